/**
 * What accepted decisions make of the code: the rules of each option's profile are run for its service, whatever the
 * configuration says of them, and what is not in the decision's own baseline is a new violation. Suppressions and paths
 * that are ignored count here too; rules and levels of the configuration do not, for the team has decided.
 */
import type { Problem } from '../base/problem.ts'
import type { LinesOf } from '../base/source-text.ts'
import type { Decision } from '../decision/decision.ts'
import { EVERY_SERVICE } from '../decision/decision.ts'
import { serviceName } from '../decision/contradiction.ts'
import type { Analysis } from '../propagate/analysis.ts'
import type { Finding } from '../rule/finding.ts'
import type { DecisionState } from '../rule/lint-result.ts'
import type { Rule, Violation } from '../rule/rule.ts'
import type { BaselineEntry } from './baseline.ts'
import { dedupe } from './dedupe.ts'
import { fingerprint } from './fingerprint.ts'
import { runRules } from './run-rules.ts'
import { suppress } from './suppress.ts'
import type { Suppression } from './suppress.ts'

/** A decision in force with the violations that it was accepted with. */
export interface BindingDecision extends Decision {
  readonly recorded: readonly BaselineEntry[]
}

/** What findings must pass to count. */
export interface JudgeInput {
  readonly lines: LinesOf
  readonly suppressions: readonly Suppression[]
  /** Not in a quiet file, not ignored at its path. */
  readonly counts: (finding: Finding) => boolean
  /** Sure enough to be told. */
  readonly isSure: (finding: Finding) => boolean
}

/** New violations, and how each decision fares. */
export interface Judged {
  readonly violations: readonly Violation[]
  readonly states: readonly DecisionState[]
  readonly problems: readonly Problem[]
}

/** Judges the code by all decisions in force. */
export function judgeDecisions(
  decisions: readonly BindingDecision[],
  analysis: Analysis,
  rules: readonly Rule[],
  input: JudgeInput,
): Judged {
  const violations: Violation[] = []
  const states: DecisionState[] = []
  const problems: Problem[] = []
  for (const decision of decisions) {
    const { findings: all, unknown } = breaches(decision, analysis, rules, input)
    const findings = all.filter(input.isSure)
    const known = new Set(decision.recorded.map(entry => entry.fingerprint))
    const present = new Set(all.map(finding => finding.fingerprint))
    const fresh = findings
      .filter(finding => !known.has(finding.fingerprint))
      .map(finding => ({ finding, isMild: isMild(finding, rules) }))
    const cited = { id: decision.id, accepted: decision.accepted, option: decision.title, path: decision.path }
    violations.push(...fresh.map(({ finding, isMild: mild }) => ({ decision: cited, finding, isMild: mild })))
    states.push({
      id: decision.id,
      path: decision.path,
      option: decision.option,
      title: decision.title,
      service: decision.service,
      accepted: decision.accepted,
      recorded: decision.sites,
      remaining: sitesOf(findings),
      fresh: sitesOf(fresh.filter(({ isMild: mild }) => !mild).map(({ finding }) => finding)),
      stale: decision.recorded.map(entry => entry.fingerprint).filter(key => !present.has(key)),
    })
    problems.push(...problemsOf(decision, unknown, analysis))
  }
  return { violations: [...violations].sort(fullestFirst), states, problems }
}

/** Everything that breaks a profile in a service, recorded or not, unsure findings included. */
export function breaches(
  { profile, service }: Pick<Decision, 'profile' | 'service'>,
  analysis: Analysis,
  rules: readonly Rule[],
  { lines, suppressions, counts }: Pick<JudgeInput, 'lines' | 'suppressions' | 'counts'>,
): { readonly findings: readonly Finding[]; readonly unknown: readonly string[] } {
  const words = new Set(profile)
  const bound = rules.filter(({ id, group }) => group !== 'decisions' && (words.has(id) || words.has(group)))
  const known = new Set(rules.flatMap(({ id, group }): string[] => [id, group]))
  const { drafts } = runRules(bound, analysis, () => null)
  const { kept } = suppress(fingerprint(dedupe(drafts), analysis.functions, lines), suppressions)
  return {
    findings: kept.filter(finding => (service === EVERY_SERVICE || finding.service === service) && counts(finding)),
    unknown: profile.filter(word => !known.has(word)),
  }
}

/** Places, each once, however many rules report there. */
export function sitesOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ path, line, column }) => `${line}:${column} ${path}`)).size
}

/** The rule itself calls it a trifle here: a start-up hook, a cheap call. Inventory is information by nature. */
function isMild(finding: Finding, rules: readonly Rule[]): boolean {
  return finding.level === 'info' && rules.some(({ id, level }) => id === finding.rule && level !== 'info')
}

/** Of several findings at one place the one that tells most speaks: a chain before a plain count. */
function fullestFirst(a: Violation, b: Violation): number {
  return b.finding.trace.length - a.finding.trace.length
}

function problemsOf(decision: BindingDecision, unknown: readonly string[], { services }: Analysis): Problem[] {
  const { path, id, service, recorded, findings, baseline } = decision
  const say = (message: string): Problem => ({ path, line: null, kind: 'decision', message })
  const names = services.map(({ name }) => name)
  return [
    ...(unknown.length === 0
      ? []
      : [say(`${id} relies on rules that this version does not have: ${unknown.join(', ')}.`)]),
    ...(service === EVERY_SERVICE || names.includes(service)
      ? []
      : [
          say(
            `${id} decides for ${serviceName(service)}, which is not here${names.length === 0 ? '' : ` (there is ${names.join(', ')})`}, so it binds nothing.`,
          ),
        ]),
    ...(recorded.length > findings
      ? [
          say(
            `${baseline} lists ${recorded.length} findings, but ${id} was accepted with ${findings}: a decision's baseline can only shrink.`,
          ),
        ]
      : []),
  ]
}
