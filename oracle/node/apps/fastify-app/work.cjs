// Written by oracle/node/generate.mjs.
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
  const command = `sleep ${seconds}`
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
