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
      server ? `${name}: ${String(server.server.value)} × ${String(server.workers.value)} (${String(server.server.path)})` : `${name}: none`, // prettier-ignore
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
