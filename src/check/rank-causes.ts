/**
 * Where to begin: the functions that most findings run through, and the async handlers that await nothing, taken
 * together. Greedy: the repair that clears most of what is left comes next; of equals, the function nearest to the
 * library call, because a repair there helps every caller.
 */
import type { AnalysedFunction } from '../propagate/analysis.ts'
import type { Finding, TraceStep } from '../rule/finding.ts'
import type { Cause } from '../rule/lint-result.ts'
import { canBePlain } from '../rule/plain-handler.ts'
import { entryKey } from './dedupe.ts'

const MOST = 50

interface Candidate {
  readonly kind: Cause['kind']
  readonly name: string
  readonly findings: Set<Finding>
  readonly steps: TraceStep[]
  /** Sum of the distances from the end of the chain. */
  distance: number
}

/** Causes, the one that clears most first. */
export function rankCauses(findings: readonly Finding[], functions: readonly AnalysedFunction[]): Cause[] {
  const places = new Map(functions.map(candidate => [candidate.id, candidate]))
  const candidates = [...byFunction(findings), plainHandlers(findings, places)]
  const causes: Cause[] = []
  while (causes.length < MOST) {
    let best: Candidate | null = null
    for (const candidate of candidates) if (best === null || isBetter(candidate, best)) best = candidate
    if (best === null || best.findings.size === 0) break
    causes.push(causeOf(best, places))
    const cleared = [...best.findings]
    for (const candidate of candidates) for (const finding of cleared) candidate.findings.delete(finding)
  }
  return causes
}

function byFunction(findings: readonly Finding[]): Candidate[] {
  const candidates = new Map<string, Candidate>()
  for (const finding of findings) {
    finding.trace.forEach((step, index) => {
      let candidate = candidates.get(step.function)
      if (candidate === undefined) {
        candidate = { kind: 'function', name: step.function, findings: new Set(), steps: [], distance: 0 }
        candidates.set(step.function, candidate)
      }
      if (!candidate.findings.has(finding)) candidate.distance += finding.trace.length - index
      candidate.findings.add(finding)
      candidate.steps.push(step)
    })
  }
  return [...candidates.values()]
}

/** Blocking calls in handlers that may become plain functions: one word each. */
function plainHandlers(findings: readonly Finding[], places: ReadonlyMap<string, AnalysedFunction>): Candidate {
  const own = findings.filter(({ kind, function: name }) => {
    const handler = kind === null ? undefined : places.get(name)
    return handler !== undefined && canBePlain(handler, places)
  })
  const several = new Set(own.map(({ function: name }) => name)).size > 1
  return {
    kind: 'plain-handlers',
    name: '',
    findings: new Set(several ? own : []),
    steps: [],
    distance: Number.POSITIVE_INFINITY,
  }
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.findings.size !== b.findings.size) return a.findings.size > b.findings.size
  if (a.distance !== b.distance) return a.distance < b.distance
  return a.name < b.name
}

function causeOf({ kind, name, findings, steps }: Candidate, places: ReadonlyMap<string, AnalysedFunction>): Cause {
  const functions = kind === 'function' ? [name] : mostFrequent([...findings].map(finding => finding.function))
  const lead = functions[0] ?? name
  const lines = new Set(steps.map(({ line }) => line))
  const only = lines.size === 1 ? steps[0] : undefined
  const place = only ?? places.get(lead) ?? steps[0]
  const entries = new Set<string>()
  for (const finding of findings) for (const entry of finding.entries) entries.add(entryKey(entry))
  return {
    kind,
    path: place?.path ?? '',
    line: place?.line ?? 1,
    function: lead,
    functions,
    sinks: mostFrequent([...findings].flatMap(({ sink }) => sink?.name ?? [])),
    clears: [...findings].map(({ fingerprint }) => fingerprint),
    handlers: entries.size,
  }
}

/** Distinct words, the most frequent first. */
function mostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
}
