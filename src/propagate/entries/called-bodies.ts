/**
 * Bodies as their callers call them, for what they register: with the application or the configuration that they are handed.
 * By itself such a body does not say what its parameter is.
 */
import { summarize } from '../../infer/body/body.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Summary } from '../../infer/records.ts'
import { isNodeModule, type Func } from '../../link/project.ts'
import { targetRuns } from '../entries.ts'

/** Ways of calling functions that are followed for what they register. */
const MAX_CALLED = 5000

/** The bodies that some bodies run, directly or through others, as far as they are wanted. */
export function calledBodies(inf: Inference, from: readonly Summary[], isWanted: (fn: Func) => boolean): Summary[] {
  const found: Summary[] = []
  const seen = new Set<Summary>()
  const queue = [...from]
  for (const summary of queue) {
    if (found.length >= MAX_CALLED) break
    const runs = summary.calls.flatMap(call => [
      ...call.targets.map(({ fn, context }) => ({ fn, context })),
      ...call.callbacks.map(({ run }) => run),
    ])
    for (const { fn, context } of runs) {
      if (fn.module.isStub || fn.module.file?.quiet || !isWanted(fn)) continue
      const next = summarize(inf, fn, context)
      if (seen.has(next)) continue
      seen.add(next)
      found.push(next)
      queue.push(next)
    }
  }
  return found
}

/** What a library calls at start-up with an object of its own, and what is called from there: `includeme(config)` of Pyramid. */
export function startedBodies(inf: Inference, summaries: ReadonlyMap<Func, Summary>): readonly Summary[] {
  const found = new Set<Summary>()
  const known = new Set(summaries.values())
  let latest: readonly Summary[] = [...known]
  while (latest.length > 0) {
    const started = latest.flatMap(summary =>
      summary.registrations.flatMap(({ effect, target, args }) =>
        effect.kind === 'startup' && args
          ? targetRuns(inf, summary.fn, target, { kind: effect.kind, args }).map(run => summarize(inf, run.fn, run.context)) // prettier-ignore
          : [],
      ),
    )
    const bodies = [...started, ...calledBodies(inf, started, fn => !isNodeModule(fn.module))]
    latest = [...new Set(bodies)].filter(one => !known.has(one))
    for (const one of latest) {
      known.add(one)
      found.add(one)
    }
  }
  return [...found]
}
