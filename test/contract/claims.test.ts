/** What rules say of run time is shown by programs: each names a rule, and stands in the table of what was seen. */
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { repositoryFiles, textOf } from './repository.ts'

const claimed = repositoryFiles('oracle/claims/*.py').flatMap(path =>
  [...textOf(path).matchAll(/^@claim\("([a-z-]+)"\)$/gm)].map(([, id = '']) => id),
)

it('names rules that there are', () => {
  const ids = new Set(rules.map(({ id }) => id))
  expect(claimed.length).toBeGreaterThan(20)
  expect(claimed.filter(id => !ids.has(id))).toEqual([])
})

it('lists every claim in the table', () => {
  const listed = [...textOf('oracle/claims.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id = '']) => id)
  expect(listed).toEqual([...claimed].sort())
})
