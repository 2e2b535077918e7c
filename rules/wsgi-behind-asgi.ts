/** A WSGI application behind a bridge that serves it one request at a time. */
import { callsWithRole, defineRule, targetWith } from '../src/rule/index.ts'

export const wsgiBehindAsgi = defineRule({
  id: 'wsgi-behind-asgi',
  group: 'bridges',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a WSGI application served one request at a time by its bridge',
    what: '`asgiref.wsgi.WsgiToAsgi(app)`, or `tornado.wsgi.WSGIContainer(app)` without an executor.',
    why: 'asgiref runs the application behind `sync_to_async` with its one thread for the process: while one request waits for the database, all others of that worker queue up. Tornado runs it on the loop itself. Moving a Flask service to an ASGI server in this way makes it slower.',
    fix: 'Use a bridge with a pool: `a2wsgi.WSGIMiddleware(app, workers=…)`, `WSGIContainer(app, executor)`, or serve the application with a WSGI server beside the ASGI one.',
    allowWhen: 'The mounted application is used by hand, rarely (an admin page).',
    limits:
      'Bridges that servers bring along (`hypercorn` and `uvicorn --interface wsgi` serve WSGI with a pool) are not looked at.',
    examples: [
      {
        bad: 'from asgiref.wsgi import WsgiToAsgi\nfrom flask import Flask\n\napp = Flask(__name__)\nasgi_app = WsgiToAsgi(app)\n',
        good: 'from a2wsgi import WSGIMiddleware\nfrom flask import Flask\n\napp = Flask(__name__)\nasgi_app = WSGIMiddleware(app, workers=20)\n',
      },
    ],
  },
  messages: {
    serial: '`{call}` serves `{app}` one request at a time in each process',
  },
  *check(analysis) {
    for (const { fn, call } of callsWithRole(analysis, 'wsgi-to-asgi')) {
      const target = targetWith(call, 'wsgi-to-asgi')
      if (call.form !== 'call' || !target) continue
      if (call.args.some(arg => arg.name === 'executor') || call.args.filter(arg => arg.name === null).length > 1)
        continue
      yield {
        message: 'serial',
        data: { call: call.text, app: call.args[0]?.text ?? 'the application' },
        at: call,
        function: fn.id,
        why: target.name.startsWith('asgiref.')
          ? "it runs the application on asgiref's one thread"
          : 'it runs the application on the event loop',
        advice: target.name.startsWith('asgiref.')
          ? 'use `a2wsgi.WSGIMiddleware` with as many workers as the application had threads'
          : 'pass an executor',
      }
    }
  },
})
