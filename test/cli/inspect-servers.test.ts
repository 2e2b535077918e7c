/** What `inspect` says of servers that only several files together tell: limits of containers, programs, Apache. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Profile, ServerProfile } from '../../src/query/inspect/profile.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

let place: Scratch
beforeEach(() => {
  place = scratch()
})
afterEach(() => {
  place.remove()
})

async function server(): Promise<ServerProfile | null | undefined> {
  const { out } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json'])
  return (JSON.parse(out) as Profile).services[0]?.server
}

const FLASK = 'from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/")\ndef index():\n    return ""\n'
const COUNTED = 'import multiprocessing\n\nworkers = multiprocessing.cpu_count() * 2 + 1\n'
const IMAGE = 'FROM python:3.12\nCMD ["gunicorn", "-c", "gunicorn.conf.py", "app:app"]\n'

describe('a limit on processors beside workers that count processors', () => {
  const composed = (settings: string): string => `services:\n  web:\n    build: .\n${settings}`
  const manifest = (image: string): string =>
    `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: ${image}\n          resources:\n            limits:\n              cpu: 500m\n`

  it.each([
    ['cpus of a composition', 'compose.yaml', composed('    cpus: "1.5"\n'), [1.5, 4]],
    ['deploy.resources', 'compose.yaml', composed('    deploy:\n      resources:\n        limits:\n          cpus: 2\n'), [2, 7]], // prettier-ignore
    ['Kubernetes', 'k8s/web.yaml', manifest('registry.example.org/shop/web:1'), [0.5, 10]],
    ['values of Helm', 'chart/values.yaml', 'image:\n  repository: example/shop\nresources:\n  limits:\n    cpu: 2\n', [2, 5]], // prettier-ignore
  ])('is told: %s', async (_, path, text, [cpus, line]) => {
    place.put({ 'app.py': FLASK, 'gunicorn.conf.py': COUNTED, Dockerfile: IMAGE, [path]: text })
    expect((await server())?.unseenCpuLimit).toEqual({ cpus, path, line })
    const { out } = await run(place.folder, ['inspect', '--no-cache'])
    expect(out.replace(/\s+/g, ' ')).toContain(`limit of ${String(cpus)} CPUs is not seen by the count (${path}:${String(line)})`) // prettier-ignore
  })

  it('is told of a count in the shell and of one that a variable may replace', async () => {
    const command = '    cpus: 1\n    command: ["sh", "-c", "gunicorn -w $$((2 * $$(nproc))) app:app"]\n'
    place.put({ 'app.py': FLASK, 'compose.yaml': composed(command) })
    expect((await server())?.unseenCpuLimit?.cpus).toBe(1)
    const counted = 'import os\n\nworkers = int(os.getenv("WORKERS", os.cpu_count()))\n'
    place.put({ 'gunicorn.conf.py': counted, Dockerfile: IMAGE, 'compose.yaml': composed('    cpus: 1\n') })
    expect((await server())?.unseenCpuLimit?.cpus).toBe(1)
  })

  it.each([
    ['a number is said', { 'gunicorn.conf.py': 'workers = 3\n' }, '    cpus: 1\n'],
    ['the variable is set', { 'gunicorn.conf.py': 'import os\n\nworkers = int(os.getenv("WORKERS", os.cpu_count()))\n' }, '    cpus: 1\n    environment:\n      WORKERS: 2\n'], // prettier-ignore
    ['Python is told the number', {}, '    cpus: 1\n    environment:\n      PYTHON_CPU_COUNT: 1\n'],
    ['the limit is none', {}, '    cpus: 0\n'],
    ['another container has it', {}, '  cache:\n    image: redis:7\n    cpus: 1\n'],
    ['it is reserved, not limited', {}, '    deploy:\n      resources:\n        reservations:\n          cpus: 1\n'],
  ])('is not told where %s', async (_, files, settings) => {
    place.put({ 'app.py': FLASK, 'gunicorn.conf.py': COUNTED, Dockerfile: IMAGE, ...files })
    place.put({ 'compose.yaml': composed(settings) })
    const found = await server()
    expect(found?.server.value).toBe('gunicorn')
    expect(found?.unseenCpuLimit).toBeUndefined()
  })

  it('is not told where a manifest runs an image of others', async () => {
    place.put({
      'app.py': FLASK,
      'gunicorn.conf.py': COUNTED,
      Dockerfile: IMAGE,
      'k8s/cache.yaml': manifest('redis:7'),
    })
    expect((await server())?.workers.sure).toBe('unknown')
    expect((await server())?.unseenCpuLimit).toBeUndefined()
  })
})

describe('programs of the repository', () => {
  it('hand their variables on to the server that they start', async () => {
    place.put({
      'pyproject.toml': '[project]\nname = "shop"\n\n[project.scripts]\nshop = "shop.cli:main"\n',
      Dockerfile: 'FROM python:3.12\nENV SHOP_WORKERS=5\nCMD ["shop", "serve"]\n',
      'shop/__init__.py': '',
      'shop/web.py': FLASK,
      'shop/cli.py':
        'import argparse\nimport os\nfrom gunicorn.app.base import BaseApplication\nfrom shop.web import app\n\n\nclass Server(BaseApplication):\n    def __init__(self, app, options):\n        self.options = options\n        super().__init__()\n\n\ndef serve():\n    Server(app, {"workers": int(os.environ.get("SHOP_WORKERS", 1))}).run()\n\n\ndef main():\n    parser = argparse.ArgumentParser()\n    parser.set_defaults(func=serve)\n    parser.parse_args().func()\n',
    })
    expect(await server()).toMatchObject({ server: { value: 'gunicorn' }, workers: { value: 5, path: 'shop/cli.py' } })
  })
})

describe('mod_wsgi', () => {
  it('takes requests by the threads of its daemon processes', async () => {
    place.put({
      'app.py': FLASK,
      'site.conf': 'WSGIDaemonProcess shop processes=2\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/app.wsgi\n',
    })
    const { out } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json'])
    const [service] = (JSON.parse(out) as Profile).services
    expect(service?.limits.map(({ what, perWorker, total }) => [what, perWorker, total])).toEqual([
      ['requests', 15, 30],
    ])
  })
})

describe('a configuration that takes its numbers from another file', () => {
  it('is followed to what that file says', async () => {
    place.put({
      'app.py': FLASK,
      Procfile: 'web: gunicorn app:app\n',
      'gunicorn.conf.py':
        'from sizes import WORKERS, own\nimport sizes\n\nworkers = WORKERS\nthreads = own.threads\ntimeout = sizes.TIMEOUT\n',
      'sizes.py':
        'import os\nfrom pydantic_settings import BaseSettings\n\nWORKERS = 3\nTIMEOUT = int(os.getenv("TIMEOUT", 90))\n\n\nclass Sizes(BaseSettings):\n    threads: int = 4\n\n\nown = Sizes()\n',
    })
    const found = await server()
    expect(found?.workers).toEqual({ value: 3, sure: 'said', path: 'gunicorn.conf.py', line: 4 })
    expect(found?.threads).toEqual({ value: 4, sure: 'assumed', path: 'gunicorn.conf.py', line: 5 })
    expect(found?.timeout).toEqual({ value: 90, sure: 'assumed', path: 'gunicorn.conf.py', line: 6 })
    expect(found?.workerClass.value).toBe('gthread')
  })

  it('is not known where that file computes them', async () => {
    place.put({
      'app.py': FLASK,
      Procfile: 'web: gunicorn app:app\n',
      'gunicorn.conf.py': 'from sizes import WORKERS\n\nworkers = WORKERS\n',
      'sizes.py': 'def many():\n    return len("abc")\n\n\nWORKERS = many()\n',
    })
    expect((await server())?.workers.sure).toBe('unknown')
  })
})

describe('commands of several parts of a repository', () => {
  it('are not for the application of a part from which they load nothing', async () => {
    place.put({
      'server.py': 'from elsewhere import main\n\napp = main()\n',
      'bin/run.sh': 'granian server:app --interface wsgi\n',
      'note-reader/app.py': FLASK,
      'note-reader/Dockerfile': 'FROM python:3.12\nCMD ["gunicorn", "app:app"]\n',
    })
    expect((await server())?.server.value).toBe('gunicorn')
  })

  it('are for the code below that the file beside them loads', async () => {
    place.put({
      'main.py': FLASK.replaceAll('app', 'site'),
      'services/pay-in/wsgi.py': 'from pay import app\n',
      'services/pay-in/Dockerfile': 'FROM python:3.12\nCMD ["gunicorn", "--workers", "3", "wsgi:app"]\n',
      'services/pay-in/src/pay/__init__.py': FLASK,
    })
    const { out } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json'])
    const { services } = JSON.parse(out) as Profile
    expect(services.map(({ root, server }) => [root, server?.workers.value])).toEqual([
      ['.', undefined],
      ['services/pay-in/src', 3],
    ])
  })
})
