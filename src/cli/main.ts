#!/usr/bin/env node
/** The command: argv in, exit code out. The one place where errors end; nothing below exits the process. */
import { describeFailure } from './describe-failure.ts'
import { processTerminal } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** Commands that infer, and so need a deep stack. */
const DEEP: ReadonlySet<string> = new Set(['lint', 'why', 'graph', 'inspect', 'adr', 'baseline'])

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `colorfast lint | head` closes the pipe early; that is no failure.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2), processTerminal())

/** Runs one command line. */
async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    terminal.out(`${VERSION}\n`)
    return 0
  }
  try {
    if (DEEP.has(argv[0] ?? '')) {
      const { runInDeepThread } = await import('./deep-thread.ts')
      return await runInDeepThread(argv, terminal)
    }
    const { runCommandLine } = await import('./command-line.ts')
    return await runCommandLine(argv, terminal)
  } catch (error) {
    terminal.err(describeFailure(error, terminal))
    return 2
  }
}
