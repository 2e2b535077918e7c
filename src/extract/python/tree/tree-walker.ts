/** The little that the syntax table asks of a parser, and what it learns about the grammar's kinds of nodes on the way. */

/** A cursor into a syntax tree. Moves answer whether there was somewhere to go. */
export interface TreeWalker {
  typeId(): number
  typeName(): string
  isNamed(): boolean
  isMissing(): boolean
  start(): number
  end(): number
  firstChild(): boolean
  nextSibling(): boolean
  parent(): boolean
}

/** How a kind of node is entered in the table. */
export const SHAPE = { unknown: 0, token: 1, name: 2, leaf: 3, inner: 4, string: 5, comment: 6, dropped: 7 } as const

const LEAVES = new Set([
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'pass_statement',
  'break_statement',
  'continue_statement',
  'import_prefix',
  'wildcard_import',
  'string_start',
  'string_content',
  'string_end',
  'type_conversion',
  'keyword_separator',
  'positional_separator',
])

/** Names and shapes of node kinds by the parser's own numbers, filled in as they are met; one per parser. */
export class Vocabulary {
  readonly names: string[] = []
  readonly shapes = new Uint8Array(0x10000)

  learn(walker: TreeWalker, type: number): number {
    const name = walker.typeName()
    this.names[type] = name
    const isToken = !walker.isNamed() && name !== 'ERROR'
    // A semicolon says nothing, and as the last child of a block it would make the block end behind a comment.
    return (this.shapes[type] = name === ';' ? SHAPE.dropped : isToken ? SHAPE.token : shapeOf(name))
  }
}

function shapeOf(name: string): number {
  if (LEAVES.has(name)) return SHAPE.leaf
  if (name === 'identifier') return SHAPE.name
  if (name === 'string') return SHAPE.string
  if (name === 'comment') return SHAPE.comment
  if (name === 'line_continuation') return SHAPE.dropped
  return SHAPE.inner
}
