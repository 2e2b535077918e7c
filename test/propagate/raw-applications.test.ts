/** Applications of the ASGI protocol itself: services where no framework is, parts of one where there is. */
import { expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'

const RAW = 'async def app(scope, receive, send):\n    await send({})\n'

function seen(texts: Readonly<Record<string, string>>, path: string): { services: string[]; entries: string[] } {
  const { services, functions } = analyseTexts(texts)
  return {
    services: services.map(({ framework, interface: kind, at }) => `${framework} ${kind} ${at.path}`),
    entries: functions.filter(fn => fn.path === path).flatMap(fn => fn.registrations.map(({ kind }) => `${kind} ${fn.name}`)),
  } // prettier-ignore
}

test('alone it is a service', () => {
  expect(seen({ 'main.py': RAW }, 'main.py')).toEqual({ services: ['asgi asgi main.py'], entries: ['route app'] })
})

test('before an application of a framework it is middleware', () => {
  const texts = {
    'api.py': 'from fastapi import FastAPI\ninner = FastAPI()\n',
    'main.py': 'from api import inner\nasync def app(scope, receive, send):\n    await inner(scope, receive, send)\n',
  }
  expect(seen(texts, 'main.py')).toEqual({ services: ['fastapi asgi api.py'], entries: ['middleware app'] })
})

test('other parameters, plain functions, methods and functions in functions are none', () => {
  const texts = {
    'a.py': 'async def app(scope, receive): ...\n',
    'b.py': 'def app(scope, receive, send): ...\n',
    'c.py': 'class C:\n    async def app(scope, receive, send): ...\n',
    'd.py':
      'def wrap(inner):\n    async def app(scope, receive, send): await inner(scope, receive, send)\n    return app\n',
  }
  expect(seen(texts, 'a.py').services).toEqual([])
})
