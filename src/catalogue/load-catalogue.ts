/**
 * The compiled catalogue: a folder with one pack of stub facts for each top-level import. Only the packs of libraries
 * that a project asks for are opened, and only the modules that it asks for are parsed. This is the catalogue's one edge
 * to the file system.
 */
import { existsSync, readFileSync } from 'node:fs'
import { packName, readPack } from './pack.ts'
import type { KnownModule } from './pack.ts'
import type { StubSource } from './stub-source.ts'

/** Beside the bundle, or in the build folder when running from source. */
const FOLDERS = ['./catalogue/', '../../dist/catalogue/', '../dist/catalogue/']

/** The stubs that ship with the tool. Throws if the build is incomplete: nothing could be said without them. */
export function loadCatalogue(): StubSource {
  const packs = new URL('packs/', catalogueFolder())
  const opened = new Map<string, ReturnType<typeof readPack>>()
  const loaded = new Map<string, KnownModule | undefined>()
  return {
    facts(name) {
      if (loaded.has(name)) return loaded.get(name)
      const file = packName(name)
      const lookUp = opened.get(file) ?? openPack(new URL(encodeURIComponent(file), packs))
      opened.set(file, lookUp)
      const found = lookUp(name)
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
  const folder = FOLDERS.map(one => new URL(one, import.meta.url)).find(one => existsSync(new URL('packs/', one)))
  if (!folder) throw new Error('the compiled catalogue is missing; run `npm run build`')
  return folder
}

/** Most imports of a project are its own modules, of which the catalogue has no pack. */
function openPack(file: URL): ReturnType<typeof readPack> {
  return existsSync(file) ? readPack(readFileSync(file)) : () => undefined
}
