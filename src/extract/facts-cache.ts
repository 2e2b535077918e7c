/**
 * Encoded facts on disk, by content. They lie in a few pack files: each run that met new content adds one, and when they
 * have become many or mostly stale they are written anew as one. Whatever is damaged, foreign, unreadable or cannot be
 * written is as if it were not there.
 */
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

export interface FactsCache {
  /** False if nothing is kept, so that nothing need be encoded. */
  readonly isOpen: boolean
  get(key: string): Uint8Array | undefined
  add(key: string, encoded: Uint8Array): void
  /** Writes what was added. Where `used` are all keys of this run, entries that nobody uses any more are dropped in time. */
  save(used: Iterable<string>, isAll?: boolean): void
}

/** The key of a file's content as read through a door. */
export function contentKey(content: Uint8Array, door = 'python'): string {
  const hash = createHash('sha1')
  if (door !== 'python') hash.update(`${door}\0`)
  return hash.update(content).digest('hex')
}

/** Opens the cache in this folder; `format` names what else the entries depend on. */
export function openFactsCache(folder: string | null, format: string): FactsCache {
  if (folder === null || isElsewhere(folder))
    return { isOpen: false, get: () => undefined, add: () => undefined, save: () => undefined }
  const packs = readPacks(folder, format)
  const known = new Map<string, Entry>()
  for (const { entries } of packs) for (const [key, entry] of entries) known.set(key, entry)
  const added = new Map<string, Uint8Array>()
  return {
    isOpen: true,
    get(key) {
      const entry = known.get(key)
      return entry && crc32(entry.data) === entry.check ? entry.data : undefined
    },
    add(key, encoded) {
      added.set(key, encoded)
    },
    save(used, isAll = true) {
      const live = new Map<string, Uint8Array>()
      for (const key of used) {
        const data = added.get(key) ?? known.get(key)?.data
        if (data) live.set(key, data)
      }
      const isDue =
        isAll && (packs.length + Number(added.size > 0) > MAX_PACKS || sizeOf(known) > 2 * sizeOfData(live) + SLACK)
      const entries = isDue ? live : added
      if (entries.size === 0 || !writePack(folder, format, entries)) return
      if (isDue) removePacks(folder, packName(format, entries))
    },
  }
}

const MAX_PACKS = 8

/** Bytes of stale entries that are let be. */
const SLACK = 1 << 20

interface Entry {
  readonly data: Uint8Array
  readonly check: number
}

interface Pack {
  readonly entries: ReadonlyMap<string, Entry>
}

/*
 * A pack: a line that names the format, the number of entries, the checksum of the index, the index (key, offset,
 * length and checksum of each entry), and the entries.
 */
const KEY = 20
const ROW = KEY + 12

function readPacks(folder: string, format: string): Pack[] {
  const packs: Pack[] = []
  for (const name of packNames(folder)) {
    try {
      const pack = readPack(readFileSync(join(folder, name)), format)
      if (pack) packs.push(pack)
    } catch {
      // Gone since, or not for us to read.
    }
  }
  return packs
}

function readPack(bytes: Buffer, format: string): Pack | undefined {
  const title = titleOf(format)
  if (bytes.length < title.length + 8 || !bytes.subarray(0, title.length).equals(title)) return undefined
  const count = bytes.readUInt32LE(title.length)
  const index = title.length + 8
  const data = index + count * ROW
  if (data > bytes.length || crc32(bytes.subarray(index, data)) !== bytes.readUInt32LE(title.length + 4))
    return undefined
  const entries = new Map<string, Entry>()
  for (let row = index; row < data; row += ROW) {
    const start = data + bytes.readUInt32LE(row + KEY)
    const end = start + bytes.readUInt32LE(row + KEY + 4)
    const check = bytes.readUInt32LE(row + KEY + 8)
    entries.set(bytes.toString('hex', row, row + KEY), { data: bytes.subarray(start, end), check })
  }
  return { entries }
}

function makePack(format: string, entries: ReadonlyMap<string, Uint8Array>): Buffer {
  const index = Buffer.alloc(entries.size * ROW)
  let row = 0
  let offset = 0
  for (const [key, data] of entries) {
    index.write(key, row, 'hex')
    index.writeUInt32LE(offset, row + KEY)
    index.writeUInt32LE(data.length, row + KEY + 4)
    index.writeUInt32LE(crc32(data), row + KEY + 8)
    row += ROW
    offset += data.length
  }
  const head = Buffer.alloc(8)
  head.writeUInt32LE(entries.size, 0)
  head.writeUInt32LE(crc32(index), 4)
  return Buffer.concat([titleOf(format), head, index, ...entries.values()])
}

function titleOf(format: string): Buffer {
  return Buffer.from(`colorfast facts ${format}\n`)
}

/** A repository could bring a link of the cache's name, and have files written wherever it points. */
function isElsewhere(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false
}

/** Writes beside the final place and renames, so that nobody sees half a file. False if it cannot be written. */
function writePack(folder: string, format: string, entries: ReadonlyMap<string, Uint8Array>): boolean {
  const path = join(folder, packName(format, entries))
  const draft = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(folder, { recursive: true })
    keepOutOfGit(folder)
    rmSync(draft, { force: true })
    writeFileSync(draft, makePack(format, entries), { flag: 'wx' })
    renameSync(draft, path)
    return true
  } catch {
    remove(draft)
    return false
  }
}

function keepOutOfGit(folder: string): void {
  const file = join(folder, '.gitignore')
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) writeFileSync(file, '*\n', { flag: 'wx' })
}

function removePacks(folder: string, kept: string): void {
  for (const name of packNames(folder)) if (name !== kept) remove(join(folder, name))
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A folder that cannot be written to stays as it is.
  }
}

function packName(format: string, entries: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha1').update(format)
  for (const key of entries.keys()) hash.update(key)
  return `facts-${hash.digest('hex').slice(0, 16)}.pack`
}

function packNames(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isFile() && /^facts-[0-9a-f]{16}\.pack$/.test(entry.name))
      .map(({ name }) => name)
  } catch {
    return []
  }
}

function sizeOf(entries: ReadonlyMap<string, Entry>): number {
  let size = 0
  for (const { data } of entries.values()) size += data.length
  return size
}

function sizeOfData(entries: ReadonlyMap<string, Uint8Array>): number {
  let size = 0
  for (const data of entries.values()) size += data.length
  return size
}
