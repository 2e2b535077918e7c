const { execSync } = require('node:child_process')

module.exports = async app => {
  app.get('/slow', async () => ({ value: execSync('sleep 0.2').length }))
  app.get('/plain', async () => ({ value: 1 }))
}
