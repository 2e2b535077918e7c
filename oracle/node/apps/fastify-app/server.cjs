// Written by oracle/node/generate.mjs.
const { execSync, spawnSync } = require('node:child_process')
const crypto = require('node:crypto')
const fs = require('node:fs')
const { readFileSync, writeFileSync } = require('node:fs')
const zlib = require('node:zlib')
const bcrypt = require('bcryptjs')
const work = require('./work.cjs')

const app = require('fastify')()
const store = new work.Store()
const special = new work.Special()
const made = work.make(0.2)
const config = work.config()

app.get('/exec', (request, reply) => {
  reply.send({ value: String(execSync('sleep 0.2').length) })
})

app.get('/spawn', (request, reply) => {
  reply.send({ value: String(spawnSync('sleep', ['0.2']).status) })
})

app.get('/read', (request, reply) => {
  reply.send({ value: String(readFileSync(work.LARGE).length) })
})

app.get('/write', (request, reply) => {
  reply.send({ value: String(writeFileSync(work.SCRATCH, Buffer.alloc(500_000_000))) })
})

app.get('/pbkdf2', (request, reply) => {
  reply.send({ value: String(crypto.pbkdf2Sync('a', 'b', 400000, 64, 'sha512').length) })
})

app.get('/scrypt', (request, reply) => {
  reply.send({ value: String(crypto.scryptSync('a', 'b', 64, { N: 65536, maxmem: 2 ** 28 }).length) })
})

app.get('/gzip', (request, reply) => {
  reply.send({ value: String(zlib.gzipSync(work.BYTES).length) })
})

app.get('/atomics', (request, reply) => {
  reply.send({ value: String(Atomics.wait(work.CELL, 0, 0, 200)) })
})

app.get('/bcrypt', (request, reply) => {
  reply.send({ value: String(bcrypt.hashSync('secret', 12).length) })
})

app.get('/helper', (request, reply) => {
  reply.send({ value: String(work.slow()) })
})

app.get('/two-helpers', (request, reply) => {
  reply.send({ value: String(work.outer()) })
})

app.get('/other-name', (request, reply) => {
  reply.send({ value: String(work.renamed('sleep 0.2').length) })
})

app.get('/method', (request, reply) => {
  reply.send({ value: String(store.load()) })
})

app.get('/inherited', (request, reply) => {
  reply.send({ value: String(special.load()) })
})

app.get('/closure', (request, reply) => {
  reply.send({ value: String(made()) })
})

app.get('/object', (request, reply) => {
  reply.send({ value: String(work.api.deep.call()) })
})

app.get('/map', (request, reply) => {
  reply.send({ value: String(['a'].map(() => work.slow())[0]) })
})

app.get('/then', (request, reply) => {
  Promise.resolve(1).then(() => work.slow()).then(value => reply.send({ value: String(value) }))
})

app.get('/async-helper', async (request, reply) => {
  reply.send({ value: String(await work.looksAsync()) })
})

app.get('/timer', (request, reply) => {
  new Promise(resolve => setTimeout(() => resolve(work.slow()), 5)).then(value => reply.send({ value: String(value) }))
})

app.get('/handed-over', (request, reply) => {
  reply.send({ value: String(work.callsBack(work.slow)) })
})

app.get('/promisified', async (request, reply) => {
  reply.send({ value: String(await work.wrapped()) })
})

app.get('/exec-async', async (request, reply) => {
  reply.send({ value: String((await work.run('sleep 0.2')).stdout.length) })
})

app.get('/read-async', async (request, reply) => {
  reply.send({ value: String((await fs.promises.readFile(work.SMALL)).length) })
})

app.get('/pbkdf2-async', async (request, reply) => {
  reply.send({ value: String(await work.derive()) })
})

app.get('/gzip-async', async (request, reply) => {
  reply.send({ value: String(await work.pack()) })
})

app.get('/worker', async (request, reply) => {
  reply.send({ value: String(await work.inWorker()) })
})

app.get('/sleep', async (request, reply) => {
  reply.send({ value: String(await work.sleep(200)) })
})

app.get('/not-called', (request, reply) => {
  reply.send({ value: String(typeof work.slow) })
})

app.get('/at-start', (request, reply) => {
  reply.send({ value: String(config.length) })
})

app.get('/never', (request, reply) => {
  reply.send({ value: String(work.maybe(false)) })
})

app.get('/plain', (request, reply) => {
  reply.send({ value: String('plain') })
})

app.listen({ port: 0, host: '127.0.0.1' }).then(() => process.send?.({ port: app.server.address().port }))
