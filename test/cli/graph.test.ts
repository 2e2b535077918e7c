/** `graph` end to end on a small project. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({
    'main.py':
      'import time\n\nclass Shop:\n    def open(self):\n        def wait():\n            time.sleep(1)\n        wait()\n\nasync def serve():\n    Shop().open()\n',
  })
})
afterEach(() => {
  project.remove()
})

test('writes the document, names dotted', async () => {
  const { code, out } = await run(project.folder, ['graph', '--no-cache'])
  expect(code).toBe(0)
  const { schema, functions, calls } = JSON.parse(out) as {
    schema: string
    functions: { id: string; blocks: string | null }[]
    calls: { from: string; to: string; line: number }[]
  }
  expect(schema).toBe('colorfast/graph@1')
  expect(functions.map(({ id, blocks }) => [id, blocks])).toEqual([
    ['main', null],
    ['main.Shop.open', 'sleep'],
    ['main.Shop.open.wait', 'sleep'],
    ['main.serve', 'sleep'],
  ])
  expect(calls.map(({ from, to, line }) => [from, to, line])).toEqual([
    ['main.Shop.open', 'main.Shop.open.wait', 7],
    ['main.Shop.open.wait', 'time.sleep', 6],
    ['main.serve', 'main.Shop.open', 10],
  ])
})

test('cuts out a part and writes it to a file', async () => {
  const argv = ['graph', '--no-cache', '--format', 'mermaid', '--to', 'time.sleep', '--depth', '2']
  const { code, out } = await run(project.folder, [...argv, '--output-file', 'out/calls.mmd'])
  expect([code, out]).toEqual([0, ''])
  const text = readFileSync(join(project.folder, 'out/calls.mmd'), 'utf8')
  expect(text).toContain('main.Shop.open')
  expect(text).not.toContain('main.serve')
})

test.each([
  [['--from', 'nothing'], 'No function in the graph is called nothing.'],
  [['--depth', '2'], 'Name one with --from or --to.'],
  [['--to', 'serve', '--depth', '0'], 'Write a number of calls, 1 or more.'],
  [['--format', 'svg'], 'Allowed choices are json, dot, mermaid.'],
])('%j ends with 2', async (argv, expected) => {
  const { code, err } = await run(project.folder, ['graph', '--no-cache', ...argv])
  expect(code).toBe(2)
  expect(err).toContain(expected)
})
