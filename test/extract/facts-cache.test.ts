/** The cache on disk: what comes back, and what does not. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentKey, openFactsCache } from '../../src/extract/facts-cache.ts'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-cache-'))
  folder = join(root, 'cache')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function data(text: string): Uint8Array {
  return Buffer.from(text)
}

/** One run that used these texts. */
function run(texts: readonly string[], format = '1'): string[] {
  const cache = openFactsCache(folder, format)
  const found = texts.filter(text => cache.get(contentKey(data(text))) !== undefined)
  for (const text of texts) if (!found.includes(text)) cache.add(contentKey(data(text)), data(`facts of ${text}`))
  cache.save(texts.map(text => contentKey(data(text))))
  return found
}

function packs(): string[] {
  return readdirSync(folder).filter(name => name.endsWith('.pack'))
}

describe('the facts cache', () => {
  it('gives back what was added', () => {
    expect(run(['a', 'b'])).toEqual([])
    expect(run(['a', 'b', 'c'])).toEqual(['a', 'b'])
    const cache = openFactsCache(folder, '1')
    for (const text of ['a', 'b', 'c']) {
      expect(Buffer.from(cache.get(contentKey(data(text))) ?? []).toString()).toBe(`facts of ${text}`)
    }
    expect(cache.get(contentKey(data('d')))).toBeUndefined()
  })

  it('writes nothing if nothing is new', () => {
    run(['a'])
    const before = packs()
    run(['a'])
    expect(packs()).toEqual(before)
  })

  it('keeps itself out of version control', () => {
    run(['a'])
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n')
  })

  it('does not see entries of another format', () => {
    run(['a'], '1')
    expect(run(['a'], '2')).toEqual([])
  })

  it('joins many packs into one', () => {
    const texts: string[] = []
    for (let count = 0; count < 12; count++) {
      texts.push(`text ${String(count)}`)
      run(texts)
    }
    expect(packs().length).toBeLessThan(8)
    expect(run(texts)).toEqual(texts)
  })

  it('drops stale entries once they outweigh the others', () => {
    const cache = openFactsCache(folder, '1')
    cache.add(contentKey(data('large')), Buffer.alloc(3_000_000, 1))
    cache.save([contentKey(data('large'))])
    run(['small'])
    run(['small'])
    expect(openFactsCache(folder, '1').get(contentKey(data('large')))).toBeUndefined()
    expect(run(['small'])).toEqual(['small'])
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    ['cut off in the index', (bytes: Buffer) => bytes.subarray(0, 40)],
    ['empty', () => Buffer.alloc(0)],
    ['of another program', () => Buffer.from('something else entirely, and long enough to be looked at twice')],
    ['changed in an entry', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -2), Buffer.from('!!')])],
    [
      'changed in the index',
      (bytes: Buffer) => {
        const copy = Buffer.from(bytes)
        copy.writeUInt32LE(0xffffffff, 'colorfast facts 1\n'.length)
        return copy
      },
    ],
  ])('ignores a pack that is %s', (_, damage) => {
    run(['a'])
    const [pack = ''] = packs()
    writeFileSync(join(folder, pack), damage(readFileSync(join(folder, pack))))
    expect(run(['a'])).toEqual([])
    expect(run(['a'])).toEqual(['a'])
  })

  it('works where it cannot write, or where there is no folder', () => {
    writeFileSync(folder, 'a file in its place')
    expect(run(['a'])).toEqual([])
    rmSync(folder)
    run(['a'])
    chmodSync(folder, 0o500)
    expect(run(['a', 'b'])).toEqual(['a'])
    chmodSync(folder, 0o700)
    const none = openFactsCache(null, '1')
    none.add('key', data('a'))
    none.save(['key'])
    expect(none.get('key')).toBeUndefined()
    expect(none.isOpen).toBe(false)
  })
})
