/** What of a long list is shown first: the most harmful findings that differ from one another. */
import type { Finding } from '../../rule/finding.ts'
import type { Cause } from '../../rule/lint-result.ts'

/** No cause may take more places than this: ten findings of one cause teach one thing. */
const PER_CAUSE = 2

/**
 * The most harmful blocks, with no cause crowding out the others, no repair named twice and no chain shown twice, until
 * `limit` calls are shown, of which a block shows at most `perBlock`.
 */
export function firstScreen(
  blocks: readonly Finding[][],
  causes: readonly Cause[],
  limit: number,
  perBlock: number,
): readonly Finding[][] {
  const causeOf = new Map(causes.flatMap(cause => cause.clears.map(fingerprint => [fingerprint, cause])))
  const taken = new Map<Cause | undefined, number>()
  const shown = new Set<Finding[]>()
  const repairs = new Set<string>()
  const chains = new Set<string>()
  let calls = 0
  const show = (block: Finding[]): void => {
    if (calls >= limit || shown.has(block)) return
    shown.add(block)
    for (const { fix } of block) if (fix !== null) repairs.add(JSON.stringify(fix.edits))
    const chain = chainOf(block)
    if (chain !== null) chains.add(chain)
    calls += Math.min(block.length, perBlock)
  }
  const isKnown = (block: Finding[]): boolean =>
    chains.has(chainOf(block) ?? '') || block.every(({ fix }) => fix !== null && repairs.has(JSON.stringify(fix.edits)))
  for (const block of blocks) {
    const cause = causeOf.get(block[0]?.fingerprint ?? '')
    const count = taken.get(cause) ?? 0
    taken.set(cause, count + 1)
    if ((cause === undefined || count < PER_CAUSE) && !isKnown(block)) show(block)
  }
  for (const block of blocks) if (!isKnown(block)) show(block)
  blocks.forEach(show)
  return blocks.filter(block => shown.has(block))
}

/** To each block that is shown, the findings that are not and come to the same call by the same helpers. */
export function twinsOf(
  blocks: readonly Finding[][],
  shown: readonly Finding[][],
): ReadonlyMap<Finding[], readonly Finding[]> {
  const first = new Map<string, Finding[]>()
  for (const block of shown) {
    const chain = chainOf(block)
    if (chain !== null && !first.has(chain)) first.set(chain, block)
  }
  const isShown = new Set(shown)
  const twins = new Map<Finding[], Finding[]>()
  for (const block of blocks) {
    const own = first.get(chainOf(block) ?? '')
    if (own !== undefined && !isShown.has(block)) twins.set(own, [...(twins.get(own) ?? []), ...block])
  }
  return twins
}

/** What lies behind the first call of a block, if all of it goes one way through the project's own helpers. */
function chainOf(block: readonly Finding[]): string | null {
  const chains = block.map(({ rule, level, trace }) =>
    JSON.stringify([rule, level, trace.slice(1).map(({ path, line, calls }) => [path, line, calls])]),
  )
  const [chain] = chains
  if (chain === undefined || (block[0]?.trace.length ?? 0) < 2) return null
  return chains.every(other => other === chain) ? chain : null
}
