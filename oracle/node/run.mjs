/**
 * Starts the applications and asks every endpoint: which of them hold the event loop? Express, Fastify and bcryptjs are
 * looked up in the folder given as the first argument (`npm install express fastify bcryptjs` there); the second one is the
 * file to write, `observed.json` beside this file by default.
 */
import { fork } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENDPOINTS } from './endpoints.mjs'

const [libraries = '.', output = fileURLToPath(new URL('./observed.json', import.meta.url))] = process.argv.slice(2)
const HERE = fileURLToPath(new URL('.', import.meta.url))
/** Milliseconds; the work of an endpoint takes 150 and more, a busy machine's own delays are seldom in every repetition. */
const HELD = 90
const REPETITIONS = 3

const data = mkdtempSync(join(tmpdir(), 'oracle-'))
writeFileSync(join(data, 'large'), '')
truncateSync(join(data, 'large'), 900_000_000)
writeFileSync(join(data, 'small'), 'small')
const rows = []
for (const app of ['express-app', 'fastify-app']) rows.push(...(await observe(app)))
rmSync(data, { recursive: true })
writeFileSync(output, `${JSON.stringify(rows, null, 1)}\n`)
console.log(`${rows.length} endpoints, ${rows.filter(row => row.blocked).length} of them hold the loop`)

async function observe(app) {
  const folder = join(data, app)
  cpSync(join(HERE, 'apps', app), folder, { recursive: true })
  symlinkSync(resolve(libraries, 'node_modules'), join(folder, 'node_modules'))
  const server = fork(join(folder, 'server.cjs'), {
    execArgv: ['--import', join(HERE, 'probe.mjs')],
    env: { ...process.env, ORACLE_DATA: data },
  })
  const { port } = await answer(server)
  const found = []
  for (const { id } of ENDPOINTS) {
    const delays = []
    for (let at = 0; at < REPETITIONS; at++) delays.push(await ask(server, `http://127.0.0.1:${port}/${id}`))
    const least = Math.round(Math.min(...delays))
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    found.push({ app: name, id, blocked: least > HELD })
    console.log(`${app} ${id}: ${least} ms`)
  }
  server.kill()
  return found
}

async function ask(server, url) {
  const ready = answer(server)
  server.send('start')
  await ready
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  await response.text()
  // The loop must turn once more before the delay is known.
  await new Promise(done => setTimeout(done, 30))
  const answered = answer(server)
  server.send('stop')
  return (await answered).delay
}

function answer(server) {
  return new Promise((done, fail) => {
    const ended = code => fail(new Error(`the server ended with ${code}`))
    server.once('exit', ended)
    server.once('message', message => {
      server.off('exit', ended)
      done(message)
    })
  })
}
