const { execSync } = require('node:child_process')
const plugin = require('fastify-plugin')

class Store {
  load() {
    return execSync('sleep 0.2').length
  }

  async loadLater() {
    await new Promise(resolve => setTimeout(resolve, 200))
    return 1
  }
}

// Shared with whoever registers it.
module.exports = plugin(async app => {
  const store = new Store()
  app.decorate('store', store)
  app.get('/shared', async () => ({ value: store.load() }))
})
