/** Which service a command belongs to, where several projects with files of the same names stand in one repository. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Profile } from '../../src/query/inspect/profile.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

let place: Scratch
beforeEach(() => {
  place = scratch()
})
afterEach(() => {
  place.remove()
})

/** `name: server × workers (file)` for each service. */
async function servers(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  place.put(files)
  const { out } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json'])
  return (JSON.parse(out) as Profile).services
    .map(
      ({ name, server }) =>
      server ? `${name}: ${server.server.value} × ${String(server.workers.value)} (${String(server.server.path)})` : `${name}: none`, // prettier-ignore
    )
    .sort()
}

const FLASK = 'from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/")\ndef index():\n    return ""\n'
const FACTORY =
  'from flask import Flask\n\n\ndef create_app():\n    app = Flask(__name__)\n\n    @app.get("/")\n    def index():\n        return ""\n\n    return app\n'
const WSGI = 'from api import create_app\n\napplication = create_app()\n'

describe('a project that keeps its package in src', () => {
  it('is what the files beside src import and configure, though a folder of that name stands at the top', async () => {
    expect(
      await servers({
        'api/__init__.py': '',
        'api/app.py': FLASK,
        'api/wsgi.py': 'from app import app as application\n',
        'api/gunicorn.conf.py': 'workers = 5\n',
        'feedback/setup.py': '',
        'feedback/wsgi.py': WSGI,
        'feedback/src/api/__init__.py': FACTORY,
        'feedback/Dockerfile': 'FROM python:3.12\nCOPY . /app\nCMD gunicorn -w 3 wsgi:application\n',
        'mails/setup.py': '',
        'mails/wsgi.py': WSGI,
        'mails/src/api/__init__.py': FACTORY,
        'mails/gunicorn.conf.py': 'workers = 2\n',
      }),
    ).toEqual([
      'api-flask: gunicorn × 3 (feedback/Dockerfile)',
      'api: gunicorn × 5 (api/gunicorn.conf.py)',
      'mails-api: gunicorn × 2 (mails/gunicorn.conf.py)',
    ])
  })
})

describe('services whose applications a shared package makes', () => {
  const base =
    'from fastapi import FastAPI\n\n\nclass Base:\n    def __init__(self, name):\n        self.app = FastAPI(title=name)\n\n    def start(self):\n        return self.app\n'
  const user =
    'from shared.base import Base\n\napp = Base("x").start()\n\n\n@app.get("/")\nasync def index():\n    return ""\n'
  const image = (workers: number): string =>
    `FROM python:3.12\nWORKDIR /code\nCOPY ./app /code/app\nCMD uvicorn app.main:app --workers ${String(workers)}\n`

  it('are services of their own, and the package is none', async () => {
    expect(
      await servers({
        'lib/pyproject.toml': '[project]\nname = "shared"\n',
        'lib/shared/__init__.py': '',
        'lib/shared/base.py': base,
        'pay/app/__init__.py': '',
        'pay/app/main.py': user,
        'pay/Dockerfile': image(2),
        'stock/app/__init__.py': '',
        'stock/app/main.py': user,
        'stock/Dockerfile': image(3),
      }),
    ).toEqual(['pay: uvicorn × 2 (pay/Dockerfile)', 'stock: uvicorn × 3 (stock/Dockerfile)'])
  })

  it('are one with the package where one service alone uses it', async () => {
    expect(
      await servers({
        'lib/pyproject.toml': '[project]\nname = "shared"\n',
        'lib/shared/__init__.py': '',
        'lib/shared/base.py': base,
        'pay/app/__init__.py': '',
        'pay/app/main.py': user,
        'pay/Dockerfile': image(2),
      }),
    ).toEqual(['shared: uvicorn × 2 (pay/Dockerfile)'])
  })
})

describe('a server that runs applications of one framework only', () => {
  it('is not told of another framework in the same folder', async () => {
    const api = 'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def index():\n    return ""\n'
    const proxy =
      'from aiohttp import web\n\n\nasync def index(request):\n    return web.Response()\n\n\ndef main():\n    app = web.Application()\n    app.router.add_get("/", index)\n    web.run_app(app)\n'
    place.put({
      'shop/__init__.py': '',
      'shop/api.py': api,
      'shop/proxy.py': proxy,
      Procfile: 'web: uvicorn shop.api:app\n',
    })
    const { out } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json'])
    const found = (JSON.parse(out) as Profile).services.map(({ framework, server, otherServers }) => [
      framework,
      server?.server.value,
      otherServers.length,
    ])
    expect(found.sort()).toEqual([
      ['aiohttp', 'aiohttp', 0],
      ['fastapi', 'uvicorn', 0],
    ])
  })
})

describe('an image that holds one folder of the repository', () => {
  const API = 'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def index():\n    return ""\n'

  it('runs the module of that folder', async () => {
    expect(
      await servers({
        'docker/pay.Dockerfile':
          'FROM python:3.12\nWORKDIR /srv\nCOPY services/pay .\nCMD uvicorn main:app --workers 2\n',
        'docker/stock.Dockerfile':
          'FROM python:3.12\nCOPY ["services/stock/", "/app"]\nWORKDIR /app\nCMD uvicorn main:app --workers 3\n',
        'services/pay/main.py': API,
        'services/stock/main.py': API,
      }),
    ).toEqual(['services: uvicorn × 2 (docker/pay.Dockerfile)', 'stock: uvicorn × 3 (docker/stock.Dockerfile)'])
  })

  it('is found through the stages of its Dockerfile, a script and the context that a composition gives', async () => {
    expect(
      await servers({
        'compose.yaml':
          'services:\n  pay:\n    build:\n      context: .\n      dockerfile: docker/pay/Dockerfile\n  stock:\n    build:\n      context: ./services\n      dockerfile: ../docker/stock/Dockerfile\n    command: uvicorn web.main:app --workers 4\n',
        'docker/pay/Dockerfile':
          'FROM python:3.12 AS build\nARG HOME=/build\nCOPY services/pay/ $HOME/\nFROM python:3.12\nWORKDIR /srv\nCOPY docker/pay/start.sh .\nCOPY --from=build /build ./pay\nCMD ["./start.sh"]\n',
        'docker/pay/start.sh': '#!/bin/sh\ncd pay\nexec gunicorn -w 5 -k uvicorn.workers.UvicornWorker web.main:app\n',
        'docker/stock/Dockerfile': 'FROM python:3.12\nWORKDIR /srv\nCOPY stock /srv\n',
        'services/pay/web/main.py': API,
        'services/pay/requirements.txt': 'fastapi\n',
        'services/stock/web/main.py': API,
        'services/stock/requirements.txt': 'fastapi\n',
      }),
    ).toEqual(['pay: gunicorn × 5 (docker/pay/start.sh)', 'stock: uvicorn × 4 (compose.yaml)'])
  })

  it('may call that folder by another name', async () => {
    expect(
      await servers({
        Dockerfile: 'FROM python:3.12\nWORKDIR /srv\nCOPY backend /srv/app\nCMD uvicorn app.main:app --workers 2\n',
        'backend/__init__.py': '',
        'backend/main.py': API,
        'backend/requirements.txt': '',
        'mock/requirements.txt': '',
        'mock/app/__init__.py': '',
        'mock/app/main.py': API,
      }),
    ).toEqual(['backend: uvicorn × 2 (Dockerfile)', 'mock: none'])
  })
})

describe('the command of production', () => {
  it('is that of a script that something starts, before a script that says more', async () => {
    expect(
      await servers({
        'app.py': FLASK,
        Procfile: 'web: ./bin/serve.sh\n',
        'bin/serve.sh': '#!/bin/sh\nexec gunicorn --timeout 500 app:app\n',
        'old/serve.sh': '#!/bin/sh\nexec gunicorn -w 9 app:app\n',
      }),
    ).toEqual(['app: gunicorn × 1 (bin/serve.sh)'])
  })

  it('serves Django and its Channels as one', async () => {
    expect(
      await servers({
        Dockerfile: 'FROM python:3.12\nCMD gunicorn -w 2 -k uvicorn.workers.UvicornWorker shop.asgi:application\n',
        'manage.py': 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
        'shop/__init__.py': '',
        'shop/settings.py': 'INSTALLED_APPS = ["channels"]\nROOT_URLCONF = "shop.urls"\n',
        'shop/urls.py':
          'from django.urls import path\nfrom shop import views\n\nurlpatterns = [path("", views.index)]\n',
        'shop/views.py': 'def index(request):\n    return None\n',
        'shop/live.py':
          'from channels.generic.websocket import AsyncWebsocketConsumer\n\n\nclass Live(AsyncWebsocketConsumer):\n    async def receive(self, text_data):\n        await self.send(text_data)\n',
        'shop/asgi.py':
          'from channels.routing import ProtocolTypeRouter, URLRouter\nfrom django.core.asgi import get_asgi_application\nfrom django.urls import path\nfrom shop.live import Live\n\napplication = ProtocolTypeRouter({"http": get_asgi_application(), "websocket": URLRouter([path("", Live.as_asgi())])})\n',
      }),
    ).toEqual(['shop: gunicorn × 2 (Dockerfile)'])
  })

  it('belongs to the folder that a build is made from', async () => {
    const found = await servers({
      'docker/tracker/Dockerfile':
        'FROM node:20 AS builder\nWORKDIR /app\nCOPY src/tracker/ ./\nRUN yarn build\nFROM node:20\nWORKDIR /app\nCOPY --from=builder /app/dist ./dist\nCMD ["node", "./dist/app.js"]\n',
      'src/tracker/package.json':
        '{"name": "tracker", "type": "module", "scripts": {"dev": "nodemon src/app.ts"}, "dependencies": {"express": "4"}}',
      'src/tracker/src/app.ts':
        'import express from "express"\n\nconst app = express()\napp.get("/", (request, response) => response.send(""))\napp.listen(80)\n',
      'src/backend/requirements.txt': '',
      'src/backend/app.py': FLASK,
    })
    expect(found).toContain('tracker: node × 1 (docker/tracker/Dockerfile)')
  })
})
