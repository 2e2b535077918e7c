/** Work that requests hand over and do not wait for, by the API that takes it. */
import type { AnalysedCall, AnalysedFunction } from '../../rule/index.ts'
import { publicName } from '../wording.ts'
import { onRequestPath, type Scope } from './scope.ts'

/** One place that hands work over. */
export interface Handoff {
  readonly name: string
  readonly role: string
  readonly path: string
  readonly line: number
  readonly function: string
}

/** Roles of calls that take work over; results of the first ones may be waited for, and then it is no background work. */
const WAITABLE: readonly string[] = ['executor.submit', 'task.spawn', 'loop.submit-threadsafe', 'loop.run-in-executor']
const ALWAYS: readonly string[] = ['background.task', 'queue.send', 'thread.start']

/** Places on the request path that hand work over and go on, in the order of the code. */
export function findHandoffs(scope: Scope): Handoff[] {
  return scope.functions.filter(onRequestPath).flatMap(fn =>
    fn.calls.flatMap(call => {
      const found = handoffOf(call, fn)
      return found ? [{ ...found, path: fn.path, line: call.line, function: fn.id }] : []
    }),
  )
}

/** The API that takes a call's work over, if the function goes on without the result. */
export function handoffOf(
  call: AnalysedCall,
  fn: AnalysedFunction,
): { readonly name: string; readonly role: string } | null {
  for (const { name, roles } of call.targets) {
    const role = roles.find(word => ALWAYS.includes(word) || WAITABLE.includes(word))
    if (role === undefined || (WAITABLE.includes(role) && !isLeft(call, fn))) continue
    return { name: publicName(name), role }
  }
  return null
}

/** The function goes on without the result: it drops it, only asks to be told, or keeps it for somebody else. */
function isLeft({ result, kept, s }: AnalysedCall, { calls }: AnalysedFunction): boolean {
  if (result === 'discarded') return true
  if (result === 'receiver')
    return calls.some(call => call.receiverFrom.includes(s) && call.text.endsWith('.add_done_callback'))
  if (kept === null) return false
  const uses = calls.filter(call => call.s > s && call.text.startsWith(`${kept.name}.`))
  return kept.stored || !kept.read || (uses.length > 0 && uses.every(({ text }) => text.endsWith('.add_done_callback')))
}
