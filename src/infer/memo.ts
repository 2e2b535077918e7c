/**
 * Memoised questions with cycles cut. A question that is asked again while it is being answered gets the latest guess,
 * and is answered again until the guess holds. Answers that rest on a guess are kept with the question that was guessed
 * at and become final with it, so that every body is walked a bounded number of times.
 */

/** Nested questions beyond this get the cut answer: deeper chains of inference are guesses anyway, and stacks end. */
export const MAX_QUESTIONS = 2000
/** Rounds until a cycle's answer must hold; ordinary programs need two. */
export const MAX_ROUNDS = 3

interface Open {
  readonly index: number
  low: number
  assumed: unknown
  consulted: boolean
}

export class Memo {
  private readonly settled = new Map<string, unknown>()
  private readonly provisional = new Map<string, { readonly value: unknown; readonly low: number }>()
  private readonly open = new Map<string, Open>()
  private readonly stack: Open[] = []
  /** How often the depth limit was met; shown among the limits of a run. */
  cuts = 0

  /** The answer to `key`; `guess` stands in for it inside its own computation, `cut` at the depth limit. */
  ask<T>(key: string, guess: T, cut: T, compute: () => T, same: (a: T, b: T) => boolean = Object.is): T {
    const final = this.settled.get(key)
    if (final !== undefined) return final as T
    const active = this.open.get(key)
    const top = this.stack.at(-1)
    if (active) {
      active.consulted = true
      if (top && active.index < top.low) top.low = active.index
      return active.assumed as T
    }
    const known = this.provisional.get(key)
    if (known) {
      if (top && known.low < top.low) top.low = known.low
      return known.value as T
    }
    if (this.stack.length >= MAX_QUESTIONS) {
      this.cuts++
      return cut
    }
    const entry: Open = { index: this.stack.length, low: this.stack.length, assumed: guess, consulted: false }
    this.open.set(key, entry)
    this.stack.push(entry)
    let value: T
    try {
      value = compute()
      for (
        let round = 1;
        entry.consulted && entry.low >= entry.index && round < MAX_ROUNDS && !same(value, entry.assumed as T);
        round++
      ) {
        this.drop(entry.index)
        entry.assumed = value
        value = compute()
      }
    } catch (error) {
      // A stack smaller than MAX_QUESTIONS asks for: the chain ends here, as it would at the limit.
      if (!(error instanceof RangeError)) throw error
      this.cuts++
      return cut
    } finally {
      this.stack.length = entry.index
      this.open.delete(key)
    }
    if (entry.low < entry.index) {
      // What rested on this question's own first guess must not become final with the outer one.
      if (entry.consulted && !same(value, entry.assumed as T)) this.drop(entry.index)
      this.provisional.set(key, { value, low: entry.low })
      const above = this.stack.at(-1)
      if (above && entry.low < above.low) above.low = entry.low
    } else {
      this.settled.set(key, value)
      if (entry.consulted) this.settle(entry.index)
    }
    return value
  }

  /** Answers that rested on an older guess are asked anew. */
  private drop(from: number): void {
    for (const [key, one] of this.provisional) if (one.low >= from) this.provisional.delete(key)
  }

  /** The guess held: what rested on it holds too. */
  private settle(from: number): void {
    for (const [key, one] of this.provisional)
      if (one.low >= from) {
        this.provisional.delete(key)
        this.settled.set(key, one.value)
      }
  }
}
