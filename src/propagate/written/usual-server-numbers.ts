/**
 * Numbers of a server that other files say: `uvicorn.run(app, workers=settings.workers)`, whose setting has a default, and
 * `workers = WORKERS` of a configuration that imports it. What one file says alone is known before.
 */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { forEachStmt } from '../../facts/walk.ts'
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, Summary } from '../../infer/records.ts'
import type { Deployment } from '../analysis.ts'
import type { Func } from '../../link/project.ts'
import type { Callers } from '../told/state/callers.ts'
import { locate } from '../assemble/names.ts'
import { usualNumber } from './usual-number.ts'
import type { UsualNumber } from './written-values.ts'

const NUMBERS = ['workers', 'threads', 'timeout'] as const
type Setting = Deployment['settings'][number]

/** The same deployments, with such numbers; a setting that a variable may change stays one that is not sure. */
export function withUsualNumbers(
  inf: Inference,
  summaries: ReadonlyMap<Func, Summary>,
  callers: () => Callers,
  deployments: readonly Deployment[],
): readonly Deployment[] {
  const numberOf = (one: Deployment, setting: Setting): UsualNumber | undefined => {
    for (const summary of summaries.values()) {
      if (summary.fn.module.file?.path !== setting.path) continue
      const given = expressionIn(summary, one, setting)
      if (given) return usualNumber(inf, callers, summary, given)
    }
    return undefined
  }
  return deployments.map(one => {
    let found = one
    for (const name of NUMBERS) {
      const setting = found.settings.findLast(said => said.name === name)
      if (found[name] !== null || setting?.value !== null || setting.countsProcessors) continue
      const number = numberOf(one, setting)
      if (!number || number.value < (name === 'timeout' ? 0 : 1)) continue
      const said = { ...setting, value: number.value, sure: setting.sure || !number.assumed }
      const settings = found.settings.map(each => (each === setting ? said : each))
      found = withClass({ ...found, [name]: number.value, settings })
    }
    return found
  })
}

/** gunicorn's default class is gthread where it is given threads. */
function withClass(one: Deployment): Deployment {
  const isSaid = one.settings.some(({ name }) => name === 'worker_class' || name === 'k')
  if (one.server !== 'gunicorn' || one.workerClass !== null || isSaid || one.open || one.threads === null) return one
  return { ...one, workerClass: one.threads > 1 ? 'gthread' : 'sync' }
}

/** What the call that starts the server is given, or what a configuration binds to the name of the setting. */
function expressionIn(summary: Summary, one: Deployment, { name, path, line }: Setting): Expr | undefined {
  const { fn } = summary
  if (path === one.path)
    for (const call of summary.calls) {
      const given = givenAt(summary, call, one.line, name)
      if (given) return given
    }
  const found: Expr[] = []
  if (fn.index === 0)
    forEachStmt(fn.facts.body, (stmt: Stmt) => {
      if (stmt.k !== 'assign' || !stmt.value || locate(fn.module, stmt.s, stmt.e).line !== line) return
      if (stmt.targets.some(target => target.k === 'name' && target.id === name)) found.push(stmt.value)
    })
  return found[0]
}

function givenAt({ fn }: Summary, { call, form, s, e }: CallRecord, line: number, name: string): Expr | undefined {
  const given = form === 'call' ? call?.args.find(arg => arg.name === name)?.value : undefined
  return given && locate(fn.module, s, e).line === line ? given : undefined
}
