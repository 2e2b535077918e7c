/**
 * What a test of the shell asks of one variable that is given to the script: `[ "$MODE" = work ]`, `[ -n "$DEBUG" ]`,
 * a pattern of `case "$MODE" in`. Arguments, files, commands and tests of several things decide nothing here.
 */
import type { SettingCondition } from '../../../facts/deployment-facts.ts'
import type { Variables } from './expand-word.ts'
import type { ShellWord } from './shell-words.ts'

/** The condition that a test command sets, or null where no single variable from outside decides it. */
export function conditionOf(
  words: readonly ShellWord[],
  variables: Variables,
  outer: Variables,
): SettingCondition | null {
  const [head] = words
  const isTest = head?.raw === 'test'
  if (!isTest && !/^\[\[?$/.test(head?.raw ?? '')) return null
  const inner = isTest ? words.slice(1) : words.slice(1, -1)
  const [first, second, third] = inner
  if (!first || inner.length > 3) return null
  if (!second) return asks(first, null, true, variables, outer)
  if (!third && /^-[nz]$/.test(first.raw)) return asks(second, null, first.raw === '-n', variables, outer)
  if (!third || !/^(=|==|!=)$/.test(second.raw)) return null
  const value = plain(third)
  return value === null ? null : asks(first, [value], second.raw !== '!=', variables, outer)
}

/** The condition under which `case` takes a branch; null for patterns that say more than words. */
export function matchOf(
  subject: ShellWord,
  patterns: readonly string[],
  variables: Variables,
  outer: Variables,
): SettingCondition | null {
  if (patterns.length === 0 || patterns.some(one => /[*?[\]]/.test(one))) return null
  return asks(subject, patterns, true, variables, outer)
}

/** What holds where it does not. */
export function opposite(condition: SettingCondition): SettingCondition {
  return { ...condition, holds: !condition.holds }
}

function asks(
  { parts }: ShellWord,
  values: readonly string[] | null,
  holds: boolean,
  variables: Variables,
  outer: Variables,
): SettingCondition | null {
  const [part, other] = parts.filter(one => one.k !== 'text' || one.value !== '')
  if (part?.k !== 'variable' || other || !/^[A-Za-z_]/.test(part.name)) return null
  const known = variables.get(part.name)
  // What the script itself sets is not asked from outside, unless it is the default of a variable.
  if (known && known.variable === undefined && known !== outer.get(part.name)) return null
  const [fallback, more] = part.fallback ?? []
  const said = fallback?.k === 'text' && !more ? fallback.value : null
  return { variable: known?.variable ?? part.name, fallback: known?.value ?? said, values, holds }
}

function plain({ parts }: ShellWord): string | null {
  if (parts.some(part => part.k !== 'text')) return null
  return parts.map(part => (part.k === 'text' ? part.value : '')).join('')
}
