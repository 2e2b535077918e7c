/**
 * Files to facts: from the cache where their content is known, else by parsing, in several threads where that pays.
 * Depends on content alone, so files with the same content share their facts, whatever they are called.
 */
import type { FileFacts } from '../facts/file-facts.ts'
import { decodeFacts, encodeFacts } from './facts-codec.ts'
import { contentKey, type FactsCache, openFactsCache } from './facts-cache.ts'
import { type Door, type Extract, FACTS_FORMAT, openDoor } from './extract-one.ts'
import { extractInWorkers, type Work } from './extract-worker-pool.ts'
import { dialectOf } from './typescript/dialect.ts'

export interface ExtractOptions {
  /** Absolute folder of the cache; null or absent works without one. */
  readonly cache?: string | null | undefined
  /** Most threads beside this one; 0 works in this one. By default as many as the machine has cores, at most four. */
  readonly workers?: number | undefined
  /** Called as files are finished. */
  readonly progress?: ((done: number, total: number) => void) | undefined
  /** More files of a run: the cache is not cleared of what these do not use. */
  readonly isRest?: boolean | undefined
}

/** Content, in bytes, below which starting threads costs more than it saves. */
const WORTH_WORKERS = 1_500_000

/** Facts by path, in the order of `files`. Files without bytes are left out. */
export async function extractFiles(
  files: readonly { readonly path: string; readonly door?: Door }[],
  bytes: ReadonlyMap<string, Uint8Array>,
  options: ExtractOptions = {},
): Promise<Map<string, FileFacts>> {
  const cache = openFactsCache(options.cache ?? null, FACTS_FORMAT)
  const keys = new Map<string, string>()
  const contents = new Map<string, Work>()
  for (const { path, door = dialectOf(path) ?? 'python' } of files) {
    const content = bytes.get(path)
    if (content === undefined) continue
    const key = contentKey(content, door)
    keys.set(path, key)
    contents.set(key, { door, content })
  }
  const facts = new Map<string, FileFacts>()
  const missing = new Map<string, Work>()
  for (const [key, work] of contents) {
    const known = cache.get(key)
    if (known) facts.set(key, decodeFacts(known))
    else missing.set(key, work)
  }
  const done = facts.size
  const progress = (count: number): void => options.progress?.(done + count, contents.size)
  await extractMissing(missing, cache, facts, options.workers, progress)
  cache.save(contents.keys(), options.isRest !== true)
  const found = new Map<string, FileFacts>()
  for (const [path, key] of keys) {
    const own = facts.get(key)
    if (own) found.set(path, own)
  }
  return found
}

async function extractMissing(
  missing: ReadonlyMap<string, Work>,
  cache: FactsCache,
  facts: Map<string, FileFacts>,
  workers: number | undefined,
  progress: (count: number) => void,
): Promise<void> {
  progress(0)
  if (missing.size === 0) return
  let count = 0
  let size = 0
  for (const { content } of missing.values()) size += content.length
  if (workers !== 0 && size >= WORTH_WORKERS) {
    await extractInWorkers(missing, workers, (key, encoded) => {
      facts.set(key, decodeFacts(encoded))
      cache.add(key, encoded)
      progress(++count)
    })
  }
  // Whatever no worker has done: all of it without workers, the rest if one of them died.
  const rest = [...missing].filter(([key]) => !facts.has(key))
  if (rest.length === 0) return
  const doors = new Map<Door, Extract>()
  for (const door of new Set(rest.map(([, work]) => work.door))) doors.set(door, await openDoor(door))
  for (const [key, { door, content }] of rest) {
    const own = doors.get(door)?.(content)
    if (!own) continue
    facts.set(key, own)
    if (cache.isOpen) cache.add(key, encodeFacts(own))
    progress(++count)
  }
}
