const { execSync } = require('node:child_process')
const { Router } = require('express')

/** A router that is made anew for whoever asks. */
function filesRouter(command) {
  const files = Router()
  files.param('name', (req, res, next, name) => {
    if (name !== 'free') execSync(command)
    next()
  })
  files.get('/of/:name', (req, res) => res.json({ value: req.params.name }))
  files.get('/slow', (req, res) => res.json({ value: execSync(command).length }))
  files.get('/plain', (req, res) => res.json({ value: 1 }))
  return files
}

module.exports = { filesRouter }
