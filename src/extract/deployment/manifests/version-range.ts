/** Version specifiers of pip and Poetry as a range: `>=1.2,<2`, `~=1.4`, `==1.*`, `^2.3`. Exclusions narrow nothing. */
import { compareVersions } from '../../../base/compare/compare-versions.ts'
import type { VersionRange } from '../../../facts/library-versions.ts'

/** The range that one version is. */
export function exactly(version: string): VersionRange {
  const from = numbers(version)
  return { from, below: [...from, 1] }
}

/** The range that a specifier leaves; null where it leaves everything. */
export function rangeOf(specifier: string): VersionRange | null {
  let from: readonly number[] | null = null
  let below: readonly number[] | null = null
  for (const clause of specifier.split(',')) {
    const one = clauseRange(clause.trim())
    if (one === null) continue
    if (from === null || compareVersions(one.from, from) > 0) from = one.from
    if (one.below !== null && (below === null || compareVersions(one.below, below) < 0)) below = one.below
  }
  return from === null ? null : { from, below }
}

function clauseRange(clause: string): VersionRange | null {
  const [, operator = '', version = ''] = /^(===|==|~=|!=|<=|>=|<|>|\^|~)?\s*v?(\d[\w.*+!-]*)$/.exec(clause) ?? []
  const said = numbers(version)
  if (said.length === 0 || operator === '!=') return null
  if (version.includes('*')) return { from: said, below: raised(said, said.length - 1) }
  switch (operator) {
    case '>=':
    case '>':
      return { from: said, below: null }
    case '<':
      return { from: [], below: said }
    case '<=':
      return { from: [], below: [...said, 1] }
    case '~=':
      return { from: said, below: raised(said, Math.max(0, said.length - 2)) }
    case '~':
      return { from: said, below: raised(said, Math.min(1, said.length - 1)) }
    case '^': {
      const leading = said.findIndex(one => one > 0)
      return { from: said, below: raised(said, leading === -1 ? said.length - 1 : leading) }
    }
    default:
      return exactly(version)
  }
}

/** The first version that differs upwards at a place: 1.4.2 at 1 is 1.5. */
function raised(version: readonly number[], at: number): readonly number[] {
  return [...version.slice(0, at), (version[at] ?? 0) + 1]
}

/** The numbers at the head of a version: `2.0.0rc1` is 2.0.0. */
function numbers(version: string): readonly number[] {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').flatMap(one => (one === '' ? [] : [Number(one)]))
}
