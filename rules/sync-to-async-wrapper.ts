/** Plain code behind `sync_to_async`: which thread it really runs on, and what queues up there. */
import { callsWithRole, defineRule, functionsById, requestEntries, serviceOf, targetWith } from '../src/rule/index.ts'
import type {
  AnalysedCall,
  AnalysedFunction,
  Analysis,
  BlockingKind,
  Level,
  Location,
  Report,
} from '../src/rule/index.ts'

type Message = 'own' | 'caller' | 'slow' | 'many' | 'single' | 'django'

/** Kinds of waiting that keep the one thread from everybody else for long. */
const SLOW: ReadonlySet<BlockingKind> = new Set(['network', 'sleep', 'subprocess', 'lock', 'input', 'cpu'])
const WORDS: Readonly<Record<BlockingKind, string>> = { network: 'the network', db: 'the database', disk: 'the disk', sleep: 'a sleep', subprocess: 'another process', lock: 'a lock or another thread', cpu: 'a computation', input: 'somebody to type' } // prettier-ignore

interface Wrapper {
  readonly at: Location
  readonly fn: AnalysedFunction
  readonly what: string
  readonly service: string | null
  readonly waits: readonly BlockingKind[]
  readonly loop: 'shared-loop' | 'private-loop' | null
  /** Whose thread waits for a private loop: of the request, of the plain function that calls `async_to_sync`, or neither's. */
  readonly waiting: 'request' | AnalysedFunction | null
}

export const syncToAsyncWrapper = defineRule({
  id: 'sync-to-async-wrapper',
  group: 'bridges',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'plain code behind sync_to_async, one call at a time',
    what: '`sync_to_async(f)` or `database_sync_to_async(f)` with the default `thread_sensitive=True`, as a call or a decorator.',
    why: "The default keeps to one thread. In a Flask async view, and under anything made by `async_to_sync`, that is the thread that waits, the request's own one: two such calls in a `gather` run one after the other, and nothing is gained over a plain call. On an ASGI loop outside Django's handler, and under `asyncio.run`, it is one thread for the whole process: a wrapper that waits for a slow server holds up every other wrapped call of every request. Inside Django's ASGI handler it is one thread for each request.",
    fix: 'Give slow calls that need no particular thread `thread_sensitive=False`, or use `asyncio.to_thread`. In a WSGI service make the view a plain `def` and call the function.',
    allowWhen: 'The wrapped code must stay on one thread (Django connections, SQLite), and the calls are short.',
    limits:
      'What the wrapped function waits for is known only as far as it can be followed. Wrappers with `thread_sensitive=False` are ordinary offloads and are not reported.',
    examples: [
      {
        bad: 'import requests\nfrom asgiref.sync import sync_to_async\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\ndef fetch(url: str) -> str:\n    return requests.get(url, timeout=10).text\n\n\n@app.get("/title")\nasync def title(url: str) -> str:\n    return await sync_to_async(fetch)(url)\n',
        good: 'import asyncio\n\nimport requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\ndef fetch(url: str) -> str:\n    return requests.get(url, timeout=10).text\n\n\n@app.get("/title")\nasync def title(url: str) -> str:\n    return await asyncio.to_thread(fetch, url)\n',
      },
    ],
  },
  messages: {
    own: "`{what}` runs on the request's own thread behind `sync_to_async`: nothing runs beside it",
    caller: '`{what}` runs on the thread of `{caller}` behind `sync_to_async`: nothing runs beside it',
    slow: '`{what}` waits for {kind} on the one thread that all `sync_to_async` calls of the process share',
    many: '{count} wrapped functions of this service share one thread, `{what}` among them: they run one at a time',
    single: '`{what}` runs on the one thread that all `sync_to_async` calls of the process share',
    django: '`{what}` runs on the thread of its request; wrapped calls of one request run one after the other',
  },
  *check(analysis) {
    const wrappers = [...findWrappers(analysis)]
    const told = new Set<string | null>()
    for (const wrapper of wrappers) {
      const service = serviceOf(analysis, wrapper)
      if (service?.framework === 'django') yield report(wrapper, 'django', 'info')
      else if (wrapper.waiting !== null)
        yield report(wrapper, wrapper.waiting === 'request' ? 'own' : 'caller', 'warning')
      else if (wrapper.loop !== null) {
        const slow = wrapper.waits.find(kind => SLOW.has(kind))
        if (slow) yield report(wrapper, 'slow', 'warning', slow)
        else if (!told.has(wrapper.service)) {
          // One word for the crowd of short calls; the others are listed as information.
          told.add(wrapper.service)
          const sharing = wrappers.filter(
            one => one.service === wrapper.service && one.loop !== null && one.waiting === null,
          )
          yield sharing.length > 1
            ? { ...report(wrapper, 'many', 'warning'), data: { what: wrapper.what, count: sharing.length } }
            : report(wrapper, 'single', 'info')
        } else yield report(wrapper, 'single', 'info')
      } else yield report(wrapper, 'single', 'info')
    }
  },
})

function* findWrappers(analysis: Analysis): Iterable<Wrapper> {
  const functions = functionsById(analysis)
  for (const { fn, call } of callsWithRole(analysis, 'sync-to-async')) {
    if (call.form !== 'call' || !isWrapper(call)) continue
    const wrapped = call.args.find(arg => arg.name === null || arg.name === 'func')
    if (!wrapped) continue
    const outer = fn.calls.find(
      one => one.form === 'call' && one.s === call.s && one.e > call.e && one.callbacks.length > 0,
    )
    const inner = outer?.callbacks.map(one => functions.get(one.function)).find(one => one !== undefined)
    yield {
      at: call,
      fn,
      what: wrapped.text,
      service: fn.service,
      waits: inner?.waits.map(({ kind }) => kind) ?? (wrapped.waits ? [wrapped.waits] : []),
      loop: loopOf(fn),
      waiting: waitingFor(functions, fn),
    }
  }
  for (const fn of analysis.functions) {
    if (fn.quiet || fn.decorators.length === 0) continue
    const decorator = fn.decorators.find(one => one.roles.includes('sync-to-async') && isBound(one.name))
    if (!decorator || isFree(analysis, decorator.at)) continue
    const callers = fn.callers.flatMap(caller => functions.get(caller) ?? [])
    const loops = callers.map(loopOf)
    const loop = loops.find(one => one === 'shared-loop') ?? loops.find(one => one !== null) ?? null
    const bridged = callers.find(caller => loopOf(caller) === 'private-loop')
    yield {
      at: decorator.at,
      fn,
      what: fn.name,
      service: fn.service,
      waits: fn.waits.map(({ kind }) => kind),
      loop,
      waiting: loop === 'private-loop' && bridged ? waitingFor(functions, bridged) : null,
    }
  }
}

function isWrapper(call: AnalysedCall): boolean {
  const target = targetWith(call, 'sync-to-async')
  return (
    target !== undefined &&
    !target.name.endsWith('()') &&
    isBound(target.name) &&
    call.literals['thread_sensitive'] !== false
  )
}

/** Only these keep to one thread; the bridges of other libraries are thread pools. */
function isBound(name: string): boolean {
  return /^(asgiref|channels)\./.test(name)
}

/** `@sync_to_async(thread_sensitive=False)` */
function isFree(analysis: Analysis, at: Location): boolean {
  return analysis.functions.some(
    fn =>
      fn.path === at.path &&
      fn.calls.some(
        call => call.line === at.line && call.column === at.column && call.literals['thread_sensitive'] === false,
      ),
  )
}

function loopOf(fn: AnalysedFunction): Wrapper['loop'] {
  const places = fn.places.map(({ place }) => place)
  return places.includes('shared-loop') ? 'shared-loop' : places.includes('private-loop') ? 'private-loop' : null
}

/**
 * Whose thread `thread_sensitive=True` goes back to. Only `async_to_sync` offers the thread that waits (asgiref 3.8,
 * `SyncToAsync.__call__`): where the last plain function of the chain calls it, or the framework does, as Flask for its views.
 */
function waitingFor(functions: ReadonlyMap<string, AnalysedFunction>, fn: AnalysedFunction): Wrapper['waiting'] {
  const use = fn.places.find(({ place }) => place === 'private-loop')
  if (loopOf(fn) !== 'private-loop' || !use) return null
  const maker = use.via.flatMap(name => functions.get(name) ?? []).findLast(one => !one.async)
  const makes = (role: string, library: string): boolean =>
    maker?.calls.some(call => targetWith(call, role)?.name.startsWith(library) === true) === true
  if (maker && makes('async-to-sync', 'asgiref.')) return maker
  return requestEntries(fn).length > 0 && !makes('loop.run', '') ? 'request' : null
}

function report(wrapper: Wrapper, message: Message, level: Level, kind?: BlockingKind): Report<Message> {
  const { at, fn, what, waits, loop, waiting } = wrapper
  return {
    message,
    data: {
      what,
      ...(kind && { kind: WORDS[kind] }),
      ...(waiting !== null && waiting !== 'request' && { caller: waiting.name }),
    },
    at,
    function: fn.id,
    level,
    ...(kind && { kind }),
    ...(loop && { place: loop }),
    why: whyOf(message),
    advice: adviceOf(message, waits.length > 0),
    entries: requestEntries(fn),
  }
}

function whyOf(message: Message): string {
  if (message === 'own')
    return 'the view was bridged with `async_to_sync`, and `thread_sensitive=True` goes back to the thread that waits for it'
  if (message === 'caller')
    return 'it waits in `async_to_sync`, and `thread_sensitive=True` goes back to the thread that waits'
  if (message === 'django') return "Django's handler gives every request one thread for such calls"
  return 'asgiref keeps one such thread for each process'
}

function adviceOf(message: Message, waits: boolean): string {
  if (message === 'own')
    return waits
      ? 'make the view a plain `def` and call the function, or pass `thread_sensitive=False` where calls should run side by side'
      : 'call the function directly'
  if (message === 'caller')
    return waits
      ? 'call the function directly, or pass `thread_sensitive=False` where calls should run side by side'
      : 'call the function directly'
  if (message === 'django')
    return 'pass `thread_sensitive=False` where calls of one request should run side by side and need no shared connection'
  return 'pass `thread_sensitive=False`, or use `asyncio.to_thread`, unless the code must stay on one thread'
}
