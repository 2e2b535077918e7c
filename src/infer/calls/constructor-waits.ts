/** Waiting that a stub says of a class as a whole: constructing it waits, as far as its constructor's arguments decide. */
import { blocksWith, type Bound } from './arguments.ts'
import type { MroEntry } from '../classes.ts'
import type { Inference } from '../inference.ts'
import type { SinkRecord } from '../records.ts'
import type { Func } from '../../link/project.ts'

/**
 * The wait of the first class in the order that has one. `init` is the library's constructor with its arguments bound,
 * called for an instance or by the `__init__` of a class of the project; null where the class has none.
 */
export function constructorWait(
  inf: Inference,
  order: readonly MroEntry[],
  init: { readonly fn: Func; readonly bound: Bound } | null,
  soft: boolean,
): SinkRecord | null {
  const cls = order.find(entry => entry.cls.module.isStub && inf.effects(entry.cls).blocks !== null)?.cls
  const effect = cls && inf.effects(cls).blocks
  if (!effect) return null
  const answer = init ? blocksWith(inf, effect, init.bound, init.fn) : 'yes'
  return answer === 'no' ? null : { name: cls.qualname, effect, soft: soft || answer === 'maybe', how: 'call' }
}
