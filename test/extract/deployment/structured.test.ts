/** YAML and TOML that were written to keep a reader busy are read like any other. */
import { expect, test } from 'vitest'
import { entry, readToml, readYaml } from '../../../src/extract/deployment/structured.ts'

test('an alias means the last anchor of its name before it', () => {
  const { documents } = readYaml('a: &x one\nb: *x\nc: &x two\nd: *x\ne: *missing\n')
  const text = (key: string): unknown => {
    const found = entry(documents[0], key)
    return found?.k === 'scalar' ? found.text : undefined
  }
  expect(['a', 'b', 'c', 'd', 'e'].map(text)).toEqual(['one', 'one', 'two', 'two', undefined])
})

test('an anchor that holds its own alias ends', () => {
  expect(readYaml('a: &x [1, *x]\n').documents).toHaveLength(1)
})

test('twenty thousand aliases are read', () => {
  const { documents } = readYaml(`x: &a 1\ny:\n${'  - *a\n'.repeat(20_000)}`)
  const list = entry(documents[0], 'y')
  expect(list?.k === 'list' ? list.items.length : 0).toBe(20_000)
}, 60_000)

test('thirty thousand mistakes in one line are one problem', () => {
  expect(readYaml('a: 1 '.repeat(30_000)).problems).toEqual([
    { line: 1, message: 'Nested mappings are not allowed in compact mappings' },
  ])
}, 60_000)

test('values of TOML have their lines, and a file of many values ends', () => {
  const { documents } = readToml('[tool.a]\nx = "one"\ny = "two"\n[tool.b]\nz = "one"\n')
  const line = (...keys: readonly string[]): number | undefined => entry(documents[0], 'tool', ...keys)?.line
  expect([line('a', 'x'), line('a', 'y'), line('b', 'z')]).toEqual([2, 3, 5])
  const many = Array.from({ length: 20_000 }, (_, at) => `k${at} = "v\\u0041${at}"`).join('\n')
  expect(readToml(many).documents).toHaveLength(1)
}, 60_000)
