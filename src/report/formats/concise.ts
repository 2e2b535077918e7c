/** One line per finding, in the form that editors and scripts parse: `path:line:column: level[rule] message`. */
import { countLevels } from '../../rule/lint-result.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import type { ReportContext } from '../context.ts'
import { plural } from '../words.ts'

export function reportConcise(result: LintResult, context: ReportContext): string {
  const lines = result.findings.map(
    ({ path, line, column, level, rule, message }) =>
      `${path}:${line}:${column}: ${level}[${rule}] ${oneLine(message)}`,
  )
  const problems = result.problems.map(
    ({ path, line, message }) => `${path ?? 'colorfast'}:${line ?? 1}:1: problem ${oneLine(message)}`,
  )
  const { error, warning, info } = countLevels(result.findings)
  const counts = [
    plural(error, 'error'),
    plural(warning, 'warning'),
    ...(info > 0 ? [`${info} informational`] : []),
  ].join(', ')
  const summary = context.quiet ? [] : [`${counts} in ${plural(result.stats.files, 'file')}`]
  return [...lines, ...problems, ...summary].map(line => `${line}\n`).join('')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
