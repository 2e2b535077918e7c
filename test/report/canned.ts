/** A small result with every kind of content, for the reports to write. Its source lines are in `TEXTS`. */
import type { Location } from '../../src/base/location.ts'
import type { Entry } from '../../src/base/vocabulary.ts'
import type { Analysis } from '../../src/propagate/analysis.ts'
import type { Finding, TraceStep } from '../../src/rule/finding.ts'
import type { LintResult } from '../../src/rule/lint-result.ts'
import { defineRule } from '../../src/rule/rule.ts'
import type { Rule } from '../../src/rule/rule.ts'
import type { ReportContext } from '../../src/report/context.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'app/routers/features.py':
    'from app.services.users import load_users\n\n@router.post("/compute")\nasync def compute_features(db):\n    users = load_users(db)\n    return users\n',
  'app/services/users.py': 'def load_users(db):\n    return UserRepository(db).active()\n',
  'app/repositories.py':
    'class UserRepository:\n    def active(self):\n        return self.db.query(User).filter(User.active).all()\n',
  'app/näme, mit 100%.py': 'async def wait():\n\ttime.sleep(1)  # 日本語\n',
}

export function at(path: string, line: number, column: number, endColumn: number, endLine = line): Location {
  return { path, line, column, endLine, endColumn }
}

function step(place: Location, name: string, calls: string): TraceStep {
  return { ...place, function: name, calls }
}

function route(method: string, path: string, name: string): Entry {
  return { kind: 'route', method, route: path, function: name }
}

export const PLAIN: Finding = {
  ...at('app/routers/features.py', 5, 13, 27),
  rule: 'blocking-call',
  kind: 'db',
  level: 'error',
  confidence: 'high',
  message: 'The event loop waits for the database in `compute_features`.',
  why: 'meanwhile no other request of this worker moves',
  advice: '`compute_features` awaits nothing, so `def` instead of `async def` is enough',
  function: 'app.routers.features.compute_features',
  place: 'shared-loop',
  entries: [
    route('POST', '/compute', 'app.routers.features.compute_features'),
    route('GET', '/report', 'app.routers.report.report'),
    route('GET', '/a', 'app.routers.a.a'),
    route('GET', '/b', 'app.routers.b.b'),
    { kind: 'websocket', method: null, route: '/live', function: 'app.routers.live.live' },
  ],
  sink: { name: 'sqlalchemy.orm.Query.all', path: 'app/repositories.py', line: 3 },
  trace: [
    step(
      at('app/routers/features.py', 5, 13, 27),
      'app.routers.features.compute_features',
      'app.services.users.load_users',
    ),
    step(
      at('app/services/users.py', 2, 12, 38),
      'app.services.users.load_users',
      'app.repositories.UserRepository.active',
    ),
    step(at('app/repositories.py', 3, 16, 61), 'app.repositories.UserRepository.active', 'sqlalchemy.orm.Query.all'),
  ],
  related: [],
  alsoReaches: 2,
  service: 'api',
  decision: null,
  equivalents: ['ruff: ASYNC210'],
  fix: {
    title: 'Make `compute_features` a plain function',
    safety: 'safe',
    edits: [{ path: 'app/routers/features.py', s: 68, e: 74, text: '' }],
  },
  fingerprint: '0123456789abcdef',
}

export const SLEEP: Finding = {
  ...PLAIN,
  ...at('app/näme, mit 100%.py', 2, 2, 15),
  kind: 'sleep',
  confidence: 'medium',
  message: 'The event loop sleeps in `wait`, <b>all</b> of it & "more".',
  why: null,
  advice: '`await asyncio.sleep(1)`',
  function: 'app.name.wait',
  entries: [],
  sink: { name: 'time.sleep', path: 'app/näme, mit 100%.py', line: 2 },
  trace: [step(at('app/näme, mit 100%.py', 2, 2, 15), 'app.name.wait', 'time.sleep')],
  alsoReaches: 0,
  service: null,
  fix: null,
  fingerprint: '1123456789abcdef',
}

export const POOL: Finding = {
  ...SLEEP,
  ...at('app/repositories.py', 1, 1, 22),
  rule: 'executor-per-request',
  kind: null,
  level: 'warning',
  confidence: 'high',
  message: 'A thread pool is made for every request.',
  advice: 'Make one pool at start-up and share it.',
  function: 'app.repositories',
  entries: [{ kind: 'task', method: null, route: 'nightly', function: 'app.tasks.nightly' }],
  sink: null,
  trace: [],
  related: [{ ...at('app/services/users.py', 1, 1, 20), role: 'and shut down here' }],
  decision: 'ADR-0007',
  fingerprint: '2123456789abcdef',
}

export const RESULT: LintResult = {
  findings: [PLAIN, SLEEP, POOL],
  causes: [
    {
      kind: 'function',
      path: 'app/repositories.py',
      line: 3,
      function: 'app.repositories.UserRepository.active',
      functions: ['app.repositories.UserRepository.active'],
      sinks: ['sqlalchemy.orm.Query.all', 'time.sleep'],
      clears: ['0123456789abcdef', '1123456789abcdef'],
      handlers: 5,
    },
    {
      kind: 'function',
      path: 'app/x.py',
      line: 1,
      function: 'app.x.f',
      functions: ['app.x.f'],
      sinks: [],
      clears: ['2123456789abcdef'],
      handlers: 1,
    },
  ],
  hidden: { level: 12, confidence: 1, quiet: 3, allowed: 2, baseline: 30, elsewhere: 0 },
  services: [
    {
      name: 'api',
      root: 'backend',
      framework: 'fastapi',
      interface: 'asgi',
      handlers: { async: 41, sync: 12, blocked: 9 },
      deployment: [
        {
          path: 'deploy/Procfile',
          line: 1,
          server: 'gunicorn',
          workerClass: 'uvicorn.workers.UvicornWorker',
          workers: 4,
          threads: null,
          timeout: 30,
          preload: null,
          app: 'app.main:app',
          settings: [],
        },
      ],
      at: at('backend/app/main.py', 4, 7, 16),
    },
    {
      name: 'old',
      root: '.',
      framework: 'flask',
      interface: 'wsgi',
      handlers: { async: 0, sync: 1, blocked: 0 },
      deployment: [],
      at: at('old.py', 1, 1, 5),
    },
  ],
  stats: {
    files: 312,
    functions: 2041,
    callsOnLoop: 1204,
    unresolvedOnLoop: 31,
    withoutStub: { zeep: 3, ldap3: 8 },
    unresolved: { 'receiver unknown': 20, 'too many candidates': 11 },
  },
  libraries: [],
  problems: [{ path: 'app/broken.py', line: 7, kind: 'syntax', message: 'This part of the file could not be read.' }],
  ran: ['blocking-call', 'executor-per-request'],
  staleBaseline: ['ffffffffffffffff'],
  decisions: [
    {
      id: 'ADR-0007',
      path: 'docs/decisions/0007-sync-or-async.md',
      option: 'B',
      title: 'B. Sync throughout, concurrency by threads',
      service: 'shop',
      accepted: '2026-03-02',
      recorded: 118,
      remaining: 37,
      fresh: 0,
      stale: ['eeeeeeeeeeeeeeee', 'dddddddddddddddd'],
    },
  ],
}

export const CLEAN: LintResult = {
  ...RESULT,
  findings: [],
  causes: [],
  problems: [],
  hidden: { level: 0, confidence: 0, quiet: 0, allowed: 0, baseline: 0, elsewhere: 0 },
  staleBaseline: [],
  decisions: [],
}

const RULES: readonly Rule[] = ['blocking-call', 'executor-per-request'].map(id =>
  defineRule({
    id,
    group: id === 'blocking-call' ? 'blocking' : 'executors',
    since: '0.1.0',
    level: id === 'blocking-call' ? 'error' : 'warning',
    equivalents: id === 'blocking-call' ? ['ruff: ASYNC210'] : [],
    docs: {
      summary: `summary of ${id}`,
      what: 'What is wrong.',
      why: 'Why it matters.\n\nIn two paragraphs, of which the second is long enough to be broken into two lines by the page on the terminal.',
      fix: 'What to do with `code`.',
      allowWhen: 'When it is meant.',
      limits: 'What it does not see.',
      examples: [
        { bad: 'import time\n\nasync def f():\n    time.sleep(1)\n', good: { 'a.py': 'x = 1\n', 'b.py': 'y = 2\n' } },
      ],
    },
    messages: { reached: '{caller} reaches {callee}' },
    check: () => [],
  }),
)

export function context(over: Partial<ReportContext> = {}): ReportContext {
  return {
    version: '0.0.0-test',
    textOf: path => TEXTS[path] ?? null,
    rules: RULES,
    color: false,
    width: 100,
    limit: null,
    quiet: false,
    showUnresolved: false,
    seconds: 0.41,
    ...over,
  }
}

/** An analysis without functions, to be filled. */
export const EMPTY: Analysis = {
  functions: [],
  services: RESULT.services,
  stats: RESULT.stats,
  libraries: [],
  state: [],
  named: [],
  mappings: [],
}
