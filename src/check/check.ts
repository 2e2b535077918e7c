/**
 * From a finished analysis to the findings that are shown: run the rules, silence what is allowed or recorded, leave out
 * what was not asked for, and put the rest in order of harm.
 */
import { pathMatcher } from '../base/path-pattern.ts'
import type { Problem } from '../base/problem.ts'
import { CONFIDENCES, LEVELS } from '../base/vocabulary.ts'
import type { Confidence, Level } from '../base/vocabulary.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import type { Analysis } from '../propagate/analysis.ts'
import type { Finding } from '../rule/finding.ts'
import type { Cause, DecisionState, Hidden } from '../rule/lint-result.ts'
import type { Rule } from '../rule/rule.ts'
import { applyBaseline } from './baseline.ts'
import type { BaselineEntry } from './baseline.ts'
import { dedupe, placeKey } from './dedupe.ts'
import { breaches, judgeDecisions } from './judge-decisions.ts'
import type { BindingDecision, Judged } from './judge-decisions.ts'
import { fingerprint } from './fingerprint.ts'
import { byHarm } from './order.ts'
import { rankCauses } from './rank-causes.ts'
import { runRules } from './run-rules.ts'
import type { LevelAt } from './run-rules.ts'
import { idsOf, OWN_RULES, selectRules } from './select-rules.ts'
import type { Selection } from './select-rules.ts'
import { linesOf } from '../base/source-text.ts'
import type { TextOf } from '../base/source-text.ts'
import { readSuppressions, suppress, unusedSuppressions } from './suppress.ts'

/** What `check` is told, beside the rules. */
export interface CheckOptions extends Selection {
  readonly level: Level
  readonly minConfidence: Confidence
  readonly perFileIgnores: Readonly<Record<string, readonly string[]>>
  readonly perFileLevels: Readonly<Record<string, Readonly<Record<string, Level | 'off'>>>>
  /** Paths that limit what is reported; empty means all. */
  readonly named: readonly string[]
  readonly baseline: readonly BaselineEntry[]
  readonly decisions?: readonly BindingDecision[]
}

/** The files behind the analysis. */
export interface CheckedFiles {
  readonly facts: ReadonlyMap<string, FileFacts>
  readonly textOf: TextOf
  /** Files that are analysed and not reported on. */
  readonly isQuiet: (path: string) => boolean
}

/** Findings in order, what was left out, and problems of ours. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly causes: readonly Cause[]
  readonly hidden: Hidden
  readonly problems: readonly Problem[]
  readonly ran: readonly string[]
  readonly staleBaseline: readonly string[]
  readonly decisions: readonly DecisionState[]
}

/** Everything that breaks a profile in a service, unsure findings included: what an acceptance records. */
export function findBreaches(
  analysis: Analysis,
  rules: readonly Rule[],
  files: CheckedFiles,
  options: CheckOptions,
  binding: Pick<BindingDecision, 'profile' | 'service'>,
): { readonly all: readonly Finding[]; readonly sure: readonly Finding[] } {
  const lines = linesOf(files.textOf)
  const isWanted = notIgnoredAt(rules, options)
  const { findings } = breaches(binding, analysis, rules, {
    lines,
    suppressions: readSuppressions(files.facts, lines),
    counts: finding => !files.isQuiet(finding.path) && isWanted(finding),
  })
  return { all: findings, sure: findings.filter(isSureEnough(options)) }
}

/** Runs the rules and prepares what they report. */
export function check(analysis: Analysis, rules: readonly Rule[], files: CheckedFiles, options: CheckOptions): Checked {
  const selected = selectRules(rules, options)
  const ran = new Set(selected.map(rule => rule.id))
  const lines = linesOf(files.textOf)
  const suppressions = readSuppressions(files.facts, lines)
  const isWanted = notIgnoredAt(rules, options)
  const isSure = isSureEnough(options)
  const judged: Judged = selected.some(({ group }) => group === 'decisions')
    ? judgeDecisions(options.decisions ?? [], analysis, rules, {
        lines,
        suppressions,
        counts: finding => !files.isQuiet(finding.path) && isWanted(finding),
        isSure,
      })
    : { violations: [], states: [], problems: [] }
  const { drafts, problems } = runRules(selected, analysis, levelAt(options), judged)
  const all = fingerprint(dedupe(drafts), analysis.functions, lines)

  const { kept, used } = suppress(all, suppressions)
  const useless = reportsUseless(rules, options)
    ? unusedSuppressions(suppressions, used, ran, new Set([...rules.map(rule => rule.id), ...OWN_RULES]))
    : []
  const broken = new Set(judged.violations.map(({ finding }) => finding.fingerprint))
  const open = [...withoutCited(kept, broken), ...fingerprint(useless, analysis.functions, lines)]

  const loud = open.filter(finding => !files.isQuiet(finding.path))
  const wanted = loud.filter(isWanted)
  const { fresh, recorded, stale } = applyBaseline(wanted, options.baseline, ran)
  const here = fresh.filter(({ path }) => isNamed(path, options.named))
  const sure = here.filter(isSure)
  const findings = sure.filter(isHighEnough(selected, options)).sort(byHarm)
  return {
    findings,
    causes: rankCauses(findings, analysis.functions),
    hidden: {
      allowed: all.length - kept.length + (loud.length - wanted.length),
      quiet: open.length - loud.length,
      baseline: recorded,
      elsewhere: fresh.length - here.length,
      confidence: here.length - sure.length,
      level: sure.length - findings.length,
    },
    problems: [...problems, ...judged.problems],
    ran: [...ran].sort(),
    staleBaseline: stale.filter(key => !broken.has(key)),
    decisions: judged.states,
  }
}

/** A finding that a decision is cited for at its place says nothing more beside it. */
function withoutCited(findings: readonly Finding[], broken: ReadonlySet<string>): Finding[] {
  const cited = new Set(findings.filter(({ decision }) => decision !== null).map(placeKey))
  return findings.filter(
    finding => finding.decision !== null || !broken.has(finding.fingerprint) || !cited.has(placeKey(finding)),
  )
}

function isSureEnough({ minConfidence }: CheckOptions): (finding: Finding) => boolean {
  return ({ confidence }) => CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(minConfidence)
}

/** The level that the configuration gives a rule at a path; the last pattern that matches wins. */
function levelAt({ levels, perFileLevels }: CheckOptions): LevelAt {
  const patterns = Object.entries(perFileLevels).map(([pattern, at]) => ({ matches: pathMatcher([pattern]), at }))
  return (rule, path) => {
    const local = patterns.filter(({ matches, at }) => at[rule] !== undefined && matches(path)).at(-1)
    return local?.at[rule] ?? levels[rule] ?? null
  }
}

function notIgnoredAt(rules: readonly Rule[], { perFileIgnores }: CheckOptions): (finding: Finding) => boolean {
  const patterns = Object.entries(perFileIgnores).map(([pattern, words]) => ({
    matches: pathMatcher([pattern]),
    ids: idsOf(words, rules, 'per-file-ignores'),
  }))
  return ({ rule, path }) => !patterns.some(({ matches, ids }) => ids.has(rule) && matches(path))
}

function isNamed(path: string, named: readonly string[]): boolean {
  return named.length === 0 || named.some(name => path === name || path.startsWith(`${name}/`))
}

/** `--select all` shows every level; a rule that is information by nature is shown where it was named, or runs only if selected. */
function isHighEnough(selected: readonly Rule[], { select, level }: CheckOptions): (finding: Finding) => boolean {
  if (select.includes('all')) return () => true
  const isAsked = ({ id, off }: Rule): boolean => select.includes(id) || (off === true && select.length > 0)
  const inventory = new Set(selected.filter(rule => rule.level === 'info' && isAsked(rule)).map(({ id }) => id))
  return finding => LEVELS.indexOf(finding.level) <= LEVELS.indexOf(level) || inventory.has(finding.rule)
}

function reportsUseless(rules: readonly Rule[], { ignore, levels }: CheckOptions): boolean {
  return !idsOf(ignore, rules, 'ignore').has('unused-suppression') && levels['unused-suppression'] !== 'off'
}
