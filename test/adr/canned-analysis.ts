/** A small analysis and findings, made by hand, so that records can be tested without the engine. */
import type {
  AnalysedCall,
  AnalysedFunction,
  Analysis,
  CallTarget,
  Deployment,
  Entry,
  Finding,
  Library,
  Location,
  Service,
} from '../../src/rule/index.ts'
import type { RuleRun } from '../../src/adr/evidence/what-if.ts'
import type { Cause } from '../../src/rule/lint-result.ts'

export function at(path: string, line: number): Location {
  return { path, line, column: 5, endLine: line, endColumn: 20 }
}

export function route(method: string, path: string, name: string): Entry {
  return { kind: 'route', method, route: path, function: name }
}

export function deployment(more: Partial<Deployment> = {}): Deployment {
  return {
    path: 'back/gunicorn.conf.py',
    line: 4,
    server: 'gunicorn',
    workerClass: 'gthread',
    workers: 2,
    threads: 4,
    timeout: 30,
    preload: false,
    app: 'shop.main:app',
    settings: [{ name: 'workers', value: 2, path: 'back/gunicorn.conf.py', line: 4, sure: true }],
    ...more,
  }
}

export function service(more: Partial<Service> = {}): Service {
  return {
    name: 'shop',
    root: 'back',
    framework: 'flask',
    interface: 'wsgi',
    handlers: { async: 3, sync: 9, blocked: 2 },
    deployment: [deployment()],
    at: at('back/shop/main.py', 10),
    ...more,
  }
}

export function library(name: string, more: Partial<Library> = {}): Library {
  return {
    name,
    known: true,
    colour: 'sync',
    counterpart: null,
    brings: [],
    files: 2,
    calls: 10,
    callsOnLoop: 3,
    ...more,
  }
}

/** The fields that records read; the analysis has more, which do not matter here. */
export function call(more: Partial<AnalysedCall> = {}): AnalysedCall {
  const fields: Partial<AnalysedCall> = {
    ...at('back/shop/views.py', 20),
    s: 0,
    e: 10,
    form: 'call',
    text: 'load',
    targets: [],
    awaited: false,
    result: 'assigned',
    kept: null,
    places: [],
    inLoop: false,
    literals: {},
    usual: {},
    receiverFrom: [],
    receiverRoles: [],
    receiverOrigin: [],
    callbacks: [],
    blocking: [],
    unresolved: null,
    foreign: null,
    ...more,
  }
  return fields as AnalysedCall
}

export function analysed(id: string, path: string, more: Partial<AnalysedFunction> = {}): AnalysedFunction {
  const fields: Partial<AnalysedFunction> = {
    ...at(path, 20),
    id,
    name: id.split('.').at(-1) ?? id,
    kind: 'def',
    async: false,
    generator: false,
    awaits: false,
    asyncKeyword: null,
    owner: null,
    boundary: false,
    quiet: false,
    test: false,
    places: [],
    entries: [],
    registrations: [],
    service: 'shop',
    calls: [],
    callers: [],
    waits: [],
    decorators: [],
    ...more,
  }
  return fields as AnalysedFunction
}

export function finding(rule: string, path: string, line: number, more: Partial<Finding> = {}): Finding {
  return {
    ...at(path, line),
    rule,
    kind: null,
    level: 'error',
    confidence: 'high',
    message: 'something waits',
    why: null,
    advice: null,
    function: `${path.replace(/\.py$/, '').replaceAll('/', '.')}.f${line}`,
    place: 'shared-loop',
    entries: [],
    sink: null,
    trace: [],
    related: [],
    alsoReaches: 0,
    service: 'shop',
    decision: null,
    equivalents: [],
    fix: null,
    fingerprint: `${rule}-${path}-${line}`,
    ...more,
  }
}

export function target(name: string, kind: CallTarget['kind'], roles: readonly string[]): CallTarget {
  const fields: Partial<CallTarget> = { name, kind, async: false, roles, confidence: 'high' }
  return fields as CallTarget
}

const VIEWS = 'back/shop/views.py'
const GRAPHQL = route('POST', '/graphql', 'shop.views.graphql')
const ROUTES = [GRAPHQL, route('GET', '/stock', 'shop.views.stock')]

export function shopAnalysis(more: Partial<Analysis> = {}): Analysis {
  return {
    functions: [
      analysed('shop.views.graphql', VIEWS, {
        async: true,
        registrations: [{ ...GRAPHQL, by: 'flask.Flask.route', framework: 'flask', at: at(VIEWS, 19) }],
        calls: [
          call({
            targets: [target('asgiref.sync.sync_to_async', 'library', ['sync-to-async'])],
          }),
          call({
            targets: [target('shop.rates.fetch', 'project', [])],
          }),
        ],
      }),
      analysed('shop.rates.fetch', 'back/shop/rates.py', {
        entries: [GRAPHQL],
        waits: [{ kind: 'network', sink: 'requests.get' }],
        calls: [
          call({
            blocking: [
              {
                sink: 'requests.get',
                kind: 'network',
                cheap: false,
                firstCallOnly: false,
                confidence: 'high',
                instead: 'httpx.AsyncClient.get',
                raises: null,
                trace: [],
              },
            ],
          }),
          call({
            targets: [target('asyncio.run', 'library', ['loop.run'])],
          }),
        ],
      }),
    ],
    services: [service()],
    stats: {
      files: 42,
      functions: 310,
      callsOnLoop: 1204,
      unresolvedOnLoop: 31,
      withoutStub: { acme_sdk: 4, ariadne: 9 },
      unresolved: {},
    },
    libraries: [
      library('peewee', { calls: 120, callsOnLoop: 33 }),
      library('requests', {
        counterpart: { name: 'httpx', maturity: 'stable', effort: 'rewrite', source: 'https://www.python-httpx.org/' },
      }),
      library('aiodataloader', { colour: 'async', calls: 14, callsOnLoop: 14 }),
    ],
    state: [],
    named: [],
    mappings: [],
    ...more,
  }
}

export const SHOP_FINDINGS: readonly Finding[] = [
  finding('blocking-call', 'back/shop/loaders.py', 44, {
    kind: 'db',
    function: 'shop.loaders.BoxLoader.batch_load_fn',
    entries: ROUTES,
    sink: { name: 'peewee.ModelSelect.__iter__', path: 'back/shop/models.py', line: 12 },
    trace: [
      {
        ...at('back/shop/loaders.py', 44),
        function: 'shop.loaders.BoxLoader.batch_load_fn',
        calls: 'shop.models.boxes',
      },
      { ...at('back/shop/models.py', 12), function: 'shop.models.boxes', calls: 'peewee.ModelSelect.__iter__' },
    ],
  }),
  finding('blocking-call', 'back/shop/views.py', 71, {
    kind: 'network',
    function: 'shop.views.graphql',
    entries: ROUTES.slice(0, 1),
    sink: { name: 'requests.get', path: 'back/shop/views.py', line: 71 },
    trace: [{ ...at('back/shop/views.py', 71), function: 'shop.views.graphql', calls: 'requests.get' }],
  }),
]

/** The three runs of the sync-or-async template. */
export function shopRuns(): Record<string, RuleRun> {
  const asyncHandlers = [1, 2, 3].map(line =>
    finding('async-handler', VIEWS, line * 10, { kind: null, level: 'info', entries: ROUTES.slice(0, 1) }),
  )
  const syncHandlers = Array.from({ length: 9 }, (_, line) =>
    finding('sync-handler', VIEWS, 100 + line * 10, { level: 'info', entries: ROUTES }),
  )
  const cause: Cause = {
    kind: 'function',
    functions: ['shop.models.boxes'],

    path: 'back/shop/models.py',
    line: 12,
    function: 'shop.models.boxes',
    sinks: ['peewee'],
    clears: ['a', 'b'],
    handlers: 2,
  }
  return {
    A: { findings: SHOP_FINDINGS, causes: [cause] },
    B: { findings: asyncHandlers, causes: [] },
    C: { findings: [...SHOP_FINDINGS, ...syncHandlers], causes: [cause] },
  }
}
