/**
 * The findings document, version 1: what other programs read. `schemas/findings-1.schema.json` describes it; fields are
 * only ever added within a version.
 */
import { compareText } from '../../base/compare/compare-text.ts'
import type { Location } from '../../base/location.ts'
import type { Service } from '../../propagate/analysis.ts'
import type { Finding, Fix } from '../../rule/finding.ts'
import { countLevels } from '../../rule/lint-result.ts'
import type { DecisionState, LintResult } from '../../rule/lint-result.ts'
import type { ReportContext } from '../context.ts'

/** Writes the document. */
export function reportJson(result: LintResult, context: ReportContext): string {
  return `${JSON.stringify(findingsDocument(result, context), null, 2)}\n`
}

/** The document as an object. */
export function findingsDocument(result: LintResult, context: ReportContext): Record<string, unknown> {
  const { stats, findings } = result
  return {
    schema: 'colorfast/findings@1',
    tool: { name: 'colorfast', version: context.version },
    summary: {
      files: stats.files,
      functions: stats.functions,
      findings: findings.length,
      byLevel: countLevels(findings),
      byRule: countRules(findings),
      callsOnLoop: stats.callsOnLoop,
      unresolvedOnLoop: stats.unresolvedOnLoop,
      withoutStub: sortedRecord(stats.withoutStub),
      hidden: result.hidden,
      ...(result.since === undefined ? {} : { since: result.since }),
      staleBaseline: result.staleBaseline,
      causes: result.causes.map(({ kind, path, line, function: name, functions, sinks, clears, handlers }) => ({
        kind,
        path,
        line,
        function: name,
        functions,
        sinks,
        clears: clears.length,
        handlers,
        fingerprints: clears,
      })),
    },
    services: result.services.map(serviceOf),
    decisions: result.decisions.map(decisionOf),
    findings: findings.map(finding => findingOf(finding, context)),
    problems: result.problems.map(({ path, line, kind, message }) => ({ path, line, kind, message })),
    ...(context.showUnresolved ? { unresolved: sortedRecord(stats.unresolved) } : {}),
  }
}

function findingOf(finding: Finding, context: ReportContext): Record<string, unknown> {
  return {
    rule: finding.rule,
    kind: finding.kind,
    level: finding.level,
    confidence: finding.confidence,
    message: finding.message,
    why: finding.why,
    advice: finding.advice,
    ...placeOf(finding),
    function: finding.function,
    service: finding.service,
    place: finding.place,
    entries: finding.entries.map(({ kind, method, route, function: name }) => ({
      kind,
      method,
      route,
      function: name,
    })),
    sink: finding.sink === null ? null : { name: finding.sink.name, path: finding.sink.path, line: finding.sink.line },
    alsoReaches: finding.alsoReaches,
    trace: finding.trace.map(step => ({ ...placeOf(step), function: step.function, calls: step.calls })),
    related: finding.related.map(related => ({ ...placeOf(related), role: related.role })),
    decision: finding.decision,
    equivalents: finding.equivalents,
    fingerprint: finding.fingerprint,
    fix: finding.fix === null ? null : fixOf(finding.fix, context),
  }
}

function decisionOf({ stale, ...decision }: DecisionState): Record<string, unknown> {
  const { id, path, option, title, service, accepted, recorded, remaining, fresh } = decision
  return { id, path, option, title, service, accepted, recorded, remaining, fresh, stale: stale.length }
}

function placeOf({ path, line, column, endLine, endColumn }: Location): Location {
  return { path, line, column, endLine, endColumn }
}

function fixOf({ title, safety, edits }: Fix, context: ReportContext): Record<string, unknown> {
  return {
    title,
    safety,
    edits: edits.map(({ path, s, e, text }) => {
      const source = context.textOf(path) ?? ''
      const start = positionIn(source, s)
      const end = positionIn(source, e)
      return { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text }
    }),
  }
}

function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 }
}

function serviceOf(service: Service): Record<string, unknown> {
  return {
    name: service.name,
    root: service.root,
    framework: service.framework,
    interface: service.interface,
    at: placeOf(service.at),
    handlers: { async: service.handlers.async, sync: service.handlers.sync, blocked: service.handlers.blocked },
    deployment: service.deployment.map(deployment => ({
      path: deployment.path,
      line: deployment.line,
      server: deployment.server,
      workerClass: deployment.workerClass,
      workers: deployment.workers,
      threads: deployment.threads,
      timeout: deployment.timeout,
      preload: deployment.preload,
      app: deployment.app,
    })),
  }
}

function countRules(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
  return sortedRecord(counts)
}

function sortedRecord(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)))
}
