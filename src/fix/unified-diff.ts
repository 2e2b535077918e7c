/** The difference of two texts in the form that `patch` and reviewers read, with three lines around each change. */

const AROUND = 3

/** Empty where the texts are equal. Line ends are part of the lines. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const a = linesIn(before)
  const b = linesIn(after)
  const hunks = hunksOf(changesBetween(a, b))
  if (hunks.length === 0) return ''
  const body = hunks.map(hunk => {
    const [first] = hunk
    const last = hunk.at(-1)
    if (!first || !last) return ''
    const fromA = Math.max(0, first.a - AROUND)
    const toA = Math.min(a.length, last.a + last.removed + AROUND)
    const fromB = first.b - (first.a - fromA)
    const toB = last.b + last.added + (toA - last.a - last.removed)
    let at = fromA
    const lines: string[] = []
    for (const change of hunk) {
      lines.push(...a.slice(at, change.a).map(line => ` ${line}`))
      lines.push(...a.slice(change.a, change.a + change.removed).map(line => `-${line}`))
      lines.push(...b.slice(change.b, change.b + change.added).map(line => `+${line}`))
      at = change.a + change.removed
    }
    lines.push(...a.slice(at, toA).map(line => ` ${line}`))
    return `@@ -${range(fromA, toA)} +${range(fromB, toB)} @@\n${lines.map(ended).join('')}`
  })
  return `--- a/${path}\n+++ b/${path}\n${body.join('')}`
}

interface Change {
  readonly a: number
  readonly removed: number
  readonly b: number
  readonly added: number
}

function linesIn(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`
}

function range(from: number, to: number): string {
  const count = to - from
  return count === 1 ? String(from + 1) : `${count === 0 ? from : from + 1},${count}`
}

/** Changes that are near each other are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1)
    if (last && change.a - (last.a + last.removed) <= AROUND * 2) hunks.at(-1)?.push(change)
    else hunks.push([change])
  }
  return hunks
}

/** The shortest way from one list of lines to the other (Myers); fixes change few lines, so it is found at once. */
function changesBetween(a: readonly string[], b: readonly string[]): Change[] {
  const reach = new Map<number, number>([[1, 0]])
  const trail: Map<number, number>[] = []
  for (let steps = 0; steps <= a.length + b.length; steps++) {
    trail.push(new Map(reach))
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach.set(k, x)
      if (x >= a.length && x - k >= b.length) return backwards(trail, a.length, b.length)
    }
  }
  return []
}

function backwards(trail: readonly Map<number, number>[], endA: number, endB: number): Change[] {
  const changes: Change[] = []
  let x = endA
  let y = endB
  for (let steps = trail.length - 1; steps > 0; steps--) {
    const reach = trail[steps] ?? new Map<number, number>()
    const k = x - y
    const down = k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
    const from = down ? k + 1 : k - 1
    const atA = reach.get(from) ?? 0
    const atB = atA - from
    const change = down ? { a: atA, removed: 0, b: atB, added: 1 } : { a: atA, removed: 1, b: atB, added: 0 }
    const next = changes.at(-1)
    const touches = next && change.a + change.removed === next.a && change.b + change.added === next.b
    if (touches)
      changes[changes.length - 1] = { a: change.a, b: change.b, removed: change.removed + next.removed, added: change.added + next.added } // prettier-ignore
    else changes.push(change)
    x = atA
    y = atB
  }
  return changes.reverse()
}
