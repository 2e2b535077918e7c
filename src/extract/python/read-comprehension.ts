/** List, set and dict comprehensions and generator expressions. How their parts are read is passed in. */
import type { ComprehensionClause, ComprehensionExpr, Expr } from '../../facts/file-facts.ts'
import { type ReadExpr, readSeveral } from './read-chain.ts'
import type { Reading } from './reading.ts'

/** The comprehension at this node; undefined if a part of it is missing. */
export function readComprehension(
  reading: Reading,
  node: number,
  kind: ComprehensionExpr['kind'],
  read: ReadExpr,
): ComprehensionExpr | undefined {
  const { table } = reading
  const [body, ...rest] = table.children(node)
  if (body === undefined) return undefined
  const s = table.start(node)
  const e = table.end(node)
  if (table.kind(body) !== 'pair') {
    const element = read(reading, body)
    return { k: 'comp', s, e, kind, element, clauses: readClauses(reading, rest, read) }
  }
  const [first, second] = table.children(body)
  if (first === undefined || second === undefined) return undefined
  const element = read(reading, first)
  const value = read(reading, second)
  return { k: 'comp', s, e, kind, element, value, clauses: readClauses(reading, rest, read) }
}

function readClauses(reading: Reading, nodes: readonly number[], read: ReadExpr): ComprehensionClause[] {
  const { table } = reading
  const clauses: (ComprehensionClause & { readonly ifs: Expr[] })[] = []
  for (const node of nodes) {
    const children = table.children(node)
    if (table.kind(node) === 'if_clause') {
      clauses[clauses.length - 1]?.ifs.push(readSeveral(reading, children, false, read))
      continue
    }
    const [target, ...iter] = children
    if (target === undefined || table.kind(node) !== 'for_in_clause') continue
    const isAsync = table.kind(node + 1) === 'async'
    clauses.push({
      async: isAsync,
      target: read(reading, target),
      iter: readSeveral(reading, iter, false, read),
      ifs: [],
    })
  }
  return clauses
}
