/**
 * Plain JSON-like data in a compact binary form: strings and key lists once each, offsets as differences, a tag and a
 * small number in one byte. Data wrapped in `Later` is decoded when it is first looked at. About a fifth of the size
 * of JSON text, and reading it costs little until its parts are used.
 *
 * Knows nothing of what the data means. The bytes are trusted: whoever keeps them checks them.
 */

/** Marks a property's value to be decoded on first use; `decodeData` makes it an ordinary property. */
export class Later {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }
}

/** The low three bits of a tag; the high five are a number, or `MORE` if it follows. */
export const KIND = { word: 0, array: 1, object: 2, string: 3, offset: 4, integer: 5, numbers: 6, later: 7 } as const
export const WORDS = [null, true, false] as const
export const FLOAT = 3
export const MORE = 31

/** Data of fewer bytes is decoded at once after all. */
const WORTH_WAITING = 64

/** Keys whose numbers are mostly near the one before. */
function isOffset(key: string): boolean {
  return key === 's' || key === 'e' || key === 'ns' || key === 'ne'
}

/** Encodes plain data. Properties that are undefined are left out. */
export function encodeData(data: unknown): Uint8Array {
  const writer = new Writer()
  writer.value(data, '')
  const body = writer.bytes()
  const strings = [...writer.strings.keys()]
  const blob = strings.join('')
  const isNarrow = !/[^\0-\xff]/.test(blob)
  const tables: Tables = { shapes: writer.shapes, isNarrow, lengths: strings.map(({ length }) => length) }
  const spelled = Buffer.from(JSON.stringify(tables))
  const head = Buffer.allocUnsafe(HEAD)
  head.writeUInt32LE(body.length, 0)
  head.writeUInt32LE(spelled.length, 4)
  return Buffer.concat([head, body, spelled, Buffer.from(blob, isNarrow ? 'latin1' : 'utf16le')])
}

/** Lengths of the body and of the tables; both follow, and then all strings in one. */
export const HEAD = 8

export interface Tables {
  /** Lists of keys, each with blanks between them. */
  readonly shapes: readonly string[]
  /** All characters fit into a byte; else each takes two. */
  readonly isNarrow: boolean
  readonly lengths: readonly number[]
}

class Writer {
  readonly strings = new Map<string, number>()
  readonly shapes: string[] = []
  private readonly root: Shape = { keys: '', id: -1, next: new Map() }
  private buffer = Buffer.allocUnsafe(1 << 12)
  private at = 0
  private last = 0

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.at)
  }

  value(value: unknown, key: string): void {
    if (typeof value === 'string') this.tag(KIND.string, idOf(this.strings, value))
    else if (typeof value === 'number') this.number(value, key)
    else if (Array.isArray(value)) this.array(value)
    else if (value instanceof Later) this.later(value)
    else if (typeof value === 'object' && value !== null) this.object(value as Readonly<Record<string, unknown>>)
    else this.tag(KIND.word, WORDS.indexOf(value as boolean))
  }

  private number(value: number, key: string): void {
    if (!Number.isInteger(value) || Math.abs(value) > 0x3fffffff || Object.is(value, -0)) {
      this.tag(KIND.word, FLOAT)
      this.reserve(8)
      this.at = this.buffer.writeDoubleLE(value, this.at)
    } else if (isOffset(key)) {
      this.tag(KIND.offset, zigzag(value - this.last))
      this.last = value
    } else this.tag(KIND.integer, zigzag(value))
  }

  private array(items: readonly unknown[]): void {
    if (items.length > 8 && typeof items[0] === 'number' && items.every(isSmallInteger)) {
      this.tag(KIND.numbers, items.length)
      let last = 0
      for (const item of items) {
        this.varint(zigzag(item - last))
        last = item
      }
      return
    }
    this.tag(KIND.array, items.length)
    for (const item of items) this.value(item, '')
  }

  private object(value: Readonly<Record<string, unknown>>): void {
    let shape = this.root
    for (const key in value) if (value[key] !== undefined) shape = shape.next.get(key) ?? widen(shape, key)
    if (shape.id < 0) shape.id = this.shapes.push(shape.keys) - 1
    this.tag(KIND.object, shape.id)
    for (const key in value) {
      const part = value[key]
      if (part !== undefined) this.value(part, key)
    }
  }

  private later(later: Later): void {
    const outer = { buffer: this.buffer, at: this.at, last: this.last }
    this.buffer = Buffer.allocUnsafe(1 << 10)
    this.at = 0
    this.last = 0
    this.value(later.value, '')
    const inner = this.bytes()
    this.buffer = outer.buffer
    this.at = outer.at
    this.last = outer.last
    if (inner.length < WORTH_WAITING) {
      this.value(later.value, '')
      return
    }
    this.tag(KIND.later, inner.length)
    this.reserve(inner.length)
    this.buffer.set(inner, this.at)
    this.at += inner.length
  }

  private tag(kind: number, value: number): void {
    this.reserve(8)
    this.buffer[this.at++] = kind | (Math.min(value, MORE) << 3)
    if (value >= MORE) this.varint(value - MORE)
  }

  private varint(value: number): void {
    this.reserve(8)
    let rest = value >>> 0
    for (; rest > 0x7f; rest >>>= 7) this.buffer[this.at++] = (rest & 0x7f) | 0x80
    this.buffer[this.at++] = rest
  }

  private reserve(length: number): void {
    if (this.at + length <= this.buffer.length) return
    const wider = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + length))
    wider.set(this.bytes())
    this.buffer = wider
  }
}

/** A list of keys, as a tree of lists that begin with the same ones. */
interface Shape {
  readonly keys: string
  /** Its number, or -1 if no object has exactly these keys. */
  id: number
  readonly next: Map<string, Shape>
}

function widen(shape: Shape, key: string): Shape {
  const wider = { keys: shape.keys === '' ? key : `${shape.keys} ${key}`, id: -1, next: new Map<string, Shape>() }
  shape.next.set(key, wider)
  return wider
}

function idOf(table: Map<string, number>, value: string): number {
  const known = table.get(value)
  if (known !== undefined) return known
  table.set(value, table.size)
  return table.size - 1
}

function isSmallInteger(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= 0x3fffffff
}

function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0
}
