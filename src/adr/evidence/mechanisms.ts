/** Ways of crossing between threads and event loops that the code uses, by the API that takes the work. */
import { compareText } from '../../base/compare/compare-text.ts'
import type { AnalysedFunction } from '../../rule/index.ts'
import { publicName } from '../wording.ts'
import { onRequestPath } from './scope.ts'

/** A way of handing work from one kind of code to the other. */
export interface Mechanism {
  readonly name: string
  /** What the call is to the linter: `to-thread`, `async-to-sync`, … */
  readonly role: string
  readonly calls: number
  readonly files: number
  /** Functions that make those calls, each with how many, in the order of the code. */
  readonly callers: readonly { readonly function: string; readonly forRequests: boolean; readonly calls: number }[]
}

const CROSSINGS: readonly string[] = [
  'sync-to-async',
  'async-to-sync',
  'to-thread',
  'executor.submit',
  'executor.map',
  'loop.run-in-executor',
  'loop.run',
  'loop.run-until-complete',
  'loop.submit-threadsafe',
  'wsgi-to-asgi',
  'nest-asyncio',
]

/** Calls that hand a function or a coroutine to other threads or loops; the most frequent API first. */
export function countMechanisms(functions: readonly AnalysedFunction[]): Mechanism[] {
  const found = new Map<string, { role: string; files: Set<string>; callers: Map<AnalysedFunction, number> }>()
  for (const fn of functions) {
    for (const call of fn.calls) {
      const crossing = crossingOf(call)
      if (crossing === null) continue
      const count = found.get(crossing.name) ?? {
        role: crossing.role,
        files: new Set<string>(),
        callers: new Map<AnalysedFunction, number>(),
      }
      count.files.add(fn.path)
      count.callers.set(fn, (count.callers.get(fn) ?? 0) + 1)
      found.set(crossing.name, count)
    }
  }
  return [...found]
    .map(([name, { role, files, callers }]) => ({
      name,
      role,
      calls: [...callers.values()].reduce((sum, calls) => sum + calls, 0),
      files: files.size,
      callers: [...callers].map(([fn, calls]) => ({ function: fn.id, forRequests: isForRequests(fn), calls })),
    }))
    .sort((a, b) => b.calls - a.calls || compareText(a.name, b.name))
}

/** Made while a request is served, or once for all of them: `load = sync_to_async(read)` in a module that requests use. */
function isForRequests(fn: AnalysedFunction): boolean {
  return onRequestPath(fn) || (fn.kind === 'module' && fn.places.some(({ place }) => place === 'import'))
}

function crossingOf({
  targets,
  callbacks,
  awaited,
}: AnalysedFunction['calls'][number]): { name: string; role: string } | null {
  for (const { name, roles } of targets) {
    const role = roles.find(word => CROSSINGS.includes(word))
    // `sync_to_async(f)(x)` is one crossing, made where the wrapper is.
    if (role !== undefined) return name.endsWith('()') ? null : { name: publicName(name), role }
  }
  // Who starts a thread and goes on does not cross over: nothing comes back.
  const handed = callbacks.find(({ place }) => place === 'private-loop' || (place === 'thread-pool' && awaited))
  return handed && !handed.by.endsWith('()')
    ? { name: publicName(handed.by), role: handed.place === 'thread-pool' ? 'to-thread' : 'loop.run' }
    : null
}
