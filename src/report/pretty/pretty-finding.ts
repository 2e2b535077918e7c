/** Findings for the eye: title, source line with the call underlined, chain, who reaches it, and what to do. */
import type { ChalkInstance } from 'chalk'
import type { LinesOf } from '../../base/source-text.ts'
import type { Level } from '../../base/vocabulary.ts'
import type { Finding, TraceStep } from '../../rule/finding.ts'
import { displayWidth, excerpt, wrap } from '../screen-text.ts'
import { entryNames, shortName, someOf } from '../words.ts'

/** How the pretty report draws. */
export interface Brush {
  readonly chalk: ChalkInstance
  readonly color: boolean
  readonly width: number
  readonly lines: LinesOf
  /** Path of each decision's record, by the decision's id. */
  readonly records: ReadonlyMap<string, string>
  /** How many calls of one block are shown with their source line. */
  readonly mostCalls: number
}

/** Longer chains are shown by their ends. */
const LONGEST_CHAIN = 7

/** Findings that are read together: on one line, or of several calls of one function. `twins` are only named. */
export function prettyFindings(findings: readonly Finding[], brush: Brush, twins: readonly Finding[]): string[] {
  const [first] = findings
  if (first === undefined) return []
  const shown = findings.slice(0, brush.mostCalls)
  const gutter = Math.max(...shown.map(({ line }) => String(line).length))
  const titled = findings.filter((one, index) => index === 0 || one.rule !== first.rule)
  const alike = findings.length - titled.length
  const left = findings.slice(shown.length)
  return [
    ...titled.flatMap((finding, index) => title(finding, index === 0 ? alike : 0, brush)),
    `${' '.repeat(gutter)} ${brush.chalk.dim('╭─')} ${brush.chalk.cyan(`${first.path}:${first.line}:${first.column}`)}`,
    ...shown.flatMap((finding, index) => [
      ...(shown.slice(0, index).some(other => isSamePlace(other, finding)) ? [] : frame(finding, gutter, brush)),
      ...chain(finding, gutter, index === shown.length - 1 && left.length === 0, brush),
    ]),
    ...(left.length === 0 ? [] : [rest(left, gutter, brush)]),
    ...notes(findings, twins, gutter, brush),
  ]
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return a.line === b.line && a.column === b.column && a.endColumn === b.endColumn
}

function title({ level, rule, confidence, message }: Finding, alike: number, brush: Brush): string[] {
  const { chalk } = brush
  const asides = [
    ...(confidence === 'high' ? [] : [`${confidence} confidence`]),
    ...(alike === 0 ? [] : [`and ${alike} more ${alike === 1 ? 'call' : 'calls'} in it`]),
  ]
  const lead = `${level}[${rule}]: `
  const [head = '', ...more] = wrap(lead + message, brush.width, '  ')
  const lines = [
    `${levelColor(chalk, level)(`${level}[${rule}]`)}: ${chalk.bold(code(head.slice(lead.length), brush))}`,
    ...more.map(line => chalk.bold(code(line, brush))),
  ]
  const aside = asides.length === 0 ? '' : chalk.dim(` (${asides.join(', ')})`)
  return lines.map((line, index) => (index === lines.length - 1 ? line + aside : line))
}

/** The source line, with a line below the call. */
function frame(finding: Finding, gutter: number, brush: Brush): string[] {
  const { chalk } = brush
  const line = brush.lines(finding.path)[finding.line - 1]
  if (line === undefined) return []
  const end = finding.endLine === finding.line ? finding.endColumn : Array.from(line.trimEnd()).length + 1
  const { text, from, to } = excerpt(line, finding.column, end, brush.width - gutter - 4)
  const mark = '─'.repeat(Math.max(1, to - from))
  return [
    `${chalk.dim(`${String(finding.line).padStart(gutter)} │`)} ${text}`,
    `${' '.repeat(gutter)} ${chalk.dim('│')} ${' '.repeat(from)}${levelColor(chalk, finding.level)(mark)}`,
  ]
}

/** The hops after the first, down to the library call; `last` closes the block's left edge. */
function chain(finding: Finding, gutter: number, last: boolean, brush: Brush): string[] {
  const { chalk } = brush
  const rows: { place: string; text: string }[] = []
  const steps = finding.trace.slice(1)
  const shown = steps.length > LONGEST_CHAIN ? [...steps.slice(0, 3), null, ...steps.slice(-3)] : steps
  for (const step of shown) {
    if (step === null) rows.push({ place: '', text: `… ${steps.length - 6} more hops` })
    else rows.push({ place: `${step.path}:${step.line}`, text: hop(step, step === steps.at(-1), brush.width - gutter) })
  }
  for (const { path, line, role } of finding.related) rows.push({ place: `${path}:${line}`, text: role })
  const also = finding.alsoReaches
  if (also > 0) rows.push({ place: '', text: `and ${also} more blocking ${also === 1 ? 'call' : 'calls'} behind it` })
  const column = Math.min(Math.max(...rows.map(({ place }) => displayWidth(place)), 0), Math.floor(brush.width / 2))
  return rows.map(({ place, text }, index) => {
    const branch = last && index === rows.length - 1 ? '╰─' : '├─'
    const pad = place === '' ? '' : ' '.repeat(Math.max(0, column - displayWidth(place)) + 2)
    return `${' '.repeat(gutter)} ${chalk.dim(branch)} ${chalk.cyan(place)}${pad}${code(text, brush)}`
  })
}

/** A project function by its own name, the library call at the end in full; without the caller where room is short. */
function hop({ path, line, function: name, calls }: TraceStep, last: boolean, room: number): string {
  const callee = last ? calls : shortName(calls)
  const text = `${shortName(name)} → ${callee}`
  return displayWidth(`${path}:${line}`) + displayWidth(text) + 6 > room ? `→ ${callee}` : text
}

function rest(left: readonly Finding[], gutter: number, { chalk }: Brush): string {
  const lines = [...new Set(left.map(({ line }) => String(line)))]
  return `${' '.repeat(gutter)} ${chalk.dim(`╰─ likewise ${lines.length === 1 ? 'line' : 'lines'} ${someOf(lines, 8)}`)}`
}

/** What holds for the whole block, each thing once. */
function notes(findings: readonly Finding[], twins: readonly Finding[], gutter: number, brush: Brush): string[] {
  const { chalk } = brush
  const indent = ' '.repeat(gutter + 1)
  const entries = entryNames(findings.flatMap(({ entries: own }) => own))
  const plain = [
    ...(entries.length > 0 ? [`reached from ${someOf(entries, 3)}`] : []),
    ...(twins.length > 0 ? [`the same way from ${someOf(twinNames(twins, findings), 3)}`] : []),
    ...distinct(findings.flatMap(({ why }) => why ?? [])),
    ...distinct(findings.flatMap(({ decision }) => decision ?? [])).map(id => `record: ${brush.records.get(id) ?? id}`),
  ]
  const advice = distinct(findings.flatMap(finding => finding.advice ?? finding.fix?.title ?? []))
  return [
    ...plain.flatMap(line => wrap(indent + line, brush.width, indent)).map(line => chalk.dim(code(line, brush))),
    ...advice.flatMap(text => {
      const [head = '', ...more] = wrap(`${indent}fix: ${text}`, brush.width, `${indent}     `)
      return [
        indent + chalk.green('fix:') + code(head.slice(indent.length + 4), brush),
        ...more.map(line => code(line, brush)),
      ]
    }),
  ]
}

/** The functions of these, by their places; in the same file by the line alone. */
function twinNames(twins: readonly Finding[], [first]: readonly Finding[]): string[] {
  return distinct(
    twins.map(({ path, line, function: name }) => {
      const place = path === first?.path ? `line ${line}` : `${path}:${line}`
      return `${shortName(name)} (${place})`
    }),
  )
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}

/** The colour of a level. */
export function levelColor(chalk: ChalkInstance, level: Level): ChalkInstance {
  return level === 'error' ? chalk.red.bold : level === 'warning' ? chalk.yellow.bold : chalk.blue.bold
}

/** Code in backticks: in colour where there is colour, with its backticks where there is none. */
export function code(text: string, { chalk, color }: Pick<Brush, 'chalk' | 'color'>): string {
  return color ? text.replace(/`([^`]+)`/g, (_, inner: string) => chalk.yellow(inner)) : text
}
