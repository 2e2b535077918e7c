/** Tables with functions in them: each row is registered by itself, with its own path, however many there are. */
import { expect, test } from 'vitest'
import type { Analysis } from '../../src/propagate/analysis.ts'
import { analyseTexts } from './analyse-texts.ts'

const MANY = 40
const ROWS = Array.from({ length: MANY }, (_, n) => n)
const VIEWS = ROWS.map(n => `async def v${String(n)}(request): ...\n`).join('')
const TABLE = `(\n${ROWS.map(n => `    ("/r${String(n)}", v${String(n)}),\n`).join('')})\n`

function routesOf(analysis: Analysis): string[] {
  return analysis.functions
    .flatMap(({ name, registrations }) => registrations.map(({ route }) => `${name} ${route ?? ''}`))
    .sort()
}

const EXPECTED = ROWS.map(n => `v${String(n)} /r${String(n)}`).sort()

test.each([
  ['a loop', 'for route in ROUTES:\n    path, view = route\n    app.router.add_get(path, view)\n'],
  ['a loop that unpacks', 'for path, view in ROUTES:\n    app.router.add_get(path, view)\n'],
  ['a list', 'app.add_routes([web.get(path, view) for path, view in ROUTES])\n'],
  ['a list with a test', 'app.add_routes([web.get(path, view) for path, view in ROUTES if path])\n'],
])('%s over a table', (_, use) => {
  const main = `from aiohttp import web\nfrom views import ROUTES\napp = web.Application()\n${use}`
  expect(routesOf(analyseTexts({ 'main.py': main, 'views.py': `${VIEWS}ROUTES = ${TABLE}` }))).toEqual(EXPECTED)
})

test.each([
  ['a loop', 'for path, view in ROUTES:\n    app.router.add_get(path, view)\n'],
  ['a list', 'app.add_routes([web.get(path, view) for path, view in ROUTES])\n'],
])('%s over a short table', (_, use) => {
  const main = `from aiohttp import web\nasync def a(request): ...\nasync def b(request): ...\nROUTES = [("/a", a), ("/b", b)]\napp = web.Application()\n${use}`
  expect(routesOf(analyseTexts({ 'main.py': main }))).toEqual(['a /a', 'b /b'])
})

test.each([
  ['that names the method', '(web.get, "/r', 'method, path, view', 'method(path, view)'],
  ['of paths and functions', '("/r', 'path, view', 'web.get(path, view)'],
])('a table %s, handed to a function', (_, row, names, made) => {
  const table = `[\n${ROWS.map(n => `    ${row}${String(n)}", v${String(n)}),\n`).join('')}]\n`
  const main =
    `from typing import Callable\nfrom aiohttp import web\n${VIEWS}def made(rows: list[tuple[Callable, ...]]):\n    found = []\n` +
    `    for ${names} in rows:\n        found.append(${made})\n    return found\nTABLE = ${table}app = web.Application()\napp.add_routes(made(TABLE))\n`
  expect(routesOf(analyseTexts({ 'main.py': main }))).toEqual(EXPECTED)
})

test('a table with a declared type', () => {
  const views = `from typing import Callable\n${VIEWS}Row = tuple[str, Callable]\nROUTES: tuple[Row, ...] = ${TABLE}`
  const main =
    'from aiohttp import web\nfrom views import ROUTES\napp = web.Application()\nfor path, view in ROUTES:\n    app.router.add_get(path, view)\n'
  expect(routesOf(analyseTexts({ 'main.py': main, 'views.py': views }))).toEqual(EXPECTED)
})

test('a name that the loop gives keeps what any row may have given it', () => {
  const main =
    'import time\ndef a(): time.sleep(1)\ndef b(): ...\nlast = None\nfor view in (a, b):\n    if view:\n        last = view\nlast()\n'
  const [top] = analyseTexts({ 'main.py': main }).functions.filter(({ kind }) => kind === 'module')
  const called = top?.calls
    .filter(({ text }) => text === 'last')
    .flatMap(({ targets }) => targets.map(({ name }) => name))
  expect(called?.sort()).toEqual(['main.a', 'main.b'])
})

test('what a function of the project wraps counts by its own name', () => {
  const main =
    'from aiohttp import web\napp = web.Application()\ndef caught(f):\n    async def inner(request):\n        return await f(request)\n    return inner\nasync def a(request): ...\nasync def b(request): ...\napp.add_routes([web.get("/a", caught(a)), web.get("/b", caught(b))])\n'
  const registered = analyseTexts({ 'main.py': main }).functions.flatMap(one =>
    one.registrations.map(({ function: name, route }) => `${name} ${route ?? ''}`),
  )
  expect(registered.sort()).toEqual(['main.a /a', 'main.b /b'])
})

test('every route behind a decorator of the project counts, however many there are', () => {
  const main =
    'import functools\nfrom fastapi import FastAPI\napp = FastAPI()\ndef scoped(scope):\n    def decorator(fn):\n' +
    '        @functools.wraps(fn)\n        async def wrapper(*args, **kwargs):\n            return await fn(*args, **kwargs)\n' +
    '        return wrapper\n    return decorator\n'
  const routes = Array.from(
    { length: 650 },
    (_, n) => `@app.get("/r${String(n)}")\n@scoped("s")\nasync def v${String(n)}(): ...\n`,
  )
  const [service] = analyseTexts({ 'main.py': main + routes.join('') }).services
  expect(service?.handlers.async).toBe(routes.length)
})
