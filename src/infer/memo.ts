/**
 * Memoised questions with cycles cut. A question that is asked again while it is being answered gets the latest guess,
 * and is answered again until the guess holds. Answers that rest on a guess are kept with the question that was guessed
 * at and become final with it, so that every body is walked a bounded number of times.
 */

/** Nested questions beyond this get the cut answer: deeper chains of inference are guesses anyway, and stacks end. */
export const MAX_QUESTIONS = 2000
/** Rounds until a cycle's answer must hold; ordinary programs need two. */
export const MAX_ROUNDS = 3

const NEW = 0
const OPEN = 1
const PROVISIONAL = 2
const SETTLED = 3

/** One question. `value` is the guess while it is open, and the answer after that. */
class Question {
  state: typeof NEW | typeof OPEN | typeof PROVISIONAL | typeof SETTLED = NEW
  value: unknown = undefined
  /** Place on the stack while it is open, and the lowest place of a question on whose guess the answer rests. */
  index = 0
  low = 0
  consulted = false
  /** Has been answered before, on guesses that did not hold: that answer is the next guess. */
  answered = false
  /** What tells it from other questions of its kind about the same thing. */
  readonly more: number | string

  constructor(more: number | string) {
    this.more = more
  }
}

/** The questions of one kind about one thing: mostly there is just one, and a table for it would be larger than it is. */
type Asked = Question | Map<number | string, Question>

export class Memo {
  /** By kind, then by the number of the thing they are about. */
  private readonly questions = new Map<string, (Asked | undefined)[]>()
  /** In the order in which they were answered; what came before a question was opened rests on no guess of it. */
  private readonly provisional: Question[] = []
  private readonly stack: Question[] = []
  /** Guesses inside the circle being answered that did not hold. */
  private wobbles = 0
  /** How often the depth limit was met; shown among the limits of a run. */
  cuts = 0

  /** The answer to `key`; `guess` stands in for it inside its own computation, `cut` at the depth limit. */
  ask<T>(key: string, guess: T, cut: T, compute: () => T, same: (a: T, b: T) => boolean = Object.is): T {
    return this.askAbout('', 0, key, guess, cut, compute, same)
  }

  /** The final answer to what `askAbout` asks, if there is one. */
  known(kind: string, about: number, more: number | string): unknown {
    const asked = this.questions.get(kind)?.[about]
    const question = asked instanceof Question ? (asked.more === more ? asked : undefined) : asked?.get(more)
    return question?.state === SETTLED ? question.value : undefined
  }

  /** Like `ask`, for questions that are asked so often that making a key for them costs more than answering them. */
  askAbout<T>(
    kind: string,
    about: number,
    more: number | string,
    guess: T,
    cut: T,
    compute: () => T,
    same: (a: T, b: T) => boolean = Object.is,
  ): T {
    const question = this.question(kind, about, more)
    if (question.state === SETTLED) return question.value as T
    const top = this.stack.at(-1)
    if (question.state === OPEN) {
      question.consulted = true
      if (top && question.index < top.low) top.low = question.index
      return question.value as T
    }
    if (question.state === PROVISIONAL) {
      if (top && question.low < top.low) top.low = question.low
      return question.value as T
    }
    if (this.stack.length >= MAX_QUESTIONS) {
      this.cuts++
      return cut
    }
    return this.answer(question, guess, cut, compute, same)
  }

  private answer<T>(question: Question, guess: T, cut: T, compute: () => T, same: (a: T, b: T) => boolean): T {
    const index = this.stack.length
    const before = this.provisional.length
    const wobbles = this.wobbles
    this.open(question, guess)
    let value: T
    try {
      value = compute()
      for (
        let round = 1;
        question.consulted &&
        question.low >= index &&
        round < MAX_ROUNDS &&
        (this.wobbles > wobbles || !same(value, question.value as T));
        round++
      ) {
        this.drop(before, index)
        this.wobbles = wobbles
        question.value = value
        value = compute()
      }
    } catch (error) {
      question.state = NEW
      // A stack smaller than MAX_QUESTIONS asks for: the chain ends here, as it would at the limit.
      if (!(error instanceof RangeError)) throw error
      this.cuts++
      return cut
    } finally {
      this.stack.length = index
    }
    if (question.low < index) {
      // What rested on this question's own first guess must not become final with the outer one.
      if (question.consulted && !same(value, question.value as T)) {
        this.drop(before, index)
        this.wobbles++
      }
      question.state = PROVISIONAL
      this.provisional.push(question)
      const above = this.stack.at(-1)
      if (above && question.low < above.low) above.low = question.low
    } else {
      question.state = SETTLED
      this.wobbles = wobbles
      if (question.consulted) this.settle(before, index)
    }
    question.value = value
    question.answered = true
    return value
  }

  private open(question: Question, guess: unknown): void {
    question.state = OPEN
    if (!question.answered) question.value = guess
    question.index = this.stack.length
    question.low = this.stack.length
    question.consulted = false
    this.stack.push(question)
  }

  private question(kind: string, about: number, more: number | string): Question {
    let ofKind = this.questions.get(kind)
    if (ofKind === undefined) this.questions.set(kind, (ofKind = []))
    const asked = ofKind[about]
    if (asked === undefined) return (ofKind[about] = new Question(more))
    if (asked instanceof Question) {
      if (asked.more === more) return asked
      const question = new Question(more)
      ofKind[about] = new Map([
        [asked.more, asked],
        [more, question],
      ])
      return question
    }
    let question = asked.get(more)
    if (question === undefined) asked.set(more, (question = new Question(more)))
    return question
  }

  /** Answers since `before` that rested on an older guess are asked anew. */
  private drop(before: number, from: number): void {
    this.take(before, from, NEW)
  }

  /** The guess held: what rested on it holds too. */
  private settle(before: number, from: number): void {
    this.take(before, from, SETTLED)
  }

  private take(before: number, from: number, state: typeof NEW | typeof SETTLED): void {
    const { provisional } = this
    let kept = before
    for (let at = before; at < provisional.length; at++) {
      const question = provisional[at] as Question
      if (question.low >= from) question.state = state
      else provisional[kept++] = question
    }
    provisional.length = kept
  }
}
