/** By what a project hands a call to a thread and awaits it: what it uses most already, or else the standard library. */
import type { AnalysedFunction, Analysis } from '../../propagate/analysis.ts'
import type { BlockingKind } from '../../base/vocabulary.ts'
import type { ThreadApi } from './repair.ts'
import { callsWithRole } from '../role-index.ts'

const STANDARD: ThreadApi = { qualified: 'asyncio.to_thread', bind: 'asyncio', aliases: ['asyncio.threads.to_thread'], form: 'pass' } // prettier-ignore

/** How code names them, by what the analysis calls them. */
const APIS: Readonly<Record<string, ThreadApi>> = {
  'asyncio.threads.to_thread': STANDARD,
  'anyio.to_thread.run_sync': {
    qualified: 'anyio.to_thread.run_sync',
    bind: 'anyio.to_thread',
    aliases: [],
    form: 'partial',
  },
  'starlette.concurrency.run_in_threadpool': {
    qualified: 'starlette.concurrency.run_in_threadpool',
    bind: 'starlette.concurrency.run_in_threadpool',
    aliases: ['fastapi.concurrency.run_in_threadpool'],
    form: 'pass',
  },
  'asgiref.sync.sync_to_async': {
    qualified: 'asgiref.sync.sync_to_async',
    bind: 'asgiref.sync.sync_to_async',
    aliases: [],
    form: 'curry',
  },
}

const ASGIREF = 'asgiref.sync.sync_to_async'
/** The option with which asgiref uses any thread. */
const FREE = 'thread_sensitive=False'
const STARLETTE = 'starlette.concurrency.run_in_threadpool'
const ANYIO = 'anyio.to_thread.run_sync'

/** What there was before `asyncio.to_thread`. */
const EXECUTOR: ThreadApi = {
  qualified: 'asyncio.get_running_loop',
  bind: 'asyncio',
  aliases: ['asyncio.events.get_running_loop'],
  form: 'partial',
  lead: '().run_in_executor(None, ',
}
/** The Python that brought `asyncio.to_thread`. */
const TO_THREAD_SINCE = [3, 9]

interface Habits {
  /** What the project uses most; null if it hands nothing to threads. */
  readonly used: ThreadApi | null
  /** What fits where nothing is used yet. */
  readonly fallback: ThreadApi
  readonly django: ThreadApi
  readonly djangoServices: ReadonlySet<string>
}

const known = new WeakMap<Analysis, Habits>()

/** The interface for unattended use in a function. */
export function threadApi(analysis: Analysis, fn: Pick<AnalysedFunction, 'service'>): ThreadApi {
  let habits = known.get(analysis)
  if (!habits) known.set(analysis, (habits = habitsOf(analysis)))
  const isDjango = fn.service !== null && habits.djangoServices.has(fn.service)
  return habits.used ?? (isDjango ? habits.django : habits.fallback)
}

/**
 * The same for a call that waits for these: outside of Django's own handlers asgiref has one thread for the whole process,
 * which is for connections, and nothing else should be waited for in it.
 */
export function threadApiFor(
  analysis: Analysis,
  fn: Pick<AnalysedFunction, 'service'>,
  kinds: readonly BlockingKind[],
): ThreadApi {
  const api = threadApi(analysis, fn)
  const isOfDjango = analysis.services.some(({ name, framework }) => name === fn.service && framework === 'django')
  return keepsThread(api) && !isOfDjango && !kinds.includes('db') ? { ...api, option: FREE } : api
}

/** Does it run everything in the one thread that a framework keeps its connections for? */
export function keepsThread({ qualified, option }: ThreadApi): boolean {
  return qualified === ASGIREF && option !== FREE
}

function habitsOf(analysis: Analysis): Habits {
  const counts = new Map<string, number>()
  const options = new Map<string, number>()
  for (const { call } of callsWithRole(analysis, 'to-thread', 'sync-to-async')) {
    for (const { name } of call.targets) {
      if (name in APIS) counts.set(name, (counts.get(name) ?? 0) + 1)
      if (name !== ASGIREF) continue
      const { thread_sensitive: said } = call.literals
      const option = typeof said === 'boolean' ? `thread_sensitive=${said ? 'True' : 'False'}` : ''
      options.set(option, (options.get(option) ?? 0) + 1)
    }
  }
  const option = most(options) ?? ''
  const django = { ...(APIS[ASGIREF] ?? STANDARD), ...(option !== '' && { option }) }
  const name = most(counts)
  return {
    used: name === null ? null : name === ASGIREF ? django : (APIS[name] ?? null),
    fallback: fallbackFor(analysis),
    django,
    djangoServices: new Set(analysis.services.filter(one => one.framework === 'django').map(one => one.name)),
  }
}

/** The standard library's, where every Python that the project runs on has it. */
function fallbackFor({ oldestPython, libraries }: Analysis): ThreadApi {
  const [major = 0, minor = 0] = oldestPython ?? TO_THREAD_SINCE
  const [since = 0, sinceMinor = 0] = TO_THREAD_SINCE
  if (major > since || (major === since && minor >= sinceMinor)) return STANDARD
  const has = (...names: readonly string[]): boolean => libraries.some(library => names.includes(library.name))
  return (has('fastapi', 'starlette') ? APIS[STARLETTE] : has('anyio') ? APIS[ANYIO] : EXECUTOR) ?? EXECUTOR
}

/** The most frequent; of several the first in the alphabet. */
function most(counts: ReadonlyMap<string, number>): string | null {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null
}
