/** `colorfast adr`: decision records. Each job has a file of its own. */
import { Command } from 'commander'
import { adrAcceptCommand } from '../adr/accept-command.ts'
import { adrDraftCommand } from '../adr/draft-command.ts'
import { adrHookCommand } from '../adr/hook-command.ts'
import { adrMeasuredCommands } from '../adr/measured-commands.ts'
import { adrProgressCommand } from '../adr/progress-command.ts'
import { adrRecordCommands } from '../adr/record-commands.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** The command with its sub-commands, ready to parse. */
export function adrCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('adr').description(
    'draft architecture decision records from what was measured, and look after them',
  )
  for (const job of [
    adrDraftCommand(terminal, finish),
    ...adrMeasuredCommands(terminal, finish),
    adrAcceptCommand(terminal, finish),
    adrProgressCommand(terminal, finish),
    ...adrRecordCommands(terminal, finish),
    adrHookCommand(terminal, finish, async argv => {
      const { runCommandLine } = await import('../command-line.ts')
      return runCommandLine(argv, terminal)
    }),
  ])
    command.addCommand(job)
  return command
}
