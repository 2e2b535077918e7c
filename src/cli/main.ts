#!/usr/bin/env node
/** The command: argv in, exit code out. The one place where errors end; nothing below exits the process. */
import { describeFailure } from './describe-failure.ts'
import { NeedsDepth } from './thread/needs-depth.ts'
import { processTerminal } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** Commands that infer, and so need a deep stack. */
const DEEP: ReadonlySet<string> = new Set(['lint', 'why', 'graph', 'inspect', 'adr', 'baseline', 'stub'])

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
    if (!DEEP.has(argv[0] ?? '')) return await runHere(argv, terminal)
    const known = argv[0] === 'lint' ? await runIfKnown(argv, terminal) : null
    if (known !== null) return known
    const { runInDeepThread } = await import('./thread/deep-thread.ts')
    return await runInDeepThread(argv, terminal)
  } catch (error) {
    terminal.err(describeFailure(error, terminal))
    return 2
  }
}

async function runHere(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { runCommandLine } = await import('./command-line.ts')
  return await runCommandLine(argv, terminal)
}

/** A result that was kept needs neither inference nor the thread for it; null if there is none. */
async function runIfKnown(argv: readonly string[], terminal: Terminal): Promise<number | null> {
  try {
    return await runHere(argv, { ...terminal, isShallow: true })
  } catch (error) {
    if (error instanceof NeedsDepth) return null
    throw error
  }
}
