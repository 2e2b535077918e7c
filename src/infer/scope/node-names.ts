/**
 * What names mean in JavaScript and TypeScript modules: exports stand in the module's scope as `export:a` (one of them)
 * and `export=` (all that `require` gives), `builtins:` and its like are names that the door writes for every file.
 */
import type { Binding } from '../../link/bindings.ts'
import { packageOf } from '../../link/node-modules.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Module } from '../../link/project.ts'
import { attributeOf } from '../attributes.ts'
import type { Inference } from '../inference.ts'
import type { Type } from '../values.ts'
import { moduleActivation, type Activation } from './activation.ts'
import { importedModule, moduleMember, moduleScope } from './names.ts'

const WHOLE = 'export='

/** Is this code JavaScript or TypeScript? */
export function isNode(a: Activation): boolean {
  return isNodeModule(a.fn.module)
}

/** A name that a module does not bind itself: a global, or one of the door's own words. */
export function nodeGlobal(inf: Inference, module: Module, name: string): Type | null {
  if (name.endsWith(':')) {
    const wanted = name.slice(0, -1)
    const found = wanted === 'js' ? inf.project.nodeLibrary('globals') : inf.stub(wanted)
    return found ? inf.values.one(inf.values.module(found)) : null
  }
  const globals = inf.project.nodeLibrary('globals')
  if (!globals || globals === module) return null
  return moduleMember(inf, globals, name)
}

/** The names in a module's scope that an import of `name` may mean. */
export function exportedAs(name: string): readonly string[] {
  if (name === WHOLE) return [WHOLE, 'export:default']
  return name === 'default' ? ['export:default', WHOLE] : [`export:${name}`]
}

/** What importing a name from a module gives; null if the module has nothing of that name. */
export function exportedMember(inf: Inference, module: Module, name: string): Type | null {
  const own = moduleMember(inf, module, `export:${name}`)
  if (own) return own
  if (name === 'default') return wholeModule(inf, module)
  const whole = moduleMember(inf, module, WHOLE)
  if (!whole) return module.name === 'globals' ? moduleMember(inf, module, name) : null
  const found = attributeOf(moduleActivation(inf, module), whole, name, null)
  return inf.isUnknown(found) ? null : found
}

/** What `require` gives: the value that was assigned to `module.exports`, or the module with its exports. */
function wholeModule(inf: Inference, module: Module): Type {
  const whole = moduleMember(inf, module, WHOLE)
  const named = [...moduleScope(module).keys()].some(name => name.startsWith('export:'))
  return whole && !named ? whole : inf.values.one(inf.values.module(module))
}

/** The value that calling a module calls: `module.exports = function …`, `export default function …`. */
export function callableOf(inf: Inference, module: Module): Type | null {
  return moduleMember(inf, module, WHOLE) ?? moduleMember(inf, module, 'export:default')
}

/** `export * from './x'` gives everything but the default. */
export function starExport(inf: Inference, module: Module, name: string, stars: readonly Binding[]): Type | null {
  const wanted = name.startsWith('export:') ? name.slice('export:'.length) : null
  if (wanted === null || wanted === 'default') return null
  for (const binding of stars) {
    if (binding.k !== 'import') continue
    const from = importedModule(inf, module, binding.stmt.module, 0)
    const found = from && from !== module ? exportedMember(inf, from, wanted) : null
    if (found) return found
  }
  return null
}

/** What an import statement binds. */
export function nodeImport(inf: Inference, module: Module, binding: Extract<Binding, { k: 'import' }>): Type {
  const v = inf.values
  const { stmt, at } = binding
  const from = inf.project.resolve(stmt.module, module)
  if (!from) {
    const library = packageOf(stmt.module)
    return library === null ? v.UNKNOWN : v.foreign(library, null)
  }
  if (at < 0) return v.one(v.module(from))
  const name = stmt.names?.[at]?.name
  if (name === undefined) return v.UNKNOWN
  if (name === WHOLE) return wholeModule(inf, from)
  return exportedMember(inf, from, name) ?? v.UNKNOWN
}
