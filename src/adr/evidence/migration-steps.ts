/**
 * A way from here to an option: steps by cause, the one that clears most of what is left first. A cause is a library, a
 * function that many chains run through, handlers that await nothing, or all places that one rule reports.
 */
import { compareText } from '../../base/compare/compare-text.ts'
import type { AnalysedFunction, Finding } from '../../rule/index.ts'
import type { Cause } from '../../rule/lint-result.ts'
import type { TemplateOption } from '../template/template.ts'
import type { LibraryUse } from './library-use.ts'
import type { Replacements } from './replacements.ts'

/** One step. */
export interface MigrationStep {
  /** `plain`: handlers of the colour that goes, with what holds up a loop in them; `plain-handlers`: those that await nothing. */
  readonly kind: 'library' | 'thread' | 'plain' | 'plain-handlers' | 'function' | 'rule'
  /** The library, the function or the rule. */
  readonly name: string
  readonly library: LibraryUse | null
  /** File of the function; of a rule, the file with most places, and how many it has. */
  readonly path: string | null
  readonly inPath: number
  readonly functions: number
  readonly files: number
  /** What the rule advises at the first place. */
  readonly advice: string | null
  /** Library calls that a function waits for. */
  readonly sinks: readonly string[]
  /** Places that are settled with this step and with none before. */
  readonly clears: number
  /** Places left after it. */
  readonly left: number
}

interface Candidate extends Omit<MigrationStep, 'clears' | 'left' | 'functions' | 'files' | 'path' | 'inPath'> {
  readonly path: string | null
  readonly places: Set<string>
  /** Of equals the one with the lowest rank comes first. */
  readonly rank: number
}

const MOST_STEPS = 6
const LONGEST_ADVICE = 100

/** Steps until nothing worth a line is left. */
export function migrationSteps(
  option: Pick<TemplateOption, 'handlers'>,
  findings: readonly Finding[],
  causes: readonly Cause[],
  { replace, switch: switched, inThreads }: Replacements,
  coloured: readonly AnalysedFunction[],
): MigrationStep[] {
  const at = new Map(findings.map(finding => [placeOf(finding), finding]))
  const libraries = [
    ...[...replace, ...switched].map(use => ofLibrary('library', use, findings)),
    ...inThreads.map(use => ofLibrary('thread', use, findings)),
  ]
  // A rule is the cause of nothing that a library explains.
  const explained = new Set(libraries.flatMap(({ places }) => [...places]))
  const plain = option.handlers === 'sync' ? ofColour(coloured, findings) : []
  for (const { places } of plain) for (const place of places) explained.add(place)
  const candidates: Candidate[] = [
    ...libraries,
    ...plain,
    ...ofCauses(option, findings, causes),
    ...ofRules(findings.filter(finding => !explained.has(placeOf(finding)))),
  ]
  const steps: MigrationStep[] = []
  let left = at.size
  while (steps.length < MOST_STEPS && left > 0) {
    const best = candidates.reduce<Candidate | null>((a, b) => (a === null || isBetter(b, a) ? b : a), null)
    if (!best || best.places.size === 0) break
    const cleared = [...best.places]
    left -= cleared.length
    steps.push(
      stepOf(
        best,
        cleared.flatMap(place => at.get(place) ?? []),
        left,
      ),
    )
    for (const { places: others } of candidates) for (const place of cleared) others.delete(place)
  }
  return steps
}

function stepOf(candidate: Candidate, cleared: readonly Finding[], left: number): MigrationStep {
  const { kind, name, library, path, advice, sinks } = candidate
  const files = new Map<string, number>()
  for (const finding of cleared) files.set(finding.path, (files.get(finding.path) ?? 0) + 1)
  const [most] = [...files].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return {
    kind,
    name,
    library,
    path: path ?? most?.[0] ?? null,
    inPath: most?.[1] ?? 0,
    functions: new Set(cleared.map(finding => finding.function)).size,
    files: files.size,
    advice,
    sinks,
    clears: cleared.length,
    left,
  }
}

/** An edit settles a place, whatever rules report there. */
function placeOf({ path, line, column }: Finding): string {
  return `${path}:${line}:${column}`
}

function placesOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(placeOf))
}

/** Where the waiting itself stands: at the end of the chain. */
function endOf(finding: Finding): string {
  const end = finding.trace.at(-1) ?? finding
  return `${end.path}:${end.line}`
}

function ofLibrary(kind: 'library' | 'thread', use: LibraryUse, findings: readonly Finding[]): Candidate {
  const places = new Set(use.places)
  return {
    kind,
    name: use.name,
    library: use,
    path: null,
    advice: null,
    sinks: [],
    places: placesOf(findings.filter(finding => places.has(endOf(finding)))),
    rank: 0,
  }
}

function ofCauses(
  { handlers }: Pick<TemplateOption, 'handlers'>,
  findings: readonly Finding[],
  causes: readonly Cause[],
): Candidate[] {
  return causes.flatMap((cause): Candidate[] => {
    // A step of its own only where handlers keep their colours: elsewhere all of them become plain, or none.
    if (cause.kind === 'plain-handlers' && handlers !== 'both') return []
    const clears = new Set(cause.clears)
    return [
      {
        kind: cause.kind,
        name: cause.kind === 'function' ? cause.function : '',
        library: null,
        path: cause.kind === 'function' ? cause.path : null,
        advice: null,
        sinks: cause.sinks,
        places: placesOf(findings.filter(({ fingerprint }) => clears.has(fingerprint))),
        rank: 1,
      },
    ]
  })
}

/** Handlers that become plain: what says so of them, and what waits in them, for it waits in a thread then. */
function ofColour(coloured: readonly AnalysedFunction[], findings: readonly Finding[]): Candidate[] {
  const byId = new Map(coloured.map(fn => [fn.id, fn]))
  const places = placesOf(
    findings.filter(finding => {
      const fn = byId.get(finding.function)
      return fn !== undefined && (finding.kind !== null || (finding.path === fn.path && finding.line === fn.line))
    }),
  )
  return [{ kind: 'plain', name: '', library: null, path: null, advice: null, sinks: [], places, rank: 1 }]
}

function ofRules(findings: readonly Finding[]): Candidate[] {
  const rules = new Map<string, Finding[]>()
  for (const finding of findings) {
    // What waits is cleared where it waits, not all at once.
    if (finding.kind !== null) continue
    rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding])
  }
  return [...rules].map(([rule, own]) => ({
    kind: 'rule',
    name: rule,
    library: null,
    path: null,
    advice: own.length === 1 && (own[0]?.advice?.length ?? 0) < LONGEST_ADVICE ? (own[0]?.advice ?? null) : null,
    sinks: [],
    places: placesOf(own),
    rank: 2,
  }))
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.places.size !== b.places.size) return a.places.size > b.places.size
  return a.rank === b.rank ? compareText(a.name, b.name) < 0 : a.rank < b.rank
}
