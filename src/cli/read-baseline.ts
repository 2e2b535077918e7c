/** The project's baseline, if it has one. */
import { join } from 'node:path'
import type { Io } from '../base/io.ts'
import { BASELINE_FILE, parseBaseline } from '../check/baseline.ts'
import type { BaselineEntry } from '../check/baseline.ts'

export function readBaseline(root: string, io: Io): BaselineEntry[] {
  const path = join(root, BASELINE_FILE)
  return io.kindOf(path) === 'file' ? parseBaseline(new TextDecoder().decode(io.read(path))) : []
}
