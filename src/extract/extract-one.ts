/** One file from bytes to facts, whatever happens: the unit of work of the main thread and of the workers alike. */
import manifest from '../../package.json' with { type: 'json' }
import { FACTS_VERSION, type FileFacts } from '../facts/file-facts.ts'
import { EXTRACTOR_VERSION, extractPython, type PythonParser } from './python/extract-python.ts'
import { decodeSource } from './python/source/decode-source.ts'

/** What facts in the cache depend on besides the file. `EXTRACTOR_VERSION` is raised between releases. */
export const FACTS_FORMAT = `${manifest.version}/${FACTS_VERSION}.${EXTRACTOR_VERSION}`

/** Facts of a Python file. A crash of the extractor costs that file its facts and becomes a problem. */
export function extractOne(parser: PythonParser, bytes: Uint8Array): FileFacts {
  try {
    const { text, problems } = decodeSource(bytes)
    return extractPython(parser, text, problems)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `The file could not be analysed because of an error in the analysis: ${reason}`
    return extractPython(parser, '', [{ kind: 'unreadable', s: 0, e: 0, message }])
  }
}
