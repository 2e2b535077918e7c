/** `colorfast config`: the effective options, and where each came from. */
import { Command, Option } from 'commander'
import { stringify } from 'smol-toml'
import type { Options } from '../../config/options.ts'
import { keyName } from '../../config/read-config.ts'
import type { Config } from '../../config/read-config.ts'
import { checkRuleNames } from '../check-rule-names.ts'
import { originText } from '../origin-text.ts'
import { setUp } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** The command, ready to parse. */
export function configCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('config')
    .description('print the effective configuration, and where each value came from')
    .addOption(new Option('--format <format>', 'form of the output').choices(['toml', 'json']).default('toml'))
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .action(async (flags: { format: 'toml' | 'json'; root?: string }) => {
      const { root, config } = setUp(terminal, { root: flags.root })
      const { rules } = await import('../../../rules/index.ts')
      checkRuleNames(config, rules)
      terminal.out(flags.format === 'json' ? asJson(root.directory, config) : asToml(root.directory, config))
      finish(0)
    })
}

/** What it means that an option has no value. */
const ABSENT: Partial<Record<keyof Options, string>> = {
  decisionsDir: 'looked for where records usually are',
  templatesDir: 'only the templates of the package',
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
    if (value === null) values.push(`# ${name}: ${ABSENT[key] ?? 'none'}`)
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
