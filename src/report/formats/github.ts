/** Workflow commands that GitHub shows beside the lines of a pull request. */
import type { Level } from '../../base/vocabulary.ts'
import type { Finding } from '../../rule/finding.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import { entryNames, someOf } from '../words.ts'

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' }

export function reportGithub({ findings, problems }: LintResult): string {
  const lines = findings.map(finding => {
    const { path, line, endLine, column, endColumn, level, rule } = finding
    // GitHub ignores columns of places that span lines.
    const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
    const title = `colorfast ${rule}`
    return `::${COMMANDS[level]} file=${property(path)},line=${line},endLine=${endLine}${columns},title=${property(title)}::${data(text(finding))}`
  })
  const broken = problems.map(({ path, line, message }) => {
    const where = path === null ? '' : `file=${property(path)}${line === null ? '' : `,line=${line}`},`
    return `::warning ${where}title=colorfast problem::${data(message)}`
  })
  return [...lines, ...broken].map(line => `${line}\n`).join('')
}

function text({ message, advice, entries, trace }: Finding): string {
  const chain = trace.slice(1).map(({ path, line, calls }) => `  ${path}:${line} → ${calls}`)
  return [
    message,
    ...chain,
    ...(entries.length > 0 ? [`reached from ${someOf(entryNames(entries), 3)}`] : []),
    ...(advice === null ? [] : [`fix: ${advice}`]),
  ].join('\n')
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
