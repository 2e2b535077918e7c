const { execSync } = require('node:child_process')

module.exports = async app => {
  app.get('/', async () => ({ value: execSync('sleep 0.2').length }))
  app.get('/later', async () => ({ value: await app.store.loadLater() }))
  app.get('/stored', async () => ({ value: app.store.load() }))
}
