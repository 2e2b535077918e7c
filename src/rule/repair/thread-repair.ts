/** When a blocking call can be handed to a thread as it stands: nothing that belongs to this thread goes along or comes back. */
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingReach } from '../../propagate/analysis.ts'
import { loopNeed } from './loop-need.ts'
import type { Repair } from './repair.ts'
import { functionsById } from '../role-index.ts'
import { keepsThread, threadApiFor } from './thread-api.ts'

/** Receivers and results that stay with the thread that has them. */
const OF_A_THREAD = /^(?:session|connection|lock|future)\.|^client\.async$/

/** Calls of the standard library that only make something to draw from. */
const DRAWN_FROM = /^pathlib\.Path\.(?:r?glob|iterdir|walk)$|^os\.f?walk$|^glob\.iglob$/

/** Null where the call had better be looked at. Never safe: what runs beside the loop may meet what runs on it. */
export function threadRepair(
  analysis: Analysis,
  fn: AnalysedFunction,
  call: AnalysedCall,
  reached: readonly BlockingReach[],
): Repair | null {
  if (!fn.async || call.form !== 'call' || call.awaited || call.unresolved !== null || call.foreign !== null)
    return null
  if (call.targets.length === 0 || call.targets.some(({ async, mode }) => async || mode !== 'call')) return null
  // What is entered or drawn from step by step goes on waiting after the call.
  if (call.result === 'entered' || call.result === 'iterated') return null
  if (call.targets.some(({ name }) => DRAWN_FROM.test(name))) return null
  const roles = [
    ...call.receiverRoles,
    ...call.targets.flatMap(target => target.roles),
    ...call.args.flatMap(arg => arg.roles),
  ]
  if (roles.some(role => OF_A_THREAD.test(role)) || holdsLock(fn, call)) return null
  if (call.callbacks.some(({ async, generator }) => async || generator)) return null
  // `to_thread(f(x))`: what it was meant to be is another repair.
  if (isHandedOver(fn, call) || isPartOfAnother(fn, call)) return null
  const kinds = reached.map(({ kind }) => kind)
  const by = threadApiFor(analysis, fn, kinds)
  // Raising instead of waiting is what a library does whose connections belong to threads.
  const bound = (one: BlockingReach): boolean =>
    one.raises !== null || (one.kind === 'db' && !opensItsOwn(analysis, fn, one))
  if (!keepsThread(by) && reached.some(bound)) return null
  // A thread costs more than what is done before one has looked up.
  if (reached.every(one => one.cheap)) return null
  if (call.args.some(arg => arg.call !== null && givesGenerator(analysis, fn, arg.call))) return null
  if (!callees(analysis, call).every(one => isWhole(one) && loopNeed(analysis, one) !== 'needed')) return null
  const name = by.lead === undefined ? by.qualified : 'loop.run_in_executor'
  const title = `run \`${call.text}\` in a thread by \`${name}\``
  return { k: 'await-in-thread', path: fn.path, title, safety: 'unsafe', call: { s: call.s, e: call.e }, by }
}

/** Roles of calls that take a function to run it elsewhere. */
const OFFLOADS: ReadonlySet<string> = new Set([
  'to-thread',
  'sync-to-async',
  'executor.submit',
  'executor.map',
  'thread.new',
  'loop.run-in-executor',
  'background.task',
])

function isHandedOver(fn: AnalysedFunction, { s }: AnalysedCall): boolean {
  return fn.calls.some(
    one =>
      one.args.some(arg => arg.call === s) && one.targets.some(({ roles }) => roles.some(role => OFFLOADS.has(role))),
  )
}

/** An argument of another call that waits: whoever hands that one to a thread does not stop for its argument. */
function isPartOfAnother(fn: AnalysedFunction, { s, e }: AnalysedCall): boolean {
  return fn.calls.some(
    one => one.form === 'call' && one.s < s && e <= one.e && one.blocking.some(({ cheap }) => !cheap),
  )
}

/** The thread would run what the argument makes step by step. Making it runs nothing, so it has no target: the name tells. */
function givesGenerator(analysis: Analysis, fn: AnalysedFunction, start: number): boolean {
  let names = generators.get(analysis)
  if (!names) {
    names = new Set(analysis.functions.filter(({ generator }) => generator).map(({ name }) => name))
    generators.set(analysis, names)
  }
  const known = names
  return fn.calls.some(one => one.s === start && known.has(one.text.slice(one.text.lastIndexOf('.') + 1)))
}

const generators = new WeakMap<Analysis, ReadonlySet<string>>()

/** Awaiting inside a lock of threads gives the loop to others while it is held; they may want it too. */
export function holdsLock(fn: AnalysedFunction, { within }: AnalysedCall): boolean {
  return fn.calls.some(
    one =>
      one.form === 'enter' &&
      within.includes(one.s) &&
      [...one.receiverRoles, ...one.targets.flatMap(({ roles }) => roles)].some(role => role.startsWith('lock.')),
  )
}

function callees(analysis: Analysis, { targets }: AnalysedCall): AnalysedFunction[] {
  const functions = functionsById(analysis)
  return targets.flatMap(({ kind, name }) => (kind === 'project' ? (functions.get(name) ?? []) : []))
}

/** It is done when it returns. */
function isWhole({ gives, generator, async }: AnalysedFunction): boolean {
  return !async && !generator && gives !== 'generator' && gives !== 'awaitable'
}

/** A session or connection that the chain opens for itself, so that none comes from outside. */
function opensItsOwn(analysis: Analysis, fn: AnalysedFunction, { trace }: BlockingReach): boolean {
  const functions = functionsById(analysis)
  return trace.slice(1).some(({ function: name }) => {
    const below = name === fn.id ? undefined : functions.get(name)
    return below?.calls.some(
      call =>
        (call.form === 'enter' && call.receiverRoles.some(role => OF_A_THREAD.test(role))) ||
        call.receiverOrigin.some(
          origin => origin.function === name && origin.roles.some(role => OF_A_THREAD.test(role)),
        ),
    )
  })
}
