/** Environment variables that the program gives itself: `os.environ["NAME"] = "true"`, `os.environ.setdefault("NAME", "true")`. */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { forEachExpr } from '../../facts/walk.ts'
import type { Project } from '../../link/project.ts'

/** Their names, sorted; what tests, examples and scripts beside the program set is left out. */
export function environmentSet(project: Project): readonly string[] {
  const found = new Set<string>()
  const add = (name: Expr | undefined): void => {
    if (name?.k === 'const' && name.t === 'str') found.add(String(name.v))
  }
  const assigned = (stmt: Stmt): void => {
    if (stmt.k !== 'assign') return
    for (const target of stmt.targets) if (target.k === 'sub' && isEnvironment(target.of)) add(target.index)
  }
  const called = (expr: Expr): void => {
    if (expr.k !== 'call' || expr.fn.k !== 'attr' || expr.fn.name !== 'setdefault') return
    if (isEnvironment(expr.fn.of)) add(expr.args[0]?.value)
  }
  for (const { file, functions } of project.modules)
    if (!file?.quiet) for (const { facts } of functions) forEachExpr(facts.body, called, assigned)
  return [...found].sort()
}

function isEnvironment(expr: Expr): boolean {
  return expr.k === 'name' ? expr.id === 'environ' : expr.k === 'attr' && expr.name === 'environ'
}
