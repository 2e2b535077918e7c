/** Weights as the command line gives them, `initial-cost=3,performance=2`: for one look, with nothing written anywhere. */
import type { Said } from './scores.ts'
import { UserError } from '../../base/user-error.ts'

/** What is said, with these weights in the place of those of the configuration, its ranking included. */
export function withWeights(said: Said, list: string | undefined): Said {
  if (list === undefined) return said
  const weights = Object.fromEntries(
    list.split(',').map(part => {
      const [, driver, weight] = /^\s*([\w-]+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(part) ?? []
      if (driver === undefined)
        throw new UserError(
          `--weights ${list} gives no weights.`,
          'Write drivers with numbers: --weights initial-cost=3,performance=2; those not named weigh 1.',
        )
      return [driver, Number(weight)]
    }),
  )
  return { ...said, weights, ranking: null, weightsBy: 'command line' }
}
