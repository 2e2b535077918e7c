/** A line on standard error for runs that take longer than a second, and only where a person is watching. */
import type { Terminal } from '../terminal.ts'

export interface Progress {
  readonly step: (stage: 'reading' | 'analysing', done: number, total: number) => void
  /** Removes the line. */
  readonly end: () => void
}

const PATIENCE = 1_000
const INTERVAL = 100
/** Analysing so many files may take longer than the patience, and nothing can be said in between. */
const MANY_FILES = 200

/** Progress of a run that began at `started`. */
export function showProgress(terminal: Terminal, started: number): Progress {
  let shown = Number.NEGATIVE_INFINITY
  return {
    step: (stage, done, total) => {
      if (!terminal.isErrorScreen) return
      const now = terminal.clock()
      const due = stage === 'reading' ? now - started >= PATIENCE && now - shown >= INTERVAL : total >= MANY_FILES
      if (!due) return
      shown = now
      terminal.err(
        `\r\u001b[K${stage === 'reading' ? `reading ${done} of ${total} files` : `analysing ${total} files`} …`,
      )
    },
    end: () => {
      if (shown > Number.NEGATIVE_INFINITY) terminal.err('\r\u001b[K')
    },
  }
}
