/** `inspect` end to end: the example projects as pages, and small repositories for what the examples do not have. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Profile } from '../../src/query/inspect/profile.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

const repository = join(import.meta.dirname, '../..')
const projects = [
  'fastapi-sync-orm',
  'flask-background-work',
  'flask-deployment',
  'flask-graphql-loaders',
  'flask-gthread-wrappers',
]
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(repository, 'schemas/inspect-1.schema.json'), 'utf8')) as object,
)

let place: Scratch
beforeEach(() => {
  place = scratch()
})
afterEach(() => {
  place.remove()
})

async function inspect(...argv: readonly string[]): Promise<Profile> {
  const { code, out, err } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json', ...argv])
  expect([code, err]).toEqual([0, ''])
  const document = JSON.parse(out) as Profile
  expect(validate(document) ? [] : validate.errors).toEqual([])
  return document
}

describe.each(projects)('the example %s', name => {
  it.each(['pretty', 'markdown', 'json'])('as %s', async format => {
    const folder = join(repository, 'fixtures/projects', name)
    const { code, out } = await run(folder, ['inspect', '--no-cache', '--root', folder, '--format', format])
    expect(code).toBe(0)
    if (format === 'json') expect(validate(JSON.parse(out)) ? [] : validate.errors).toEqual([])
    else await expect(out).toMatchFileSnapshot(`expected/inspect/${name}.${format === 'pretty' ? 'txt' : 'md'}`)
  })
})

const FLASK = 'from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/")\ndef index():\n    return ""\n'
const FASTAPI =
  'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\ndef index():\n    return ""\n\n\n@app.get("/a")\nasync def other():\n    return ""\n'

describe('requests in flight', () => {
  it.each([
    ['gunicorn app:app', [['requests', 1, 1]]],
    ['gunicorn -w 4 app:app', [['requests', 1, 4]]],
    ['gunicorn -w 2 --threads 8 app:app', [['requests', 8, 16]]],
    ['gunicorn -k gevent -w 2 app:app', [['requests', 1000, 2000]]],
    ['gunicorn -k gevent --worker-connections 50 app:app', [['requests', 50, 50]]],
    ['waitress-serve app:app', [['requests', 4, 4]]],
    ['flask --app app run', [['requests', null, null]]],
  ])('of Flask under `%s`', async (command, expected) => {
    place.put({ Procfile: `web: ${command}\n`, 'app.py': FLASK })
    const { services } = await inspect()
    expect(services[0]?.limits.map(({ what, perWorker, total }) => [what, perWorker, total])).toEqual(expected)
  })

  it('of FastAPI on Lambda: one for each instance, whatever the framework could do', async () => {
    place.put({ 'app.py': `from mangum import Mangum\n${FASTAPI}\n\nhandler = Mangum(app)\n` })
    const { services } = await inspect()
    expect(services[0]?.limits.map(({ what, perWorker, total }) => [what, perWorker, total])).toEqual([
      ['requests', 1, null],
    ])
    expect(services[0]?.model?.concurrency).toBe('instances: each takes one request at a time')
    expect(services[0]?.model?.blocking).toContain('no other request waits')
  })

  it('of FastAPI: its loop, its threads, and what the server refuses', async () => {
    place.put({ Procfile: 'web: uvicorn app:app --workers 3 --limit-concurrency 100\n', 'app.py': FASTAPI })
    const { services } = await inspect()
    expect(services[0]?.limits.map(({ what, perWorker, total }) => [what, perWorker, total])).toEqual([
      ['connections', 100, 300],
      ['handlers on the loop', null, null],
      ['plain handlers', 40, 120],
    ])
  })

  it('of Flask behind an ASGI server: whatever its bridge allows', async () => {
    place.put({
      Procfile: 'web: uvicorn asgi:bridged\n',
      'app.py': FLASK,
      'asgi.py': 'from a2wsgi import WSGIMiddleware\n\nfrom app import app\n\nbridged = WSGIMiddleware(app)\n',
    })
    const { services } = await inspect()
    expect(services[0]?.limits.map(({ by }) => by)).toEqual(['the threads of the bridge from ASGI to WSGI'])
  })

  it("of Connexion's Flask: its bridge to WSGI", async () => {
    place.put({
      Procfile: 'web: uvicorn app:app\n',
      'app.py':
        'import connexion\n\napp = connexion.FlaskApp(__name__)\n\n\n@app.route("/")\ndef home():\n    return "home"\n',
    })
    const { services } = await inspect()
    expect(services[0]?.limits.map(({ what, perWorker }) => [what, perWorker])).toEqual([['plain handlers', null]])
  })

  it('counts workers that are named after gevent by their connections', async () => {
    const conf = (connections: string): string =>
      `import os\n\nworkers = 2\nworker_class = "shop.TimedGeventWorker"\nworker_connections = ${connections}\n`
    place.put({ Procfile: 'web: gunicorn app:app\n', 'app.py': FLASK, 'gunicorn.conf.py': conf('50') })
    const [said] = (await inspect()).services
    expect(said?.limits.map(({ perWorker, total }) => [perWorker, total])).toEqual([[50, 100]])
    place.put({ 'gunicorn.conf.py': conf('os.environ["CONNECTIONS"]') })
    const [unknown] = (await inspect()).services
    expect(unknown?.limits.map(({ perWorker }) => perWorker)).toEqual([null])
  })

  it('counts the pool of the service, not the one of a script', async () => {
    const engine = 'from sqlalchemy import create_engine\n\nengine = create_engine("postgresql:///shop", pool_size=7)\n'
    place.put({
      'app.py': FASTAPI,
      'db.py': engine,
      'load.py': `${engine}\nif __name__ == "__main__":\n    engine.connect()\n`,
    })
    const { services } = await inspect()
    const pools = services[0]?.limits.filter(({ what }) => what === 'database connections')
    expect(pools?.map(({ path, perWorker }) => [path, perWorker])).toEqual([['db.py', 17]])
  })

  it('counts the pool that a lifespan keeps open, not the one of a look at start-up', async () => {
    const imports =
      'from contextlib import asynccontextmanager\n\nfrom fastapi import FastAPI\nfrom sqlalchemy.ext.asyncio import create_async_engine\n\n\n'
    const look =
      'async def look():\n    engine = create_async_engine("postgresql+asyncpg:///shop")\n    try:\n        async with engine.connect():\n            return True\n    finally:\n        await engine.dispose()\n\n\n'
    const lifespan =
      '@asynccontextmanager\nasync def lifespan(app):\n    await look()\n    engine = create_async_engine("postgresql+asyncpg:///shop", pool_size=7)\n    app.state.connect = engine.connect\n    yield\n    await engine.dispose()\n\n\napp = FastAPI(lifespan=lifespan)\n'
    place.put({ 'app.py': `${imports}${look}${lifespan}` })
    const { services } = await inspect()
    const pools = services[0]?.limits.filter(({ what }) => what === 'database connections')
    expect(pools?.map(({ perWorker }) => perWorker)).toEqual([17])
  })

  it.each([
    ['from psycopg_pool import ConnectionPool', 'ConnectionPool("dbname=shop")', 4],
    ['from psycopg_pool import AsyncConnectionPool', 'AsyncConnectionPool("dbname=shop", min_size=6)', 6],
    ['from psycopg2.pool import ThreadedConnectionPool', 'ThreadedConnectionPool(1, 7, "dbname=shop")', 7],
    ['from playhouse.pool import PooledPostgresqlDatabase', 'PooledPostgresqlDatabase("shop", max_connections=8)', 8],
    ['import oracledb', 'oracledb.create_pool(user="shop", min=1, max=5)', 5],
    ['from pymongo import MongoClient', 'MongoClient("mongodb://db")', 100],
    ['from pymongo import AsyncMongoClient', 'AsyncMongoClient("mongodb://db", maxPoolSize=30)', 30],
    ['import redis', 'redis.Redis(host="cache", max_connections=12)', 12],
    ['from redis.asyncio import ConnectionPool', 'ConnectionPool.from_url("redis://cache", max_connections=9)', 9],
    ['from neo4j import GraphDatabase', 'GraphDatabase.driver("neo4j://db", max_connection_pool_size=20)', 20],
    ['import httpx', 'httpx.AsyncClient(limits=httpx.Limits(max_connections=50))', 50],
    ['import aiohttp', 'aiohttp.TCPConnector(limit=25)', 25],
    ['import redis', 'redis.Redis(host="cache")', null],
    ['import aiohttp', 'aiohttp.TCPConnector(limit=0)', null],
  ])('%s: %s', async (imported, made, size) => {
    place.put({ 'app.py': `${FASTAPI}\n`, 'db.py': `${imported}\n\npool = ${made}\n` })
    const { services } = await inspect()
    const pools = services[0]?.limits.filter(({ path }) => path === 'db.py').map(({ perWorker }) => perWorker)
    expect(pools).toEqual(size === null ? [] : [size])
  })
})

describe('connections of Django', () => {
  const django = {
    Procfile: 'web: gunicorn --workers 2 --threads 8 shop.wsgi\n',
    'manage.py': 'import os\nimport django\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
    'shop/__init__.py': '',
  }

  it.each([
    ['"OPTIONS": {"pool": True}', [4, 8]],
    ['"OPTIONS": {"pool": {"max_size": 6}}', [6, 12]],
    ['"OPTIONS": {"pool": {"timeout": 5}}', [4, 8]],
    ['"CONN_MAX_AGE": 60', [8, 16]],
    ['"CONN_MAX_AGE": None', [8, 16]],
    ['"CONN_MAX_AGE": 0', null],
    ['"OPTIONS": {"pool": POOL}', null],
    ['"NAME": "shop"', null],
  ])('with %s', async (said, expected) => {
    place.put({ ...django, 'shop/settings.py': `DATABASES = {"default": {"ENGINE": "postgresql", ${said}}}\n` })
    const { services } = await inspect()
    const found = services[0]?.limits.filter(({ what }) => what === 'database connections')
    expect(found?.map(({ perWorker, total }) => [perWorker, total])).toEqual(expected === null ? [] : [expected])
  })
})

describe('which server', () => {
  it('is the one of production, and says where each number comes from', async () => {
    place.put({
      'docker-compose.dev.yml': 'services:\n  web:\n    command: uvicorn app:app --reload --workers 9\n',
      Dockerfile: 'FROM python:3.12\nCMD ["sh", "-c", "uvicorn app:app --workers ${WORKERS:-4}"]\n',
      'app.py': `${FASTAPI}\n\nif __name__ == "__main__":\n    import uvicorn\n\n    uvicorn.run(app)\n`,
    })
    const { services } = await inspect()
    expect(services[0]?.server?.workers).toEqual({ value: 4, sure: 'assumed', path: 'Dockerfile', line: 2 })
    expect(services[0]?.otherServers.map(({ server }) => server.path).sort()).toEqual([
      'app.py',
      'docker-compose.dev.yml',
    ])
  })

  it("is a platform's default, not that of a script which nothing starts", async () => {
    place.put({
      'app.yaml': 'runtime: python313\n',
      'scripts/start_server.sh': '#!/bin/sh\ngunicorn --workers 4 main:app --timeout 120\n',
      'main.py': FLASK,
    })
    const { services } = await inspect()
    expect(services[0]?.server?.server.path).toBe('app.yaml')
    expect(services[0]?.server?.workers).toMatchObject({ value: null, sure: 'unknown' })
  })

  it('has numbers that are not known where its configuration is not in the repository', async () => {
    place.put({
      'shop.service': '[Service]\nExecStart=gunicorn -c /etc/shop/gunicorn.conf.py app:app\n',
      'app.py': FLASK,
    })
    const { services } = await inspect()
    const { workers, threads, timeout, workerClass } = services[0]?.server ?? {}
    expect([workers, threads, timeout, workerClass].map(one => [one?.value, one?.sure])).toEqual(
      Array.from({ length: 4 }, () => [null, 'unknown']),
    )
  })

  it('is none for a task framework that only shares the folder', async () => {
    place.put({
      Procfile: 'web: gunicorn app:app\n',
      'app.py': `${FLASK}\n\nfrom celery import Celery\n\nqueue = Celery("shop")\n`,
    })
    const { services } = await inspect()
    expect(services.map(({ framework, alongside }) => [framework, alongside])).toEqual([['flask', ['Celery']]])
  })

  it('keeps a program that serves itself apart from the application', async () => {
    place.put({
      Procfile: 'web: gunicorn shop.app:app\n',
      'shop/__init__.py': '',
      'shop/app.py': FLASK,
      'tools/partner.py': `${FLASK}\n\nif __name__ == "__main__":\n    app.run()\n`,
      'tools/report.py':
        'from flask import Flask\n\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run()\n',
    })
    const { services } = await inspect()
    const told = services.map(({ name, handlers, server }) => [name, handlers?.sync, server?.server.value])
    expect(told).toEqual([
      ['shop', 1, 'gunicorn'],
      ['tools', 1, 'flask-dev'],
    ])
  })
})

describe('other stacks', () => {
  it('are recognised by their manifests', async () => {
    place.put({
      'gateway/package.json': '{\n  "name": "gateway",\n  "dependencies": {\n    "express": "^5"\n  }\n}\n',
      'web/package.json': '{ "dependencies": { "react": "^19" }, "devDependencies": { "express": "^5" } }\n',
      'rates/go.mod': 'module example.com/rates\n\ngo 1.23\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n)\n',
      'feed/go.mod': 'module example.com/feed\n\ngo 1.23\n',
      'shop/Gemfile': 'source "https://rubygems.org"\n\ngem "rails", "~> 8.0"\n',
      'office/requirements.txt': 'requests\nDjango>=5.2\n',
      'api/requirements.txt': 'django-environ\nfastapi\n',
      'api/app.py': FASTAPI,
    })
    const { services } = await inspect()
    expect(
      services.map(({ name, framework, analysed, at }) => [name, framework, analysed, `${at.path}:${String(at.line)}`]),
    ).toEqual([
      ['api', 'fastapi', true, 'api/app.py:3'],
      ['feed', 'go', false, 'feed/go.mod:1'],
      ['gateway', 'express', false, 'gateway/package.json:4'],
      ['office', 'django', false, 'office/requirements.txt:2'],
      ['rates', 'gin', false, 'rates/go.mod:6'],
      ['shop', 'rails', false, 'shop/Gemfile:3'],
    ])
    expect(services.filter(({ analysed }) => !analysed).every(({ model }) => model !== null)).toBe(true)
  })

  it('give way to an analysis of the same service', async () => {
    place.put({
      'requirements.txt': 'django\n',
      'manage.py': 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
      'shop/__init__.py': '',
      'shop/settings.py': 'DEBUG = False\n',
    })
    const { services } = await inspect()
    expect(services.map(({ framework, analysed }) => [framework, analysed])).toEqual([['django', true]])
  })
})

describe('the command', () => {
  it('shows only the services that are named', async () => {
    place.put({ 'a/requirements.txt': '', 'a/app.py': FLASK, 'b/requirements.txt': '', 'b/app.py': FASTAPI })
    expect((await inspect('b')).services.map(({ name }) => name)).toEqual(['b'])
  })

  it.each([
    [['nothing'], 'No service is called nothing.'],
    [['./api'], './api is a path, and inspect takes names of services.'],
    [['--format', 'svg'], 'Allowed choices are pretty, json, markdown.'],
    [['--output-file', '.'], 'could not be written'],
  ])('%j ends with 2', async (argv, expected) => {
    place.put({ 'app.py': FLASK })
    const { code, err } = await run(place.folder, ['inspect', '--no-cache', ...argv])
    expect(code).toBe(2)
    expect(err).toContain(expected)
  })

  it('writes to a file', async () => {
    place.put({ 'app.py': FLASK })
    const argv = ['inspect', '--no-cache', '--format', 'markdown', '--output-file', 'profile.md']
    expect((await run(place.folder, argv)).out).toBe('')
    expect(readFileSync(join(place.folder, 'profile.md'), 'utf8')).toMatch(/^## Concurrency profile\n/)
  })
})

it('counts resolvers behind a decorator of the project one by one, as it counts handlers', async () => {
  place.put({
    'guards.py':
      'from functools import wraps\n\n\ndef check(fn):\n    @wraps(fn)\n    def inner(*args):\n        return fn(*args)\n\n    return inner\n',
    'app.py': `${FLASK}\n\nfrom ariadne import QueryType\nfrom guards import check\n\nquery = QueryType()\n\n\n@query.field("a")\n@check\ndef a(*_):\n    return 1\n\n\n@query.field("b")\n@check\ndef b(*_):\n    return 2\n`,
  })
  const { services } = await inspect()
  expect(services[0]?.handlers?.others).toEqual([{ kind: 'resolver', async: 0, sync: 2, blockedOnLoop: 0 }])
})

it('counts the handlers behind a decorator of the project, in their own colours', async () => {
  place.put({
    'guard.py':
      'import functools\n\n\ndef guarded(fn):\n    @functools.wraps(fn)\n    def wrapper(*args, **kwargs):\n        return fn(*args, **kwargs)\n\n    return wrapper\n',
    'app.py':
      'from flask import Flask\n\nfrom guard import guarded\n\napp = Flask(__name__)\n\n\n@app.get("/a")\n@guarded\ndef one():\n    return ""\n\n\n@app.get("/b")\n@guarded\nasync def two():\n    return ""\n\n\n@app.get("/c")\n@app.get("/d")\ndef three():\n    return ""\n',
  })
  const { services } = await inspect()
  expect([services[0]?.handlers?.async, services[0]?.handlers?.sync]).toEqual([1, 2])
})
