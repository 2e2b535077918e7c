/** A driver written in C on gevent workers: its waits are not made cooperative, so they hold every greenlet. */
import { defineRule, greenletsOf, placeOf, saidAt, servesRequests } from '../src/rule/index.ts'
import type { AnalysedFunction, Analysis, Related } from '../src/rule/index.ts'

/** Import name of a driver → what makes it cooperative, and the import that shows that it is done. */
const DRIVERS: Readonly<
  Record<string, { readonly name: string; readonly remedy: string; readonly sign: RegExp | null }>
> = {
  psycopg2: {
    name: 'psycopg2',
    remedy: 'call `psycogreen.gevent.patch_psycopg()` in `post_fork`, or use psycopg 3',
    sign: /^psycogreen$/,
  },
  MySQLdb: { name: 'mysqlclient', remedy: 'use PyMySQL', sign: null },
  pyodbc: { name: 'pyodbc', remedy: 'run its calls in `gevent.get_hub().threadpool`', sign: null },
  cx_Oracle: { name: 'cx_Oracle', remedy: 'run its calls in `gevent.get_hub().threadpool`', sign: null },
  grpc: { name: 'grpc', remedy: 'call `grpc.experimental.gevent.init_gevent()` before the first channel', sign: null },
}

export const unpatchedGeventDriver = defineRule({
  id: 'unpatched-gevent-driver',
  group: 'deployment',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a driver in C on gevent workers',
    what: 'The service runs on gevent workers and uses a database driver or client that waits in C code: psycopg2 without psycogreen, mysqlclient, pyodbc, cx_Oracle, grpc without `init_gevent`.',
    why: 'gevent replaces the sockets of the standard library. Code in C has sockets of its own: while it waits for one query, no other greenlet of the worker runs, and a worker with a thousand connections serves one query at a time.',
    fix: 'Patch the driver where that is possible, use one written in Python, or serve with `gthread`.',
    allowWhen: 'The driver is used by commands and tasks only.',
    limits:
      'Calls that no request, import or start-up makes do not count. Whether a patch is applied is told by the import of the package that does it. psycopg 3 supports gevent by itself.',
    examples: [
      {
        bad: {
          Procfile: 'web: gunicorn -k gevent app:app\n',
          'app.py':
            'import psycopg2\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/")\ndef index():\n    with psycopg2.connect("dbname=shop") as connection:\n        return str(connection.closed)\n',
        },
        good: {
          Procfile: 'web: gunicorn -k gthread --threads 8 app:app\n',
          'app.py':
            'import psycopg2\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/")\ndef index():\n    with psycopg2.connect("dbname=shop") as connection:\n        return str(connection.closed)\n',
        },
      },
    ],
  },
  messages: {
    driver: '{driver} waits in C code: on gevent workers each of its queries holds all requests of the worker',
  },
  *check(analysis) {
    const imported = new Set(analysis.libraries.map(({ name }) => name))
    for (const service of analysis.services) {
      const server = service.deployment.find(one => greenletsOf(one) === 'gevent')
      if (!server) continue
      for (const [library, { name, remedy, sign }] of Object.entries(DRIVERS)) {
        const uses = usesOf(analysis, service.name, library)
        if (uses.length === 0 || (sign && [...imported].some(one => sign.test(one)))) continue
        if (library === 'grpc' && analysis.functions.some(fn => fn.calls.some(call => /init_gevent$/.test(call.text))))
          continue
        yield {
          message: 'driver',
          data: { driver: name },
          at: saidAt(server, 'gevent workers', 'worker_class', 'gevent'),
          function: service.name,
          service: service.name,
          why: 'gevent can only replace waits of Python code',
          advice: remedy,
          related: uses.slice(0, 3),
        }
      }
    }
  },
})

/** What only commands, other programs or nobody runs does not wait in a worker. */
function runsInWorkers(fn: AnalysedFunction): boolean {
  return servesRequests(fn) || fn.places.some(({ place }) => place === 'import' || place === 'startup')
}

/** Calls into the driver; SQLAlchemy chooses psycopg2 for a plain `postgresql://`. */
function usesOf(analysis: Analysis, service: string, library: string): Related[] {
  const found: Related[] = []
  for (const fn of analysis.functions) {
    if (fn.quiet || fn.service !== service || !runsInWorkers(fn)) continue
    for (const call of fn.calls) {
      const direct = call.targets.some(({ kind, name }) => kind === 'library' && name.startsWith(`${library}.`))
      const url = call.literals['url'] ?? call.literals['0']
      const chosen =
        library === 'psycopg2' &&
        typeof url === 'string' &&
        /^postgresql(\+psycopg2)?:/.test(url) &&
        call.targets.some(({ name }) => name.startsWith('sqlalchemy.'))
      if (!direct && !chosen) continue
      found.push({ ...placeOf(call), role: 'used here' })
    }
  }
  return found
}
