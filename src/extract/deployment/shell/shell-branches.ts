/**
 * What variables are behind the branches of a script: what the branches agree on, what most of them leave as it was, or
 * one of several whole commands (`command="gunicorn app:app"` in one branch, `command="uwsgi app.ini"` in the other).
 */
import type { SettingCondition } from '../../../facts/deployment-facts.ts'
import { less, type Alternative, type Known, type Variables } from './expand-word.ts'
import type { ShellWord } from './shell-words.ts'

/** An `if` or a `case` that is being read. */
export interface Branch {
  readonly kind: 'if' | 'case'
  /** What `case` looks at. */
  readonly subject: ShellWord | null
  readonly before: Variables
  /** The branches that are read, with the tests that lead to them. */
  readonly results: {
    readonly variables: Variables
    readonly when: readonly SettingCondition[]
    readonly asked: readonly string[]
  }[]
  /** The commands of the test that is being read; null where none is. */
  test: (readonly ShellWord[])[] | null
  /** What the test that led to the branch being read asks for. */
  asked: readonly string[]
  /** The tests under which the branch being read runs, and those of the earlier ones turned round. */
  when: readonly SettingCondition[]
  failed: readonly SettingCondition[]
  /** Patterns of a branch of `case` that is about to begin. */
  patterns: string[]
  isOpen: boolean
  /** The script does not go on behind the branch being read. */
  ends: boolean
  complete: boolean
}

/** A whole command. */
const COMMAND = /^\s*\S+\s+\S/

/** The commands that a variable may be, where every branch gives it one or nothing. */
function alternatives({ results }: Branch, name: string): Known | null {
  const found: Alternative[] = []
  for (const { variables, when, asked } of results) {
    const known = variables.get(name)
    if (!known || known.value === '') continue
    const { alternatives: inner, pieces, value } = known
    if (inner) {
      found.push(...inner.map(one => ({ ...one, when: [...when, ...one.when], asked: [...asked, ...one.asked] })))
      continue
    }
    if (!COMMAND.test(value ?? (pieces ?? []).map(({ text }) => text ?? '').join(''))) return null
    found.push({ known, when, asked })
  }
  return found.length > 0 && found.length <= MOST ? { value: null, certainty: 'unknown', alternatives: found } : null
}

/** More branches than anybody writes for one command. */
const MOST = 30

/** For `eval "$command"`: the variables with each of the commands that it may be, and where that stands. */
export function alternativesOf(
  words: readonly ShellWord[],
  variables: Variables,
): readonly (Omit<Alternative, 'known'> & { readonly variables: Variables; readonly line: number })[] | null {
  for (const [at, { parts, line }] of words.slice(0, 3).entries()) {
    const [part, other] = parts
    const known = part?.k === 'variable' && !other ? variables.get(part.name) : undefined
    if (part?.k !== 'variable' || !known?.alternatives) continue
    // `$prefix gunicorn app:app`: what stands behind it is the command.
    if (words.slice(at + 1).some(({ raw }) => /^[\w./]/.test(raw))) return null
    return known.alternatives.map(({ known: one, when, asked }) => {
      const taken = new Map(variables).set(part.name, one)
      return { variables: taken, line: one.line ?? line, when, asked }
    })
  }
  return null
}

/** After branches: what they agree on stays; what only some set is like a default; what they set differently is unknown. */
export function merge(branch: Branch): Variables {
  const merged: Variables = new Map()
  // Without `else` the way around the branch is as it was before.
  const around = branch.complete || branch.results.length !== 2 ? null : branch.before
  const isForDevelopers = branch.asked.some(name => DEVELOPERS.test(name))
  for (const name of new Set(branch.results.flatMap(({ variables }) => [...variables.keys()]))) {
    const known = branch.results.map(({ variables }) => variables.get(name)).filter(value => value !== undefined)
    const [first] = known
    if (!first) continue
    if (
      known.every(value => value.value === first.value && value.words === first.words && value.pieces === first.pieces)
    ) {
      const everywhere = known.length === branch.results.length
      merged.set(name, everywhere ? first : { ...first, certainty: less(first.certainty, 'default') })
    } else
      merged.set(
        name,
        (around && usually(around.get(name), known, isForDevelopers)) ??
          wrapped(known) ??
          lengthened(known) ??
          alternatives(branch, name) ?? { value: null, certainty: 'unknown' },
      )
  }
  return merged
}

/** Programs that run the command behind them as somebody else, or in another way. */
const WRAPPER = /^(exec\s+)?(su|sudo|doas|gosu|su-exec|runuser|setpriv|nice|nohup|tini|dumb-init)\s/

/** Variables that somebody sets who works on the program. */
const DEVELOPERS = /(^|_)(DEV|DEVEL|DEVELOPMENT|DEBUG|RELOAD)(_|$)/i

/**
 * What a variable is where nobody asks for anything else: the value from before `if [ "$DEV" = 1 ]; then ARGS=--reload; fi`,
 * and 16 after `N=16; if [ -n "$WORKERS" ]; then N=$WORKERS; fi`.
 */
function usually(before: Known | undefined, known: readonly Known[], isForDevelopers: boolean): Known | null {
  if (!before || before.value === null) return null
  const certainty = less(before.certainty, 'default')
  if (isForDevelopers) return { ...before, certainty }
  const [other, ...others] = known.filter(one => one !== before)
  const isAsked = others.length === 0 && other?.value === null && other.variable !== undefined
  return isAsked ? { value: before.value, certainty, variable: other.variable } : null
}

/** `cmd="$cmd --reload"` in one branch: the command is what stood there before, and more words may follow. */
function lengthened(values: readonly Known[]): Known | null {
  const all = values.map(({ value, certainty, pieces }) => pieces ?? [{ text: value, certainty }])
  const texts = all.map(pieces => pieces.map(({ text }) => text ?? '\0').join(''))
  const [shortest = ''] = [...texts].sort((a, b) => a.length - b.length)
  const isSame = /\S\s+\S/.test(shortest) && texts.every(text => text === shortest || text.startsWith(`${shortest} `))
  const pieces = all[texts.indexOf(shortest)]
  if (!isSame || !pieces) return null
  const more = [' ', null].map(text => ({ text, certainty: 'unknown' }) as const)
  return { value: null, certainty: 'unknown', pieces: [...pieces, ...more] }
}

/** `cmd="su abc -c '$cmd'"` in one branch: whichever way is taken, the command is the one that stood there before. */
function wrapped(values: readonly Known[]): Known | null {
  const texts = values.map(({ value, pieces }) => value ?? (pieces ?? []).map(({ text }) => text ?? '\0').join(''))
  const [shortest = ''] = [...texts].sort((a, b) => a.length - b.length)
  const isSame = texts.every(text => text === shortest || (WRAPPER.test(text) && text.includes(shortest)))
  const inner = values[texts.indexOf(shortest)]
  return isSame && shortest !== '' && inner ? { ...inner, certainty: less(inner.certainty, 'default') } : null
}
