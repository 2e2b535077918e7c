/** A decorator stands in the place of many handlers: each of them is reached from its own route, what it calls from all. */
import { expect, test } from 'vitest'
import { functionsNamed, why } from '../../src/query/why.ts'
import { analyseTexts } from '../propagate/analyse-texts.ts'

const APP = `
from flask import Flask
app = Flask(__name__)

def note(): ...

def noted(f):
    def inner(*args):
        note()
        return f(*args)
    return inner

@app.get("/a", endpoint="a")
@noted
def a(): ...

@app.get("/b", endpoint="b")
@noted
def b(): ...
`

test.each([
  ['a', ['/a']],
  ['b', ['/b']],
  ['note', ['/a', '/b']],
])('%s', (name, routes) => {
  const analysis = analyseTexts({ 'main.py': APP })
  const [subject] = functionsNamed(analysis, `main.${name}`)
  expect(subject && why(analysis, subject).chains.map(({ entry }) => entry.route)).toEqual(routes)
})
