/**
 * What can be found in a body or in what it runs, for all bodies of a program at once: to walk from each of thousands of
 * scripts would take as many walks of the code that they share.
 */

/**
 * For every node at or below the roots that has a mark at or below it, its marks, `most` of them at the most. `next` gives
 * what a node runs. Takes time in proportion to `most` times the edges below the roots.
 */
export function marksBelow<Node, Mark>(
  roots: Iterable<Node>,
  next: (node: Node) => readonly Node[],
  marksOf: (node: Node) => readonly Mark[],
  most: number,
): ReadonlyMap<Node, ReadonlySet<Mark>> {
  const all = new Set(roots)
  const above = new Map<Node, Node[]>()
  const queue: [node: Node, mark: Mark][] = []
  for (const node of all) {
    for (const mark of marksOf(node)) queue.push([node, mark])
    for (const one of new Set(next(node))) {
      all.add(one)
      const known = above.get(one)
      if (known) known.push(node)
      else above.set(one, [node])
    }
  }
  const found = new Map<Node, Set<Mark>>()
  for (const [node, mark] of queue) {
    let marks = found.get(node)
    if (!marks) found.set(node, (marks = new Set()))
    if (marks.has(mark) || marks.size >= most) continue
    marks.add(mark)
    for (const caller of above.get(node) ?? []) queue.push([caller, mark])
  }
  return found
}
