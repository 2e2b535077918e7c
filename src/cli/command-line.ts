/** All commands together, and the exit code of what was asked. Each command has a file of its own. */
import { Command, CommanderError } from 'commander'
import type { Finish, Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** Declares a command; its action loads what the command needs. */
type CommandMaker = (terminal: Terminal, finish: Finish) => Command

/** Commands in the order of the help text. Only the one that is asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandMaker>>> = {
  lint: async () => (await import('./commands/lint-command.ts')).lintCommand,
  why: async () => (await import('./commands/why-command.ts')).whyCommand,
  inspect: async () => (await import('./commands/inspect-command.ts')).inspectCommand,
  graph: async () => (await import('./commands/graph-command.ts')).graphCommand,
  explain: async () => (await import('./commands/explain-command.ts')).explainCommand,
  rules: async () => (await import('./commands/rules-command.ts')).rulesCommand,
  adr: async () => (await import('./commands/adr-command.ts')).adrCommand,
  baseline: async () => (await import('./commands/baseline-command.ts')).baselineCommand,
  init: async () => (await import('./commands/init-command.ts')).initCommand,
  config: async () => (await import('./commands/config-command.ts')).configCommand,
  stub: async () => (await import('./commands/stub-command.ts')).stubCommand,
  cache: async () => (await import('./commands/cache-command.ts')).cacheCommand,
}

/** Parses the arguments, runs the command, returns its exit code. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0
  const program = new Command('colorfast')
    .description(
      'Finds where sync and async code bleed into each other in Python back-ends:\nblocking calls on event loops, misused bridges and executors, state that workers do not share.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(`colorfast help` lists the commands and their options)')
  const asked = Object.hasOwn(COMMANDS, argv[0] ?? '') ? [argv[0] ?? ''] : Object.keys(COMMANDS)
  for (const name of asked) {
    const make = await COMMANDS[name]?.()
    if (make === undefined) continue
    const command = make(terminal, code => {
      exitCode = code
    })
    program.addCommand(command)
  }
  everyCommand(program, command => {
    command.exitOverride().configureOutput({
      writeOut: text => terminal.out(text),
      writeErr: text => terminal.err(text.replace(/^error: /, 'colorfast: ')),
      getOutHelpWidth: () => Math.min(terminal.width, 110),
      getErrHelpWidth: () => Math.min(terminal.width, 110),
    })
  })
  if (argv.length === 0) {
    terminal.out(program.helpInformation())
    return 2
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

function everyCommand(command: Command, visit: (command: Command) => void): void {
  visit(command)
  for (const below of command.commands) everyCommand(below, visit)
}
