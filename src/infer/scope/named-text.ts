/** What a text with a dotted path names: `config.add_view("app.views.home")`, `add_job("app.jobs:clean")`. */
import { attributeOf } from '../attributes.ts'
import type { Func, Module } from '../../link/project.ts'
import type { Type } from '../values.ts'
import type { Activation } from './activation.ts'
import { importedModule } from './names.ts'

const PATH = /^(\.*)([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?::([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))?$/

/** A module of the project and the names of what is meant within it. */
interface Named {
  readonly module: Module
  readonly rest: readonly string[]
}

/** The function, class or module of the project that the text names; null if it names none. Leading dots are relative. */
export function namedByText(a: Activation, text: string): Type | null {
  const named = moduleIn(a, text)
  if (named === null) return null
  const start = a.inf.values.one(a.inf.values.module(named.module))
  const found = named.rest.reduce((of, name) => attributeOf({ ...a, log: null }, of, name, null), start)
  return a.inf.isUnknown(found) ? null : found
}

/** The function or method whose `def` the text names, whatever decorators have put in its place. */
export function definedByText(a: Activation, text: string): Func | undefined {
  const { module, rest } = moduleIn(a, text) ?? {}
  return module?.functions.findLast(fn => fn.qualname === [module.name, ...(rest ?? [])].join('.'))
}

/** The longest name of a module that there is; what follows are attributes. */
function moduleIn({ inf, fn }: Activation, text: string): Named | null {
  const [, dots = '', path = '', attributes] = PATH.exec(text) ?? []
  if (path === '') return null
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const module = importedModule(inf, fn.module, parts.slice(0, length).join('.'), dots.length)
    if (module && !module.isStub) return { module, rest: [...parts.slice(length), ...(attributes?.split('.') ?? [])] }
  }
  return null
}
