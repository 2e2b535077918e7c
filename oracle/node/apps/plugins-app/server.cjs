const { execSync } = require('node:child_process')
const { join } = require('node:path')
const autoload = require('@fastify/autoload')
const fastify = require('fastify')

const app = fastify()
const slow = () => execSync('sleep 0.2').length

app.register(require('./store.cjs'))
app.register(autoload, { dir: join(__dirname, 'routes'), routeParams: true, options: { prefix: '/auto' } })
app.register(
  async part => {
    part.get('/slow', async () => ({ value: slow() }))
    part.register(async inner => inner.get('/deep', async () => ({ value: slow() })), { prefix: '/inner' })
    part.get('/plain', async () => ({ value: 1 }))
  },
  { prefix: '/part' },
)
app.route({ method: 'GET', url: '/object', handler: async () => ({ value: slow() }) })
app.get('/before', { preHandler: async () => void slow() }, async () => ({ value: 1 }))

// What runs around a handler holds up the scope that it was added to, and no other.
app.register(
  async part => {
    part.addHook('onRequest', async () => void slow())
    part.get('/plain', async () => ({ value: 1 }))
  },
  { prefix: '/hooked' },
)
app.register(
  async part => {
    part.setErrorHandler((error, request, reply) => reply.code(200).send({ value: slow() }))
    part.get('/fails', async () => {
      throw new Error('failed')
    })
    part.get('/plain', async () => ({ value: 1 }))
  },
  { prefix: '/failing' },
)
app.decorate('slow', slow)
app.decorateRequest('slow', slow)
app.get('/decorated', async () => ({ value: app.slow() }))
app.get('/of-request', async request => ({ value: request.slow() }))
app.get('/plain', async () => ({ value: 1 }))

app.listen({ port: 0, host: '127.0.0.1' }).then(() => process.send?.({ port: app.server.address().port }))
