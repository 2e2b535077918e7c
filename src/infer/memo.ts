/**
 * Memoised questions with cycles cut. A question that is asked again while it is being answered gets the latest guess,
 * and is answered again until the guess holds. Answers that rest on a guess are kept with the question that was guessed
 * at and become final with it, so that every body is walked a bounded number of times. In a further round an answer is
 * worked out again only if something that it rests on has changed; to find out, the same is asked again in the same order.
 */

/**
 * Nested questions beyond this get the cut answer, because stacks end: a question takes less than 5 KB of the deep thread's
 * 256 MB. A server in JavaScript that hands itself to all its parts asks 3,300 deep.
 */
export const MAX_QUESTIONS = 20_000
/** Rounds until a cycle's answer must hold; ordinary programs need two. */
export const MAX_ROUNDS = 3

const NEW = 0
const OPEN = 1
const PROVISIONAL = 2
const SETTLED = 3

/** How a question is answered. */
interface Way {
  readonly cut: unknown
  readonly guess: unknown
  readonly compute: () => unknown
  readonly same: (a: unknown, b: unknown) => boolean
}

/** Reads something that is no question and may still change. */
type Look = () => unknown

const NOTHING: unknown[] = []

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
  /** What the last answer rests on that was not final, in the order in which it was asked, and what was seen there. */
  grounds: (Question | Look)[] | null = null
  seen = NOTHING
  /** Kept until the answer is final. */
  way: Way | null = null
  /** What tells it from other questions of its kind about the same thing. */
  readonly more: number | string

  constructor(more: number | string) {
    this.more = more
  }
}

/** The questions of one kind about one thing: mostly there is just one, and a table for it would be larger than it is. */
type Asked = Question | Map<number | string, Question>

/** The answers of one run. */
export class Memo {
  /** By kind, then by the number of the thing they are about. */
  private readonly questions = new Map<string, (Asked | undefined)[]>()
  /** In the order in which they were answered; what came before a question was opened rests on no guess of it. */
  private readonly provisional: Question[] = []
  private readonly stack: Question[] = []
  /** Guesses inside the circle being answered that did not hold. */
  private wobbles = 0
  /** How often the depth limit was met. */
  cuts = 0
  private readonly deepest: number

  /** `deepest` is how many questions may be open at once. */
  constructor(deepest = MAX_QUESTIONS) {
    this.deepest = deepest
  }

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
    question.way ??= { guess, cut, compute, same: same as Way['same'] }
    return this.reply(question, question.way) as T
  }

  /** Reads something that may still change, such as names that another body binds: what is being answered rests on it. */
  observe<T>(look: () => T): T {
    const seen = look()
    const asker = this.stack.at(-1)
    if (asker) note(asker, look, seen)
    return seen
  }

  /** The answer to a question that is not final yet, for the question that is being answered. */
  private reply(question: Question, way: Way): unknown {
    const asker = this.stack.at(-1)
    if (question.state === NEW) {
      if (this.stack.length >= this.deepest) return this.cutShort(asker, way)
      const value = this.answer(question, way)
      if (asker && !isFinal(question)) note(asker, question, value)
      return value
    }
    if (question.state === OPEN) question.consulted = true
    if (asker) {
      const low = question.state === OPEN ? question.index : question.low
      if (low < asker.low) asker.low = low
      note(asker, question, question.value)
    }
    return question.value
  }

  /** The chain ends here. Who asks would see another answer from elsewhere, so that no grounds are known. */
  private cutShort(asker: Question | undefined, { cut }: Way): unknown {
    this.cuts++
    if (asker) asker.grounds = null
    return cut
  }

  private answer(question: Question, way: Way): unknown {
    const index = this.stack.length
    const before = this.provisional.length
    const wobbles = this.wobbles
    let value: unknown
    try {
      this.open(question, way.guess)
      value = this.work(question, way)
      for (
        let round = 1;
        question.consulted &&
        question.low >= index &&
        round < MAX_ROUNDS &&
        (this.wobbles > wobbles || !way.same(value, question.value));
        round++
      ) {
        this.drop(before, index)
        this.wobbles = wobbles
        question.value = value
        value = this.work(question, way)
      }
    } catch (error) {
      question.state = NEW
      question.grounds = null
      // A stack smaller than MAX_QUESTIONS asks for: the chain ends here, as it would at the limit.
      if (!(error instanceof RangeError)) {
        question.way = null
        throw error
      }
      return this.cutShort(this.stack[index - 1], way)
    } finally {
      this.stack.length = index
    }
    if (question.low < index) {
      // What rested on this question's own first guess must not become final with the outer one.
      if (question.consulted && !way.same(value, question.value)) {
        this.drop(before, index)
        this.wobbles++
      }
      question.state = PROVISIONAL
      this.provisional.push(question)
      const above = this.stack.at(-1)
      if (above && question.low < above.low) above.low = question.low
    } else {
      finish(question)
      this.wobbles = wobbles
      if (question.consulted) this.settle(before, index)
    }
    question.value = value
    question.answered = true
    return value
  }

  /** The last answer if what it rests on has not changed, else a new one. */
  private work(question: Question, { compute }: Way): unknown {
    if (this.holds(question)) return question.value
    question.grounds = []
    question.seen = []
    return compute()
  }

  /** Asks what the last answer rests on, and notes it anew, until something has changed. */
  private holds(question: Question): boolean {
    const { grounds, seen } = question
    if (!question.answered || !grounds) return false
    question.grounds = []
    question.seen = []
    return grounds.every((one, at) => {
      if (typeof one === 'function') return Object.is(this.observe(one), seen[at])
      if (isFinal(one) || !one.way) return one.value === seen[at]
      return one.way.same(this.reply(one, one.way), seen[at])
    })
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
    this.take(before, from, question => {
      question.state = NEW
    })
  }

  /** The guess held: what rested on it holds too. */
  private settle(before: number, from: number): void {
    this.take(before, from, finish)
  }

  private take(before: number, from: number, change: (question: Question) => void): void {
    const { provisional } = this
    let kept = before
    for (let at = before; at < provisional.length; at++) {
      const question = provisional[at] as Question
      if (question.low >= from) change(question)
      else provisional[kept++] = question
    }
    provisional.length = kept
  }
}

function isFinal(question: Question): boolean {
  return question.state === SETTLED
}

/** The answer is final; what it rests on is no longer of interest. */
function finish(question: Question): void {
  question.state = SETTLED
  question.grounds = null
  question.seen = NOTHING
  question.way = null
}

/** Notes what the answer being worked out rests on. */
function note(asker: Question, ground: Question | Look, seen: unknown): void {
  if (!asker.grounds || (asker.grounds.at(-1) === ground && asker.seen.at(-1) === seen)) return
  asker.grounds.push(ground)
  asker.seen.push(seen)
}
