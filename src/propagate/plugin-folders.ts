/**
 * Functions that nobody imports: a library is told of a folder and calls what the files in it export. They are called
 * with what the library hands on, and their routes are served under the path of their folder.
 */
import { folderOf } from '../base/folder-of.ts'
import type { CallExpr, Expr } from '../facts/file-facts.ts'
import { moduleActivation } from '../infer/scope/activation.ts'
import { summarize } from '../infer/body/body.ts'
import { OPEN_ARGUMENTS } from '../infer/calls/arguments.ts'
import { parameterType } from '../infer/calls/contexts.ts'
import { runsOf } from '../infer/calls/hand-over.ts'
import { evaluate } from '../infer/body/expressions.ts'
import type { Inference } from '../infer/inference.ts'
import type { Summary } from '../infer/records.ts'
import { callableOf } from '../infer/scope/node-names.ts'
import type { Type } from '../infer/values.ts'
import type { Func, Module } from '../link/project.ts'
import { isNodeModule } from '../link/project.ts'
import { writtenPath } from './told/written-path.ts'

/** A function that is called because of the folder that its file lies in. */
export interface FolderPlugin {
  readonly summary: Summary
  /** Below the folder that was named, with a slash in front; empty for the folder itself. */
  readonly prefix: string
}

/** What the files of all folders export that bodies name to a library. */
export function folderPlugins(inf: Inference, summaries: Iterable<Summary>): readonly FolderPlugin[] {
  const found = new Map<Summary, FolderPlugin>()
  for (const summary of summaries) {
    const { module } = summary.fn
    if (!isNodeModule(module) || module.isStub) continue
    for (const { call } of summary.calls)
      for (const { folder, given, prefix } of call ? foldersIn(inf, module, call) : [])
        for (const plugin of pluginsBelow(inf, folder, given, prefix)) {
          if (!found.has(plugin.summary)) found.set(plugin.summary, plugin)
        }
  }
  return [...found.values()]
}

interface NamedFolder {
  readonly folder: string
  readonly given: Type
  /** Stands before the folders below. */
  readonly prefix: string
}

/** `register(autoload, { dir: join(__dirname, 'routes') })`: the library's function, and beside it an object with the folder. */
function foldersIn(inf: Inference, module: Module, { args }: CallExpr): readonly NamedFolder[] {
  const [plugin, options] = args.map(arg => arg.value)
  if (plugin?.k !== 'name' || !options) return []
  return called(inf, evaluate(moduleActivation(inf, module), plugin)).values.flatMap(value => {
    const { loads } = value.k === 'function' && value.fn.module.isStub ? inf.effects(value.fn) : { loads: null }
    const dir = loads ? entryOf(options, loads.folder) : undefined
    const folder = dir && writtenPath(module, dir)
    if (value.k !== 'function' || folder === undefined || folder === null) return []
    const [first] = value.fn.facts.params
    const own = loads?.prefix === null ? undefined : entryOf(options, loads?.prefix ?? '')
    const prefix = own?.k === 'const' && typeof own.v === 'string' ? own.v : ''
    return first ? [{ folder, given: parameterType(inf, value.fn, first.name), prefix }] : []
  })
}

/** What calling a value calls, if it is a module that exports a function. */
function called(inf: Inference, type: Type): Type {
  return inf.values.map(type, value =>
    value.k === 'module' ? (callableOf(inf, value.module) ?? inf.values.UNKNOWN) : inf.values.one(value),
  )
}

/** `options.prefix` in an object as it is written. */
function entryOf(expr: Expr, path: string): Expr | undefined {
  return path.split('.').reduce<Expr | undefined>((of, name) => {
    const items = of?.k === 'dict' ? of.items : []
    return items.find(({ key }) => key?.k === 'const' && key.v === name)?.value
  }, expr)
}

function pluginsBelow(inf: Inference, folder: string, given: Type, before: string): readonly FolderPlugin[] {
  return inf.project.modules.flatMap(module => {
    const path = module.file?.path ?? ''
    if (!isNodeModule(module) || module.file?.quiet || !path.startsWith(`${folder}/`)) return []
    const prefix = before + folderOf(path).slice(folder.length)
    const runs = (callableOf(inf, module)?.values ?? []).flatMap(value =>
      runsOf(moduleActivation(inf, module), value, { ...OPEN_ARGUMENTS, positional: [given] }),
    )
    return runs.map(({ fn, context }) => ({ summary: summarize(inf, fn, context), prefix }))
  })
}

/** The prefix of each function, for those who show routes. */
export function prefixesOf(plugins: readonly FolderPlugin[]): ReadonlyMap<Func, string> {
  return new Map(plugins.map(({ summary, prefix }) => [summary.fn, prefix]))
}
