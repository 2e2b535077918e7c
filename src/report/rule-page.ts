/** A rule's page on the terminal. */
import { Chalk } from 'chalk'
import type { Rule, RuleExample } from '../rule/rule.ts'
import type { ReportContext } from './context.ts'
import { code, levelColor } from './pretty/pretty-finding.ts'
import { wrap } from './screen-text.ts'

/** Everything that a rule says of itself. */
export function reportRule(rule: Rule, { color, width }: Pick<ReportContext, 'color' | 'width'>): string {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const columns = Math.max(40, Math.min(width, 100))
  const { docs } = rule
  const facts = [
    `${levelColor(chalk, rule.level)(rule.level)}${rule.off === true ? ', off unless selected' : ''}`,
    `group ${rule.group}`,
    `since ${rule.since}`,
    ...(rule.equivalents.length > 0 ? [`also known as ${rule.equivalents.join(', ')}`] : []),
  ]
  const blocks = [
    [`${chalk.bold(rule.id)}: ${code(docs.summary, { chalk, color })}`, chalk.dim(facts.join(' · '))],
    ...(
      [
        ['What', docs.what],
        ['Why', docs.why],
        ['Fix', docs.fix],
        ['When to allow it', docs.allowWhen],
        ['Limits', docs.limits],
      ] as const
    ).map(([heading, text]) => [
      chalk.bold(heading),
      ...paragraphs(text, columns).map(line => code(line, { chalk, color })),
    ]),
    ...docs.examples.flatMap(({ bad, good }) => [
      [chalk.bold(chalk.red('Reported')), ...example(bad)],
      [chalk.bold(chalk.green('Not reported')), ...example(good)],
    ]),
    [chalk.dim('Allow one place:'), `  # colorfast: allow ${rule.id} -- the reason`],
  ]
  return blocks.map(block => `${block.join('\n')}\n`).join('\n')
}

function paragraphs(text: string, width: number): string[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .flatMap((paragraph, index) => [
      ...(index === 0 ? [] : ['']),
      ...(/^\s*([-*]|\d+\.|```| {4})/m.test(paragraph)
        ? paragraph.split('\n').map(line => `  ${line}`)
        : wrap(`  ${paragraph.replace(/\s+/g, ' ').trim()}`, width, '  ')),
    ])
}

function example(files: RuleExample['bad']): string[] {
  const entries = typeof files === 'string' ? [[null, files] as const] : Object.entries(files)
  return entries.flatMap(([path, text]) => [
    ...(path === null ? [] : [`  # ${path}`]),
    ...text
      .trimEnd()
      .replace(/^\n/, '')
      .split('\n')
      .map(line => (line === '' ? '' : `  ${line}`)),
  ])
}
