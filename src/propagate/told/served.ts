/** What application object a server command names: `module:attribute` looked up and inferred. */
import type { Inference } from '../../infer/inference.ts'
import { callType } from '../../infer/calls/call-value.ts'
import { NO_ARGUMENTS } from '../../infer/calls/arguments.ts'
import { moduleActivation } from '../../infer/scope/activation.ts'
import { mro } from '../../infer/classes.ts'
import { moduleMember } from '../../infer/scope/names.ts'
import type { Type } from '../../infer/values.ts'

export interface Served {
  readonly framework: string
  readonly interface: string
}

/** Null where the name leads nowhere, or to something that no stub calls an application. */
export function serves(inf: Inference, app: string | null, root: string): Served | null {
  const [moduleName, name = 'app'] = (app ?? '').split(':')
  if (!moduleName) return null
  const attribute = name.replace(/\(.*$/, '').split('.')[0] ?? ''
  const module =
    inf.project.modules.find(one => one.name === moduleName && (one.root === root || root === '.')) ??
    inf.project.modules.find(one => one.name === moduleName)
  if (!module) return null
  const found = moduleMember(inf, module, attribute)
  return found ? applicationIn(inf, found) : null
}

function applicationIn(inf: Inference, type: Type, depth = 0): Served | null {
  for (const value of type.values) {
    if (value.k === 'instance')
      for (const entry of mro(inf, value.cls)) {
        const made = entry.cls.module.isStub ? inf.effects(entry.cls).application : null
        if (made) return made
      }
    if (value.k === 'function' && depth === 0) {
      const module = inf.project.modules[0]
      const made = module
        ? applicationIn(
            inf,
            callType(moduleActivation(inf, module), inf.values.one(value), { ...NO_ARGUMENTS, open: true }, null),
            1,
          )
        : null
      if (made) return made
    }
  }
  return null
}
