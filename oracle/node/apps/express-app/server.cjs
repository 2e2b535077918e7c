// Written by oracle/node/generate.mjs.
const { execSync, spawnSync } = require('node:child_process')
const crypto = require('node:crypto')
const fs = require('node:fs')
const { readFileSync, writeFileSync } = require('node:fs')
const zlib = require('node:zlib')
const bcrypt = require('bcryptjs')
const work = require('./work.cjs')

const app = require('express')()
const store = new work.Store()
const special = new work.Special()
const made = work.make(0.2)
const config = work.config()

app.get('/exec', (req, res) => {
  res.json({ value: String(execSync('sleep 0.2').length) })
})

app.get('/spawn', (req, res) => {
  res.json({ value: String(spawnSync('sleep', ['0.2']).status) })
})

app.get('/read', (req, res) => {
  res.json({ value: String(readFileSync(work.LARGE).length) })
})

app.get('/write', (req, res) => {
  res.json({ value: String(writeFileSync(work.SCRATCH, Buffer.alloc(500_000_000))) })
})

app.get('/pbkdf2', (req, res) => {
  res.json({ value: String(crypto.pbkdf2Sync('a', 'b', 400000, 64, 'sha512').length) })
})

app.get('/scrypt', (req, res) => {
  res.json({ value: String(crypto.scryptSync('a', 'b', 64, { N: 65536, maxmem: 2 ** 28 }).length) })
})

app.get('/gzip', (req, res) => {
  res.json({ value: String(zlib.gzipSync(work.BYTES).length) })
})

app.get('/atomics', (req, res) => {
  res.json({ value: String(Atomics.wait(work.CELL, 0, 0, 200)) })
})

app.get('/bcrypt', (req, res) => {
  res.json({ value: String(bcrypt.hashSync('secret', 12).length) })
})

app.get('/helper', (req, res) => {
  res.json({ value: String(work.slow()) })
})

app.get('/two-helpers', (req, res) => {
  res.json({ value: String(work.outer()) })
})

app.get('/other-name', (req, res) => {
  res.json({ value: String(work.renamed('sleep 0.2').length) })
})

app.get('/method', (req, res) => {
  res.json({ value: String(store.load()) })
})

app.get('/inherited', (req, res) => {
  res.json({ value: String(special.load()) })
})

app.get('/closure', (req, res) => {
  res.json({ value: String(made()) })
})

app.get('/object', (req, res) => {
  res.json({ value: String(work.api.deep.call()) })
})

app.get('/map', (req, res) => {
  res.json({ value: String(['a'].map(() => work.slow())[0]) })
})

app.get('/then', (req, res) => {
  Promise.resolve(1).then(() => work.slow()).then(value => res.json({ value: String(value) }))
})

app.get('/async-helper', async (req, res) => {
  res.json({ value: String(await work.looksAsync()) })
})

app.get('/timer', (req, res) => {
  new Promise(resolve => setTimeout(() => resolve(work.slow()), 5)).then(value => res.json({ value: String(value) }))
})

app.get('/handed-over', (req, res) => {
  res.json({ value: String(work.callsBack(work.slow)) })
})

app.get('/promisified', async (req, res) => {
  res.json({ value: String(await work.wrapped()) })
})

app.get('/exec-async', async (req, res) => {
  res.json({ value: String((await work.run('sleep 0.2')).stdout.length) })
})

app.get('/read-async', async (req, res) => {
  res.json({ value: String((await fs.promises.readFile(work.SMALL)).length) })
})

app.get('/pbkdf2-async', async (req, res) => {
  res.json({ value: String(await work.derive()) })
})

app.get('/gzip-async', async (req, res) => {
  res.json({ value: String(await work.pack()) })
})

app.get('/worker', async (req, res) => {
  res.json({ value: String(await work.inWorker()) })
})

app.get('/sleep', async (req, res) => {
  res.json({ value: String(await work.sleep(200)) })
})

app.get('/not-called', (req, res) => {
  res.json({ value: String(typeof work.slow) })
})

app.get('/at-start', (req, res) => {
  res.json({ value: String(config.length) })
})

app.get('/never', (req, res) => {
  res.json({ value: String(work.maybe(false)) })
})

app.get('/plain', (req, res) => {
  res.json({ value: String('plain') })
})

const server = app.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
