/**
 * How many workers a call in the code starts where nobody says otherwise: `uvicorn.run(app, workers=settings.workers)`,
 * whose setting has a default. What a file alone says is known before; here other files and options are looked at.
 */
import type { Expr } from '../../facts/file-facts.ts'
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, Summary } from '../../infer/records.ts'
import type { Deployment } from '../analysis.ts'
import type { Func } from '../../link/project.ts'
import { callersOf, type Callers } from '../told/state/callers.ts'
import { locate } from '../assemble/names.ts'
import { usualNumber } from './usual-number.ts'

/** The same deployments, with the number of workers where it is a default; the setting stays one that is not sure. */
export function withUsualWorkers(
  inf: Inference,
  summaries: ReadonlyMap<Func, Summary>,
  deployments: readonly Deployment[],
): readonly Deployment[] {
  let known: Callers | undefined
  const callers = (): Callers => (known ??= callersOf(summaries))
  return deployments.map(one => {
    const setting = one.settings.findLast(({ name }) => name === 'workers')
    if (one.workers !== null || setting?.value !== null || setting.path !== one.path || setting.countsProcessors)
      return one
    for (const summary of summaries.values()) {
      if (summary.fn.module.file?.path !== one.path) continue
      const given = summary.calls.map(call => workersAt(summary, call, one.line)).find(expr => expr !== undefined)
      const workers = given && usualNumber(inf, callers, summary, given)?.value
      if (workers === undefined || workers < 1) continue
      const settings = one.settings.map(said => (said === setting ? { ...said, value: workers } : said))
      return { ...one, workers, settings }
    }
    return one
  })
}

function workersAt({ fn }: Summary, { call, form, s, e }: CallRecord, line: number): Expr | undefined {
  const given = form === 'call' ? call?.args.find(({ name }) => name === 'workers')?.value : undefined
  return given && locate(fn.module, s, e).line === line ? given : undefined
}
