/** A constant in the code is longer than the time after which the server kills the worker. */
import { defineRule, hasRole, requestEntries, saidAt, servesRequests, serviceOf } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Confidence, Deployment, Service } from '../src/rule/index.ts'

export const blockingPastTimeout = defineRule({
  id: 'blocking-past-timeout',
  group: 'deployment',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a wait that is longer than the timeout of the worker',
    what: 'Code that serves requests sleeps for a constant time, or gives a client a time limit, that is longer than the `timeout` after which gunicorn kills the worker.',
    why: 'A sync worker that is busy for longer than `timeout` is killed in the middle of the request, and so is an async worker whose loop is held for that long, with all requests in flight. A time limit of a client that lies beyond it never takes effect.',
    fix: 'Give the client a limit well below the timeout, move long work into a queue, or raise the timeout.',
    allowWhen: 'The code is known never to run in a worker.',
    limits:
      'Only constants are compared. `gthread` and `gevent` workers give a sign of life beside a waiting request, and are left out.',
    examples: [
      {
        bad: {
          Procfile: 'web: gunicorn --timeout 30 app:app\n',
          'app.py':
            'import requests\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/report")\ndef report():\n    return requests.get("https://reports.example/all", timeout=60).text\n',
        },
        good: {
          Procfile: 'web: gunicorn --timeout 30 app:app\n',
          'app.py':
            'import requests\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/report")\ndef report():\n    return requests.get("https://reports.example/all", timeout=10).text\n',
        },
      },
    ],
  },
  messages: {
    sleep: '`{call}` holds the worker for {seconds} seconds, and it is killed after {timeout}',
    limit:
      '`{call}` may wait {seconds} seconds, and the worker is killed after {timeout}: the limit never takes effect',
  },
  *check(analysis) {
    for (const fn of analysis.functions) {
      if (!servesRequests(fn)) continue
      const service = serviceOf(analysis, fn)
      const server = service && killer(service, fn)
      if (!server) continue
      const timeout = server.timeout ?? 0
      for (const call of fn.calls) {
        const seconds = waitOf(call)
        if (seconds === null || seconds.value < timeout) continue
        yield {
          message: seconds.sleep ? 'sleep' : 'limit',
          data: { call: call.text, seconds: seconds.value, timeout },
          at: call,
          function: fn.id,
          confidence: seconds.confidence,
          why: 'the request is lost, and the worker with it',
          advice: seconds.sleep
            ? 'move the work into a queue'
            : `give it a limit well below ${String(timeout)} seconds`,
          entries: requestEntries(fn),
          related: [saidAt(server, 'the timeout', 'timeout')],
        }
      }
    }
  },
})

/** The server whose workers die of it: sync workers always, async ones where their loop is held. */
function killer(service: Service, fn: AnalysedFunction): Deployment | null {
  const held = fn.places.some(({ place }) => place === 'wsgi-thread')
    ? /^sync$/
    : fn.places.some(({ place }) => place === 'shared-loop')
      ? /uvicorn|^asgi$/i
      : null
  return (
    service.deployment.find(
      one => one.server === 'gunicorn' && (one.timeout ?? 0) > 0 && held?.test(one.workerClass ?? ''),
    ) ?? null
  )
}

interface Wait {
  readonly value: number
  readonly sleep: boolean
  readonly confidence: Confidence
}

function waitOf(call: AnalysedCall): Wait | null {
  const own = call.blocking.find(reach => reach.trace.length === 1)
  if (!own) return null
  if (own.kind === 'sleep') {
    const said = call.literals['secs'] ?? call.literals['seconds'] ?? call.literals['0']
    return typeof said === 'number' ? { value: said, sleep: true, confidence: own.confidence } : null
  }
  // What a cache keeps has a `timeout`, too: it says for how long.
  if (hasRole(call, 'cache.store')) return null
  const limit = call.literals['timeout']
  return (own.kind === 'network' || own.kind === 'subprocess') && typeof limit === 'number'
    ? { value: limit, sleep: false, confidence: own.confidence }
    : null
}
