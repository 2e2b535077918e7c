/** A folder that exists only in memory: what an example needs to be linted. */
import type { DirectoryEntry, Io } from '../../src/base/io.ts'

/** `files`: posix path relative to `root` → text. */
export function memoryIo(root: string, files: Readonly<Record<string, string>>): Io {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]))
  const kindOf = (path: string): DirectoryEntry['kind'] | null => {
    if (texts.has(path)) return 'file'
    return path === root || [...texts.keys()].some(file => file.startsWith(`${path}/`)) ? 'directory' : null
  }
  const bytesOf = (path: string): Uint8Array => {
    const text = texts.get(path)
    if (text === undefined) throw new Error(`There is no file ${path}.`)
    return new TextEncoder().encode(text)
  }
  return {
    list: directory => {
      const below = [...texts.keys()].filter(path => path.startsWith(`${directory}/`))
      const names = new Set(below.map(path => path.slice(directory.length + 1).replace(/\/.*/s, '')))
      return [...names].map(name => ({ name, kind: kindOf(`${directory}/${name}`) ?? 'other' }))
    },
    read: bytesOf,
    realPath: path => path,
    kindOf,
    sizeOf: path => (texts.has(path) ? bytesOf(path).length : 0),
    write: () => {
      throw new Error('An analysis writes nothing.')
    },
    remove: () => {
      throw new Error('An analysis removes nothing.')
    },
  }
}
