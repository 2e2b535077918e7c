/**
 * Decides `if __version__ < (2, 0):` in stubs by what the project says of the library's version. Where it says nothing, or
 * different things, both branches stay, and what both define is marked: the first is taken, and rests on a guess.
 */
import { compareVersions, normalisedName } from '../base/compare/compare-versions.ts'
import type { Expr, FileFacts, Stmt } from '../facts/file-facts.ts'
import type { LibraryVersions, VersionRange } from '../facts/library-versions.ts'
import { regionsOf } from '../facts/walk.ts'
import { libraryInfo } from './library-info.ts'
import { pruneBranches, versionTuple, type Decide } from './prune-branches.ts'
import type { StubSource } from './stub-source.ts'

/** The catalogue as it is for one project. */
export function decideVersions(source: StubSource, versions: LibraryVersions): StubSource {
  const decided = new Map<string, ReturnType<StubSource['facts']>>()
  return {
    facts(name) {
      if (decided.has(name)) return decided.get(name)
      const stub = source.facts(name)
      const own =
        stub && asksVersion(stub.facts) ? { ...stub, facts: decideIn(source, name, stub.facts, versions) } : stub
      decided.set(name, own)
      return own
    },
  }
}

function decideIn(source: StubSource, module: string, facts: FileFacts, versions: LibraryVersions): FileFacts {
  const library = libraryOf(source, module)
  const said = library === null ? [] : (versions[normalisedName(library)] ?? [])
  const decide: Decide = test => (said.length === 0 ? null : decideVersion(test, said))
  return markGuesses(pruneBranches(facts, decide))
}

/** The distribution that a module belongs to: the header of the nearest package above it that has one. */
function libraryOf(source: StubSource, module: string): string | null {
  for (let name = module; ; name = name.slice(0, name.lastIndexOf('.'))) {
    const facts = source.facts(name)?.facts
    const info = facts ? libraryInfo(facts) : null
    if (info) return info.name
    if (!name.includes('.')) return null
  }
}

function isVersionTest(test: Expr): boolean {
  return test.k === 'compare' && test.items[0]?.k === 'name' && test.items[0].id === '__version__'
}

function asksVersion(facts: FileFacts): boolean {
  const asks = (body: readonly Stmt[]): boolean =>
    body.some(stmt => stmt.k === 'if' && (isVersionTest(stmt.test) || asks(stmt.then) || asks(stmt.else)))
  return asks(facts.functions[0]?.body ?? []) || facts.classes.some(cls => asks(cls.body))
}

/** `__version__ < (2, 0)` or `>=`, where every statement agrees. */
function decideVersion(test: Expr, said: readonly VersionRange[]): boolean | null {
  if (test.k !== 'compare' || !isVersionTest(test) || test.ops.length !== 1) return null
  const bound = versionTuple(test.items[1])
  const [op] = test.ops
  if (bound === null || (op !== '<' && op !== '>=')) return null
  const older = said.map(range => isOlder(range, bound))
  const [first = null] = older
  return first === null || older.some(one => one !== first) ? null : op === '<' ? first : !first
}

/** Is the whole range below a version? null where the version lies within it. */
function isOlder({ from, below }: VersionRange, bound: readonly number[]): boolean | null {
  if (compareVersions(from, bound) >= 0) return false
  return below !== null && compareVersions(below, bound) <= 0 ? true : null
}

/** Marks functions and classes that both branches of an undecided test define. */
function markGuesses(facts: FileFacts): FileFacts {
  const functions = new Set<number>()
  const classes = new Set<number>()
  const look = (body: readonly Stmt[]): void => {
    for (const stmt of body) {
      if (stmt.k === 'if' && isVersionTest(stmt.test)) {
        const [then, otherwise] = [definitions(facts, stmt.then), definitions(facts, stmt.else)]
        for (const one of [...then, ...otherwise]) {
          if (!then.some(other => other.name === one.name) || !otherwise.some(other => other.name === one.name))
            continue
          ;(one.isClass ? classes : functions).add(one.index)
        }
      }
      regionsOf(stmt).forEach(look)
    }
  }
  look(facts.functions[0]?.body ?? [])
  facts.classes.forEach(cls => {
    look(cls.body)
  })
  if (functions.size + classes.size === 0) return facts
  return {
    ...facts,
    functions: facts.functions.map((fn, index) =>
      functions.has(index) || classes.has(fn.owner) ? { ...fn, guessed: true } : fn,
    ),
    classes: facts.classes.map((cls, index) => (classes.has(index) ? { ...cls, guessed: true } : cls)),
  }
}

interface Definition {
  readonly name: string
  readonly index: number
  readonly isClass: boolean
}

function definitions(facts: FileFacts, body: readonly Stmt[]): readonly Definition[] {
  return body.flatMap((stmt): readonly Definition[] => {
    if (stmt.k === 'def') return [{ name: facts.functions[stmt.fn]?.name ?? '', index: stmt.fn, isClass: false }]
    if (stmt.k === 'class') return [{ name: facts.classes[stmt.cls]?.name ?? '', index: stmt.cls, isClass: true }]
    return []
  })
}
