/**
 * Functions that a framework finds in variables which it reads by their names: those of frappe's `hooks.py`, of the class of
 * settings of an arq worker. They stand there themselves, or as texts with their dotted paths, in lists and dictionaries.
 */
import type { Effects, ReadsEffect } from '../../catalogue/effects.ts'
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { forEachStmt } from '../../facts/walk.ts'
import { evaluate } from '../../infer/body/expressions.ts'
import { callables } from '../../infer/calls/hand-over.ts'
import type { Inference } from '../../infer/inference.ts'
import { type Activation, moduleActivation } from '../../infer/scope/activation.ts'
import { namedByText } from '../../infer/scope/named-text.ts'
import type { Value } from '../../infer/values.ts'
import type { Class, Module } from '../../link/project.ts'
import { isNodeModule } from '../../link/project.ts'
import type { UndeclaredApplication } from '../services.ts'
import { type EntryRecord, type InterfaceOf, namedEntry, targetRuns } from '../entries.ts'

/** What a library reads, and the modules that import it. */
interface Reader {
  readonly spec: ReadsEffect
  readonly by: string
  readonly users: ReadonlySet<Module>
  /** The framework whose words these are, where it has no application object. */
  readonly application: Effects['application']
}

/** A body in which such variables may be set. */
interface Holder {
  readonly module: Module
  readonly cls: Class | null
  readonly body: readonly Stmt[]
}

/** The entries of all such variables. */
export function readEntries(inf: Inference, interfaceOf: InterfaceOf): EntryRecord[] {
  return readersOf(inf).flatMap(({ spec, by, users }) =>
    holdersOf(inf, spec, users).flatMap(holder =>
      valuesIn(inf, holder, new Set(spec.names)).flatMap(value =>
        targetRuns(inf, moduleActivation(inf, holder.module).fn, value, spec).map(run =>
          namedEntry(spec, by, run, interfaceOf(holder.module), run.fn),
        ),
      ),
    ),
  )
}

/** Where a library that has no application object reads modules, each package that has one is an application. */
export function readApplications(inf: Inference): readonly UndeclaredApplication[] {
  return readersOf(inf).flatMap(({ spec, users, application }) =>
    application === null || spec.module === null
      ? []
      : holdersOf(inf, spec, users).map(({ module }) => ({
          module,
          framework: application.framework,
          unserved: application.interface === 'asgi' ? 'asgi' : 'wsgi',
        })),
  )
}

function readersOf(inf: Inference): readonly Reader[] {
  const users = new Map<string, Set<Module>>()
  for (const module of inf.project.modules)
    if (!isNodeModule(module) && !module.file?.quiet)
      for (const name of importedBy(module)) users.set(name, (users.get(name) ?? new Set<Module>()).add(module))
  return [...users].flatMap(([name, by]) => {
    const library = inf.project.resolve(name, null)
    return (library?.isStub ? library.classes : []).flatMap(cls =>
      inf.effects(cls).reads.map(spec => ({
        spec,
        by: cls.qualname,
        users: by,
        application: inf.effects(cls).application,
      })),
    )
  })
}

/** Top-level names of what a module imports. */
function importedBy(module: Module): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { facts } of module.functions)
    forEachStmt(facts.body, stmt => {
      if (stmt.k === 'import' && stmt.level === 0) found.add(stmt.module.split('.')[0] ?? stmt.module)
    })
  return found
}

/** The modules of the name that is wanted in packages that use the library, else the classes of modules that do. */
function holdersOf(inf: Inference, { module: wanted }: ReadsEffect, users: ReadonlySet<Module>): readonly Holder[] {
  if (wanted === null)
    return inf.project.classes
      .filter(cls => users.has(cls.module))
      .map(cls => ({ module: cls.module, cls, body: cls.facts.body }))
  const packages = new Set([...users].map(packageOf))
  return inf.project.modules
    .filter(one => one.name.split('.').at(-1) === wanted && !one.file?.quiet && packages.has(packageOf(one)))
    .map(one => ({ module: one, cls: null, body: one.functions[0]?.facts.body ?? [] }))
}

function packageOf({ root, name }: Module): string {
  return `${root}:${name.split('.')[0] ?? name}`
}

/** What stands in the variables, and functions that are defined under their names. */
function valuesIn(inf: Inference, { module, cls, body }: Holder, names: ReadonlySet<string>): readonly Value[] {
  const at = moduleActivation(inf, module, cls, cls?.parent)
  const found: Value[] = []
  forEachStmt(body, stmt => {
    const fn = stmt.k === 'def' ? module.functions[stmt.fn] : undefined
    if (fn && names.has(fn.name)) found.push(inf.values.fn(fn))
    if (stmt.k !== 'assign' || !stmt.value) return
    if (stmt.targets.some(target => target.k === 'name' && names.has(target.id))) found.push(...held(at, stmt.value))
  })
  return found
}

/** What an expression holds: itself, the elements of lists, the values of dictionaries, at any depth. */
function held(at: Activation, expr: Expr): readonly Value[] {
  if (expr.k === 'list' || expr.k === 'tuple' || expr.k === 'set') return expr.items.flatMap(one => held(at, one))
  if (expr.k === 'dict') return expr.items.flatMap(({ value }) => held(at, value))
  if (expr.k === 'star') return held(at, expr.of)
  if (expr.k === 'bin') return [...held(at, expr.left), ...held(at, expr.right)]
  if (expr.k === 'const') return typeof expr.v === 'string' ? (namedByText(at, expr.v)?.values ?? []) : []
  return callables(evaluate(at, expr))
}
