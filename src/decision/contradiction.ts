/**
 * Decisions that cannot both be in force: two answers to one question, or two profiles of which one forbids what the
 * other leaves as the only way.
 */
import { EVERY_SERVICE, type Decision } from './decision.ts'

/** A rule as far as decisions ask. */
export interface BindingRule {
  readonly id: string
  readonly group: string
  /** Of two rules with the same choice each forbids one of its two ways: who has to keep both has none left. */
  readonly choice?: string
}

/** What makes two decisions contradict each other: the question, or rules of the first and the second. */
export type Contradiction =
  { readonly by: 'question' } | { readonly by: 'rules'; readonly first: string; readonly second: string }

type Binding = Pick<Decision, 'decision' | 'service' | 'profile'>

/** Why two decisions cannot both be in force; null where they can. */
export function contradictionOf(a: Binding, b: Binding, rules: readonly BindingRule[]): Contradiction | null {
  if (a.service !== b.service && a.service !== EVERY_SERVICE && b.service !== EVERY_SERVICE) return null
  if (a.decision === b.decision) return { by: 'question' }
  const theirs = forbidden(b, rules)
  for (const { id, choice } of forbidden(a, rules)) {
    const other = theirs.find(rule => choice !== undefined && rule.choice === choice && rule.id !== id)
    if (other) return { by: 'rules', first: id, second: other.id }
  }
  return null
}

/** The sentence for two records that are in force together, and what to do. */
export function contradictionText(
  a: Decision,
  b: Decision,
  found: Contradiction,
): { readonly message: string; readonly hint: string } {
  const [old, fresh] = a.accepted <= b.accepted ? [a, b] : [b, a]
  const whose = serviceName(a.service === EVERY_SERVICE ? b.service : a.service)
  const options =
    a.option === b.option ? `both choose option ${a.option}` : `choose options ${a.option} and ${b.option}`
  return {
    message:
      found.by === 'question'
        ? `${a.path} and ${b.path} are both accepted and decide "${a.decision}" for ${whose} (they ${options}).`
        : `${a.path} and ${b.path} are both accepted and rule each other out for ${whose}: the first forbids what \`${found.first}\` finds, the second what \`${found.second}\` finds.`,
    hint: `One has to give way: \`colorfast adr supersede ${wordFor(old)} ${wordFor(fresh)}\` if the later one replaces the earlier.`,
  }
}

/** How a decision's service is called in a sentence. */
export function serviceName(service: string): string {
  return service === EVERY_SERVICE ? 'the whole project' : `the service "${service}"`
}

function forbidden({ profile }: Pick<Decision, 'profile'>, rules: readonly BindingRule[]): readonly BindingRule[] {
  return rules.filter(({ id, group }) => profile.includes(id) || profile.includes(group))
}

/** The number, where it means this record only. */
function wordFor({ id, path }: Decision): string {
  return /^ADR-0*(\d+)$/.exec(id)?.[1] ?? path
}
