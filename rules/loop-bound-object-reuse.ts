/** An object bound to the loop of its first use is kept for the process and used on loops that end with a request. */
import { awaitsWithin, callOfOrigin, defineRule, functionsById, hasRole, requestEntries } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, Origin } from '../src/rule/index.ts'

/** Things that keep connections or waiters of the loop on which they were first used. */
const BOUND: readonly string[] = ['client.async', 'lock.async']

export const loopBoundObjectReuse = defineRule({
  id: 'loop-bound-object-reuse',
  group: 'worker-state',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a shared async client or lock on loops that end with a request',
    what: 'An async client (`httpx.AsyncClient`, `aiohttp.ClientSession`, `AsyncOpenAI`, an `AsyncEngine`) or an `asyncio.Lock` is made at module level, at start-up or once for a global name, and used in an async view under WSGI or under `asyncio.run` for each request.',
    why: 'Its connections and waiters belong to the loop of the first request, and that loop is closed when the request ends. The second request fails: "RuntimeError: Event loop is closed", or "… is bound to a different event loop". Tests with one request pass.',
    fix: 'Make the object inside the async function (`async with httpx.AsyncClient()`), use a sync client in a WSGI service, or move the service to ASGI, where one loop serves all requests.',
    allowWhen: 'The object keeps nothing between calls (a client without connection pool).',
    limits:
      'Objects that travel through attributes and factories are followed only as far as their maker can be inferred.',
    examples: [
      {
        bad: 'import httpx\nfrom flask import Flask\n\napp = Flask(__name__)\nclient = httpx.AsyncClient()\n\n\n@app.get("/rates")\nasync def rates():\n    return (await client.get("https://rates.example/all")).text\n',
        good: 'import httpx\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/rates")\nasync def rates():\n    async with httpx.AsyncClient() as client:\n        return (await client.get("https://rates.example/all")).text\n',
      },
    ],
  },
  messages: {
    client:
      '`{object}` is made once for the process and used on a loop that ends with the request: the second request fails',
    lock: '`{object}` binds to the loop that first waits for it, and each request has another one',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    // Asked only where a private loop uses a lock, since it looks at every call of the project.
    let known: ReadonlySet<string> | undefined
    const isWaitedFor = (lock: Origin): boolean => (known ??= locksWaitedFor(analysis, functions)).has(keyOf(lock))
    for (const fn of analysis.functions) {
      if (fn.quiet || !fn.async) continue
      // A loop that a thread runs for good is the same one in the next request.
      const place = fn.places.find(one => one.place === 'private-loop' && one.pool === null)
      if (!place) continue
      const told = new Set<string>()
      for (const call of fn.calls) {
        const origin = boundOrigin(call, functions)
        const object = call.form === 'call' ? call.text.replace(/\.[^.]*$/, '') : call.text
        if (!origin || told.has(object) || (isLock(origin) && !isWaitedFor(origin))) continue
        told.add(object)
        yield {
          message: isLock(origin) ? 'lock' : 'client',
          data: { object },
          at: call,
          function: fn.id,
          confidence: place.confidence,
          place: 'private-loop',
          why: 'what belongs to a loop cannot be used on another one',
          advice: 'make it inside the async function, or use a sync counterpart here',
          entries: requestEntries(fn),
          related: [{ ...origin.at, role: 'made here, once' }],
        }
      }
    }
  },
})

/**
 * Locks that a task of the same loop may have to wait for, which is what binds them: somebody awaits something else while
 * he has them. Taken otherwise than by `async with`, they may be kept for any time.
 */
function locksWaitedFor({ functions }: Analysis, byId: ReadonlyMap<string, AnalysedFunction>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const fn of functions)
    for (const call of fn.calls) {
      const origin = boundOrigin(call, byId)
      if (!origin || !isLock(origin) || found.has(keyOf(origin))) continue
      if (call.block === null || awaitsWithin(fn, call)) found.add(keyOf(origin))
    }
  return found
}

function isLock({ roles }: Origin): boolean {
  return roles.includes('lock.async')
}

function keyOf({ at }: Origin): string {
  return `${at.path}:${String(at.line)}:${String(at.column)}`
}

/** Made while a module is imported or the service starts, or kept in a global name: for the whole process. */
function boundOrigin(call: AnalysedCall, functions: ReadonlyMap<string, AnalysedFunction>): Origin | undefined {
  if (call.form === 'property') return undefined
  return call.receiverOrigin.find(origin => {
    const maker = functions.get(origin.function)
    if (!maker || !(isOfProcess(maker) || isKeptGlobally(maker, origin, functions))) return false
    if (isMadeByFactory(functions, origin)) return false
    return origin.roles.some(role => BOUND.includes(role)) || isAsyncEngine(origin)
  })
}

function isOfProcess({ kind, places }: AnalysedFunction): boolean {
  return (
    kind === 'module' || (places.length > 0 && places.every(({ place }) => place === 'import' || place === 'startup'))
  )
}

/** `if _client is None: _client = AsyncClient()`, unless the loop is asked for on the way: then there may be one for each. */
function isKeptGlobally(
  maker: AnalysedFunction,
  origin: Origin,
  functions: ReadonlyMap<string, AnalysedFunction>,
): boolean {
  const made = callOfOrigin(functions, origin)
  if (made?.kept?.scope !== 'outer' || made.tests.length === 0) return false
  return !maker.calls.some(call => hasRole(call, 'loop.running', 'loop.current', 'loop.new'))
}

/** `lock: asyncio.Lock = field(default_factory=asyncio.Lock)` in a class: each object makes one for itself. */
function isMadeByFactory(functions: ReadonlyMap<string, AnalysedFunction>, origin: Origin): boolean {
  return callOfOrigin(functions, origin)?.args.some(({ name }) => /^(default_)?factory$/.test(name ?? '')) ?? false
}

function isAsyncEngine(origin: Origin): boolean {
  return origin.roles.includes('engine.db') && /(^|\.)(asyncio|aio|asyncpg|aiomysql)(\.|$)/.test(origin.name)
}
