/**
 * Loops that a thread of their own runs: `loop = new_event_loop()`, `Thread(target=loop.run_forever)`. What is put on such a
 * loop from outside runs beside nothing else than what is put there likewise. A loop on which a server answers is none.
 */
import { summarize } from '../../infer/body/body.ts'
import { hasRole } from '../../infer/body/recorder.ts'
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, Summary } from '../../infer/records.ts'
import type { Run } from '../../infer/values.ts'
import type { Module } from '../../link/project.ts'
import { RUNS_FOREVER, SERVES } from '../serving-loops.ts'
import { valueFacts, valuesOf } from '../told/values-at.ts'

/** Does the call hand its coroutine to a loop that a thread runs: `run_coroutine_threadsafe(poll(), self.loop)`? */
export function isOnLoopOfThread(inf: Inference, summary: Summary, record: CallRecord): boolean {
  if (!hasRole(record, 'loop.submit-threadsafe') || !record.call) return false
  const plain = record.call.args.filter(({ name, star }) => name === undefined && star === undefined)
  const loop = record.call.args.find(({ name }) => name === 'loop') ?? plain[1]
  const origins = loop ? valueFacts(inf, summary, loop.value).origins : []
  return origins.length > 0 && origins.every(one => one.roles.includes('loop.new') && isRunByThread(inf, one.fn.module))
}

const runByThread = new WeakMap<Inference, Map<Module, boolean>>()

function isRunByThread(inf: Inference, module: Module): boolean {
  let known = runByThread.get(inf)
  if (!known) runByThread.set(inf, (known = new Map<Module, boolean>()))
  let found = known.get(module)
  if (found === undefined) {
    const bodies = module.functions.map(fn => summarize(inf, fn))
    found =
      !bodies.some(({ calls }) => calls.some(call => hasRole(call, SERVES))) &&
      bodies.some(body => body.calls.some(call => startsLoop(inf, body, call)))
    known.set(module, found)
  }
  return found
}

/** `Thread(target=loop.run_forever)`, or of a function that calls it. */
function startsLoop(inf: Inference, body: Summary, record: CallRecord): boolean {
  if (!hasRole(record, 'thread.new')) return false
  const handed = (record.call?.args ?? []).flatMap(({ value }) => valuesOf(inf, body, value))
  const isHanded = handed.some(one => one.k === 'function' && inf.effects(one.fn).roles.includes(RUNS_FOREVER))
  return isHanded || record.callbacks.some(({ mark, run }) => mark.runs === 'thread' && runsForever(inf, run))
}

function runsForever(inf: Inference, { fn, context }: Run): boolean {
  return !fn.module.isStub && summarize(inf, fn, context).calls.some(call => hasRole(call, RUNS_FOREVER))
}
