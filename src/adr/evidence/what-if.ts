/** What would have to change under one option: the rules of its profile run on the same tree, and colour followed on. */
import { compareText } from '../../base/compare/compare-text.ts'
import type { Finding } from '../../rule/index.ts'
import type { Cause } from '../../rule/lint-result.ts'
import type { TemplateOption } from '../template/template.ts'
import type { LibraryUse } from './library-use.ts'
import { migrationSteps, type MigrationStep } from './migration-steps.ts'
import { recoloured } from './recolour.ts'
import { replacementsFor, type Replacements } from './replacements.ts'
import { handlerKey, isServed, type Scope } from './scope.ts'
import type { WaitingHandler } from './waiting-handlers.ts'

/** What one run of the rules gave. */
export interface RuleRun {
  readonly findings: readonly Finding[]
  readonly causes: readonly Cause[]
}

/** One run per option, under that option's profile. */
export type RunsByOption = Readonly<Record<string, RuleRun>>

/** The work that an option asks for. */
export interface WhatIf {
  /** Places that the option's rules report, each once. */
  readonly sites: number
  /** Findings of each rule; `trifles` are those at start-up and those that cost a request little. */
  readonly byRule: readonly { readonly rule: string; readonly sites: number; readonly trifles: number }[]
  /** Ids of the functions that have to be edited: those with a place, those that change colour, those that move. */
  readonly functions: readonly string[]
  /** Functions on the request path that change colour. */
  readonly coloured: readonly string[]
  /** Of these, the ones that no rule names: they change because of what they call or await. */
  readonly recoloured: readonly string[]
  readonly files: readonly string[]
  /** Async handlers that await nothing, and that the way there makes plain. */
  readonly becomePlain: readonly string[]
  /** Handlers that the option takes the waiting from: those that call another service; a stream cannot be answered later. */
  readonly moved: readonly WaitingHandler[]
  /** Entry points behind those places. */
  readonly handlers: readonly string[]
  readonly libraries: Replacements
  readonly steps: readonly MigrationStep[]
  /** Fingerprints behind `sites`, sorted. */
  readonly findings: readonly string[]
}

interface Facts {
  readonly scope: Scope
  readonly libraries: readonly LibraryUse[]
  readonly waitingHandlers: readonly WaitingHandler[]
}

/** Counts the findings of one option's run, and what follows from its colour. */
export function whatIf(option: TemplateOption, run: RuleRun, { scope, libraries, waitingHandlers }: Facts): WhatIf {
  const findings = run.findings.filter(scope.has)
  const found = new Set(findings.map(finding => finding.function))
  const coloured = recoloured(option, scope)
  const moved = option.moves === 'waiting-handlers' ? waitingHandlers.filter(({ waits }) => waits === 'calls') : []
  const movedIds = moved.map(({ entry }) => entry.function)
  const functions = [...new Set([...found, ...coloured, ...movedIds])].sort(compareText)
  const files = new Set(findings.map(({ path }) => path))
  for (const id of [...coloured, ...movedIds]) {
    const fn = scope.byId.get(id)
    if (fn) files.add(fn.path)
  }
  const entries = findings.flatMap(finding => finding.entries.filter(isServed))
  const replacements = replacementsFor(option.replaces, libraries)
  const plain = option.handlers === 'both' ? run.causes.find(({ kind }) => kind === 'plain-handlers') : undefined
  return {
    sites: new Set(findings.map(({ path, line, column }) => `${path}:${line}:${column}`)).size,
    byRule: countByRule(findings),
    functions,
    coloured,
    recoloured: coloured.filter(id => !found.has(id)),
    files: [...files].sort(compareText),
    becomePlain: (plain?.functions ?? []).filter(id => scope.byId.has(id)),
    moved,
    handlers: [...new Set(entries.map(handlerKey))].sort(compareText),
    libraries: replacements,
    steps: migrationSteps(
      option,
      findings,
      run.causes,
      replacements,
      coloured.flatMap(id => scope.byId.get(id) ?? []),
    ),
    findings: findings.map(({ fingerprint }) => fingerprint).sort(compareText),
  }
}

function countByRule(findings: readonly Finding[]): WhatIf['byRule'] {
  const counts = new Map<string, { sites: number; trifles: number }>()
  for (const { rule, kind, level } of findings) {
    const count = counts.get(rule) ?? { sites: 0, trifles: 0 }
    count.sites++
    // An inventory lists; only what blocks can be a trifle.
    if (kind !== null && level === 'info') count.trifles++
    counts.set(rule, count)
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.sites - a.sites || compareText(a.rule, b.rule))
}
