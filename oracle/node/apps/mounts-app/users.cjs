const { execSync } = require('node:child_process')
const { Router } = require('express')

const users = Router({ mergeParams: true })
users.get('/slow', (req, res) => res.json({ value: execSync('sleep 0.2').length }))
users.get('/plain', (req, res) => res.json({ value: req.params.id }))

module.exports = users
