/**
 * The TypeScript and JavaScript door: one file's text to the same facts that the Python door gives. Never throws on input;
 * what cannot be read becomes a problem beside the facts that can. Syntax only: no types are checked and no file is looked up.
 */
import ts from 'typescript'
import { FACTS_VERSION, type FileFacts, type SuppressionComment } from '../../facts/file-facts.ts'
import { declaredNames } from './declared-names.ts'
import type { Dialect } from './dialect.ts'
import { readLibrary } from './read-jsdoc.ts'
import { prototypeOwners } from './read-prototype.ts'
import { readStatements } from './read-statement.ts'
import { type Reading, report, type Scope, span } from './reading.ts'

const KINDS: Readonly<Record<Dialect, ts.ScriptKind>> = {
  ts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  js: ts.ScriptKind.JSX,
  'd.ts': ts.ScriptKind.TS,
}

/** The facts of a file. */
export function extractTypescript(text: string, dialect: Dialect, before: FileFacts['problems'] = []): FileFacts {
  try {
    return extract(text, dialect, before)
  } catch (error) {
    // The parser itself follows nesting by recursion, and stacks end.
    if (!(error instanceof RangeError)) throw error
    const message = 'Nested so deeply that the file cannot be read.'
    return { ...extract('', dialect, [...before, { kind: 'too-deep', s: 0, e: 0, message }]), length: text.length }
  }
}

function extract(text: string, dialect: Dialect, before: FileFacts['problems'] = []): FileFacts {
  const stub = dialect === 'd.ts'
  const source = ts.createSourceFile(
    stub ? 'stub.d.ts' : `file.${dialect === 'js' ? 'jsx' : dialect}`,
    text,
    {
      languageVersion: ts.ScriptTarget.Latest,
      jsDocParsingMode: stub ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone,
    },
    true,
    KINDS[dialect],
  )
  const r: Reading = {
    source,
    text,
    stub,
    functions: [],
    classes: [],
    problems: [...before],
    objects: new Map(),
    prototypes: new Map([...prototypeOwners(source)].map(name => [name, []])),
    scope: moduleScope(source),
    depth: 0,
  }
  syntaxProblems(r)
  r.functions.push({ name: '<module>', kind: 'module', async: false, generator: false, parent: -1, owner: -1, params: [], decorators: [], body: [], s: 0, e: text.length, ns: 0, ne: 0 }) // prettier-ignore
  if (stub) r.scope.block.push(...readLibrary(text))
  readStatements(r, source.statements)
  const [module] = r.functions
  if (module) r.functions[0] = { ...module, body: r.scope.block }
  return {
    version: FACTS_VERSION,
    language: 'typescript',
    lines: [...source.getLineStarts()],
    ...astral(text),
    length: text.length,
    functions: r.functions,
    classes: r.classes,
    comments: stub ? [] : readComments(text),
    importAt: importPosition(r),
    problems: r.problems,
  }
}

function moduleScope(source: ts.SourceFile): Scope {
  return {
    fn: 0,
    cls: -1,
    parent: null,
    declared: declaredNames(source),
    globals: new Set(),
    nonlocals: new Set(),
    receiver: false,
    block: [],
    made: 0,
  }
}

/** The parser keeps what it complained of on the tree, under a name that is not part of its types. */
function syntaxProblems(r: Reading): void {
  const { parseDiagnostics = [] } = r.source as unknown as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }
  for (const one of parseDiagnostics) {
    const message = ts.flattenDiagnosticMessageText(one.messageText, ' ')
    report(r, 'syntax', one.start, one.start + one.length, `Syntax error: ${message}`)
  }
}

function astral(text: string): { readonly astral?: readonly number[] } {
  const found = text.charCodeAt(0) === 0xfeff ? [0] : []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(match.index)
  return found.length > 0 ? { astral: found } : {}
}

/** The line after the first run of imports. */
function importPosition(r: Reading): number {
  let last = 0
  for (const stmt of r.source.statements) {
    const isDirective = ts.isExpressionStatement(stmt) && ts.isStringLiteral(stmt.expression)
    if (!ts.isImportDeclaration(stmt) && !isDirective) break
    last = span(r, stmt).e
  }
  if (last === 0) return 0
  const next = r.text.indexOf('\n', last)
  return next < 0 ? r.text.length : next + 1
}

const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g

/** `// colorfast: allow id -- reason`, and what silences ESLint's rules, whichever they are, on one line. */
function readComments(text: string): SuppressionComment[] {
  if (!/colorfast|eslint-disable/.test(text)) return []
  const found: SuppressionComment[] = []
  for (const match of text.matchAll(COMMENT)) {
    const comment = match[0].replace(/\*\/$/, '').trimEnd()
    const lineStart = Math.max(text.lastIndexOf('\n', match.index - 1), text.lastIndexOf('\r', match.index - 1)) + 1
    const ownLine = text.slice(lineStart, match.index).trim() === ''
    const at = { s: match.index, e: match.index + comment.length }
    const allow = /colorfast\s*:\s*(.*)$/i.exec(comment)
    if (allow) found.push({ ...readAllow(allow[1] ?? ''), ownLine, ...at })
    const disabled = /eslint-disable-(next-)?line\s+([^-].*?)(\s--.*)?$/.exec(comment)
    const ids = (disabled?.[2] ?? '').split(',').map(id => id.trim()).filter(id => id !== '') // prettier-ignore
    if (ids.length > 0) found.push({ form: 'noqa', ids, ownLine: disabled?.[1] !== undefined, ...at })
  }
  return found
}

function readAllow(said: string): Pick<SuppressionComment, 'form' | 'ids' | 'reason'> {
  const [head = '', ...tail] = said.split(/\s--(?:\s|$)/)
  const reason = tail.join(' -- ').trim()
  const ids = /^allow\s+(\S.*)$/.exec(head.trim())?.[1]?.split(/\s*,\s*/) ?? []
  const isSound = ids.length > 0 && ids.every(id => /^[a-z][a-z0-9-]*$/.test(id)) && reason !== ''
  return isSound ? { form: 'allow', ids, reason } : { form: 'malformed', ids: ids.filter(id => id !== '') }
}
