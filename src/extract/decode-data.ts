/** Reads what `encode-data.ts` writes. Parts that were wrapped in `Later` are read when they are first looked at. */
import { FLOAT, HEAD, KIND, Later, MORE, type Tables, WORDS } from './encode-data.ts'

/** Builds an object by asking for the value of each of its keys in order. */
export type Maker = (reader: { value(): unknown }) => object

/**
 * Decodes what `encodeData` made. `makers` may name, by their keys in order, objects that are frequent: an object
 * literal is made several times faster than one that grows key by key.
 */
export function decodeData(bytes: Uint8Array, makers: Readonly<Record<string, Maker>> = {}): unknown {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = HEAD + buffer.readUInt32LE(0)
  const end = body + buffer.readUInt32LE(4)
  const { shapes, isNarrow, lengths } = JSON.parse(buffer.toString('utf8', body, end)) as Tables
  const blob = buffer.toString(isNarrow ? 'latin1' : 'utf16le', end)
  const known = shapes.map(shape => makers[shape] ?? grow(shape === '' ? [] : shape.split(' ')))
  return new Reader({ buffer, strings: new Strings(blob, lengths), makers: known }, HEAD).value()
}

/** Strings that are cut out of their blob when they are asked for. */
class Strings {
  private readonly blob: string
  private readonly ends: Uint32Array
  private readonly cut: (string | undefined)[]

  constructor(blob: string, lengths: readonly number[]) {
    this.blob = blob
    this.ends = new Uint32Array(lengths.length)
    this.cut = new Array<string | undefined>(lengths.length)
    let end = 0
    for (const [index, length] of lengths.entries()) this.ends[index] = end += length
  }

  at(index: number): string {
    return (this.cut[index] ??= this.blob.slice(this.ends[index - 1] ?? 0, this.ends[index]))
  }
}

interface Source {
  readonly buffer: Buffer
  readonly strings: Strings
  readonly makers: readonly Maker[]
}

class Reader {
  private readonly source: Source
  private readonly buffer: Buffer
  private at: number
  private last = 0

  constructor(source: Source, at: number) {
    this.source = source
    this.buffer = source.buffer
    this.at = at
  }

  value(): unknown {
    const tag = this.buffer[this.at++] as number
    const high = tag >> 3
    const count = high === MORE ? MORE + this.varint() : high
    switch (tag & 7) {
      case KIND.word:
        return count === FLOAT ? this.float() : WORDS[count]
      case KIND.array: {
        const items: unknown[] = []
        for (let index = 0; index < count; index++) items.push(this.value())
        return items
      }
      case KIND.object:
        return (this.source.makers[count] as Maker)(this)
      case KIND.string:
        return this.source.strings.at(count)
      case KIND.offset:
        return (this.last += unzigzag(count))
      case KIND.integer:
        return unzigzag(count)
      case KIND.numbers:
        return this.numbers(count)
      default: {
        const start = this.at
        this.at += count
        return new Later(() => new Reader(this.source, start).value())
      }
    }
  }

  private numbers(count: number): number[] {
    const items: number[] = []
    let last = 0
    for (let index = 0; index < count; index++) items.push((last += unzigzag(this.varint())))
    return items
  }

  private float(): number {
    const value = this.buffer.readDoubleLE(this.at)
    this.at += 8
    return value
  }

  private varint(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.buffer[this.at++] as number
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
  }
}

function grow(keys: readonly string[]): Maker {
  return reader => {
    const made: Record<string, unknown> = {}
    for (const key of keys) {
      const value = reader.value()
      if (value instanceof Later) defer(made, key, value.value as () => unknown)
      else made[key] = value
    }
    return made
  }
}

/** An enumerable property of the object's own, so that copies and comparisons see an ordinary value. */
function defer(made: object, key: string, read: () => unknown): void {
  let value: unknown
  let isRead = false
  const get = (): unknown => {
    if (!isRead) {
      value = read()
      isRead = true
    }
    return value
  }
  Object.defineProperty(made, key, { get, enumerable: true, configurable: true })
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1)
}
