/** By what a project hands a call to a thread and awaits it: what it uses most already, or else the standard library. */
import type { Analysis } from '../../propagate/analysis.ts'
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

const known = new WeakMap<Analysis, ThreadApi>()

/** The interface for unattended use; asked once for an analysis. */
export function threadApi(analysis: Analysis): ThreadApi {
  let found = known.get(analysis)
  if (!found) known.set(analysis, (found = mostUsed(analysis)))
  return found
}

function mostUsed(analysis: Analysis): ThreadApi {
  const counts = new Map<ThreadApi, number>()
  for (const { call } of callsWithRole(analysis, 'to-thread', 'sync-to-async')) {
    for (const { name } of call.targets) {
      const api = APIS[name]
      if (api) counts.set(api, (counts.get(api) ?? 0) + 1)
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a.qualified < b.qualified ? -1 : 1))[0]?.[0] ?? STANDARD
}
