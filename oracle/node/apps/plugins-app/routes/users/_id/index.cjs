const { execSync } = require('node:child_process')

module.exports = async app => {
  app.get('/slow', async request => ({ value: execSync('sleep 0.2').length, id: request.params.id }))
  app.get('/plain', async request => ({ value: request.params.id }))
}
