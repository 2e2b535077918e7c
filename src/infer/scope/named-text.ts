/** What a text with a dotted path names: `config.add_view("app.views.home")`, `add_job("app.jobs:clean")`. */
import { attributeOf } from '../attributes.ts'
import type { Type } from '../values.ts'
import type { Activation } from './activation.ts'
import { importedModule } from './names.ts'

const PATH = /^(\.*)([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?::([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))?$/

/** The function, class or module of the project that the text names; null if it names none. Leading dots are relative. */
export function namedByText(a: Activation, text: string): Type | null {
  const [, dots = '', path = '', attributes] = PATH.exec(text) ?? []
  if (path === '') return null
  const parts = path.split('.')
  const within = attributes?.split('.') ?? []
  // The longest name of a module that there is; what follows are attributes.
  for (let length = parts.length; length > 0; length -= 1) {
    const module = importedModule(a.inf, a.fn.module, parts.slice(0, length).join('.'), dots.length)
    if (!module || module.isStub) continue
    const rest = [...parts.slice(length), ...within]
    const found = rest.reduce((of, name) => attributeOf({ ...a, log: null }, of, name, null), a.inf.values.one(a.inf.values.module(module))) // prettier-ignore
    return a.inf.isUnknown(found) ? null : found
  }
  return null
}
