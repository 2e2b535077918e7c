/** The repair of a blocking call: one word for a handler that awaits nothing, an awaited sleep, or a thread. */
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingReach } from '../../propagate/analysis.ts'
import { isOfFlask, plainRepair } from '../plain-handler.ts'
import type { Repair } from './repair.ts'
import { holdsLock, threadRepair } from './thread-repair.ts'

/** `worst` is the one of the blocking calls reached that the finding speaks of. */
export function blockingRepair(
  analysis: Analysis,
  fn: AnalysedFunction,
  call: AnalysedCall,
  reached: readonly BlockingReach[],
  worst: BlockingReach,
): Repair | null {
  const sleep = asleep(analysis, fn, call, worst)
  const onlySleeps = fn.calls.every(one => one.blocking.every(reach => asleep(analysis, fn, one, reach) !== null))
  // A view of Flask waits in a thread of its own anyway; what it can do without is the loop.
  if (sleep && onlySleeps && !fn.registrations.some(isOfFlask)) return sleep
  return plainRepair(analysis, fn) ?? sleep ?? threadRepair(analysis, fn, call, reached)
}

/** `time.sleep(x)` right in an async function: the counterpart of the same name takes the same arguments. */
function asleep(
  analysis: Analysis,
  fn: AnalysedFunction,
  call: AnalysedCall,
  { kind, instead, sink, trace }: BlockingReach,
): Repair | null {
  if (kind !== 'sleep' || trace.length > 1 || instead === null || !fn.async || call.form !== 'call') return null
  if (lastPart(instead) !== lastPart(sink) || call.awaited || holdsLock(fn, call)) return null
  // Between two changes of what others share, the new pause lets others in; and a loop of trio has a sleep of its own.
  const risky =
    analysis.state.some(change => change.function === fn.id) || analysis.libraries.some(({ name }) => name === 'trio')
  return {
    k: 'await-instead',
    path: fn.path,
    title: `await \`${instead}\``,
    safety: risky ? 'unsafe' : 'safe',
    call: { s: call.s, e: call.e },
    by: { qualified: instead, bind: instead.slice(0, instead.lastIndexOf('.')), aliases: [] },
  }
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
