/** Weights of the drivers: equal, declared as numbers, or from a ranking by rank-order centroid. */
import type { Said, Scores, WeightsFrom } from './scores.ts'

/** Weights that sum up to 1, who set them, and the order that they follow. A ranking wins over numbers. */
export function weightsFor(
  drivers: readonly string[],
  { weights, ranking, weightsBy }: Pick<Said, 'weights' | 'ranking' | 'weightsBy'>,
): Pick<Scores, 'weights' | 'ranking'> & { readonly from: WeightsFrom } {
  if (ranking?.order.some(id => drivers.includes(id))) {
    return { weights: rankOrderCentroid(drivers, ranking.order), from: weightsBy, ranking }
  }
  const isSaid = drivers.some(id => weights[id] !== undefined)
  return {
    weights: normalised(drivers.map(id => [id, weights[id] ?? 1] as const)),
    from: isSaid ? weightsBy : 'default',
    ranking: null,
  }
}

/** Sum 1; equal where all are 0. */
export function normalised(pairs: readonly (readonly [string, number])[]): Record<string, number> {
  const sum = pairs.reduce((total, [, weight]) => total + weight, 0)
  return Object.fromEntries(pairs.map(([id, weight]) => [id, sum === 0 ? 1 / pairs.length : weight / sum]))
}

/**
 * The mean of all weightings that keep the order: rank k of n weighs (1/k + … + 1/n) / n. Drivers that are not ranked
 * share the last ranks evenly.
 */
function rankOrderCentroid(drivers: readonly string[], order: readonly string[]): Record<string, number> {
  const count = drivers.length
  const centroid = (rank: number): number => {
    let sum = 0
    for (let index = rank; index <= count; index++) sum += 1 / index
    return sum / count
  }
  const ranked = [...new Set(order)].filter(id => drivers.includes(id))
  const others = drivers.filter(id => !ranked.includes(id))
  const rest = others.reduce((sum, _, index) => sum + centroid(ranked.length + index + 1), 0) / (others.length || 1)
  return Object.fromEntries(drivers.map(id => [id, ranked.includes(id) ? centroid(ranked.indexOf(id) + 1) : rest]))
}
