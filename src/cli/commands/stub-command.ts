/** `colorfast stub NAME`: a stub skeleton for a library from what the project uses of it. */
import { join } from 'node:path'
import { Command } from 'commander'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'
import { runRequest, setUp } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'

interface StubFlags {
  readonly write?: boolean
  readonly words?: boolean
  readonly cache: boolean
  readonly root?: string
}

/** Where stubs go if the configuration names no folder. */
const FOLDER = 'colorfast-stubs'

/** The command, ready to parse. */
export function stubCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('stub')
    .description('a stub skeleton for a library, from what the project uses of it, ready to edit')
    .argument('[name]', 'import name of the library, such as acme')
    .option('--write', `write it into the folder that "stubs" names in the configuration, else into ${FOLDER}`)
    .option('--words', 'print the vocabulary of stubs instead')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText('after', '\nExamples:\n  colorfast stub acme\n  colorfast stub acme --write\n  colorfast stub --words')
    .action(async (name: string | undefined, flags: StubFlags) => finish(await runStub(name, flags, terminal)))
}

async function runStub(name: string | undefined, flags: StubFlags, terminal: Terminal): Promise<number> {
  if (flags.words === true) {
    const { stubVocabulary } = await import('../../run.ts')
    terminal.out(stubVocabulary())
    return 0
  }
  if (name === undefined) throw new UserError('Name a library.', 'For example: colorfast stub acme')
  const project = setUp(terminal, { root: flags.root, paths: [] })
  const { root, config } = project
  const [{ usesOf }, { stubSkeleton }] = await Promise.all([
    import('../../run.ts'),
    import('../../report/stub-skeleton.ts'),
  ])
  const found = await usesOf(name, runRequest(project, flags, terminal))
  if (found.isNpm)
    throw new UserError(
      `${name} is an npm package, for which no skeleton is written.`,
      `Put ${FOLDER}/${name}.d.ts there by hand: a declaration file with tags such as /** @blocks disk */ (docs/stubs.md).`,
    )
  if (found.use === null) {
    if (!/^\w+(\.\w+)*$/.test(name))
      throw new UserError(`${name} is not an import name.`, 'Write it as in `import acme.client`: acme.')
    const near = closest(name, found.imported)
    throw new UserError(`No file of the project imports ${name}.`, near === null ? undefined : `Did you mean ${near}?`)
  }
  const files = stubSkeleton(found.use, { known: found.known })
  if (flags.write !== true) {
    terminal.out([...files].map(([path, text]) => (files.size > 1 ? `# ${path}\n${text}` : text)).join('\n'))
    return 0
  }
  const folder = config.options.stubs[0] ?? FOLDER
  const paths = [...files.keys()].map(path => `${folder}/${path}`)
  const standing = paths.find(path => terminal.io.kindOf(join(root.directory, path)) !== null)
  if (standing !== undefined) throw new UserError(`${standing} is there already.`, 'Move it away to write a new one.')
  for (const [path, text] of files) terminal.io.write(join(root.directory, folder, path), text)
  for (const path of paths) terminal.out(`wrote ${path}\n`)
  if (config.options.stubs.length === 0) terminal.out(`Add stubs = ["${folder}"] to the configuration to use it.\n`)
  return 0
}
