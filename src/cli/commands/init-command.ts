/** `colorfast init`: writes a configuration, a pre-commit entry and a CI job that fit the repository. */
import { join } from 'node:path'
import { Command } from 'commander'
import { proposals } from './init-files.ts'
import type { Proposal, Repository } from './init-files.ts'
import { discover } from '../../discover/discover.ts'
import { setUp, type SetUp } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'

/** Where teams keep their decision records. */
const DECISION_FOLDERS = [
  'docs/decisions',
  'docs/adr',
  'docs/adrs',
  'doc/adr',
  'docs/architecture/decisions',
  'doc/architecture/decisions',
  'adr',
  'decisions',
]

/** The command, ready to parse. */
export function initCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('init')
    .description('write a configuration, a pre-commit entry and a CI job that fit this repository')
    .option('--dry-run', 'print what would be written')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText(
      'after',
      '\nFiles that exist are left alone, but for .pre-commit-config.yaml, to whose `repos` a hook is added.',
    )
    .action((flags: { dryRun?: boolean; root?: string }) => {
      runInit(flags, terminal)
      finish(0)
    })
}

function runInit(flags: { dryRun?: boolean; root?: string }, terminal: Terminal): void {
  const { root, config } = setUp(terminal, { root: flags.root })
  const found = proposals({
    ...look(root.directory, config.file, terminal),
    languages: languagesOf(root, config, terminal),
  })
  for (const proposal of found) show(proposal, root.directory, flags.dryRun === true, terminal)
  if (!found.some(({ kind }) => kind === 'write')) terminal.out('Everything is in place; nothing was written.\n')
  terminal.out("\nNext: `colorfast lint`, and `colorfast baseline` to begin with today's findings accepted.\n")
}

/** What the project is written in, as far as an analysis would read it. */
function languagesOf(
  root: SetUp['root'],
  { options }: SetUp['config'],
  { io }: Terminal,
): ReadonlySet<'python' | 'typescript'> {
  const { files } = discover(root.directory, { exclude: options.exclude, include: options.include, named: [] }, io)
  return new Set(files.flatMap(({ kind }) => (kind === 'python' || kind === 'typescript' ? [kind] : [])))
}

function look(root: string, config: string | null, { io }: Terminal): Omit<Repository, 'languages'> {
  const read = (path: string): string | null => {
    const file = join(root, path)
    return io.kindOf(file) === 'file' ? new TextDecoder().decode(io.read(file)) : null
  }
  const isFolder = (path: string): boolean => io.kindOf(join(root, path)) === 'directory'
  return {
    version: VERSION,
    config,
    preCommit: read('.pre-commit-config.yaml'),
    hasGithubWorkflows: isFolder('.github/workflows'),
    githubWorkflow: read('.github/workflows/colorfast.yml'),
    gitlab: read('.gitlab-ci.yml'),
    decisionsDir: DECISION_FOLDERS.find(isFolder) ?? null,
    sourceRoots:
      isFolder('src') && io.kindOf(join(root, 'src', '__init__.py')) === null && read('pyproject.toml') !== null
        ? ['src']
        : [],
  }
}

function show(proposal: Proposal, root: string, dryRun: boolean, terminal: Terminal): void {
  const { path, text } = proposal
  if (proposal.kind === 'show') terminal.out(`\nFor ${path}, ${proposal.when}:\n\n${indented(text)}`)
  else if (dryRun) terminal.out(`\nWould write ${path}:\n\n${indented(text)}`)
  else {
    terminal.io.write(join(root, path), text)
    terminal.out(`wrote ${path}\n`)
  }
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
