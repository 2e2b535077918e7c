/** What functions and places are called in the analysis: unique qualified names, and spans as lines and columns. */
import type { Location } from '../../base/location.ts'
import { positionAt } from '../../facts/position.ts'
import type { Target } from '../../infer/records.ts'
import type { Func, Module } from '../../link/project.ts'

/** Unique qualified names: two files of one dotted name are told apart by their folder. */
export class Names {
  private readonly names = new Map<Func, string>()

  constructor(functions: readonly Func[]) {
    const owners = new Map<string, Module>()
    const seen = new Map<string, number>()
    for (const fn of functions) {
      const owner = owners.get(fn.module.name)
      if (!owner) owners.set(fn.module.name, fn.module)
      const clash = owner !== undefined && owner !== fn.module
      const base = clash ? `${fn.module.root === '' ? '.' : fn.module.root}:${fn.qualname}` : fn.qualname
      const count = seen.get(base) ?? 0
      seen.set(base, count + 1)
      this.names.set(fn, count === 0 ? base : `${base}#${String(count + 1)}`)
    }
  }

  /** The name of a function of the project. */
  of(fn: Func): string {
    return this.names.get(fn) ?? fn.qualname
  }

  /** The name of what a call reaches: a library's function, or one of the project. */
  ofTarget({ fn, label }: Pick<Target, 'fn' | 'label'>): string {
    return label ?? (fn.module.isStub ? fn.qualname : this.of(fn))
  }
}

/** The place of a span in a project file. */
export function locate(module: Module, s: number, e: number): Location {
  const start = positionAt(module.facts, s)
  const end = positionAt(module.facts, e)
  return {
    path: module.file?.path ?? module.name,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}
