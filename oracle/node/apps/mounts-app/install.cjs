const { execSync } = require('node:child_process')

/** Adds its routes to the application that it is given. */
module.exports = app => {
  app.get('/installed/slow', (req, res) => res.json({ value: execSync('sleep 0.2').length }))
  app.get('/installed/plain', (req, res) => res.json({ value: 1 }))
}
