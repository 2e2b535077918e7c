/**
 * The compiled catalogue: one pack of stub facts and an index of where each module begins. Only the modules that a
 * project asks for are read and parsed. This is the catalogue's one edge to the file system.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import type { FileFacts } from '../facts/file-facts.ts'
import type { StubSource } from './stub-source.ts'

/** Module name → offset, length, is it a package. */
export type CatalogueIndex = Readonly<Record<string, readonly [number, number, 0 | 1]>>

/** Beside the bundle, or in the build folder when running from source. */
const FOLDERS = ['./catalogue/', '../../dist/catalogue/', '../dist/catalogue/']

/** The stubs that ship with the tool. Throws if the build is incomplete: nothing could be said without them. */
export function loadCatalogue(): StubSource {
  const folder = catalogueFolder()
  const index = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as CatalogueIndex
  const pack = fileURLToPath(new URL('stubs.pack', folder))
  const loaded = new Map<string, { readonly facts: FileFacts; readonly isPackage: boolean } | undefined>()
  return {
    facts(name) {
      if (loaded.has(name)) return loaded.get(name)
      const entry = Object.hasOwn(index, name) ? index[name] : undefined
      const found = entry && { facts: readEntry(pack, entry[0], entry[1]), isPackage: entry[2] === 1 }
      loaded.set(name, found)
      return found
    },
  }
}

/** The text of the vocabulary's own stub: what a stub can say, for people. */
export function loadVocabulary(): string {
  return readFileSync(new URL('colorfast.pyi', catalogueFolder()), 'utf8')
}

function catalogueFolder(): URL {
  const folder = FOLDERS.map(one => new URL(one, import.meta.url)).find(one => existsSync(new URL('index.json', one)))
  if (!folder) throw new Error('the compiled catalogue is missing; run `npm run build`')
  return folder
}

function readEntry(pack: string, offset: number, length: number): FileFacts {
  const handle = openSync(pack, 'r')
  try {
    const bytes = Buffer.allocUnsafe(length)
    readSync(handle, bytes, 0, length, offset)
    return JSON.parse(inflateRawSync(bytes).toString('utf8')) as FileFacts
  } finally {
    closeSync(handle)
  }
}
