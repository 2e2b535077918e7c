/** A call graph with every kind of node and call: an async route that reaches the database, and a pool. */
import type { CallTarget, AnalysedCall, AnalysedFunction, Analysis } from '../../src/propagate/analysis.ts'
import { moduleFunction } from '../check/small-project.ts'
import { at, EMPTY } from '../report/canned.ts'

const LOOP = { place: 'shared-loop' as const, pool: null, confidence: 'high' as const, assumed: false, via: [] }
const POOL = { ...LOOP, place: 'thread-pool' as const, pool: 'anyio' }

function fn(id: string, path: string, line: number, over: Partial<AnalysedFunction>): AnalysedFunction {
  return { ...moduleFunction(path), ...at(path, line, 5, 9), id, name: id, kind: 'def', ...over }
}

function target(name: string, over: Partial<CallTarget> = {}): CallTarget {
  return { name, kind: 'project', async: false, mode: 'call', roles: [], confidence: 'high', ...over }
}

function call(path: string, line: number, text: string, over: Partial<AnalysedCall>): AnalysedCall {
  return {
    ...at(path, line, 5, 20),
    ...{ s: 0, e: 1, form: 'call', text, targets: [], awaited: false, result: 'returned', kept: null },
    ...{
      places: [],
      inLoop: false,
      loops: [],
      within: [],
      guards: [],
      tests: [],
      caught: [],
      block: null,
      args: [],
      literals: {},
      usual: {},
    },
    ...{ receiverFrom: [], receiverOrigin: [], receiverRoles: [], callbacks: [], blocking: [] },
    ...{ unresolved: null, foreign: null },
    ...over,
  }
}

const ALL = 'sqlalchemy.orm.Query.all'

export const ANALYSIS: Analysis = {
  ...EMPTY,
  functions: [
    fn('app.db.rows', 'app/db.py', 3, {
      places: [LOOP, { ...LOOP, place: 'thread-pool', pool: 'executor' }, POOL],
      waits: [
        { kind: 'disk', sink: 'builtins.open' },
        { kind: 'db', sink: ALL },
      ],
      calls: [
        call('app/db.py', 4, 'query.all', { targets: [target(ALL, { kind: 'library', confidence: 'medium' })] }),
        call('app/db.py', 5, 'self.hook', { unresolved: 'a variable without a known type' }),
      ],
    }),
    { ...moduleFunction('app/routes.py'), places: [{ ...LOOP, place: 'import' }] },
    fn('app.routes.compute', 'app/routes.py', 2, {
      async: true,
      places: [LOOP],
      reads: ['ext.Client', 'other.name'],
      calls: [
        call('app/routes.py', 3, 'load', { targets: [target('app.services.load')] }),
        call('app/routes.py', 3, 'load', { targets: [target('app.services.load', { confidence: 'medium' })] }),
        call('app/routes.py', 4, 'later', {
          awaited: true,
          targets: [target('app.services.later', { async: true, mode: 'await' })],
        }),
        call('app/routes.py', 5, 'run_in_threadpool', {
          awaited: true,
          targets: [target('starlette.concurrency.run_in_threadpool', { kind: 'library', async: true, mode: 'await' })],
          callbacks: [
            {
              function: 'app.db.rows',
              async: false,
              generator: false,
              place: 'thread-pool',
              pool: 'anyio',
              by: 'starlette.concurrency.run_in_threadpool',
            },
          ],
        }),
        call('app/routes.py', 6, 'Client().get', { foreign: 'ext.Client.get' }),
      ],
    }),
    fn('app.services.load', 'app/services.py', 1, {
      places: [LOOP],
      waits: [{ kind: 'db', sink: ALL }],
      calls: [call('app/services.py', 2, 'rows', { targets: [target('app.db.rows')] })],
    }),
    fn('app.services.later', 'app/services.py', 4, { async: true, places: [LOOP] }),
    fn('app.services.unused', 'app/services.py', 6, {}),
  ],
}
