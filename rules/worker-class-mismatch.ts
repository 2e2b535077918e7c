/** A WSGI application on an ASGI server, or the other way round: it starts, and every request fails. */
import { defineRule, saidAt, staysBelow } from '../src/rule/index.ts'
import type { Deployment, Service } from '../src/rule/index.ts'

/** The first gunicorn without the worker class. */
const WITHOUT_EVENTLET = [26]

export const workerClassMismatch = defineRule({
  id: 'worker-class-mismatch',
  group: 'deployment',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'the server speaks another interface than the application',
    what: 'An ASGI application (FastAPI, Starlette, Quart, …) is served by a WSGI server or worker class, or a WSGI application (Flask, Bottle, …) by an ASGI one. The worker class `eventlet`, which gunicorn 26 no longer has, is reported as a warning, unless lock files and requirements keep gunicorn below that.',
    why: 'The server starts and looks healthy, and every request is answered with status 500: "FastAPI.__call__() missing 1 required positional argument: \'send\'", "Flask.__call__() missing 1 required positional argument: \'start_response\'".',
    fix: 'Choose the worker class that fits: `-k uvicorn_worker.UvicornWorker` (or `uvicorn`) for ASGI, `sync`, `gthread` or `gevent` for WSGI; or serve the application through a bridge.',
    allowWhen: 'The command serves another object than it seems to.',
    limits:
      'Reported only where the object that the command names can be inferred, or where gunicorn is given no worker class for an ASGI application that is the only one. hypercorn and granian serve both kinds, and classes of the project may; they are left out.',
    examples: [
      {
        bad: { Procfile: 'web: gunicorn app:app\n', 'app.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n' },
        good: {
          Procfile: 'web: gunicorn -k uvicorn_worker.UvicornWorker app:app\n',
          'app.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
        },
      },
    ],
  },
  messages: {
    asgi: '`{server}` speaks WSGI, and `{app}` is an ASGI application: every request fails',
    wsgi: '`{server}` speaks ASGI, and `{app}` is a WSGI application: every request fails',
    removed: 'the worker class `{server}` is no longer part of gunicorn (since 26.0)',
  },
  *check(analysis) {
    const told = new Set<string>()
    const hasEventlet = staysBelow(analysis, 'gunicorn', WITHOUT_EVENTLET)
    for (const service of analysis.services)
      for (const deployment of service.deployment) {
        const speaks = interfaceOf(deployment)
        const is = servedInterface(deployment, service)
        const removed = !hasEventlet && deployment.server === 'gunicorn' && deployment.workerClass === 'eventlet'
        if (!removed && (!speaks || !is || speaks === is)) continue
        const at = saidAt(deployment, 'command')
        const key = `${at.path}:${String(at.line)}`
        if (told.has(key)) continue
        told.add(key)
        const server =
          deployment.server === 'gunicorn'
            ? removed
              ? 'eventlet'
              : `gunicorn -k ${deployment.workerClass ?? 'sync'}`
            : deployment.server
        yield {
          message: removed ? 'removed' : is === 'asgi' ? 'asgi' : 'wsgi',
          data: { server, app: deployment.app ?? service.name },
          at,
          function: service.name,
          service: service.name,
          level: removed ? 'warning' : 'error',
          confidence: deployment.serves ? 'high' : 'medium',
          why: removed
            ? 'gunicorn 26 does not start with it'
            : 'the server starts, and calls the application with the wrong arguments',
          advice: removed
            ? 'use `gevent` or `gthread`'
            : is === 'asgi'
              ? 'serve it with `uvicorn`, or with `-k uvicorn_worker.UvicornWorker`'
              : 'serve it with a WSGI worker class (`sync`, `gthread`, `gevent`), or through `a2wsgi`',
          related: [{ ...service.at, role: 'the application' }],
        }
      }
  },
})

function interfaceOf({ server, workerClass, settings }: Deployment): 'asgi' | 'wsgi' | null {
  if (server === 'gunicorn') {
    if (workerClass === null) return null
    if (/^(sync|gthread|gevent|gevent_wsgi|gevent_pywsgi|eventlet)$/.test(workerClass)) return 'wsgi'
    return /uvicorn|hypercorn|^asgi$/i.test(workerClass) ? 'asgi' : null
  }
  if (server === 'uvicorn')
    return settings.some(({ name, value }) => name === 'interface' && value === 'wsgi') ? 'wsgi' : 'asgi'
  if (server === 'daphne' || server === 'fastapi' || server === 'mangum') return 'asgi'
  if (server === 'azure-functions') return workerClass === 'asgi' ? 'asgi' : 'wsgi'
  return /^(waitress|mod_wsgi(-express)?|serverless-wsgi|awsgi|apig-wsgi)$/.test(server) ? 'wsgi' : null
}

/** The interface of what is served: inferred, or told by the name that Django gives its two modules. */
function servedInterface({ serves, app, server }: Deployment, service: Service): 'asgi' | 'wsgi' | null {
  if (serves) return serves.interface === 'asgi' || serves.interface === 'wsgi' ? serves.interface : null
  if (service.framework !== 'django' || app === null || server === 'fastapi') return null
  return /(^|\.)asgi:/.test(app) ? 'asgi' : /(^|\.)wsgi:/.test(app) ? 'wsgi' : null
}
