/** Law of import directions: the product obeys `.dependency-cruiser.mjs`, and the rules there do catch what they forbid. */
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import architecture, { ROOMS } from '../../.dependency-cruiser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('architecture', () => {
  it('explains every forbidden edge', () => {
    const silent = architecture.forbidden.filter(rule => rule.comment.length < 20).map(rule => rule.name)
    expect(silent).toEqual([])
  })

  it('is a table without a circle', () => {
    expect(Object.keys(ROOMS).filter(room => room !== 'src/run.ts' && reaches(room, room))).toEqual([])
  })

  it('holds for the product', async () => {
    const result = await violations(root)
    expect(result.modules).toBeGreaterThan(0)
    expect(result.edges).toEqual([])
  })

  it('catches each kind of forbidden import', async () => {
    const { edges } = await violations(`${root}fixtures/architecture`)
    expect(edges.map(edge => edge.replace(/ {2}\(.*/s, ''))).toEqual([
      'home-of-yaml: src/report/coloured.ts -> yaml',
      'io-at-the-edge: src/link/link.ts -> fs',
      'known-packages: src/report/coloured.ts -> prettier',
      'known-rooms: src/helpers/drawer.ts -> ./lost.ts',
      'known-rooms: src/helpers/drawer.ts -> src/propagate/place.ts',
      'resolvable: src/helpers/drawer.ts -> ./lost.ts',
      'rules-imports: rules/reaches-into-engine.ts -> src/link/link.ts',
      'src/link-imports: src/link/link.ts -> src/infer/infer.ts',
      'src/rule-types: src/rule/index.ts -> src/propagate/place.ts',
    ])
  })
})

/** Whether the values of one room may lead to another over any number of steps; rooms inside a room are part of it. */
function reaches(from: string, to: string, seen = new Set<string>()): boolean {
  return (ROOMS[from]?.may ?? []).some(next => {
    if (next.startsWith(`${from}/`) || seen.has(next)) return false
    seen.add(next)
    return next === to || reaches(next, to, seen)
  })
}

/** Every violation as a line that says which rule was broken, by which import, and why the rule is there. */
async function violations(baseDir: string): Promise<{ modules: number; edges: string[] }> {
  const { forbidden, options } = architecture
  const { output } = await cruise(['src', 'rules'], { ...options, baseDir, validate: true, ruleSet: { forbidden } })
  const { summary } = output as ICruiseResult
  const comments = new Map(forbidden.map(rule => [rule.name, rule.comment]))
  const edges = summary.violations.map(({ rule, from, to }) => {
    const target = to.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+).*$/, '$1')
    return `${rule.name}: ${from} -> ${target}  (${comments.get(rule.name) ?? ''})`
  })
  return { modules: summary.totalCruised, edges: edges.sort() }
}
