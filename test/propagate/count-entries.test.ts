/** How many handlers a service has: each function or method that its author would call one, however it is decorated and registered. */
import { expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'

const DECORATOR =
  'from functools import wraps\n\n\ndef safe(view):\n    @wraps(view)\n    def wrapper(*args, **kwargs):\n        return view(*args, **kwargs)\n\n    return wrapper\n\n\n'
const VIEW =
  'class Items(MethodView):\n    @safe\n    def get(self):\n        return "a"\n\n    @safe\n    def post(self):\n        return "b"\n\n\napp.add_url_rule("/items", view_func=Items.as_view("items"))\n'
const FLASK = 'from flask import Flask\nfrom flask.views import MethodView\n'

function counted(texts: Readonly<Record<string, string>>): unknown {
  const [service] = analyseTexts(texts).services
  return service?.handlers
}

test('methods behind a decorator of the same module', () => {
  expect(counted({ 'main.py': `${FLASK}${DECORATOR}app = Flask(__name__)\n\n\n${VIEW}` })).toMatchObject({ sync: 2 })
})

test('methods behind a decorator of another module', () => {
  const main = `${FLASK}from guards import safe\n\napp = Flask(__name__)\n\n\n${VIEW}`
  expect(counted({ 'guards.py': DECORATOR, 'main.py': main })).toMatchObject({ sync: 2 })
})

test('one function that several methods and rules reach', () => {
  const main = `${FLASK}from views import show\n\napp = Flask(__name__)\napp.add_url_rule("/a", view_func=show, methods=["GET", "POST"])\napp.add_url_rule("/b", view_func=show, methods=["GET"])\n`
  expect(counted({ 'views.py': 'def show():\n    return "a"\n', 'main.py': main })).toMatchObject({ sync: 1 })
})

const FASTAPI =
  'import time\n\nfrom fastapi import FastAPI\nfrom fastapi.responses import StreamingResponse\n\napp = FastAPI()\n\n\n'

test('held up behind an awaited function, in a stream, and in a task; not behind a thread', () => {
  const helpers =
    'async def slow():\n    time.sleep(1)\n\n\nasync def lines():\n    time.sleep(1)\n    yield "a"\n\n\nasync def own():\n    return asyncio.run(slow())\n\n\n'
  const handlers =
    '@app.get("/a")\nasync def a():\n    await slow()\n\n\n@app.get("/b")\nasync def b():\n    return StreamingResponse(lines())\n\n\n@app.get("/c")\nasync def c():\n    asyncio.create_task(slow())\n\n\n@app.get("/d")\nasync def d():\n    await asyncio.to_thread(time.sleep, 1)\n\n\n@app.get("/e")\nasync def e():\n    await asyncio.sleep(1)\n\n\n@app.get("/f")\ndef f():\n    asyncio.run(slow())\n'
  expect(counted({ 'main.py': `import asyncio\n${FASTAPI}${helpers}${handlers}` })).toEqual({
    async: 5,
    sync: 1,
    blocked: 3,
    waiting: 1,
  })
})

test('what one decorator stands before is counted one by one, and held up one by one', () => {
  const guard = 'def guarded(func):\n    async def wrapper():\n        return await func()\n\n    return wrapper\n\n\n'
  const handlers =
    '@app.get("/a")\n@guarded\nasync def a():\n    time.sleep(1)\n\n\n@app.get("/b")\n@guarded\nasync def b():\n    pass\n'
  expect(counted({ 'main.py': `${FASTAPI}${guard}${handlers}` })).toMatchObject({ async: 2, blocked: 1 })
})

test('what start-up has read once and for all makes no handler wait; what a request is first to read does', () => {
  const kept =
    'from functools import lru_cache\n\n\n@lru_cache\ndef settings():\n    return open("settings").read()\n\n\n@lru_cache\ndef words():\n    return open("words").read()\n\n\nsettings()\n\n\n'
  const handlers =
    '@app.get("/a")\ndef a():\n    return settings()\n\n\n@app.get("/b")\ndef b():\n    return words()\n\n\n@app.get("/c")\ndef c():\n    return settings(), open("news").read()\n'
  expect(counted({ 'main.py': `${FASTAPI}${kept}${handlers}` })).toMatchObject({ sync: 3, waiting: 2 })
})

test('behind a decorator of the project, too', () => {
  const kept =
    'from functools import lru_cache\n\n\n@lru_cache\ndef settings():\n    return open("settings").read()\n\n\nsettings()\n\n\n'
  const main = `${FLASK}${kept}${DECORATOR}app = Flask(__name__)\n\n\nclass Items(MethodView):\n    @safe\n    def get(self):\n        return settings()\n\n    @safe\n    def post(self):\n        return open("items").read()\n\n\napp.add_url_rule("/items", view_func=Items.as_view("items"))\n`
  expect(counted({ 'main.py': main })).toMatchObject({ sync: 2, waiting: 1 })
})

const WRAPPED =
  'from functools import wraps\n\n\ndef caught():\n    def decorator(func):\n        @wraps(func)\n        async def wrapper(*args, **kwargs):\n            return await func(*args, **kwargs)\n\n        return wrapper\n\n    return decorator\n'

test('methods behind decorators, registered one by one by a call', () => {
  const main =
    'import time\n\nfrom fastapi import APIRouter, FastAPI\nfrom guards import caught\n\n\nclass Items:\n    def __init__(self):\n        self.router = APIRouter()\n        self.router.add_api_route("/", self.one, methods=["GET"])\n        self.router.add_api_route("/all", self.all, methods=["GET"])\n        self.router.add_api_route("/", self.add, methods=["POST"])\n\n    @caught()\n    async def one(self):\n        time.sleep(1)\n\n    @caught()\n    @caught()\n    async def all(self):\n        return []\n\n    @caught()\n    async def add(self):\n        return await self.one()\n\n\napp = FastAPI()\napp.include_router(Items().router)\n'
  const { functions, services } = analyseTexts({ 'guards.py': WRAPPED, 'main.py': main })
  expect(services[0]?.handlers).toMatchObject({ async: 3, sync: 0, blocked: 2 })
  const one = functions.find(({ id }) => id === 'main.Items.one')
  expect(one?.entries.map(({ method, function: name }) => [method, name])).toEqual([
    ['GET', 'main.Items.one'],
    ['POST', 'main.Items.add'],
  ])
})

test('a wrapper that may stand for several functions is one handler', () => {
  const main = `${FASTAPI.replace('import time', 'import time\nfrom functools import wraps')}def a():\n    return 1\n\n\ndef b():\n    return 2\n\n\ndef made(func):\n    @wraps(func)\n    def wrapper():\n        return func()\n\n    return wrapper\n\n\napp.add_api_route("/x", made(a if app.debug else b))\n`
  expect(counted({ 'main.py': main })).toMatchObject({ sync: 1 })
})
