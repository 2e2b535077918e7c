/** A line on standard error for runs that take longer than a second, and only where a person is watching. */
import type { Terminal } from './terminal.ts'

export interface Progress {
  readonly step: (done: number, total: number) => void
  /** Removes the line. */
  readonly end: () => void
}

const PATIENCE = 1_000
const INTERVAL = 100

/** Progress of a run that began at `started`. */
export function showProgress(terminal: Terminal, started: number): Progress {
  let shown = 0
  return {
    step: (done, total) => {
      const now = terminal.clock()
      if (!terminal.isErrorScreen || now - started < PATIENCE || now - shown < INTERVAL) return
      shown = now
      terminal.err(`\r\u001b[Kreading ${done} of ${total} files`)
    },
    end: () => {
      if (shown > 0) terminal.err('\r\u001b[K')
    },
  }
}
