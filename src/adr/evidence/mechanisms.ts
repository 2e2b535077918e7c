/** Ways of crossing between threads and event loops that the code uses, by the API that takes the work. */
import type { AnalysedFunction } from '../../rule/index.ts'
import { publicName } from '../wording.ts'
import { order } from './scope.ts'

/** A way of handing work from one kind of code to the other. */
export interface Mechanism {
  readonly name: string
  /** What the call is to the linter: `to-thread`, `async-to-sync`, … */
  readonly role: string
  readonly calls: number
  readonly files: number
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
  const found = new Map<string, { role: string; calls: number; files: Set<string> }>()
  for (const { calls, path } of functions) {
    for (const call of calls) {
      const crossing = crossingOf(call)
      if (crossing === null) continue
      const count = found.get(crossing.name) ?? { role: crossing.role, calls: 0, files: new Set<string>() }
      count.calls++
      count.files.add(path)
      found.set(crossing.name, count)
    }
  }
  return [...found]
    .map(([name, { role, calls, files }]) => ({ name, role, calls, files: files.size }))
    .sort((a, b) => b.calls - a.calls || order(a.name, b.name))
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
