const { exec, execSync } = require('node:child_process')
const express = require('express')

const app = express()
const api = express.Router()
const slow = () => execSync('sleep 0.2').length

// Routers under routers.
api.use('/users/:id', require('./users.cjs'))
api.get('/slow', (req, res) => res.json({ value: slow() }))
api.get('/later', (req, res) => exec('sleep 0.2', () => res.json({ value: 1 })))
app.use('/api/v1', api)

// Several methods of one path, and what runs before a handler.
app
  .route('/things')
  .get((req, res) => res.json({ value: slow() }))
  .post((req, res) => res.json({ value: 1 }))
app.get('/before', (req, res, next) => (slow(), next()), (req, res) => res.json({ value: 1 }))
app.use('/guarded', (req, res, next) => (slow(), next()))
app.get('/guarded', (req, res) => res.json({ value: 1 }))

// A router under two prefixes, behind a check of one of them, and routes that another module adds.
const both = express.Router()
both.get('/slow', (req, res) => res.json({ value: slow() }))
both.get('/plain', (req, res) => res.json({ value: 1 }))
app.use(['/first', '/second'], both)
app.use('/checked', (req, res, next) => (slow(), next()), both)
app.use('/files', require('./files.cjs').filesRouter('sleep 0.2'))
require('./install.cjs')(app)
app.all('/all', (req, res) => res.json({ value: slow() }))

// Errors are answered by a handler of their own.
const failing = express.Router()
failing.get('/', () => {
  throw new Error('failed')
})
failing.use((error, req, res, next) => res.json({ value: slow() }))
app.use('/failing', failing)
app.get('/plain', (req, res) => res.json({ value: 1 }))

const server = app.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
