/** `colorfast cache`: how large the cache is, and cleaning it. */
import { join } from 'node:path'
import { Argument, Command } from 'commander'
import { UserError } from '../../base/user-error.ts'
import type { Io } from '../../base/io.ts'
import { plural } from '../../report/words.ts'
import { CACHE_FOLDER, setUp } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** The command, ready to parse. */
export function cacheCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('cache')
    .description("show the project's cache, or clean it")
    .addArgument(
      new Argument('[what]', 'print where it is and how large, or delete it')
        .choices(['show', 'clean'])
        .default('show'),
    )
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .action((what: 'show' | 'clean', flags: { root?: string }) => {
      const folder = folderOf(flags, terminal)
      if (what === 'clean') clean(folder, terminal)
      else terminal.out(`${folder}: ${sizeText(measure(folder, terminal.io))}\n`)
      finish(0)
    })
}

function clean(folder: string, { io, out }: Pick<Terminal, 'io' | 'out'>): void {
  const size = measure(folder, io)
  try {
    io.remove(folder)
  } catch (error) {
    throw new UserError(`${folder} could not be deleted (${(error as Error).message}).`)
  }
  out(`${folder}: ${sizeText(size)}${size.files === 0 ? '' : ' deleted'}\n`)
}

function sizeText({ files, bytes }: { readonly files: number; readonly bytes: number }): string {
  if (files === 0) return 'empty'
  return `${plural(files, 'file')}, ${bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`}`
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
