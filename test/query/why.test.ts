/** Questions to a small finished analysis: an async route that reaches the database through two functions. */
import { describe, expect, test } from 'vitest'
import { FACTS_VERSION } from '../../src/facts/file-facts.ts'
import type { FileFacts, FunctionFacts } from '../../src/facts/file-facts.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingReach } from '../../src/propagate/analysis.ts'
import { functionAt, functionsNamed, why } from '../../src/query/why.ts'
import { reportWhy, reportWhyJson } from '../../src/report/why.ts'
import { moduleFunction } from '../check/small-project.ts'
import { at, EMPTY } from '../report/canned.ts'

const ROUTE = { kind: 'route' as const, method: 'POST', route: '/compute', function: 'app.routes.compute' }
const LOOP = { place: 'shared-loop' as const, pool: null, confidence: 'high' as const, assumed: false }

function fn(
  id: string,
  path: string,
  line: number,
  endLine: number,
  over: Partial<AnalysedFunction>,
): AnalysedFunction {
  return {
    ...moduleFunction(path),
    ...at(path, line, 1, 1, endLine),
    id,
    name: id.split('.').at(-1) ?? id,
    kind: 'def',
    ...over,
  }
}

function call(path: string, line: number, text: string, reach: BlockingReach, target?: string): AnalysedCall {
  return {
    ...at(path, line, 5, 20),
    s: 0,
    e: 1,
    form: 'call',
    text,
    targets:
      target === undefined
        ? []
        : [{ name: target, kind: 'project', async: false, mode: 'call' as const, roles: [], confidence: 'high' }],
    awaited: false,
    result: 'returned',
    places: [],
    inLoop: false,
    literals: {},
    usual: {},
    receiverFrom: [],
    receiverOrigin: [],
    callbacks: [],
    blocking: [reach],
    unresolved: null,
    foreign: null,
    kept: null,
    loops: [],
    within: [],
    guards: [],
    caught: [],
    tests: [],
    block: null,
    args: [],
    receiverRoles: [],
  }
}

function reach(...functions: readonly string[]): BlockingReach {
  return {
    sink: 'sqlalchemy.orm.Query.all',
    kind: 'db',
    cheap: false,
    firstCallOnly: false,
    confidence: 'high',
    instead: 'sqlalchemy.ext.asyncio.AsyncSession.scalars',
    raises: null,
    trace: functions.map((name, index) => ({
      function: name,
      calls: functions[index + 1] ?? 'sqlalchemy.orm.Query.all',
      at: name === 'app.db.Users.active' ? at('app/db.py', 5, 5, 20) : at('x.py', 1, 1, 2),
    })),
  }
}

const EMPTY_FACTS: FileFacts = {
  version: FACTS_VERSION,
  language: 'python',
  lines: [0],
  length: 0,
  functions: [],
  classes: [],
  comments: [],
  importAt: 0,
  problems: [],
}

function functionFacts(name: string, from: number, to: number): FunctionFacts {
  return {
    name,
    kind: name === '<module>' ? 'module' : name === '<lambda>' ? 'lambda' : 'def',
    async: false,
    generator: false,
    parent: 0,
    owner: -1,
    params: [],
    decorators: [],
    body: [],
    s: (from - 1) * 10,
    e: (to - 1) * 10 + 9,
    ns: (from - 1) * 10,
    ne: (from - 1) * 10 + 1,
  }
}

const ANALYSIS: Analysis = {
  ...EMPTY,
  functions: [
    moduleFunction('app/db.py'),
    fn('app.db.Users.active', 'app/db.py', 3, 9, {
      kind: 'method',
      callers: ['app.services.load'],
      service: 'api',
      entries: [ROUTE],
      places: [{ ...LOOP, via: ['app.routes.compute', 'app.services.load', 'app.db.Users.active'] }],
      calls: [
        call('app/db.py', 5, 'query.all', reach('app.db.Users.active')),
        { ...call('app/db.py', 6, 'self.hook', reach()), blocking: [], unresolved: 'receiver unknown' },
      ],
    }),
    fn('app.db.Users.active.<lambda>', 'app/db.py', 5, 5, { kind: 'lambda' }),
    fn('app.routes.compute', 'app/routes.py', 2, 4, {
      async: true,
      boundary: true,
      entries: [ROUTE],
      places: [{ ...LOOP, via: ['app.routes.compute'] }],
      registrations: [
        { ...ROUTE, by: 'fastapi.FastAPI.post', framework: 'fastapi', at: at('app/routes.py', 1, 1, 20) },
      ],
      calls: [
        call(
          'app/routes.py',
          3,
          'load',
          reach('app.routes.compute', 'app.services.load', 'app.db.Users.active'),
          'app.services.load',
        ),
      ],
    }),
    fn('app.services.load', 'app/services.py', 1, 2, {
      callers: ['app.routes.compute'],
      entries: [ROUTE],
      calls: [
        call(
          'app/services.py',
          2,
          'users.active',
          reach('app.services.load', 'app.db.Users.active'),
          'app.db.Users.active',
        ),
      ],
    }),
  ],
}

describe('functionAt', () => {
  /** Nine lines of ten characters; spans in lines. */
  const facts = {
    ...EMPTY_FACTS,
    lines: Array.from({ length: 9 }, (_, index) => index * 10),
    functions: [
      functionFacts('<module>', 1, 9),
      functionFacts('active', 3, 9),
      functionFacts('<lambda>', 5, 5),
      functionFacts('unknown', 7, 7),
    ],
  }

  test.each([
    [8, 'app.db.Users.active'],
    [5, 'app.db.Users.active.<lambda>'],
    [7, 'app.db.Users.active'],
    [1, 'app.db'],
  ])('line %i', (line, id) => {
    expect(functionAt(ANALYSIS, facts, 'app/db.py', line)?.id).toBe(id)
  })

  test('knows only files with facts', () => {
    expect(functionAt(ANALYSIS, undefined, 'app/db.py', 1)).toBeNull()
  })
})

test('functionsNamed takes the end of a qualified name', () => {
  expect(functionsNamed(ANALYSIS, 'Users.active').map(({ id }) => id)).toEqual(['app.db.Users.active'])
  expect(functionsNamed(ANALYSIS, 'app.services.load').length).toBe(1)
  expect(functionsNamed(ANALYSIS, 'ctive')).toEqual([])
})

describe('why', () => {
  const [, subject] = ANALYSIS.functions
  if (subject === undefined) throw new Error('the analysis has functions')
  const answer = why(ANALYSIS, subject)

  test('finds the chain from the entry and the calls on the loop', () => {
    expect(answer.chains).toEqual([
      { entry: ROUTE, functions: ['app.routes.compute', 'app.services.load', 'app.db.Users.active'] },
    ])
    expect(answer.boundaries.map(({ function: name, line }) => [name, line])).toEqual([['app.routes.compute', 3]])
  })

  test('knows ways out', () => {
    expect(answer.waysOut).toEqual([
      { kind: 'plain-def', functions: ['app.routes.compute'], clears: 1 },
      {
        kind: 'counterpart',
        sinks: ['sqlalchemy.orm.Query.all'],
        instead: ['sqlalchemy.ext.asyncio.AsyncSession.scalars'],
        clears: 1,
      },
      { kind: 'offload', calls: 1, clears: 1 },
    ])
  })

  test('is written for people and for programs', async () => {
    await expect(reportWhy(answer, { color: false, limit: null })).toMatchFileSnapshot('expected/why.txt')
    const document = JSON.parse(reportWhyJson(answer, { version: '0' })) as Record<string, unknown>
    expect(document).toMatchObject({
      schema: 'colorfast/why@1',
      function: { id: 'app.db.Users.active' },
      callers: [{ id: 'app.services.load' }],
    })
  })
})
