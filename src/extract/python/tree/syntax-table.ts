/**
 * A parsed file as four flat arrays: what the readers walk instead of a syntax tree. Both parsers fill it through the
 * small `TreeWalker` interface, so everything behind it is the same for both. Nodes stand in source order, each
 * followed by its children; comments and line continuations are left out.
 *
 * Filling it is most of the cost after parsing, and every question to a parser is a call into foreign code. So offsets
 * are asked for only where they cannot be derived: a node begins where its first child begins and ends where its last
 * child ends, a plain name ends where its letters end, and most punctuation is never located at all (offset -1).
 */
import { SHAPE, type TreeWalker, type Vocabulary } from './tree-walker.ts'

export class SyntaxTable {
  text = ''
  count = 0
  /** Start offsets of comments, in order; empty unless comments were asked for. */
  comments: number[] = []
  /** Nodes that stand for text the grammar did not know, and tokens it missed; usually empty. */
  readonly faults = new Set<number>()
  private isAscii = true
  private readonly vocabulary: Vocabulary
  private types: Uint16Array
  private starts: Int32Array
  private ends: Int32Array
  private nexts: Int32Array
  private parents: number[] = []

  constructor(vocabulary: Vocabulary, capacity: number) {
    this.vocabulary = vocabulary
    this.types = new Uint16Array(capacity)
    this.starts = new Int32Array(capacity)
    this.ends = new Int32Array(capacity)
    this.nexts = new Int32Array(capacity)
  }

  kind(node: number): string {
    return this.vocabulary.names[this.types[node] as number] as string
  }

  start(node: number): number {
    return this.starts[node] as number
  }

  end(node: number): number {
    return this.ends[node] as number
  }

  /** The node after this one and all that stands in it. */
  next(node: number): number {
    return this.nexts[node] as number
  }

  /** Punctuation and keywords, as opposed to names, literals and everything with parts. */
  isToken(node: number): boolean {
    return this.vocabulary.shapes[this.types[node] as number] === SHAPE.token
  }

  /** The identifier at this node; Python holds names to be equal if they are after normalisation. */
  name(node: number): string {
    const written = this.slice(node)
    return this.isAscii ? written : written.normalize('NFKC')
  }

  slice(node: number): string {
    return this.text.slice(this.starts[node], this.ends[node])
  }

  /** The children that are not punctuation or keywords. */
  children(node: number): number[] {
    const found: number[] = []
    const end = this.next(node)
    for (let child = node + 1; child < end; child = this.next(child)) if (!this.isToken(child)) found.push(child)
    return found
  }

  /** The first child of this kind, or -1. */
  find(node: number, kind: string): number {
    const end = this.next(node)
    for (let child = node + 1; child < end; child = this.next(child)) if (this.kind(child) === kind) return child
    return -1
  }

  /** True if an unknown or missing piece stands directly in this node. */
  isBroken(node: number): boolean {
    if (this.faults.size === 0) return false
    const end = this.next(node)
    for (let child = node + 1; child < end; child = this.next(child)) if (this.faults.has(child)) return true
    return false
  }

  /** Takes in the whole tree. `exact` asks the parser for every offset, which broken syntax needs. */
  fill(walker: TreeWalker, text: string, exact: boolean, withComments: boolean): void {
    this.text = text
    this.isAscii = !NOT_ASCII.test(text)
    this.count = 0
    this.comments = []
    this.faults.clear()
    const parents = this.parents
    parents.length = 0
    let first = true
    for (;;) {
      if (this.enter(walker, first, exact, withComments)) {
        const node = this.count - 1
        if (walker.firstChild()) {
          parents.push(node)
          first = true
          continue
        }
        this.leave(walker, node, exact)
      }
      first = false
      while (parents.length === 0 || !walker.nextSibling()) {
        const parent = parents.pop()
        if (parent === undefined) return
        walker.parent()
        this.leave(walker, parent, exact)
      }
    }
  }

  /** Records the walker's node; true if its children are wanted too. */
  private enter(walker: TreeWalker, first: boolean, exact: boolean, withComments: boolean): boolean {
    const type = walker.typeId()
    const shape = this.vocabulary.shapes[type] || this.vocabulary.learn(walker, type)
    if (shape === SHAPE.comment) {
      if (withComments) this.comments.push(walker.start())
      return false
    }
    if (shape === SHAPE.dropped) return false
    const node = this.count++
    if (node >= this.types.length) this.grow()
    this.types[node] = type
    this.nexts[node] = node + 1
    if (exact) {
      const start = (this.starts[node] = walker.start())
      const end = (this.ends[node] = walker.end())
      if (this.vocabulary.names[type] === 'ERROR' || (start === end && walker.isMissing())) this.faults.add(node)
      return shape === SHAPE.inner || shape === SHAPE.string
    }
    switch (shape) {
      case SHAPE.token:
        this.starts[node] = first ? walker.start() : -1
        this.ends[node] = -1
        return false
      case SHAPE.name: {
        const start = (this.starts[node] = walker.start())
        this.ends[node] = endOfName(this.text, start) || walker.end()
        return false
      }
      case SHAPE.inner:
        return true
      default: {
        const start = (this.starts[node] = walker.start())
        if (shape === SHAPE.string && isFormatString(this.text, start)) return true
        this.ends[node] = walker.end()
        return false
      }
    }
  }

  /** Closes a node after its last child. */
  private leave(walker: TreeWalker, node: number, exact: boolean): void {
    const count = this.count
    this.nexts[node] = count
    if (exact) return
    if (count === node + 1) {
      this.starts[node] = walker.start()
      this.ends[node] = walker.end()
      return
    }
    this.starts[node] = this.starts[node + 1] as number
    if ((this.ends[count - 1] as number) < 0) this.ends[count - 1] = walker.end()
    this.ends[node] = this.ends[count - 1] as number
  }

  private grow(): void {
    const capacity = this.types.length * 2
    const types = new Uint16Array(capacity)
    types.set(this.types)
    this.types = types
    this.starts = widened(this.starts, capacity)
    this.ends = widened(this.ends, capacity)
    this.nexts = widened(this.nexts, capacity)
  }
}

const NOT_ASCII = /[^\0-\x7f]/

function widened(array: Int32Array, capacity: number): Int32Array {
  const wider = new Int32Array(capacity)
  wider.set(array)
  return wider
}

/** End of an ASCII name, or 0 if a character beyond ASCII stands in or after it. */
function endOfName(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (code >= 128) return 0
    const isWord =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57)
    if (!isWord) return at
    at++
  }
}

/** True if the string that begins here has an `f` or `t` in its prefix, and so may hold expressions. */
export function isFormatString(text: string, start: number): boolean {
  for (let at = start; at < start + 3; at++) {
    const code = text.charCodeAt(at) | 32
    if (code === 102 || code === 116) return true
    if (code < 97 || code > 122) return false
  }
  return false
}
