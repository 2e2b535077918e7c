/**
 * Which JavaScript and TypeScript modules a server loads: those that make an application, register handlers or listen, and
 * whatever they import. The rest are command-line tools, build scripts and code for browsers: nothing waits behind them.
 */
import { forEachStmt } from '../facts/walk.ts'
import { hasRole } from '../infer/body/recorder.ts'
import type { Inference } from '../infer/inference.ts'
import type { Summary } from '../infer/records.ts'
import { isNodeModule } from '../link/project.ts'
import type { Func, Module, Project } from '../link/project.ts'
import type { EntryRecord } from './entries.ts'
import { calledBodies } from './entries/called-bodies.ts'

/** Modules that run in a server's process; Python modules are no concern of this. */
export function serverModules(
  project: Project,
  summaries: ReadonlyMap<Func, Summary>,
  entries: readonly EntryRecord[],
): ReadonlySet<Module> {
  const found = new Set<Module>()
  const add = (module: Module): void => {
    if (isNodeModule(module) && !module.isStub && !module.file?.quiet) found.add(module)
  }
  for (const { module, kind } of entries)
    if (kind !== 'command' && kind !== 'callback' && kind !== 'signal') add(module)
  for (const [fn, { applications, calls }] of summaries) {
    if (!isNodeModule(fn.module)) continue
    const listens = calls.some(call => hasRole(call, 'server.listen'))
    if (applications.length > 0 || listens) add(fn.module)
  }
  for (const module of found)
    for (const fn of module.functions)
      forEachStmt(fn.facts.body, stmt => {
        const other = stmt.k === 'import' ? project.resolve(stmt.module, module) : undefined
        if (other) add(other)
      })
  return found
}

/**
 * The bodies that module level code runs, as it calls them: `require('./routes')(app)` registers with the application that
 * it is given, and the function alone does not say which one that is.
 */
export function calledAtLoad(inf: Inference, summaries: ReadonlyMap<Func, Summary>): readonly Summary[] {
  const loading = [...summaries].flatMap(([fn, summary]) =>
    isNodeModule(fn.module) && fn.index === 0 ? [summary] : [],
  )
  return calledBodies(inf, loading, fn => isNodeModule(fn.module))
}
