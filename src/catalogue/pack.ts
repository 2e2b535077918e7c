/**
 * The form of the compiled catalogue: one pack for each top-level import, so that what a run reads does not grow with
 * libraries that the project does not use. A pack is one line of JSON that says where each module stands, and then the
 * facts of the modules, each deflated on its own. Pure: bytes in, bytes out.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FileFacts } from '../facts/file-facts.ts'

/** What the catalogue knows of one module. */
export interface KnownModule {
  readonly facts: FileFacts
  readonly isPackage: boolean
}

/** Module name → offset behind the first line, length, is it a package. */
type Contents = Readonly<Record<string, readonly [number, number, 0 | 1]>>

const NEWLINE = 0x0a

/** The file name of the pack that has this module: `google.pack` for `google.cloud.storage`, `node+fs.pack` for `node:fs/promises`. */
export function packName(module: string): string {
  const top = /^(?:node:(?:@[^/]*\/)?)?[^./]*/.exec(module)?.[0] ?? module
  return `${top.replaceAll(/[:/]/g, '+')}.pack`
}

/** A pack of modules that share a name. The same modules give the same bytes. */
export function writePack(modules: ReadonlyMap<string, KnownModule>): Buffer {
  const contents: Record<string, readonly [number, number, 0 | 1]> = {}
  const parts: Buffer[] = []
  let offset = 0
  for (const [name, { facts, isPackage }] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = deflateRawSync(JSON.stringify(slim(facts), withoutSpans), { level: 9 })
    contents[name] = [offset, bytes.length, isPackage ? 1 : 0]
    parts.push(bytes)
    offset += bytes.length
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...parts])
}

/** Looks modules up in a pack; each is inflated when it is asked for. */
export function readPack(pack: Buffer): (module: string) => KnownModule | undefined {
  const start = pack.indexOf(NEWLINE) + 1
  const contents = JSON.parse(pack.toString('utf8', 0, start)) as Contents
  return module => {
    const entry = Object.hasOwn(contents, module) ? contents[module] : undefined
    if (!entry) return undefined
    const [offset, length, isPackage] = entry
    const text = inflateRawSync(pack.subarray(start + offset, start + offset + length)).toString('utf8')
    return { facts: JSON.parse(text) as FileFacts, isPackage: isPackage === 1 }
  }
}

/** Stubs are never shown, so their lines are not kept. */
function slim(facts: FileFacts): FileFacts {
  return { ...facts, lines: [0], comments: [], problems: [] }
}

/** Nobody asks where in a stub something stands; without spans a pack is a third. */
function withoutSpans(key: string, value: unknown): unknown {
  return key === 's' || key === 'e' || key === 'ns' || key === 'ne' ? undefined : value
}
