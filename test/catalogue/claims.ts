/**
 * What `rules/catalogue/coverage.json` says of the libraries, as small async functions: each claim is a name or an
 * expression of Python, and what is reported in its function is what the catalogue knows of it.
 *
 * `os.listdir` is called; `redis.Redis.get` is called on a parameter of that class; text with parentheses is taken as it
 * stands; `for` and `with` before either iterate and enter it. `{get,set}` stands for one claim each.
 */
import { blockingCall } from '../../rules/blocking-call.ts'
import { nestedEventLoop } from '../../rules/nested-event-loop.ts'
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts'
import { analyseTexts } from '../propagate/analyse-texts.ts'

const catalogue = loadCatalogue()

/** `a.{b,c}` as `a.b` and `a.c`; braces do not nest. */
export function expand(claim: string): string[] {
  const found = /^(.*?)\{([^{}]*)\}(.*)$/.exec(claim)
  if (!found) return [claim]
  const [, before = '', names = '', after = ''] = found
  return split(names).flatMap(name => expand(before + name + after))
}

/** Parted at commas that stand in no parentheses. */
function split(names: string): string[] {
  return names.split(/,\s*(?![^(]*\))/)
}

/** The kinds that each claim is reported with, `free` if nothing is; in the order of the claims. */
export function knownKinds(claims: readonly string[]): string[] {
  const programs = claims.map(program)
  const lines = [...new Set(programs.flatMap(one => one.imports))].sort().map(name => `import ${name}`)
  const at = programs.map(one => {
    lines.push(`async def f(y, x${one.instance === null ? '' : `: ${one.instance}`}):`, `    ${one.statement}`)
    return lines.length
  })
  const analysis = analyseTexts(`${lines.join('\n')}\n`)
  const kinds = new Map<number, Set<string>>()
  for (const rule of [blockingCall, nestedEventLoop])
    for (const { at: place, kind } of rule.check(analysis, { violations: [] }))
      kinds.set(place.line, (kinds.get(place.line) ?? new Set<string>()).add(kind ?? 'lock'))
  return at.map(line => [...(kinds.get(line) ?? ['free'])].sort().join(' and '))
}

interface Program {
  readonly imports: readonly string[]
  readonly instance: string | null
  readonly statement: string
}

function program(claim: string): Program {
  const [, how = '', subject = ''] = /^(for |with |)(.*)$/.exec(claim) ?? []
  const imports = [...subject.matchAll(/(?<![\w.)\]'"])[A-Za-z_]\w*(\.\w+)*/g)].flatMap(
    ([name]) => moduleOf(name) ?? [],
  )
  const module = imports[0] ?? ''
  if (/[([]/.test(subject)) return { imports, instance: null, statement: statement(how, subject) }
  const names = subject.slice(module.length + 1).split('.')
  if (how !== '') return { imports, instance: subject, statement: statement(how, 'x') }
  if (names.length === 1) return { imports, instance: null, statement: `${subject}()` }
  return { imports, instance: subject.slice(0, subject.lastIndexOf('.')), statement: `x.${names.at(-1) ?? ''}()` }
}

function statement(how: string, subject: string): string {
  if (how === 'for ') return `for _ in ${subject}: pass`
  return how === 'with ' ? `with ${subject}: pass` : subject
}

/** The longest beginning of a dotted name that is a module of the catalogue. */
function moduleOf(name: string): string | null {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1))
    if (catalogue.facts(name.slice(0, end))) return name.slice(0, end)
  return null
}
