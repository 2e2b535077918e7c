/** The call graph as a document, and parts cut out of it. */
import { describe, expect, test } from 'vitest'
import { cutGraph, matchingFunctions } from '../../src/query/cut-graph.ts'
import { callGraph } from '../../src/query/graph.ts'
import { ANALYSIS } from './small-graph.ts'

const GRAPH = callGraph(ANALYSIS)

/** `compute -> load`: names without their modules. */
function callsOf({ calls }: Pick<typeof GRAPH, 'calls'>): string[] {
  const short = (id: string): string => id.slice(id.lastIndexOf('.') + 1)
  return calls.map(({ from, to }) => `${short(from)} -> ${short(to)}`)
}

describe('callGraph', () => {
  test('gives functions their places, each once, and the gravest thing they wait for', () => {
    expect(GRAPH.functions[0]).toEqual({
      id: 'app.db.rows',
      path: 'app/db.py',
      line: 3,
      kind: 'def',
      async: false,
      places: ['shared-loop', 'thread-pool'],
      blocks: 'db',
    })
    expect(GRAPH.functions.map(({ kind }) => kind)).toContain('module')
  })

  test('has a call once for each place in the text, and none whose target is unknown', () => {
    expect(callsOf(GRAPH)).toEqual([
      'rows -> all',
      'compute -> load',
      'compute -> later',
      'compute -> run_in_threadpool',
      'compute -> rows',
      'compute -> get',
      'load -> rows',
    ])
  })

  test('says how a function comes to run', () => {
    expect(GRAPH.calls.find(({ to, from }) => to === 'app.db.rows' && from === 'app.routes.compute')).toMatchObject({
      mode: 'handed-over',
      by: 'starlette.concurrency.run_in_threadpool',
      place: 'thread-pool',
      awaited: false,
    })
    expect(GRAPH.calls.find(({ to }) => to === 'app.services.later')).toMatchObject({ mode: 'await', awaited: true })
  })

  test('lists library functions by qualified name', () => {
    expect(GRAPH.libraryFunctions).toEqual([
      { id: 'ext.Client.get', async: false, blocks: null },
      { id: 'sqlalchemy.orm.Query.all', async: false, blocks: 'db' },
      { id: 'starlette.concurrency.run_in_threadpool', async: true, blocks: null },
    ])
  })
})

describe('cutGraph', () => {
  const cut = (from: readonly string[], to: readonly string[], depth: number | null): typeof GRAPH =>
    cutGraph(GRAPH, { from, to, depth })

  test('keeps what a function leads to', () => {
    expect(callsOf(cut(['app.services.load'], [], null))).toEqual(['rows -> all', 'load -> rows'])
    const near = cut(['app.services.load'], [], 1)
    expect(callsOf(near)).toEqual(['load -> rows'])
    expect(near.functions.map(({ id }) => id)).toEqual(['app.db.rows', 'app.services.load'])
    expect(near.libraryFunctions).toEqual([])
  })

  test('keeps what leads to a function, of a library too', () => {
    expect(callsOf(cut([], ['sqlalchemy.orm.Query.all'], 2))).toEqual([
      'rows -> all',
      'compute -> rows',
      'load -> rows',
    ])
  })

  test('keeps the ways between two ends, no longer than asked for', () => {
    const ends = [['app.routes.compute'], ['app.db.rows']] as const
    expect(callsOf(cut(...ends, null))).toEqual(['compute -> load', 'compute -> rows', 'load -> rows'])
    expect(callsOf(cut(...ends, 1))).toEqual(['compute -> rows'])
  })

  test('keeps a function that nothing calls', () => {
    const alone = cut(['app.services.unused'], [], null)
    expect(alone.functions.map(({ id }) => id)).toEqual(['app.services.unused'])
    expect(alone.calls).toEqual([])
  })

  test('is empty where no way leads from one end to the other', () => {
    expect(cut(['app.services.unused'], ['app.db.rows'], null)).toMatchObject({ functions: [], calls: [] })
  })
})

test('matchingFunctions takes names, ends of names and files', () => {
  expect(matchingFunctions(GRAPH, 'app.services.load')).toEqual(['app.services.load'])
  expect(matchingFunctions(GRAPH, 'load')).toEqual(['app.services.load'])
  expect(matchingFunctions(GRAPH, 'Query.all')).toEqual(['sqlalchemy.orm.Query.all'])
  expect(matchingFunctions(GRAPH, 'app/services.py').length).toBe(3)
  expect(matchingFunctions(GRAPH, 'oad')).toEqual([])
})
