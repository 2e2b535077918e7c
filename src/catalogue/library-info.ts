/** What a stub says of its library as a whole: the `library(...)` call at its top. */
import type { CallExpr, Expr, FileFacts, Stmt } from '../facts/file-facts.ts'

export interface LibraryInfo {
  readonly name: string
  readonly versions: string
  readonly sources: readonly string[]
  readonly colour: 'sync' | 'async' | 'both' | 'neutral'
  readonly counterpart: {
    readonly name: string
    readonly maturity: string
    readonly effort: string
    readonly source: string
    readonly date: string
  } | null
  /** What it talks to, if that belongs to the project and answers at once. */
  readonly serves: 'cache' | 'queue' | 'log' | null
  /** It comes with Python, whose documentation is where its facts are from. */
  readonly standard: boolean
}

/** The header of a stub, or null if it has none. */
export function libraryInfo(facts: FileFacts): LibraryInfo | null {
  for (const stmt of facts.functions[0]?.body ?? []) {
    const call = headerCall(stmt)
    if (!call) continue
    const { args } = call
    const value = (name: string): Expr | undefined => args.find(arg => arg.name === name)?.value
    const first = args.find(arg => !arg.name)?.value
    const sources = value('sources')
    const counterpart = dictionary(value('counterpart'))
    const said = sources?.k === 'list' ? sources.items.flatMap(item => text(item) ?? []) : []
    return {
      name: text(first) ?? '',
      versions: text(value('versions')) ?? '',
      sources: said,
      colour: (text(value('colour')) ?? 'neutral') as LibraryInfo['colour'],
      counterpart: counterpart && {
        name: counterpart.name ?? '',
        maturity: counterpart.maturity ?? '',
        effort: counterpart.effort ?? '',
        source: counterpart.source ?? '',
        date: counterpart.date ?? '',
      },
      serves: (text(value('serves')) ?? null) as LibraryInfo['serves'],
      standard: said.some(url => url.startsWith('https://docs.python.org/')),
    }
  }
  return null
}

/** Whether a statement is `library(...)`. */
export function isLibraryHeader(stmt: Stmt): boolean {
  return headerCall(stmt) !== null
}

function headerCall(stmt: Stmt): CallExpr | null {
  const call = stmt.k === 'expr' && stmt.value.k === 'call' ? stmt.value : null
  return call?.fn.k === 'name' && call.fn.id === 'library' ? call : null
}

function text(expr: Expr | undefined): string | null {
  return expr?.k === 'const' && typeof expr.v === 'string' ? expr.v : null
}

function dictionary(expr: Expr | undefined): Record<string, string> | null {
  if (expr?.k !== 'dict') return null
  return Object.fromEntries(
    expr.items.flatMap(({ key, value }) => (key ? [[text(key) ?? '', text(value) ?? ''] as const] : [])),
  )
}
