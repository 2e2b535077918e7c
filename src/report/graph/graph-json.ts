/** A call graph as a document for programs; `schemas/graph-1.schema.json` describes it. */
import type { CallGraph } from '../../query/graph.ts'
import type { ReportContext } from '../context.ts'

/** Writes the document; one function and one call to a line, so that two versions can be compared. */
export function reportGraphJson(graph: CallGraph, { version }: Pick<ReportContext, 'version'>): string {
  const { schema, functions, libraryFunctions, calls } = graph
  return [
    '{',
    `  "schema": ${JSON.stringify(schema)},`,
    `  "tool": ${JSON.stringify({ name: 'colorfast', version })},`,
    `  "functions": ${rows(functions)},`,
    `  "libraryFunctions": ${rows(libraryFunctions)},`,
    `  "calls": ${rows(calls)}`,
    '}',
    '',
  ].join('\n')
}

function rows(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
}
