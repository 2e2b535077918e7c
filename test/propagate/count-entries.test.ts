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
