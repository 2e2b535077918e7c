/** The call graph as JSON, DOT and Mermaid. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { cutGraph } from '../../src/query/cut-graph.ts'
import { callGraph } from '../../src/query/graph.ts'
import type { CallGraph } from '../../src/query/graph.ts'
import { reportGraphDot } from '../../src/report/graph/graph-dot.ts'
import { reportGraphJson } from '../../src/report/graph/graph-json.ts'
import { reportGraphMermaid } from '../../src/report/graph/graph-mermaid.ts'
import { ANALYSIS } from '../query/small-graph.ts'

const GRAPH = callGraph(ANALYSIS)
const NOTHING: CallGraph = { ...GRAPH, functions: [], libraryFunctions: [], calls: [] }
const json = (graph: CallGraph): string => reportGraphJson(graph, { version: '1.2.3' })

test.each([
  ['graph.json', json],
  ['graph.dot', reportGraphDot],
  ['graph.mmd', reportGraphMermaid],
])('%s', async (file, report) => {
  await expect(report(GRAPH)).toMatchFileSnapshot(`expected/${file}`)
})

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/graph-1.schema.json', import.meta.url), 'utf8')) as object,
)

test.each([
  ['every kind of call', GRAPH],
  ['nothing', NOTHING],
])('JSON satisfies its schema with %s', (_, graph) => {
  validate(JSON.parse(json(graph)))
  expect(validate.errors).toBeNull()
})

test('pictures escape what their language reads as its own', () => {
  const [first] = GRAPH.functions
  if (first === undefined) throw new Error('the graph has functions')
  const odd: CallGraph = { ...NOTHING, functions: [{ ...first, id: 'a.<lambda>#2"\\' }] }
  expect(reportGraphDot(odd)).toContain('"a.<lambda>#2\\"\\\\" [label=')
  expect(reportGraphMermaid(odd)).toContain('["a.#lt;lambda#gt;#35;2#quot;\\<br/>waits for the database"]')
})

test('pictures leave out library functions that do not block, and functions without calls', () => {
  const picture = reportGraphDot(GRAPH)
  expect(picture).toContain('sqlalchemy.orm.Query.all')
  expect(picture).not.toContain('ext.Client.get')
  expect(picture).not.toContain('app.services.unused')
  const alone = cutGraph(GRAPH, { from: ['app.services.unused'], to: [], depth: null })
  expect(reportGraphMermaid(alone)).toContain('app.services.unused')
})
