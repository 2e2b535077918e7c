/** The binary form of plain data: back to the same data, later if wanted. */
import { describe, expect, it } from 'vitest'
import { decodeData } from '../../src/extract/decode-data.ts'
import { encodeData, Later } from '../../src/extract/encode-data.ts'

describe('encodeData and decodeData', () => {
  it.each([
    ['words', [null, true, false]],
    ['small and large integers', [0, 1, -1, 30, 31, 32, 1000, -1000, 2 ** 29, 2 ** 31, 2 ** 53, -(2 ** 40)]],
    ['other numbers', { v: 0.5, w: -1e300, x: 1e-9 }],
    ['strings', ['', 'a', 'é', '😀', '\ud800', 'a b', 'x'.repeat(100_000)]],
    ['offsets', { s: 5, e: 100_000, of: { s: 5, e: 7, ns: 6, ne: 0 } }],
    ['long lists of numbers', Array.from({ length: 1000 }, (_, at) => at * 37)],
    ['mixed lists', [1, 2, 3, 4, 5, 6, 7, 8, 9, 0.5, 'a']],
    ['objects', { a: {}, b: [{ c: 1 }, { c: 2 }, { c: 1, d: [] }] }],
    ['many strings', Array.from({ length: 500 }, (_, at) => `name${String(at)}`)],
    ['deep nesting', Array.from({ length: 300 }).reduce<unknown>(inner => ({ of: inner }), 1)],
  ])('%s', (_, data) => {
    expect(decodeData(encodeData(data))).toEqual(data)
  })

  it('leaves out what is undefined', () => {
    expect(Object.keys(decodeData(encodeData({ a: undefined, b: 1 })) as object)).toEqual(['b'])
  })

  it('is read from the middle of other bytes', () => {
    const encoded = encodeData({ a: 'x', s: 3 })
    const bytes = Buffer.concat([Buffer.from('???'), encoded, Buffer.from('???')])
    expect(decodeData(bytes.subarray(3, 3 + encoded.length))).toEqual({ a: 'x', s: 3 })
  })

  it('keeps properties for later that look like any other', () => {
    const body = Array.from({ length: 50 }, (_, at) => ({ s: at, e: at + 1, id: `name${String(at)}` }))
    const read = decodeData(encodeData({ s: 7, body: new Later(body), short: new Later([1]), e: 9 })) as typeof data
    const data = { s: 7, body, short: [1], e: 9 }
    expect(Object.getOwnPropertyDescriptor(read, 'body')).not.toHaveProperty('value')
    expect({ ...read }).toEqual(data)
    expect(JSON.parse(JSON.stringify(read))).toEqual(data)
    expect(read.body).toBe(read.body)
  })

  it('builds frequent objects as it is told', () => {
    const makers = { 'a b': (r: { value(): unknown }) => ({ a: r.value(), b: r.value(), made: true }) }
    expect(decodeData(encodeData([{ a: 1, b: 2 }, { a: 3 }]), makers)).toEqual([{ a: 1, b: 2, made: true }, { a: 3 }])
  })
})
