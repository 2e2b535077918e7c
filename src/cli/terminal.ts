/** The process as commands see it, so that tests can hand in another. */
import { readFileSync, readSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Io } from '../base/io.ts'
import { BUILD } from './build.ts'
import { harmless } from './screen/harmless.ts'
import { nodeIo } from './node-io.ts'

/** How a command tells its exit code. */
export type Finish = (code: number) => void

export interface Terminal {
  /** Absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The next line of standard input, without its end; null where there is no more. Waits for it. */
  readonly readLine: () => string | null
  /** Standard output is a screen, and so is standard error. */
  readonly isScreen: boolean
  readonly isErrorScreen: boolean
  readonly width: number
  readonly io: Io
  /** Everything that is written to standard input. */
  readonly readInput: () => Uint8Array
  /** Milliseconds since some moment. */
  readonly clock: () => number
  /** Names the build of the tool; absent where it runs from source and results cannot be kept for it. */
  readonly build?: string | null
  /** Runs where the stack is too small for inference: a command that needs it throws `NeedsDepth`. */
  readonly isShallow?: boolean
}

/** A screen that does not say how wide it is (`docker exec -t`, `script`) says 0, or nothing at all. */
export function screenWidth(columns: number | undefined): number {
  return columns === undefined || columns === 0 ? 80 : columns
}

/** The real process. */
export function processTerminal(): Terminal {
  const isScreen = isatty(1)
  const isErrorScreen = isatty(2)
  return {
    cwd: process.cwd(),
    env: process.env,
    // Elsewhere it is a document, and every byte counts.
    out: text => void process.stdout.write(isScreen ? harmless(text) : text),
    err: text => void process.stderr.write(isErrorScreen ? harmless(text) : text),
    readLine,
    isScreen,
    isErrorScreen,
    width: isScreen ? screenWidth(process.stdout.columns) : 100,
    io: nodeIo,
    readInput: () => readFileSync(0),
    clock: () => performance.now(),
    build: BUILD,
  }
}

/** Byte by byte, so that nothing behind the line is taken; works in a thread, where `process.stdin` does not. */
function readLine(): string | null {
  const bytes: number[] = []
  const one = new Uint8Array(1)
  for (;;) {
    let count: number
    try {
      count = readSync(0, one, 0, 1, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
        continue
      }
      if (code !== 'EOF') throw error
      count = 0
    }
    const byte = one[0] ?? 0
    if (count === 0 && bytes.length === 0) return null
    if (count === 0 || byte === 10) return new TextDecoder().decode(new Uint8Array(bytes)).replace(/\r$/, '')
    bytes.push(byte)
  }
}

/** Colour on a screen, unless `NO_COLOR` forbids or `FORCE_COLOR` wants it elsewhere. */
export function wantsColor({ env, isScreen }: Pick<Terminal, 'env' | 'isScreen'>): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  return isScreen && env['TERM'] !== 'dumb'
}
