/** One file from bytes to facts, whatever happens: the unit of work of the main thread and of the workers alike. */
import manifest from '../../package.json' with { type: 'json' }
import { FACTS_VERSION, type FileFacts } from '../facts/file-facts.ts'
import { EXTRACTOR_VERSION, extractPython, loadPythonParser } from './python/extract-python.ts'
import { decodeSource } from './python/source/decode-source.ts'
import { DOOR_VERSION, type Dialect } from './typescript/dialect.ts'

/** What facts in the cache depend on besides the file. The doors' versions are raised between releases. */
export const FACTS_FORMAT = `${manifest.version}/${FACTS_VERSION}.${EXTRACTOR_VERSION}.${DOOR_VERSION}`

/** The door that a file goes through, and how it is written. */
export type Door = 'python' | Dialect

/** Gives the facts of a file's content. A crash of the extractor costs that file its facts and becomes a problem. */
export type Extract = (bytes: Uint8Array) => FileFacts

/** Opens a door; a parser is loaded only when its door is opened. */
export async function openDoor(door: Door): Promise<Extract> {
  if (door === 'python') {
    const parser = await loadPythonParser()
    return guarded((text, problems) => extractPython(parser, text, problems))
  }
  const { extractTypescript } = await import('./typescript/extract-typescript.ts')
  return guarded((text, problems) => extractTypescript(text, door, problems))
}

type Read = (text: string, problems: FileFacts['problems']) => FileFacts

function guarded(read: Read): Extract {
  return bytes => {
    try {
      const { text, problems } = decodeSource(bytes)
      return read(text, problems)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const message = `The file could not be analysed because of an error in the analysis: ${reason}`
      return read('', [{ kind: 'unreadable', s: 0, e: 0, message }])
    }
  }
}
