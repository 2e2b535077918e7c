/**
 * `colorfast adr hook`: what the pre-commit hook `colorfast-adr` runs. Checks all records once if one of the named files
 * is a record, then verifies the numbers of those that were measured. Other files are none of its business.
 */
import { posix, relative, resolve, sep } from 'node:path'
import { Command } from 'commander'
import { findZones } from '../../adr/record/zone.ts'
import { openProject } from './measure.ts'
import type { Finish, Terminal } from '../terminal.ts'

interface HookFlags {
  readonly dir?: string
  readonly root?: string
}

/** The command, ready to parse. `runAgain` runs another command line of this program. */
export function adrHookCommand(
  terminal: Terminal,
  finish: Finish,
  runAgain: (argv: readonly string[]) => Promise<number>,
): Command {
  return new Command('hook')
    .description('for a pre-commit hook: `check`, and `verify` for the measured records among the files')
    .argument('[files...]', 'changed files; those that are no records are passed over')
    .option('--dir <folder>', 'folder of the records (default: where the project keeps them)')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .action(async (files: string[], flags: HookFlags) => {
      const where = [
        ...(flags.dir === undefined ? [] : ['--dir', flags.dir]),
        ...(flags.root === undefined ? [] : ['--root', flags.root]),
      ]
      const changed = changedRecords(files, flags, terminal)
      if (changed.length === 0) return
      let worst = await runAgain(['adr', 'check', ...where])
      for (const { file } of changed.filter(({ text }) => findZones(text).zones.length > 0)) {
        worst = Math.max(worst, await runAgain(['adr', 'verify', ...where, file]))
      }
      finish(worst)
    })
}

function changedRecords(
  files: readonly string[],
  flags: HookFlags,
  terminal: Terminal,
): { file: string; text: string }[] {
  const { root, directory } = openProject(flags, terminal)
  const named = new Set(files.map(file => relative(root, resolve(terminal.cwd, file)).split(sep).join('/')))
  return directory.records.filter(({ file }) => named.has(posix.join(directory.neighbours.directory, file)))
}
