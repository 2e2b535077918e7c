/** Which rules run, from ids, groups and `all`; a word that names none of them is the user's mistake. */
import { closest } from '../base/closest.ts'
import { UserError } from '../base/user-error.ts'
import type { Level } from '../base/vocabulary.ts'
import type { Rule } from '../rule/rule.ts'

/** The words of `--select` and `--ignore`. */
export interface Selection {
  readonly select: readonly string[]
  readonly ignore: readonly string[]
  /** Rule id → level or `off`. */
  readonly levels: Readonly<Record<string, Level | 'off'>>
  /** The same by pattern. */
  readonly perFileLevels?: Readonly<Record<string, Readonly<Record<string, Level | 'off'>>>>
}

/** Rule ids that exist without a rule file: they come from `check` itself. */
export const OWN_RULES: readonly string[] = ['unused-suppression']

/** The rules to run, in the order given. */
export function selectRules(rules: readonly Rule[], selection: Selection): Rule[] {
  for (const id of Object.keys(selection.levels)) assertKnown(id, rules, 'levels')
  for (const at of Object.values(selection.perFileLevels ?? {}))
    for (const id of Object.keys(at)) assertKnown(id, rules, 'per-file-levels')
  const selected = selection.select.length === 0 ? null : idsOf(selection.select, rules, 'select')
  const ignored = idsOf(selection.ignore, rules, 'ignore')
  return rules.filter(rule => {
    if (ignored.has(rule.id) || selection.levels[rule.id] === 'off') return false
    if (selected !== null) return selected.has(rule.id)
    return rule.off !== true || selection.levels[rule.id] !== undefined
  })
}

/** Ids that the words stand for. */
export function idsOf(words: readonly string[], rules: readonly Rule[], option: string): Set<string> {
  const ids = new Set<string>()
  for (const word of words) {
    const group = rules.filter(rule => rule.group === word)
    if (word === 'all') for (const id of [...rules.map(rule => rule.id), ...OWN_RULES]) ids.add(id)
    else if (group.length > 0) for (const rule of group) ids.add(rule.id)
    else ids.add(assertKnown(word, rules, option))
  }
  return ids
}

function assertKnown(word: string, rules: readonly Rule[], option: string): string {
  if (OWN_RULES.includes(word) || rules.some(rule => rule.id === word)) return word
  const known = [...rules.map(rule => rule.id), ...rules.map(rule => rule.group), ...OWN_RULES, 'all']
  const near = closest(word, known)
  throw new UserError(
    `${option}: there is no rule or group called "${word}".`,
    near === null ? '`colorfast rules` lists them.' : `Did you mean "${near}"?`,
  )
}
