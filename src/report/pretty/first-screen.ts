/** What of a long list is shown first: the most harmful findings that differ from one another. */
import type { Finding } from '../../rule/finding.ts'
import type { Cause } from '../../rule/lint-result.ts'

/** No cause may take more places than this: ten findings of one cause teach one thing. */
const PER_CAUSE = 2

/**
 * The most harmful blocks, with no cause crowding out the others, no repair named twice and no chain shown twice, until
 * `limit` calls are shown, of which a block shows at most `perBlock`. With each block the findings that are not shown and
 * come to the same call by the same helpers.
 */
export function firstScreen(
  blocks: readonly Finding[][],
  causes: readonly Cause[],
  limit: number,
  perBlock: number,
): ReadonlyMap<Finding[], readonly Finding[]> {
  const causeOf = new Map(causes.flatMap(cause => cause.clears.map(fingerprint => [fingerprint, cause])))
  const chains = new Map(blocks.map(block => [block, chainOf(block)]))
  const taken = new Map<Cause | undefined, number>()
  const shown = new Set<Finding[]>()
  const repairs = new Set<string>()
  const first = new Map<string, Finding[]>()
  let calls = 0
  const show = (block: Finding[]): void => {
    if (calls >= limit || shown.has(block)) return
    shown.add(block)
    for (const { fix } of block) if (fix !== null) repairs.add(JSON.stringify(fix.edits))
    calls += Math.min(block.length, perBlock)
    const chain = chains.get(block) ?? null
    if (chain !== null && !first.has(chain)) first.set(chain, block)
  }
  const isKnown = (block: Finding[]): boolean =>
    first.has(chains.get(block) ?? '') ||
    block.every(({ fix }) => fix !== null && repairs.has(JSON.stringify(fix.edits)))
  for (const block of blocks) {
    const cause = causeOf.get(block[0]?.fingerprint ?? '')
    const count = taken.get(cause) ?? 0
    taken.set(cause, count + 1)
    if ((cause === undefined || count < PER_CAUSE) && !isKnown(block)) show(block)
  }
  for (const block of blocks) if (!isKnown(block)) show(block)
  blocks.forEach(show)
  const screen = new Map(blocks.filter(block => shown.has(block)).map(block => [block, new Array<Finding>()]))
  for (const block of blocks)
    if (!shown.has(block)) screen.get(first.get(chains.get(block) ?? '') ?? block)?.push(...block)
  return screen
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
