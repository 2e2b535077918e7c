/** Writes the applications: every endpoint, in Express and in Fastify, with the module that they call into beside them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { ENDPOINTS } from './endpoints.mjs'

const HEAD = `// Written by oracle/node/generate.mjs.
const { execSync, spawnSync } = require('node:child_process')
const crypto = require('node:crypto')
const fs = require('node:fs')
const { readFileSync, writeFileSync } = require('node:fs')
const zlib = require('node:zlib')
const bcrypt = require('bcryptjs')
const work = require('./work.cjs')
`

/** In Express a value is sent by the handler; in Fastify it is what the handler gives. */
function expressRoute({ id, body, async }) {
  const value = body.replace(/^return (await )?/, '$1')
  const sent = /^(new Promise|Promise)/.test(value)
    ? `${value}.then(value => res.json({ value: String(value) }))`
    : `res.json({ value: String(${value}) })`
  return `app.get('/${id}', ${async ? 'async ' : ''}(req, res) => {\n  ${sent}\n})`
}

function fastifyRoute({ id, body, async }) {
  const value = body.replace(/^return (await )?/, '$1')
  return `app.get('/${id}', ${async ? 'async ' : ''}(request, reply) => {\n  ${/^(new Promise|Promise)/.test(value) ? `${value}.then(value => reply.send({ value: String(value) }))` : `reply.send({ value: String(${value}) })`}\n})`
}

const FRAMEWORKS = {
  express: {
    made: "const app = require('express')()",
    route: expressRoute,
    listen: "const server = app.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))",
  },
  fastify: {
    made: "const app = require('fastify')()",
    route: fastifyRoute,
    listen:
      "app.listen({ port: 0, host: '127.0.0.1' }).then(() => process.send?.({ port: app.server.address().port }))",
  },
}

const WORK = `// Written by oracle/node/generate.mjs.
const childProcess = require('node:child_process')
const { execSync: renamed } = childProcess
const crypto = require('node:crypto')
const { readFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { promisify } = require('node:util')
const { Worker } = require('node:worker_threads')
const zlib = require('node:zlib')

const LARGE = join(process.env.ORACLE_DATA ?? tmpdir(), 'large')
const SMALL = join(process.env.ORACLE_DATA ?? tmpdir(), 'small')
const SCRATCH = join(process.env.ORACLE_DATA ?? tmpdir(), 'scratch')
const BYTES = Buffer.alloc(96_000_000, 'abcdefghijk')
const CELL = new Int32Array(new SharedArrayBuffer(4))

const slow = () => childProcess.execSync('sleep 0.2').length

function inner() {
  return slow()
}

function outer() {
  return inner() + 1
}

class Store {
  load() {
    return this.read()
  }

  read() {
    return slow()
  }
}

class Special extends Store {}

function make(seconds) {
  const command = \`sleep \${seconds}\`
  return () => childProcess.execSync(command).length
}

const api = { deep: { call: () => slow() } }

async function looksAsync() {
  return slow()
}

const callsBack = callback => callback()

const wrapped = async () => {
  const value = await Promise.resolve(1)
  return value + slow()
}

const run = promisify(childProcess.exec)
const derive = async () => (await promisify(crypto.pbkdf2)('a', 'b', 400000, 64, 'sha512')).length
const pack = async () => (await promisify(zlib.gzip)(BYTES)).length

const inWorker = () =>
  new Promise((resolve, reject) => {
    const code = "require('node:child_process').execSync('sleep 0.2'); require('node:worker_threads').parentPort.postMessage(1)"
    const worker = new Worker(code, { eval: true })
    worker.on('message', resolve)
    worker.on('error', reject)
  })

const sleep = time => new Promise(resolve => setTimeout(() => resolve(time), time))

function config() {
  return readFileSync(__filename, 'utf8')
}

function maybe(really) {
  if (really === true) return slow()
  return 0
}

module.exports = {
  LARGE, SMALL, SCRATCH, BYTES, CELL,
  slow, outer, renamed, Store, Special, make, api, looksAsync, callsBack, wrapped,
  run, derive, pack, inWorker, sleep, config, maybe,
}
`

for (const [name, { made, route, listen }] of Object.entries(FRAMEWORKS)) {
  const folder = new URL(`./apps/${name}-app/`, import.meta.url)
  mkdirSync(folder, { recursive: true })
  const before = ENDPOINTS.flatMap(one => one.before ?? [])
  const routes = ENDPOINTS.map(route)
  writeFileSync(
    new URL('server.cjs', folder),
    [HEAD, made, ...before, '', routes.join('\n\n'), '', listen, ''].join('\n'),
  )
  writeFileSync(new URL('work.cjs', folder), WORK)
  const manifest = {
    name: `${name}-app`,
    private: true,
    scripts: { start: 'node server.cjs' },
    dependencies: { [name]: '5', bcryptjs: '3' },
  }
  writeFileSync(new URL('package.json', folder), `${JSON.stringify(manifest, null, 2)}\n`)
}
