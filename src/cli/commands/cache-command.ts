/** `colorfast cache`: how large the cache is, and cleaning it. */
import { join } from 'node:path'
import { Command } from 'commander'
import { UserError } from '../../base/user-error.ts'
import type { Io } from '../../base/io.ts'
import { CACHE_FOLDER, setUp } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** The command, ready to parse. */
export function cacheCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('cache').description("show or clean the project's cache")
  const root = [
    '--root <folder>',
    'the project, where it is not the nearest folder upwards with a configuration or .git',
  ] as const
  command
    .command('show', { isDefault: true })
    .description('print where the cache is and how large')
    .option(...root)
    .action((flags: { root?: string }) => {
      const folder = folderOf(flags, terminal)
      const { files, bytes } = measure(folder, terminal.io)
      terminal.out(
        files === 0 ? `${folder}: empty\n` : `${folder}: ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB\n`,
      )
      finish(0)
    })
  command
    .command('clean')
    .description('delete the cache')
    .option(...root)
    .action((flags: { root?: string }) => {
      const folder = folderOf(flags, terminal)
      const { files, bytes } = measure(folder, terminal.io)
      try {
        terminal.io.remove(folder)
      } catch (error) {
        throw new UserError(`${folder} could not be deleted (${(error as Error).message}).`)
      }
      terminal.out(`${folder}: ${files} files deleted, ${(bytes / 1_000_000).toFixed(1)} MB\n`)
      finish(0)
    })
  return command
}

function folderOf(flags: { root?: string }, terminal: Terminal): string {
  return join(setUp(terminal, { root: flags.root }).root.directory, CACHE_FOLDER)
}

function measure(folder: string, io: Io): { files: number; bytes: number } {
  let files = 0
  let bytes = 0
  if (io.kindOf(folder) !== 'directory') return { files, bytes }
  for (const { name, kind } of io.list(folder)) {
    const path = join(folder, name)
    if (kind === 'directory') {
      const below = measure(path, io)
      files += below.files
      bytes += below.bytes
    } else if (kind === 'file') {
      files++
      bytes += io.sizeOf(path)
    }
  }
  return { files, bytes }
}
