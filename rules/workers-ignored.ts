/** Settings for workers or threads that the chosen server or worker class does not read. */
import { defineRule } from '../src/rule/index.ts'
import type { Deployment, Location } from '../src/rule/index.ts'

type Setting = Deployment['settings'][number]
type Message = 'object' | 'server' | 'serve' | 'reload' | 'threads' | 'ignored'

export const workersIgnored = defineRule({
  id: 'workers-ignored',
  group: 'deployment',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a setting for workers or threads that has no effect',
    what: '`uvicorn.Server(Config(…, workers=4))`, `hypercorn.asyncio.serve` with `config.workers`, `uvicorn.run(app, workers=4)` with an object instead of an import string, `--workers` together with `--reload`, `--threads` for an async worker class of gunicorn, `worker_connections` for `UvicornWorker`.',
    why: 'The service runs with one process, or with other limits than the settings say, and nobody notices until it is slow. `uvicorn.run` with an object ends at once: "You must pass the application as an import string".',
    fix: 'Use the option in a place that reads it: `uvicorn app:app --workers 4`, gunicorn with worker classes, or leave it out.',
    allowWhen: 'The setting is kept for another way of starting the service.',
    limits: 'Only the combinations named here.',
    examples: [
      {
        bad: {
          'serve.py':
            'import uvicorn\nfrom fastapi import FastAPI\n\napp = FastAPI()\nserver = uvicorn.Server(uvicorn.Config(app, workers=4))\n\nif __name__ == "__main__":\n    server.run()\n',
        },
        good: {
          'serve.py':
            'import uvicorn\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\nif __name__ == "__main__":\n    uvicorn.run("serve:app", workers=4)\n',
        },
      },
    ],
  },
  messages: {
    server: '`workers` has no effect in `uvicorn.Server`: it runs one process',
    serve: '`workers` has no effect in `{api}`: it runs one process',
    object: '`workers` needs the application as an import string: `uvicorn.run` ends at once with an object',
    reload: '`workers` has no effect together with reload: one process runs',
    threads: '`threads` has no effect with the worker class `{class}`',
    ignored: '`{setting}` has no effect with the worker class `{class}`',
  },
  *check(analysis) {
    const told = new Set<string>()
    for (const service of analysis.services)
      for (const deployment of service.deployment)
        for (const { message, setting } of findIgnored(deployment)) {
          const key = `${setting.path}:${String(setting.line)} ${setting.name}`
          if (told.has(key)) continue
          told.add(key)
          yield {
            message,
            data: { setting: setting.name, class: deployment.workerClass ?? '', api: apiOf(deployment) },
            at: placeOf(setting),
            function: service.name,
            service: service.name,
            level: message === 'object' ? 'error' : 'warning',
            confidence: setting.sure ? 'high' : 'medium',
            why:
              message === 'object'
                ? 'new processes can only import the application'
                : 'the service runs with other limits than the settings say',
            advice:
              message === 'server' || message === 'object'
                ? 'start it with `uvicorn module:app --workers N`, or with gunicorn'
                : message === 'serve'
                  ? 'start it with `hypercorn module:app --workers N`'
                  : message === 'reload'
                    ? 'leave out reload in production'
                    : 'leave it out, or choose a worker class that reads it',
          }
        }
  },
})

function* findIgnored(deployment: Deployment): Iterable<{ readonly message: Message; readonly setting: Setting }> {
  const { server, workerClass } = deployment
  const last = (name: string): Setting | undefined => deployment.settings.findLast(one => one.name === name)
  const workers = last('workers')
  const several = workers !== undefined && workers.value !== 1 && workers.value !== false
  const reload = deployment.settings.some(({ name, value }) => name === 'reload' && value === true)
  if ((server === 'uvicorn' || server === 'fastapi') && several) {
    const api = last('api')?.value
    if (typeof api === 'string' && api.endsWith('Server')) yield { message: 'server', setting: workers }
    else if (reload) yield { message: 'reload', setting: workers }
    else if (
      api === 'uvicorn.run' &&
      deployment.app !== null &&
      !deployment.app.includes(':') &&
      workers.value !== null
    )
      yield { message: 'object', setting: workers }
  }
  if (server === 'hypercorn' && several && apiOf(deployment).endsWith('.serve')) yield { message: 'serve', setting: workers } // prettier-ignore
  if (server !== 'gunicorn' || workerClass === null) return
  const asynchronous = /uvicorn|hypercorn|^asgi$|gevent|eventlet|tornado|aiohttp/i.test(workerClass)
  const threads = last('threads')
  if (asynchronous && threads && typeof threads.value === 'number' && threads.value > 1)
    yield { message: 'threads', setting: threads }
  // A class of the project's own may read them.
  if (!/^uvicorn(_worker|\.workers)\./.test(workerClass)) return
  // `graceful_timeout` is read by the arbiter, which kills the worker after it, whatever the class.
  const connections = last('worker_connections')
  if (connections) yield { message: 'ignored', setting: connections }
}

/** The function that starts the server in the code. */
function apiOf({ settings }: Deployment): string {
  return String(settings.findLast(({ name }) => name === 'api')?.value ?? '')
}

function placeOf({ path, line }: Setting): Location {
  return { path, line, column: 1, endLine: line, endColumn: 1 }
}
