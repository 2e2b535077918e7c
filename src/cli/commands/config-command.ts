/** `colorfast config`: the effective options, and where each came from. */
import { Command, Option } from 'commander'
import { stringify } from 'smol-toml'
import type { Options, Origin } from '../../config/options.ts'
import { keyName } from '../../config/read-config.ts'
import type { Config } from '../../config/read-config.ts'
import { setUp } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** The command, ready to parse. */
export function configCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('config')
    .description('print the effective configuration, and where each value came from')
    .addOption(new Option('--format <format>', 'form of the output').choices(['toml', 'json']).default('toml'))
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .action((flags: { format: 'toml' | 'json'; root?: string }) => {
      const { root, config } = setUp(terminal, { root: flags.root })
      terminal.out(flags.format === 'json' ? asJson(root.directory, config) : asToml(root.directory, config))
      finish(0)
    })
}

/** Valid TOML, so that it can be pasted: tables come last. */
function asToml(root: string, { options, origins, file }: Config): string {
  const keys = Object.keys(options) as (keyof Options)[]
  const values: string[] = []
  const tables: string[] = []
  for (const key of keys) {
    const value = written(options[key])
    const name = keyName(key)
    const origin = originText(origins[key])
    if (value === null) values.push(`# ${name} is looked for where records usually are`)
    else if (isTable(value)) tables.push('', `# ${origin}`, stringify({ [name]: value }).trimEnd())
    else
      values.push(`${name} = ${typeof value === 'object' && !Array.isArray(value) ? '{}' : inline(value)}  # ${origin}`)
  }
  const head = [`# root: ${root}`, `# configuration: ${file ?? 'none found; every value is the default'}`, '']
  return `${[...head, ...values, ...tables].join('\n')}\n`
}

/** As it stands in the file: services without the place that was found out. */
function written(value: Options[keyof Options]): unknown {
  if (!Array.isArray(value)) return value
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    const entries = Object.entries(item).filter(([key]) => key !== 'at')
    return Object.fromEntries(entries.map(([key, inner]) => [key === 'workerClass' ? 'worker-class' : key, inner]))
  })
}

function inline(value: unknown): string {
  return stringify({ value })
    .trimEnd()
    .replace(/^value = /, '')
}

function isTable(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(item => typeof item === 'object')
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

function asJson(root: string, { options, origins, file }: Config): string {
  const values = Object.fromEntries(
    (Object.keys(options) as (keyof Options)[]).map(key => [
      keyName(key),
      { value: written(options[key]), origin: origins[key] },
    ]),
  )
  return `${JSON.stringify({ schema: 'colorfast/config@1', root, file, options: values }, null, 2)}\n`
}

function originText(origin: Origin): string {
  if (origin.kind === 'default') return 'default'
  if (origin.kind === 'flag') return origin.flag
  return origin.line === null ? origin.path : `${origin.path}:${origin.line}`
}
