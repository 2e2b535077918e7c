/** Runs rules over the finished analysis and makes findings of their reports. A rule that crashes stops nobody else. */
import type { Problem } from '../base/problem.ts'
import { isNodePath } from '../base/source-file.ts'
import { LEVELS } from '../base/vocabulary.ts'
import type { Level } from '../base/vocabulary.ts'
import type { Analysis } from '../propagate/analysis.ts'
import type { Finding } from '../rule/finding.ts'
import type { Given, Report, Rule } from '../rule/rule.ts'

/** A finding before it has its fingerprint. */
export type Draft = Omit<Finding, 'fingerprint'>

/** Level of a rule's plain finding at a path; null leaves the rule's own. */
export type LevelAt = (rule: string, path: string) => Level | 'off' | null

/** Findings in the order of the rules, unsorted otherwise. */
export function runRules(
  rules: readonly Rule[],
  analysis: Analysis,
  levelAt: LevelAt,
  given: Given = { violations: [] },
): { drafts: Draft[]; problems: Problem[] } {
  const serviceOf = new Map(analysis.functions.map(({ id, service }) => [id, service]))
  const drafts: Draft[] = []
  const problems: Problem[] = []
  for (const rule of rules) {
    try {
      for (const report of rule.check(analysis, given)) {
        if (rule.node !== true && isNodePath(report.at.path)) continue
        const configured = levelAt(rule.id, report.at.path)
        if (configured !== 'off') drafts.push(draftOf(rule, report, configured, serviceOf.get(report.function) ?? null))
      }
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      problems.push({
        path: null,
        line: null,
        kind: 'rule-crashed',
        message: `The rule \`${rule.id}\` crashed (${what}); its findings are incomplete. This is a defect of colorfast.`,
      })
    }
  }
  return { drafts, problems }
}

function draftOf(rule: Rule, report: Report, configured: Level | null, service: string | null): Draft {
  const { path, line, column, endLine, endColumn } = report.at
  return {
    path,
    line,
    column,
    endLine,
    endColumn,
    rule: rule.id,
    kind: report.kind ?? null,
    level: shift(report.level ?? rule.level, rule.level, configured),
    confidence: report.confidence ?? 'high',
    message: fill(rule.messages[report.message] ?? report.message, report.data ?? {}),
    why: report.why ?? null,
    advice: report.advice ?? null,
    function: report.function,
    place: report.place ?? null,
    entries: report.entries ?? [],
    sink: report.sink ?? null,
    trace: report.trace ?? [],
    related: report.related ?? [],
    alsoReaches: report.alsoReaches ?? 0,
    service: report.service ?? service,
    decision: report.decision ?? null,
    equivalents: rule.equivalents,
    fix: report.fix ?? null,
    ...(report.repair && { repair: report.repair }),
  }
}

/** A configured level is that of the rule's plain finding; its milder and stronger findings move along with it. */
function shift(level: Level, plain: Level, configured: Level | null): Level {
  if (configured === null) return level
  const index = LEVELS.indexOf(level) + LEVELS.indexOf(configured) - LEVELS.indexOf(plain)
  return LEVELS[Math.max(0, Math.min(index, LEVELS.length - 1))] ?? level
}

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole))
}
