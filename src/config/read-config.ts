/**
 * The effective options of a run: defaults, then `colorfast.toml` or `[tool.colorfast]`, then the command line. A mistake
 * in the file ends the run with a sentence that names the key and the line.
 */
import { parse as parseToml, TomlError } from 'smol-toml'
import * as v from 'valibot'
import { closest } from '../base/closest.ts'
import { UserError } from '../base/user-error.ts'
import { DEFAULTS } from './options.ts'
import type { DeclaredService } from '../base/declared-service.ts'
import type { Options, Origin } from './options.ts'
import { configSchema } from './schema.ts'
import type { WrittenConfig } from './schema.ts'

/** A configuration file as it was found. */
export interface ConfigFile {
  /** Posix, relative to the root: `colorfast.toml` or `pyproject.toml`. */
  readonly path: string
  readonly text: string
}

/** Values from the command line, with the flag that gave each. */
export type FlagValues = { readonly [Key in keyof Options]?: { readonly value: Options[Key]; readonly flag: string } }

/** Options, and where each value came from. */
export interface Config {
  readonly options: Options
  readonly origins: Readonly<Record<keyof Options, Origin>>
  /** The file that was read, if any. */
  readonly file: string | null
}

/** Reads the configuration; `files` in order of preference, of which the first with a configuration counts. */
export function readConfig(files: readonly ConfigFile[], flags: FlagValues = {}): Config {
  const found = files.map(file => ({ file, table: tableOf(file) })).find(({ table }) => table !== null)
  const written = found === undefined ? {} : toOptions(check(found.file, found.table), found.file)
  const options: Record<string, unknown> = {}
  const origins: Record<string, Origin> = {}
  for (const key of Object.keys(DEFAULTS) as (keyof Options)[]) {
    const flag = flags[key]
    if (flag !== undefined) {
      options[key] = flag.value
      origins[key] = { kind: 'flag', flag: flag.flag }
    } else if (found !== undefined && written[key] !== undefined) {
      options[key] = written[key]
      origins[key] = { kind: 'file', path: found.file.path, line: lineOf(found.file.text, [keyName(key)]) }
    } else {
      options[key] = DEFAULTS[key]
      origins[key] = { kind: 'default' }
    }
  }
  return {
    options: options as unknown as Options,
    origins: origins as Record<keyof Options, Origin>,
    file: found?.file.path ?? null,
  }
}

/** The option's name as it is written in the file: `min-confidence`. */
export function keyName(key: keyof Options): string {
  return key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** The configuration inside a file; null where `pyproject.toml` has none. */
function tableOf(file: ConfigFile): unknown {
  let document: Record<string, unknown>
  try {
    document = parseToml(file.text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    // Another tool's business, unless our part is in it.
    if (file.path.endsWith('pyproject.toml') && !file.text.includes('tool.colorfast')) return null
    const what = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? 'it is not valid TOML'
    throw new UserError(`${file.path}:${error.line} cannot be read: ${what}.`, 'The file must be valid TOML.')
  }
  if (!file.path.endsWith('pyproject.toml')) return document
  const tool = document['tool'] as Record<string, unknown> | undefined
  return tool?.['colorfast'] ?? null
}

function check(file: ConfigFile, table: unknown): WrittenConfig {
  const result = v.safeParse(configSchema, table)
  if (result.success) return result.output
  const issue = result.issues[0]
  const keys = (issue.path ?? []).map(item => String(item.key))
  const name = keys.join('.')
  const line = lineOf(file.text, keys)
  const where = line === null ? file.path : `${file.path}:${line}`
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = knownKeys(keys.slice(0, -1))
    const near = closest(keys.at(-1) ?? '', known)
    const hint = near === null ? `Known keys: ${known.join(', ')}.` : `Did you mean "${near}"?`
    throw new UserError(`${where}: there is no option "${name}".`, hint)
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    throw new UserError(`${where}: "${name}" is missing.`)
  }
  if (issue.type === 'picklist') {
    throw new UserError(
      `${where}: "${name}" is ${issue.received}.`,
      `It may be ${issue.expected.replaceAll(' | ', ', ').replace(/^\(|\)$/g, '')}.`,
    )
  }
  const expectation =
    issue.kind === 'schema' ? `must be ${kindName(issue.expected)}, not ${issue.received}` : issue.message
  throw new UserError(`${where}: "${name}" ${expectation}.`, '`colorfast config` prints the options and their values.')
}

function kindName(expected: string | null): string {
  if (expected === 'Array') return 'a list'
  if (expected === 'Object') return 'a table'
  return `a ${expected ?? 'value'}`
}

/** Keys that are known at a place of the file. */
function knownKeys(path: readonly string[]): string[] {
  let schema: unknown = configSchema
  for (const key of path) {
    const at = unwrap(schema)
    schema = at.entries?.[key] ?? at.item ?? at.value
  }
  return Object.keys(unwrap(schema).entries ?? {})
}

interface SchemaParts {
  readonly entries?: Record<string, unknown>
  readonly item?: unknown
  readonly value?: unknown
}

function unwrap(schema: unknown): SchemaParts {
  const { wrapped } = schema as { wrapped?: unknown }
  return (wrapped === undefined ? schema : wrapped) as SchemaParts
}

const LONGEST_KEY = 200

/** The line on which a key is written, as well as a search can tell; null where it finds none. */
function lineOf(text: string, keys: readonly string[]): number | null {
  const key = [...keys].reverse().find(part => !/^\d+$/.test(part))
  // No key of ours is long; one that is would make an expression that is too large.
  if (key === undefined || key.length > LONGEST_KEY) return null
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const assigned = new RegExp(`^\\s*"?${escaped}"?\\s*[.=]`)
  const header = new RegExp(`^\\s*\\[+[^\\]]*\\b${escaped}"?\\s*[\\].]`)
  const lines = text.split('\n')
  const index = lines.findIndex(line => assigned.test(line))
  const found = index === -1 ? lines.findIndex(line => header.test(line)) : index
  return found === -1 ? null : found + 1
}

function toOptions(written: WrittenConfig, file: ConfigFile): Partial<Options> {
  const options: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(written)) {
    options[key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value
  }
  if (written.services !== undefined) {
    options['services'] = written.services.map(({ 'worker-class': workerClass, ...rest }): DeclaredService => {
      const line = file.text.split('\n').findIndex(text => isName(text, rest.name)) + 1
      const at = { path: file.path, line: line === 0 ? 1 : line }
      return { ...(rest as DeclaredService), ...(workerClass === undefined ? {} : { workerClass }), at }
    })
  }
  return options
}

function isName(line: string, name: string): boolean {
  return /^\s*name\s*=/.test(line) && line.includes(JSON.stringify(name))
}
