/**
 * Where functions run, per framework and mechanism: one small program each, and the places of the functions in it.
 * `place:pool`, with `?` behind a loop that no entry was seen to reach.
 */
import { describe, expect, it } from 'vitest'
import type { Deployment } from '../../src/propagate/analysis.ts'
import { analyseTexts, functionOf, placesOf } from './analyse-texts.ts'

type Places = Readonly<Record<string, readonly string[]>>
/** `today` holds known mistakes; the test fails when one is mended. */
type Program = readonly [title: string, text: string, places: Places, today?: Places]

const LOOP = ['shared-loop']
const POOL = ['thread-pool:anyio']
const DEFAULT_POOL = ['thread-pool:loop-default']

const fastapi: readonly Program[] = [
  ['async and plain routes', 'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/a")\nasync def a(): ...\n@app.get("/b")\ndef b(): ...\n', { a: LOOP, b: POOL }],
  ['helpers run where their caller runs', 'from fastapi import APIRouter\nr = APIRouter()\ndef h(): ...\ndef only(): ...\n@r.get("/a")\nasync def a(): h()\n@r.get("/b")\ndef b():\n    h()\n    only()\n', { h: [...LOOP, ...POOL], only: POOL }],
  ['dependencies', 'from fastapi import Depends, FastAPI\napp = FastAPI()\ndef s(): ...\nasync def t(): ...\ndef g():\n    yield 1\nclass C:\n    def __init__(self): ...\n@app.get("/a")\nasync def a(x=Depends(s), y=Depends(t), z=Depends(g), c=Depends(C)): ...\n', { s: POOL, t: LOOP, g: POOL, 'C.__init__': POOL }],
  ['dependencies of routers and decorators', 'from fastapi import APIRouter, Depends, FastAPI\napp = FastAPI()\ndef s(): ...\ndef t(): ...\nr = APIRouter(dependencies=[Depends(s)])\n@app.get("/a", dependencies=[Depends(t)])\nasync def a(): ...\n', { s: POOL, t: POOL }],
  ['callable object as dependency', 'from fastapi import Depends, FastAPI\napp = FastAPI()\nclass C:\n    async def __call__(self): ...\nclass D:\n    def __call__(self): ...\n@app.get("/a")\nasync def a(x=Depends(C()), y=Depends(D())): ...\n', { 'C.__call__': LOOP, 'D.__call__': POOL }],
  ['function middleware', 'from fastapi import FastAPI\napp = FastAPI()\ndef h(): ...\n@app.middleware("http")\nasync def m(request, call_next):\n    h()\n    return await call_next(request)\n', { m: LOOP, h: LOOP }],
  ['class middleware', 'from fastapi import FastAPI\nfrom starlette.middleware.base import BaseHTTPMiddleware\napp = FastAPI()\nclass M(BaseHTTPMiddleware):\n    async def dispatch(self, request, call_next):\n        self.h()\n    def h(self): ...\napp.add_middleware(M)\n', { 'M.dispatch': LOOP, 'M.h': LOOP }],
  ['pure ASGI middleware', 'from fastapi import FastAPI\napp = FastAPI()\nclass M:\n    def __init__(self, app): self.app = app\n    async def __call__(self, scope, receive, send): ...\napp.add_middleware(M)\n', { 'M.__call__': LOOP }],
  ['exception handlers', 'from fastapi import FastAPI\napp = FastAPI()\n@app.exception_handler(ValueError)\nasync def a(request, error): ...\n@app.exception_handler(KeyError)\ndef b(request, error): ...\n', { a: LOOP, b: POOL }],
  ['background tasks', 'from fastapi import BackgroundTasks, FastAPI\napp = FastAPI()\ndef s(): ...\nasync def t(): ...\n@app.get("/a")\nasync def a(tasks: BackgroundTasks):\n    tasks.add_task(s)\n    tasks.add_task(t)\n', { s: POOL, t: LOOP }],
  ['start-up hooks', 'from fastapi import FastAPI\napp = FastAPI()\n@app.on_event("startup")\ndef s(): ...\n@app.on_event("shutdown")\nasync def t(): ...\n', { s: ['startup'], t: ['startup'] }],
  ['lifespan', 'from contextlib import asynccontextmanager\nfrom fastapi import FastAPI\ndef h(): ...\n@asynccontextmanager\nasync def life(app):\n    h()\n    yield\napp = FastAPI(lifespan=life)\n', { life: ['startup'], h: ['startup'] }],
  ['a task made at start-up lives on the loop', 'import asyncio\nfrom fastapi import FastAPI\napp = FastAPI()\nasync def forever(): ...\n@app.on_event("startup")\nasync def s():\n    asyncio.create_task(forever())\n', { s: ['startup'], forever: LOOP }, { forever: ['shared-loop', 'startup'] }],
  ['streaming generators', 'from fastapi import FastAPI\nfrom fastapi.responses import StreamingResponse\napp = FastAPI()\ndef s():\n    yield b""\nasync def t():\n    yield b""\n@app.get("/a")\nasync def a(): return StreamingResponse(s())\n@app.get("/b")\nasync def b(): return StreamingResponse(t())\n', { s: POOL, t: LOOP }],
  ['web sockets', 'from fastapi import FastAPI\napp = FastAPI()\n@app.websocket("/w")\nasync def w(socket): ...\n', { w: LOOP }],
  ['request validators', 'from fastapi import FastAPI\nfrom pydantic import BaseModel, field_validator\napp = FastAPI()\nclass M(BaseModel):\n    x: int\n    @field_validator("x")\n    @classmethod\n    def check(cls, v): return v\n@app.post("/a")\ndef a(m: M): ...\n', { a: POOL, 'M.check': LOOP }],
  ['routes added by a call', 'from fastapi import FastAPI\napp = FastAPI()\nasync def a(): ...\ndef b(): ...\napp.add_api_route("/a", a)\napp.add_api_route("/b", endpoint=b, methods=["POST"])\n', { a: LOOP, b: POOL }],
  ['starlette routes', 'from starlette.applications import Starlette\nfrom starlette.endpoints import HTTPEndpoint\nfrom starlette.routing import Mount, Route\nasync def a(request): ...\ndef b(request): ...\nclass E(HTTPEndpoint):\n    async def get(self, request): ...\n    def post(self, request): ...\napp = Starlette(routes=[Route("/a", a), Mount("/x", routes=[Route("/b", b)]), Route("/e", E)])\n', { a: LOOP, b: POOL, 'E.get': LOOP, 'E.post': POOL }],
] // prettier-ignore

const APP = 'import asyncio\nfrom fastapi import FastAPI\napp = FastAPI()\ndef s(): ...\nasync def t(): ...\n'

const offloads: readonly Program[] = [
  ['asyncio.to_thread', `${APP}@app.get("/")\nasync def a(): await asyncio.to_thread(s)\n`, { s: DEFAULT_POOL }],
  ['a lambda in to_thread', `${APP}@app.get("/")\nasync def a(): await asyncio.to_thread(lambda: s())\n`, { s: DEFAULT_POOL }],
  ['a partial in to_thread', `from functools import partial\n${APP}@app.get("/")\nasync def a(): await asyncio.to_thread(partial(s))\n`, { s: DEFAULT_POOL }],
  ['run_in_executor(None)', `${APP}@app.get("/")\nasync def a(): await asyncio.get_running_loop().run_in_executor(None, s)\n`, { s: DEFAULT_POOL }],
  ['run_in_executor with a pool', `from concurrent.futures import ThreadPoolExecutor\n${APP}pool = ThreadPoolExecutor()\n@app.get("/")\nasync def a():\n    loop = asyncio.get_event_loop()\n    await loop.run_in_executor(pool, s)\n`, { s: ['thread-pool:executor'] }],
  ['anyio and starlette', `import anyio\nfrom starlette.concurrency import run_in_threadpool\n${APP}def u(): ...\n@app.get("/")\nasync def a():\n    await anyio.to_thread.run_sync(s)\n    await run_in_threadpool(u)\n`, { s: POOL, u: POOL }],
  ['executor.submit and map', `from concurrent.futures import ThreadPoolExecutor\n${APP}def u(x): ...\n@app.get("/")\ndef a():\n    with ThreadPoolExecutor() as pool:\n        pool.submit(s)\n        list(pool.map(u, [1]))\n`, { s: ['thread-pool:executor'], u: ['thread-pool:executor'] }],
  ['sync_to_async', `from asgiref.sync import sync_to_async\n${APP}@app.get("/")\nasync def a(): await sync_to_async(s)()\n`, { s: ['thread-pool:asgiref'] }],
  ['a function decorated with sync_to_async', `from asgiref.sync import sync_to_async\n${APP}@sync_to_async\ndef u(): s()\n@app.get("/")\nasync def a(): await u()\n`, { u: ['thread-pool:asgiref'], s: ['thread-pool:asgiref'] }],
  ['threads', `import threading\n${APP}@app.get("/")\nasync def a(): threading.Thread(target=s).start()\n`, { s: ['thread-pool:own'] }],
  ['a thread class of the project', `import threading\n${APP}class W(threading.Thread):\n    def run(self): s()\n@app.get("/")\nasync def a(): W().start()\n`, { 'W.run': ['thread-pool:own'], s: ['thread-pool:own'] }],
  ['tasks beside a server in a script', `import uvicorn\n${APP}def h(): ...\nasync def u(): h()\nasync def main():\n    server = uvicorn.Server(uvicorn.Config(app))\n    asyncio.create_task(u())\n    await server.serve()\nif __name__ == "__main__":\n    asyncio.run(main())\n`, { main: ['script', 'startup'], u: ['script', ...LOOP, 'startup'], h: ['script', ...LOOP, 'startup'] }],
  ['tasks of a script without a server', `${APP}async def u(): ...\nasync def main():\n    await asyncio.create_task(u())\nif __name__ == "__main__":\n    asyncio.run(main())\n`, { main: ['script'], u: ['script'] }],
  ['a server awaited in a helper, a task made before the loop runs', `from aiohttp import web\n${APP}async def u(): ...\nasync def start():\n    runner = web.AppRunner(web.Application())\n    await runner.setup()\n    await web.TCPSite(runner).start()\nasync def main(): await start()\nif __name__ == "__main__":\n    loop = asyncio.new_event_loop()\n    loop.create_task(u())\n    loop.run_until_complete(main())\n    loop.run_forever()\n`, { start: ['script', 'startup'], u: ['script', ...LOOP] }],
  ['what a loop runs before a server is put on it for good', `from aiohttp import web\n${APP}async def load(): h()\ndef h(): ...\nasync def serve():\n    await web.TCPSite(web.AppRunner(web.Application())).start()\nif __name__ == "__main__":\n    loop = asyncio.new_event_loop()\n    loop.run_until_complete(load())\n    loop.create_task(serve())\n    loop.run_forever()\n`, { load: ['script', 'startup'], h: ['script', 'startup'], serve: ['script', ...LOOP] }],
  ['a server and its tasks in a thread', `import threading, uvicorn\n${APP}async def u(): ...\nasync def main():\n    await asyncio.gather(uvicorn.Server(uvicorn.Config(app)).serve(), u())\nthreading.Thread(target=lambda: asyncio.run(main())).start()\n`, { main: ['private-loop', 'startup'], u: ['private-loop', ...LOOP, 'startup'] }],
  ['the handler of a stream server', `${APP}async def u(reader, writer): ...\nasync def main():\n    server = await asyncio.start_server(u, port=1)\n    await server.serve_forever()\nif __name__ == "__main__":\n    asyncio.run(main())\n`, { main: ['script', 'startup'], u: ['script', ...LOOP] }],
  ['a loop of its own in a thread', `import threading\n${APP}def u(): asyncio.run(t())\nthreading.Thread(target=u).start()\n`, { u: ['thread-pool:own'], t: ['private-loop'] }],
  ['call_soon stays on the loop', `${APP}@app.get("/")\nasync def a(): asyncio.get_running_loop().call_soon(s)\n`, { s: LOOP }],
  ['done callbacks', `${APP}@app.get("/")\nasync def a():\n    task = asyncio.create_task(t())\n    task.add_done_callback(lambda done: s())\n`, { t: LOOP, s: LOOP }],
  ['gather', `${APP}@app.get("/")\nasync def a(): await asyncio.gather(t(), t())\n`, { t: LOOP }],
  ['task groups', `${APP}@app.get("/")\nasync def a():\n    async with asyncio.TaskGroup() as group:\n        group.create_task(t())\n`, { t: LOOP }],
  ['wait_for and shield', `${APP}async def u(): ...\n@app.get("/")\nasync def a():\n    await asyncio.wait_for(t(), 1)\n    await asyncio.shield(u())\n`, { t: LOOP, u: LOOP }],
  ['asyncio.run in a handler', `${APP}@app.get("/")\ndef a(): asyncio.run(t())\n`, { a: POOL, t: ['private-loop'] }],
  ['a loop of its own in a handler', `${APP}@app.get("/")\ndef a():\n    loop = asyncio.new_event_loop()\n    loop.run_until_complete(t())\n`, { t: ['private-loop'] }],
  ['a callback that the project itself calls', `${APP}def call(f): return f()\n@app.get("/")\nasync def a(): call(s)\n`, { s: LOOP, call: LOOP }],
  ['a project function that offloads what it is given', `${APP}async def offload(f, *args): return await asyncio.to_thread(f, *args)\n@app.get("/")\nasync def a(): await offload(s)\n`, { s: DEFAULT_POOL }],
  ['a project decorator that offloads', `import functools\n${APP}def threaded(f):\n    @functools.wraps(f)\n    async def wrapper(*args, **kwargs):\n        return await asyncio.to_thread(f, *args, **kwargs)\n    return wrapper\n@threaded\ndef u(): s()\n@app.get("/")\nasync def a(): await u()\n`, { u: DEFAULT_POOL, s: DEFAULT_POOL, 'threaded.wrapper': LOOP }],
] // prettier-ignore

const flask: readonly Program[] = [
  ['views', 'from flask import Flask\napp = Flask(__name__)\n@app.route("/a")\ndef a(): ...\n@app.get("/b")\nasync def b(): ...\n', { a: ['wsgi-thread'], b: ['private-loop'] }],
  ['hooks and blueprints', 'from flask import Blueprint, Flask\nbp = Blueprint("x", __name__)\napp = Flask(__name__)\n@bp.before_request\ndef a(): ...\n@app.before_request\nasync def b(): ...\n@bp.route("/c")\ndef c(): ...\n@app.errorhandler(404)\ndef d(e): ...\n', { a: ['wsgi-thread'], b: ['private-loop'], c: ['wsgi-thread'], d: ['wsgi-thread'] }],
  ['method views', 'from flask import Flask\nfrom flask.views import MethodView\napp = Flask(__name__)\nclass V(MethodView):\n    def get(self): ...\n    async def post(self): ...\napp.add_url_rule("/v", view_func=V.as_view("v"))\n', { 'V.get': ['wsgi-thread'], 'V.post': ['private-loop'] }],
  ['asyncio.run in a view', 'import asyncio\nfrom flask import Flask\napp = Flask(__name__)\nasync def t(): ...\n@app.route("/a")\ndef a(): asyncio.run(t())\n', { t: ['private-loop'] }],
  ['async_to_sync in a view', 'from asgiref.sync import async_to_sync\nfrom flask import Flask\napp = Flask(__name__)\nasync def t(): ...\n@app.route("/a")\ndef a(): async_to_sync(t)()\n', { t: ['private-loop'] }],
  ['Celery tasks', 'from celery import Celery, shared_task\napp = Celery("x")\n@app.task\ndef a(): ...\n@shared_task(bind=True)\ndef b(self): ...\n', { a: ['background'], b: ['background'] }],
  ['RQ jobs: the worker runs a coroutine on a loop of its own', 'from redis import Redis\nfrom rq import Queue\nq = Queue(connection=Redis())\ndef s(): ...\nasync def t(): ...\nq.enqueue(s)\nq.enqueue(t)\n', { s: ['background'], t: ['private-loop'] }],
  ['threads', 'from threading import Thread\nfrom flask import Flask\napp = Flask(__name__)\ndef s(): ...\n@app.route("/a")\ndef a(): Thread(target=s, daemon=True).start()\n', { s: ['thread-pool:own'] }],
] // prettier-ignore

const others: readonly Program[] = [
  ['Quart', 'from quart import Quart\napp = Quart(__name__)\n@app.route("/a")\nasync def a(): ...\n@app.route("/b")\ndef b(): ...\n', { a: LOOP, b: DEFAULT_POOL }],
  ['aiohttp', 'from aiohttp import web\nasync def a(request): h()\ndef h(): ...\napp = web.Application()\napp.router.add_get("/a", a)\n', { a: LOOP, h: LOOP }],
  ['aiohttp route tables and views', 'from aiohttp import web\nroutes = web.RouteTableDef()\n@routes.get("/a")\nasync def a(request): ...\n@routes.view("/v")\nclass V(web.View):\n    async def get(self): ...\n', { a: LOOP, 'V.get': LOOP }],
  ['Sanic', 'from sanic import Sanic\napp = Sanic("x")\n@app.get("/a")\nasync def a(request): ...\n@app.get("/b")\ndef b(request): ...\n', { a: LOOP, b: LOOP }],
  ['Tornado', 'import tornado.web\nclass H(tornado.web.RequestHandler):\n    def get(self): ...\n    async def post(self): ...\n    def prepare(self): ...\n', { 'H.get': LOOP, 'H.post': LOOP, 'H.prepare': LOOP }],
  ['Litestar', 'from litestar import Litestar, get\n@get("/a")\nasync def a(): ...\n@get("/b")\ndef b(): ...\n@get("/c", sync_to_thread=True)\ndef c(): ...\napp = Litestar([a, b, c])\n', { a: LOOP, b: LOOP, c: DEFAULT_POOL }],
  ['ariadne', 'from ariadne import QueryType, make_executable_schema\nfrom ariadne.asgi import GraphQL\nquery = QueryType()\n@query.field("a")\ndef a(_, info): ...\n@query.field("b")\nasync def b(_, info): ...\napp = GraphQL(make_executable_schema("", query))\n', { a: LOOP, b: LOOP }],
  ['ariadne under Flask', 'from ariadne import QueryType, graphql_sync, make_executable_schema\nfrom flask import Flask\nquery = QueryType()\n@query.field("a")\ndef a(_, info): ...\nschema = make_executable_schema("", query)\napp = Flask(__name__)\n@app.route("/graphql", methods=["POST"])\ndef serve():\n    return graphql_sync(schema, {})\n', { a: ['wsgi-thread'] }],
  ['strawberry', 'import strawberry\nfrom fastapi import FastAPI\nfrom strawberry.fastapi import GraphQLRouter\n@strawberry.type\nclass Query:\n    @strawberry.field\n    def a(self) -> int: ...\n    @strawberry.field\n    async def b(self) -> int: ...\napp = FastAPI()\napp.include_router(GraphQLRouter(strawberry.Schema(Query)))\n', { 'Query.a': LOOP, 'Query.b': LOOP }],
  ['data loaders', 'from aiodataloader import DataLoader\nclass L(DataLoader):\n    async def batch_load_fn(self, keys): return [self.h(k) for k in keys]\n    def h(self, k): ...\n', { 'L.batch_load_fn': LOOP, 'L.h': LOOP }],
  ['scripts', 'import asyncio\nasync def main(): h()\ndef h(): ...\nif __name__ == "__main__":\n    asyncio.run(main())\n', { h: ['script'] }],
  ['command lines', 'import click\n@click.command()\ndef run(): h()\ndef h(): ...\n', { run: ['script'], h: ['script'] }],
  ['no entry in sight', 'async def a(): h()\ndef h(): ...\ndef alone(): ...\n', { a: ['shared-loop?'], h: ['shared-loop?'], alone: [] }],
] // prettier-ignore

describe.each([
  ['FastAPI and Starlette', fastapi],
  ['offloads and tasks', offloads],
  ['Flask and Celery', flask],
  ['other frameworks', others],
] as const)('%s', (_, programs) => {
  it.each(programs.map(program => [program[0], program] as const))('%s', (_title, [, text, places, today]) => {
    const analysis = analyseTexts(text)
    const got = Object.keys(places).map(name => [name, placesOf(analysis, `main.${name}`)])
    expect(Object.fromEntries(got)).toEqual({ ...places, ...today })
  })
})

describe('Django', () => {
  const files = (servers: readonly ('asgi' | 'wsgi')[], settings = ''): Record<string, string> => ({
    'manage.py':
      'import os\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line([])\n',
    'shop/__init__.py': '',
    'shop/settings.py': `ROOT_URLCONF = "shop.urls"\n${settings}`,
    'shop/urls.py':
      'from django.urls import path\nfrom . import views\nurlpatterns = [path("a", views.a), path("b", views.b), path("c", views.C.as_view())]\n',
    'shop/views.py':
      'from django.views import View\ndef a(request): ...\nasync def b(request): ...\nclass C(View):\n    def get(self, request): ...\n',
    ...Object.fromEntries(
      servers.map(one => [
        `shop/${one}.py`,
        `from django.core.${one} import get_${one}_application\napplication = get_${one}_application()\n`,
      ]),
    ),
  })
  const server = (name: string): Deployment => ({
    path: 'Procfile',
    line: 1,
    server: name,
    workerClass: null,
    workers: null,
    threads: null,
    timeout: null,
    preload: null,
    app: null,
    settings: [],
  })
  const setting = 'ASGI_APPLICATION = "shop.asgi.application"\n'
  const underWsgi = [['wsgi-thread'], ['private-loop'], ['wsgi-thread']]
  const underAsgi = [['thread-pool:asgiref'], ['shared-loop'], ['thread-pool:asgiref']]

  it.each([
    ['only a wsgi.py', files(['wsgi']), [], underWsgi],
    ['only an asgi.py', files(['asgi']), [], underAsgi],
    ['both files, as every project is made', files(['asgi', 'wsgi']), [], underWsgi],
    ['both files and the setting', files(['asgi', 'wsgi'], setting), [], underAsgi],
    ['the setting and a development server', files(['asgi', 'wsgi'], setting), [server('django-dev')], underAsgi],
    ['the setting without the file', files(['wsgi'], setting), [], underWsgi],
    ['the setting, and a server that speaks WSGI', files(['asgi', 'wsgi'], setting), [server('gunicorn')], underWsgi],
    ['a server that speaks ASGI', files(['asgi', 'wsgi']), [server('uvicorn')], underAsgi],
  ])('runs views where %s says', (_title, texts, deployments, places) => {
    const analysis = analyseTexts(texts, deployments)
    expect(['a', 'b', 'C.get'].map(name => placesOf(analysis, `shop.views.${name}`))).toEqual(places)
  })
})

describe('boundaries and entries', () => {
  const text =
    'from fastapi import FastAPI\napp = FastAPI()\ndef h(): ...\n@app.get("/a")\nasync def a(): h()\n@app.post("/b")\nasync def b(): h()\n'

  it('tells which entries reach a function', () => {
    const analysis = analyseTexts(text)
    const entries = functionOf(analysis, 'main.h').entries.map(entry => `${entry.method ?? ''} ${entry.route ?? ''}`)
    expect(entries.sort()).toEqual(['GET /a', 'POST /b'])
  })

  it('takes async functions for boundaries, and plain ones where the loop itself calls them', () => {
    const analysis = analyseTexts(
      'from sanic import Sanic\napp = Sanic("x")\n@app.get("/b")\ndef b(request): h()\ndef h(): ...\nasync def c(): h()\n',
    )
    expect(['b', 'h', 'c'].map(name => functionOf(analysis, `main.${name}`).boundary)).toEqual([true, false, true])
  })
})
