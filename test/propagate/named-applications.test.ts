/** Several applications in one repository: each command goes to the one that it names, or that is imported from there. */
import { expect, test } from 'vitest'
import type { Deployment } from '../../src/propagate/analysis.ts'
import { analyseTexts } from './analyse-texts.ts'

const command = (path: string, line: number, server: string, app: string | null): Deployment => ({
  ...{
    path,
    line,
    server,
    app,
    workerClass: null,
    workers: 1,
    threads: null,
    timeout: null,
    preload: null,
    settings: [],
  },
})

function servers(texts: Readonly<Record<string, string>>, deployments: readonly Deployment[]): string[] {
  return analyseTexts(texts, deployments).services.map(
    ({ name, framework, deployment }) =>
      `${name} ${framework}: ${deployment.map(({ path, line }) => `${path}:${String(line)}`).join(' ')}`,
  )
}

const FLASK = 'from flask import Flask\nAPP = Flask(__name__)\n@APP.get("/")\ndef home(): ...\n'
const STARLETTE =
  'import uvicorn\nfrom starlette.applications import Starlette\nfrom starlette.routing import Route\n' +
  'async def home(request): ...\nAPP = Starlette(routes=[Route("/", home)])\ndef serve():\n    uvicorn.run("geo.starlette_app:APP")\n'

test('a command for one application is not for another one beside it', () => {
  const texts = {
    'geo/__init__.py': '@command\ndef serve():\n    from geo.starlette_app import serve\n',
    'geo/flask_app.py': `import geo\n${FLASK}`,
    'geo/starlette_app.py': STARLETTE,
  }
  expect(
    servers(texts, [
      command('entrypoint.sh', 9, 'gunicorn', 'geo.flask_app:APP'),
      command('geo/starlette_app.py', 7, 'uvicorn', 'geo.starlette_app:APP'),
    ]),
  ).toEqual(['geo flask: entrypoint.sh:9', 'geo-starlette starlette: geo/starlette_app.py:7'])
})

test('what an application mounts is served by its command', () => {
  const texts = {
    'shop/old.py': FLASK,
    'shop/main.py':
      'from fastapi import FastAPI\nfrom a2wsgi import WSGIMiddleware\nfrom shop.old import APP\napp = FastAPI()\n' +
      '@app.get("/new")\nasync def new(): ...\napp.mount("/", WSGIMiddleware(APP))\n',
    'shop/run.py': 'import uvicorn\nfrom shop.old import APP\nAPP.run(port=1)\n',
  }
  const found = analyseTexts(texts, [command('Procfile', 1, 'uvicorn', 'shop.main:app')]).services
  expect(found.map(({ framework, deployment }) => [framework, deployment.length])).toEqual([['fastapi', 1]])
})

test('a program that a command names by its file is a service of its own', () => {
  const api = (path: string): string =>
    `from fastapi import FastAPI\napp = FastAPI()\n@app.get("/${path}")\nasync def one(): ...\n@app.get("/${path}/two")\nasync def two(): ...\n`
  const texts = {
    'shop/main.py': api('shop'),
    'fleece/fleece/app.py': api('fleece'),
    'tools/mock/server.py': api('mock'),
  }
  expect(
    servers(texts, [
      command('dockerfiles/Dockerfile', 8, 'fastapi', 'shop/main.py'),
      command('dockerfiles/Dockerfile-fleece', 8, 'fastapi', 'fleece/fleece/app.py'),
    ]),
  ).toEqual(['fleece fastapi: dockerfiles/Dockerfile-fleece:8', 'shop fastapi: dockerfiles/Dockerfile:8'])
})

test('applications of one framework that do not load each other are services of their own', () => {
  const api = (path: string): string =>
    `from fastapi import FastAPI\nfrom shop import shared\napp = FastAPI()\n@app.get("/${path}")\nasync def one(): ...\n`
  const texts = {
    'shop/shared.py': 'def helper(): ...\n',
    'shop/main.py': api('shop') + 'from shop.sub import app as sub\napp.mount("/sub", sub)\n',
    'shop/sub.py': api('sub'),
    'shop/stock_main.py': `${api('stock')}@app.get("/two")\nasync def two(): ...\n`,
    'shop/unused.py': api('unused'),
  }
  const analysis = analyseTexts(texts, [
    command('start.sh', 4, 'gunicorn', 'shop.main:app'),
    command('stock.yaml', 9, 'gunicorn', 'shop.stock_main:app'),
  ])
  const counted = analysis.services.map(({ name, handlers, deployment }) => [
    name,
    handlers.async,
    deployment.map(({ path }) => path).join(' '),
  ])
  expect(counted).toEqual([
    ['shop', 3, 'start.sh'],
    ['stock_main', 2, 'stock.yaml'],
  ])
})

test('what stands outside the folder of several applications is the main one’s', () => {
  const api = (path: string): string =>
    `from fastapi import FastAPI\nfrom shared import engine\napp = FastAPI()\n@app.get("/${path}")\nasync def one():\n    engine.ask()\n`
  const texts = {
    'api/pyproject.toml': '[project]\nname = "api"\n',
    'api/shop_main.py': api('shop'),
    'api/stock_main.py': api('stock'),
    'common/shared/engine.py': 'def ask(): ...\n',
  }
  const { functions } = analyseTexts(texts, [
    command('api/start.sh', 4, 'gunicorn', 'shop_main:app'),
    command('api/stock.yaml', 9, 'gunicorn', 'stock_main:app'),
  ])
  const service = (name: string): string | null | undefined => functions.find(({ id }) => id.endsWith(name))?.service
  expect(service('engine.ask')).toBe(service('shop_main.one'))
})

test('programs of aiohttp, which starts itself, are told apart too', () => {
  const app = (path: string): string =>
    `from aiohttp import web\nasync def one(request): ...\napp = web.Application()\napp.router.add_get("/${path}", one)\nif __name__ == "__main__":\n    web.run_app(app)\n`
  const texts = { 'shop/tables/app.py': app('tables'), 'shop/sums/app.py': app('sums') }
  const found = servers(texts, [
    command('Dockerfile', 3, 'gunicorn', 'shop.tables.app:app'),
    command('compose.yml', 9, 'gunicorn', 'shop.sums.app:app'),
    command('shop/sums/app.py', 6, 'aiohttp', 'app'),
  ])
  expect(found).toEqual(['shop aiohttp: compose.yml:9 shop/sums/app.py:6', 'tables aiohttp: Dockerfile:3'])
})

test('of several applications the service is the one that a command names', () => {
  const texts = {
    'bench/server.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
    'shop/api/entry.py': 'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/")\nasync def home(): ...\n',
  }
  const [service] = analyseTexts(texts, [command('Dockerfile', 3, 'uvicorn', 'shop.api.entry:app')]).services
  expect([service?.name, service?.at.path]).toEqual(['shop', 'shop/api/entry.py'])
})

test('Django under granian speaks what its interface says', () => {
  const texts = {
    'manage.py': 'import os\nos.environ["DJANGO_SETTINGS_MODULE"] = "shop.settings"\n',
    'shop/settings.py': 'ROOT_URLCONF = "shop.urls"\n',
  }
  const said = (value: string): Deployment => ({
    ...command('Dockerfile', 3, 'granian', `shop.${value}:application`),
    settings: [{ name: 'interface', value, path: 'Dockerfile', line: 3, sure: true }],
  })
  const spoken = ['wsgi', 'asgi'].map(value => analyseTexts(texts, [said(value)]).services[0]?.interface)
  expect(spoken).toEqual(['wsgi', 'asgi'])
})

test('a module that is named from the folder above its root is the one that is served', () => {
  const api = 'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/")\nasync def home(): ...\n'
  const texts = {
    'shop/requirements.txt': 'fastapi',
    'shop/web/main.py': `import web.parts\n${api}`,
    'shop/web/parts.py': '',
    'stock/requirements.txt': 'fastapi',
    'stock/app.py': api,
  }
  const start = command('start.py', 1, 'uvicorn', 'shop.web.main:app')
  expect(servers(texts, [start])).toEqual(['shop fastapi: start.py:1', 'stock fastapi: '])
})

test('workers of tasks of an image of somebody else’s are none of the project', () => {
  const texts = {
    'shop/__init__.py': 'from shop.celery import app\n',
    'shop/celery.py': 'from celery import Celery\napp = Celery("shop")\n',
  }
  const own = command('compose.yml', 9, 'celery', 'shop')
  const others = [
    command('compose.yml', 20, 'celery', 'main'),
    command('compose.yml', 30, 'celery', 'labels.app:queue'),
  ]
  expect(servers(texts, [own, ...others])).toEqual(['shop celery: compose.yml:9'])
  // Where no command names what is here, the modules may be found in another way.
  expect(servers(texts, others)).toEqual(['shop celery: compose.yml:20 compose.yml:30'])
})
