/** A project that exists only in memory: texts with comments, and rules that report what a test tells them to. */
import type { Location } from '../../src/base/location.ts'
import type { Level } from '../../src/base/vocabulary.ts'
import { check } from '../../src/check/check.ts'
import type { CheckOptions, Checked } from '../../src/check/check.ts'
import { FACTS_VERSION } from '../../src/facts/file-facts.ts'
import type { FileFacts, SuppressionComment } from '../../src/facts/file-facts.ts'
import type { AnalysedFunction, Analysis } from '../../src/propagate/analysis.ts'
import { defineRule } from '../../src/rule/rule.ts'
import type { Report, Rule, RuleGroup } from '../../src/rule/rule.ts'
import { EMPTY } from '../report/canned.ts'

const DEFAULT_OPTIONS: CheckOptions = {
  select: [],
  ignore: [],
  levels: {},
  level: 'warning',
  minConfidence: 'medium',
  perFileIgnores: {},
  perFileLevels: {},
  named: [],
  baseline: [],
}

/** A rule that yields the reports. */
export function ruleOf(
  id: string,
  reports: readonly Partial<Report>[] | (() => Iterable<Report>),
  over: { level?: Level; group?: RuleGroup; off?: boolean; equivalents?: readonly string[] } = {},
): Rule {
  return defineRule({
    id,
    group: over.group ?? 'blocking',
    since: '0.1.0',
    level: over.level ?? 'error',
    ...(over.off === undefined ? {} : { off: over.off }),
    equivalents: over.equivalents ?? [],
    docs: { summary: '', what: '', why: '', fix: '', allowWhen: '', limits: '', examples: [] },
    messages: { found: 'found {what}' },
    check: () =>
      typeof reports === 'function'
        ? reports()
        : reports.map(report => ({
            message: 'found',
            data: { what: id },
            at: line('app/a.py', 1),
            function: 'app.a.f',
            ...report,
          })),
  })
}

/** The whole of a line of the given texts, or its first ten columns. */
export function line(path: string, number: number, end = 10): Location {
  return { path, line: number, column: 1, endLine: number, endColumn: end }
}

/** Checks the reports of the rules against the texts. */
export function checked(
  rules: readonly Rule[],
  texts: Readonly<Record<string, string>>,
  options: Partial<CheckOptions> = {},
  more: { quiet?: readonly string[]; functions?: readonly AnalysedFunction[] } = {},
): Checked {
  const analysis: Analysis = { ...EMPTY, functions: more.functions ?? Object.keys(texts).map(moduleFunction) }
  const facts = new Map(Object.entries(texts).map(([path, text]) => [path, factsOf(text)]))
  return check(
    analysis,
    rules,
    { facts, textOf: path => texts[path] ?? null, isQuiet: path => more.quiet?.includes(path) ?? false },
    { ...DEFAULT_OPTIONS, ...options },
  )
}

/** A module's top-level code. */
export function moduleFunction(path: string): AnalysedFunction {
  const id = path.replace(/\.py$/, '').replaceAll('/', '.')
  return {
    ...line(path, 1),
    id,
    name: '<module>',
    kind: 'module',
    async: false,
    generator: false,
    awaits: false,
    asyncKeyword: null,
    owner: null,
    quiet: false,
    test: false,
    places: [],
    entries: [],
    registrations: [],
    service: null,
    calls: [],
    callers: [],
    decorators: [],
    boundary: false,
    waits: [],
    awaitsAt: [],
    gives: 'unknown',
    reads: [],
  }
}

/** Facts with nothing but lines and suppression comments, which are found by a pattern that the extractor need not share. */
function factsOf(text: string): FileFacts {
  const lines = [0]
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) lines.push(index + 1)
  const comments: SuppressionComment[] = []
  for (const match of text.matchAll(
    /# (?:colorfast: allow ([\w, -]+?)(?: -- (.*))?|(?:noqa: |ruff: ignore\[)([\w-]+)\]?|colorfast: (nonsense))$/gm,
  )) {
    const start = text.lastIndexOf('\n', match.index) + 1
    const ids = (match[1] ?? match[3] ?? '')
      .split(',')
      .map(id => id.trim())
      .filter(id => id !== '')
    comments.push({
      form: match[4] !== undefined ? 'malformed' : match[3] !== undefined ? 'noqa' : 'allow',
      ids,
      ...(match[2] === undefined ? {} : { reason: match[2] }),
      ownLine: text.slice(start, match.index).trim() === '',
      s: match.index,
      e: match.index + match[0].length,
    })
  }
  return {
    version: FACTS_VERSION,
    language: 'python',
    lines,
    length: text.length,
    functions: [],
    classes: [],
    comments,
    importAt: 0,
    problems: [],
  }
}
