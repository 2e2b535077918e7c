/** Rules that the configuration or the command line names and that do not exist, told before anything is analysed. */
import { idsOf } from '../check/select-rules.ts'
import type { Options } from '../config/options.ts'
import { keyName } from '../config/read-config.ts'
import type { Config } from '../config/read-config.ts'
import type { Rule } from '../rule/rule.ts'
import { originText } from './origin-text.ts'

/** Throws a UserError that says where the name was written. */
export function checkRuleNames(
  { options, origins }: Pick<Config, 'options' | 'origins'>,
  rules: readonly Rule[],
): void {
  const { select, ignore, levels, perFileIgnores, perFileLevels } = options
  const named: Partial<Record<keyof Options, readonly string[]>> = {
    select,
    ignore,
    levels: Object.keys(levels),
    perFileIgnores: Object.values(perFileIgnores).flat(),
    perFileLevels: Object.values(perFileLevels).flatMap(one => Object.keys(one)),
  }
  for (const [key, words] of Object.entries(named) as [keyof Options, readonly string[]][]) {
    const origin = origins[key]
    idsOf(words, rules, origin.kind === 'file' ? `${originText(origin)}: ${keyName(key)}` : originText(origin))
  }
}
