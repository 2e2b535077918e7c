/** The rules with their levels, by group. */
import { Chalk } from 'chalk'
import type { Level } from '../base/vocabulary.ts'
import type { Rule } from '../rule/rule.ts'
import type { ReportContext } from './context.ts'
import { code, levelColor } from './pretty/pretty-finding.ts'

/** A rule, and the level that it has in this project. */
export interface ListedRule {
  readonly rule: Rule
  readonly level: Level | 'off'
}

/** For people. */
export function reportRules(listed: readonly ListedRule[], { color }: Pick<ReportContext, 'color'>): string {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const groups = [...new Set(listed.map(({ rule }) => rule.group))]
  const column = Math.max(...listed.map(({ rule }) => rule.id.length), 0)
  return groups
    .map(group => {
      const rows = listed
        .filter(({ rule }) => rule.group === group)
        .map(({ rule, level }) => {
          const word = level.padEnd(7)
          const colored = level === 'off' ? chalk.dim(word) : levelColor(chalk, level)(word)
          return `  ${rule.id.padEnd(column)}  ${colored}  ${code(rule.docs.summary, { chalk, color })}\n`
        })
      return `${chalk.bold(group)}\n${rows.join('')}`
    })
    .join('\n')
}

/** For programs. */
export function reportRulesJson(listed: readonly ListedRule[]): string {
  const rules = listed.map(({ rule, level }) => ({
    id: rule.id,
    group: rule.group,
    level,
    defaultLevel: rule.level,
    onByDefault: rule.off !== true,
    since: rule.since,
    summary: rule.docs.summary,
    equivalents: rule.equivalents,
  }))
  return `${JSON.stringify({ schema: 'colorfast/rules@1', rules }, null, 2)}\n`
}
