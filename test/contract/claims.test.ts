/** What rules say of run time is shown by programs: each rule has one, which stands in the table of what was seen, or a reason. */
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { repositoryFiles, textOf } from './repository.ts'

const claimed = repositoryFiles('oracle/claims/*.py').flatMap(path =>
  [...textOf(path).matchAll(/^@claim\("([a-z-]+)"\)$/gm)].map(([, id = '']) => id),
)

it('has a program for each rule, or says in a line why none', () => {
  const excused = [...textOf('oracle/README.md').matchAll(/^\| `([a-z-]+)` \| .{20,} \|$/gm)].map(([, id = '']) => id)
  expect(claimed.length).toBeGreaterThan(30)
  expect([...claimed, ...excused].sort()).toEqual(rules.map(({ id }) => id))
})

it('lists every claim in the table', () => {
  const listed = [...textOf('oracle/claims.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id = '']) => id)
  expect(listed).toEqual([...claimed].sort())
})
