/**
 * Under which path the routes of a router are served: its own prefix, and those under which it is included, up to the
 * application. A prefix that is computed is shown as `…`; of several inclusions the first in the source counts.
 */
import type { Inference } from '../infer/inference.ts'
import type { CallRecord, Summary } from '../infer/records.ts'
import type { Origin, Value } from '../infer/values.ts'
import type { Func } from '../link/project.ts'
import { valueFacts } from './told/values-at.ts'

/** A router by the call that made it. */
type RouterKey = string

interface Mount {
  readonly prefix: string | null
  readonly replaces: boolean
  readonly into: RouterKey | null
}

/** Inclusions followed from a router up to the application. */
const MAX_NESTING = 8

/** The full prefix of a registration's receiver; empty for an application and whatever is not known. */
export function routePrefixes(
  inf: Inference,
  summaries: ReadonlyMap<Func, Summary>,
): (receiver: Value | null) => string {
  const own = new Map<RouterKey, string>()
  const mounts = new Map<RouterKey, Mount>()
  for (const [fn, summary] of summaries)
    for (const call of summary.calls)
      for (const { effects } of call.targets) {
        const mount = effects.mounts
        if (!mount || !call.call) continue
        const prefix = prefixIn(call, mount.prefix)
        if (mount.param === null) {
          own.set(keyOf({ fn, s: call.s }), prefix ?? '')
          continue
        }
        const { param } = mount
        const args = call.call.args
        const router = args.find(arg => arg.name === param) ?? args.find(arg => !arg.name && !arg.star)
        const receiver = call.call.fn.k === 'attr' ? call.call.fn.of : null
        if (!router) continue
        const [into] = receiver ? originsOf(inf, summary, receiver) : []
        for (const origin of originsOf(inf, summary, router.value)) {
          const key = keyOf(origin)
          if (!mounts.has(key)) mounts.set(key, { prefix, replaces: mount.replaces, into: into ? keyOf(into) : null })
        }
      }
  const full = (key: RouterKey, depth: number): string => {
    const mount = mounts.get(key)
    const ownPrefix = own.get(key) ?? ''
    if (!mount || depth >= MAX_NESTING) return ownPrefix
    const above = mount.into === null || mount.into === key ? '' : full(mount.into, depth + 1)
    return above + (mount.replaces ? (mount.prefix ?? ownPrefix) : (mount.prefix ?? '') + ownPrefix)
  }
  return receiver => (receiver?.k === 'instance' && receiver.origin ? full(keyOf(receiver.origin), 0) : '')
}

function originsOf(inf: Inference, summary: Summary, expr: Parameters<typeof valueFacts>[2]): readonly Origin[] {
  return valueFacts(inf, summary, expr).origins.filter(({ roles }) => roles.includes('router.new'))
}

function keyOf({ fn, s }: { readonly fn: Func; readonly s: number }): RouterKey {
  return `${String(fn.uid)}:${String(s)}`
}

/** The prefix as given; null where none is given. */
function prefixIn({ literals, call }: CallRecord, name: string): string | null {
  const literal = literals[name]
  if (typeof literal === 'string') return literal
  const given = call?.args.find(arg => arg.name === name)
  return given === undefined || (given.value.k === 'const' && given.value.t === 'none') ? null : '…'
}
