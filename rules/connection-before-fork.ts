/** A connection is opened while the application is imported, and the application is imported before the workers fork. */
import { defineRule, hasRole, preloaded, saidAt, serviceOf } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction } from '../src/rule/index.ts'

export const connectionBeforeFork = defineRule({
  id: 'connection-before-fork',
  group: 'worker-state',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a connection opened before the workers are forked',
    what: 'A database or network connection is opened at import time in a service that is loaded before its workers are forked (`preload_app` of gunicorn, the default of uWSGI).',
    why: 'All workers inherit the same socket. Two that write to it at once mix up their messages: answers of other requests, "SSL error: decryption failed or bad record mac", "lost synchronization with server", and sometimes the data of another user.',
    fix: 'Open connections in the worker: on first use, or in `post_fork`. An engine or pool that connects lazily is fine if nothing uses it during import; otherwise call `engine.dispose(close=False)` in `post_fork`.',
    allowWhen: 'The connection is closed again before the workers are forked.',
    limits:
      'Only connections that the stubs know are seen, and only where the settings in the repository say that the application is preloaded.',
    examples: [
      {
        bad: {
          'gunicorn.conf.py': 'workers = 4\npreload_app = True\n',
          Procfile: 'web: gunicorn app:app\n',
          'app.py':
            'import psycopg2\nfrom flask import Flask\n\napp = Flask(__name__)\nconnection = psycopg2.connect("dbname=shop")\n',
        },
        good: {
          'gunicorn.conf.py': 'workers = 4\npreload_app = True\n',
          Procfile: 'web: gunicorn app:app\n',
          'app.py':
            'import psycopg2\nfrom flask import Flask, g\n\napp = Flask(__name__)\n\n\n@app.before_request\ndef connect() -> None:\n    g.connection = psycopg2.connect("dbname=shop")\n',
        },
      },
    ],
  },
  messages: {
    opened: '`{call}` opens a connection before the workers are forked: all of them share one socket',
    used: '`{call}` talks to the database before the workers are forked: the pool hands its connection to all of them',
  },
  *check(analysis) {
    const isChecked = analysis.functions.some(leavesOthersAlone)
    for (const fn of analysis.functions) {
      if (fn.quiet || !fn.places.some(({ place }) => place === 'import')) continue
      const forked = preloaded(serviceOf(analysis, fn))
      if (!forked) continue
      for (const call of fn.calls) {
        const message = judge(fn, call)
        if (!message || (message === 'used' && isChecked)) continue
        yield {
          message,
          data: { call: call.text },
          at: call,
          function: fn.id,
          place: 'import',
          why: 'a fork copies the socket, and two processes then write to one conversation',
          advice: 'connect on first use, or in `post_fork`',
          related: [saidAt(forked, 'the application is loaded before the fork')],
        }
      }
    }
  },
})

function judge(fn: AnalysedFunction, call: AnalysedCall): 'opened' | 'used' | null {
  if (call.form === 'call' && hasRole(call, 'connection.db', 'connection.network'))
    return call.result === 'entered' || isClosed(fn, call) ? null : 'opened'
  // `engine.connect()` at import leaves a connection in the pool even after it is closed.
  return call.form === 'call' &&
    call.receiverRoles.includes('engine.db') &&
    /\.(connect|begin|raw_connection)$/.test(call.text) &&
    !fn.calls.some(one => /\.dispose$/.test(one.text))
    ? 'used'
    : null
}

/** A listener of the pool that compares process numbers: what another process has opened is not handed out. */
function leavesOthersAlone({ decorators, calls }: AnalysedFunction): boolean {
  return (
    decorators.some(({ name }) => /(^|\.)listens_for$/.test(name)) &&
    calls.some(({ text }) => /(^|\.)getpid$/.test(text))
  )
}

function isClosed(fn: AnalysedFunction, call: AnalysedCall): boolean {
  return call.kept !== null && fn.calls.some(one => one.text === `${call.kept?.name ?? ''}.close`)
}
