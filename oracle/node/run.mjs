/**
 * Starts the applications and asks every endpoint: which of them hold the event loop? The libraries are looked up in the
 * folder given as the first argument (`../README.md` says what to install there); the second one is the file to write,
 * `observed.json` beside this file by default.
 */
import { fork } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { APPLICATIONS } from './applications.mjs'
import { askEndpoint } from './ask.mjs'

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
for (const [app, endpoints] of Object.entries(APPLICATIONS)) rows.push(...(await observe(app, endpoints)))
rmSync(data, { recursive: true })
writeFileSync(output, `${JSON.stringify(rows, null, 1)}\n`)
console.log(`${rows.length} endpoints, ${rows.filter(row => row.blocked).length} of them hold the loop`)

async function observe(app, endpoints) {
  const folder = join(data, app)
  cpSync(join(HERE, 'apps', app), folder, { recursive: true })
  symlinkSync(resolve(libraries, 'node_modules'), join(folder, 'node_modules'))
  translate(folder)
  const server = fork(join(folder, 'server.cjs'), {
    execArgv: ['--import', join(HERE, 'probe.mjs')],
    env: { ...process.env, ORACLE_DATA: data },
  })
  const ports = await answer(server)
  const found = []
  for (const endpoint of endpoints) {
    const delays = []
    for (let at = 0; at < REPETITIONS; at++) delays.push(await measure(server, endpoint, ports, folder))
    const least = Math.round(Math.min(...delays))
    found.push({ app, id: endpoint.id, blocked: least > HELD })
    console.log(`${app} ${endpoint.id}: ${least} ms`)
  }
  server.kill()
  return found
}

/** Writes TypeScript as JavaScript beside it, with the decorators that Nest reads. */
function translate(folder) {
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  }
  for (const name of readdirSync(folder).filter(one => one.endsWith('.cts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(folder, name), 'utf8'), { compilerOptions })
    writeFileSync(join(folder, name.replace(/\.cts$/, '.cjs')), outputText)
  }
}

async function measure(server, endpoint, ports, folder) {
  const ready = answer(server)
  server.send('start')
  await ready
  await askEndpoint(endpoint, ports, folder)
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
