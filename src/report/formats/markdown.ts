/** Markdown for job summaries and comments: what was understood, the causes, and the findings as a table. */
import type { Finding } from '../../rule/finding.ts'
import { countLevels } from '../../rule/lint-result.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import { callsText, serviceText } from '../service-text.ts'
import { entryNames, plural, shortName, someOf } from '../words.ts'

/** Job summaries are cut at one megabyte; a table longer than this is read by nobody. */
const MOST = 200

export function reportMarkdown(result: LintResult): string {
  const { findings, services, stats, causes, problems } = result
  const { error, warning, info } = countLevels(findings)
  const counts = [
    plural(error, 'error'),
    plural(warning, 'warning'),
    ...(info > 0 ? [`${info} informational`] : []),
  ].join(', ')
  const lines = [
    '## colorfast',
    '',
    findings.length === 0 ? `Clean: ${plural(stats.files, 'file')}.` : `${counts} in ${plural(stats.files, 'file')}.`,
    '',
    ...services.map(service => `- **${escape(service.name)}**: ${escape(serviceText(service))}`),
    `- ${escape(callsText(stats))}`,
    '',
  ]
  const shared = causes.filter(({ clears }) => clears.length > 1).slice(0, 5)
  if (shared.length > 0) {
    lines.push(
      '### Where to begin',
      '',
      '| place | function | waits for | clears | handlers |',
      '|---|---|---|---:|---:|',
    )
    for (const { path, line, function: name, sinks, clears, handlers } of shared) {
      const waits = someOf(sinks.map(code), 2)
      lines.push(
        `| ${code(`${path}:${line}`)} | ${code(shortName(name))} | ${waits} | ${clears.length} | ${handlers} |`,
      )
    }
    lines.push('')
  }
  if (findings.length > 0) {
    lines.push('### Findings', '', '| level | rule | place | what | reached from |', '|---|---|---|---|---|')
    lines.push(...findings.slice(0, MOST).map(row), '')
    if (findings.length > MOST) lines.push(`… and ${plural(findings.length - MOST, 'more finding')}.`, '')
  }
  if (problems.length > 0) {
    lines.push('### Problems', '')
    for (const { path, line, message } of problems.slice(0, MOST)) {
      lines.push(`- ${path === null ? '' : `${code(line === null ? path : `${path}:${line}`)}: `}${escape(message)}`)
    }
    lines.push('')
  }
  return lines.join('\n')
}

function row(finding: Finding): string {
  const { level, rule, path, line, message, advice, entries, trace } = finding
  const chain = trace.slice(1).map(step => code(`${step.path}:${step.line}`))
  const what = [
    inline(message),
    chain.length > 0 ? `via ${chain.join(' → ')}` : '',
    advice === null ? '' : `Fix: ${inline(advice)}`,
  ]
  const reached = escape(someOf(entryNames(entries), 2))
  return `| ${level} | ${code(rule)} | ${code(`${path}:${line}`)} | ${what.filter(part => part !== '').join('<br>')} | ${reached} |`
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|').replace(/\s+/g, ' ')}\``
}

/** A sentence of ours: backticks stay, the rest is made harmless. */
function inline(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map(part => (part.startsWith('`') && part.length > 1 ? code(part.slice(1, -1)) : escape(part)))
    .join('')
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]>|#]/g, '\\$&')
    .replace(/\s+/g, ' ')
}
