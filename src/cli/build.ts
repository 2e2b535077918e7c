/** Which build this is: a digest of everything in `dist`, written there by the build. */
import { readFileSync } from 'node:fs'

/** Null where the tool runs from source: what changes from one moment to the next has no name. */
export const BUILD = readBuild()

function readBuild(): string | null {
  if (!import.meta.url.endsWith('.js')) return null
  try {
    return readFileSync(new URL('build-id', import.meta.url), 'utf8')
  } catch {
    return null
  }
}
