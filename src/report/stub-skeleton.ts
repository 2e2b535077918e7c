/**
 * A stub to be edited, from what a project uses of a library. It says nothing that the project's text does not tell: no
 * call is marked as waiting, unknown types are left out. Pure: uses in, text of each file out.
 */
import type { CallForm, LibraryUse, Used } from '../query/library-use.ts'

export interface SkeletonOptions {
  /** The catalogue has types of the library: then none are invented here. */
  readonly known: boolean
}

/** Path inside the stub folder → text, sorted by path. */
export function stubSkeleton(use: LibraryUse, options: SkeletonOptions): ReadonlyMap<string, string> {
  const modules = [...use.modules].filter(([name, used]) => name === use.name || used.members.size > 0)
  if (!use.modules.has(use.name)) modules.unshift([use.name, { ...EMPTY, name: use.name }])
  const isPackage = modules.length > 1
  const files = modules
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, used]): [string, string] => {
      const below = modules.some(([other]) => other.startsWith(`${name}.`))
      const path = `${name.replaceAll('.', '/')}${below ? '/__init__' : ''}.pyi`
      return [path, moduleText(used, name === use.name ? head(use, options) : subhead(use), options)]
    })
  return new Map(isPackage ? files : files.slice(0, 1))
}

const EMPTY: Omit<Used, 'name'> = {
  members: new Map(),
  calls: new Map(),
  result: null,
  awaited: false,
  notAwaited: false,
  statements: new Set(),
  isClass: false,
}

function head(use: LibraryUse, { known }: SkeletonOptions): string {
  const files = `${use.files} ${use.files === 1 ? 'file' : 'files'}`
  return `"""${use.name}, as it is used in ${files} of this project. Written by \`colorfast stub ${use.name}\`; edit it.

Take the # away from @blocks where a call waits, with the kind that fits: network, db, disk, sleep, subprocess, lock, cpu
or input. Delete the line where it does not. \`colorfast stub --words\` prints everything that can be said.
${known ? 'There is built-in knowledge of this library: a name without a word leaves it as it is, @free takes it away.\n' : ''}"""

from typing import Any, Self

from colorfast import blocks, library

library(
    "${use.name}",
    versions="",  # that you looked at
    sources=[],  # pages or files that you read
    colour="sync",  # sync, async, both or neutral
)
`
}

function subhead(use: LibraryUse): string {
  return `"""Part of ${use.name}. Written by \`colorfast stub ${use.name}\`; edit it."""

from typing import Any, Self

from colorfast import blocks
`
}

function moduleText(module: Used, start: string, options: SkeletonOptions): string {
  const invented: string[] = []
  const parts = sorted(module.members).flatMap(one => topLevel(one, invented, options) ?? [])
  const text = [start, ...invented, ...parts].join('\n')
  const used = (name: string): boolean => new RegExp(`[:> \\[|]${name}\\b`).test(text.slice(start.length))
  const typing = ['Any', 'Self'].filter(used)
  return text.replace('from typing import Any, Self\n\n', typing.length > 0 ? `from typing import ${typing.join(', ')}\n\n` : '') // prettier-ignore
}

function topLevel(used: Used, invented: string[], options: SkeletonOptions): string | null {
  if (isClass(used)) return classText(used.name, used, options)
  if (used.calls.size === 0 && options.known) return null
  if (used.calls.size === 0 && used.members.size === 0) return `${used.name}: Any\n`
  if (used.calls.size === 0) return `${used.name}: ${invent(used, used, invented, options) ?? 'Any'}\n`
  return functionText(used, '', result(used, invented, options))
}

function isClass(used: Used): boolean {
  return used.isClass || (/^[A-Z]/.test(used.name) && used.name.toUpperCase() !== used.name)
}

/** The class of what a function gives, if anything is done with it. */
function result(used: Used, invented: string[], options: SkeletonOptions): string | null {
  const given = used.result
  if (!given || (given.members.size === 0 && given.statements.size === 0)) return null
  return invent(used, given, invented, options)
}

/** A class that only the stub knows, for values whose class the project does not name. */
function invent(used: Used, value: Used, invented: string[], options: SkeletonOptions): string | null {
  if (options.known) return null
  const name = `_${used.name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`
  const form = { ...EMPTY, name, result: value, calls: new Map<string, CallForm>() }
  invented.push(classText(name, form, options))
  return name
}

function classText(name: string, used: Used, options: SkeletonOptions): string {
  const above: string[] = []
  const lines: string[] = []
  const instance = used.result
  const everything = new Map([...used.members, ...(instance?.members ?? [])])
  if (used.calls.size > 0) lines.push(`    def __init__(${['self', ...parameters(used)].join(', ')}) -> None: ...\n`)
  for (const one of instance?.statements ?? used.statements) lines.push(protocol(one))
  for (const one of sorted(everything)) {
    const isStatic = used.members.has(one.name) && used.calls.size === 0 && one.calls.size > 0 && instance === null
    if (one.calls.size === 0) {
      if (options.known) continue
      const type = one.members.size > 0 ? invent(one, one, above, options) : null
      lines.push(`    ${one.name}: ${type ?? 'Any'}\n`)
    } else if (isClass(one)) lines.push(`    ${one.name}: Any\n`)
    else if (isStatic) lines.push(functionText(one, '    ', result(one, above, options), 'cls'))
    else lines.push(functionText(one, '    ', result(one, above, options), 'self'))
  }
  const body = lines.length > 0 ? `:\n${lines.join('')}` : ': ...\n'
  return [...above.map(text => `${text}\n`), `class ${name}${body}`].join('')
}

function protocol(statement: string): string {
  if (statement === 'with')
    return '    # @blocks("network")\n    def __enter__(self) -> Self: ...\n    def __exit__(self, *args: Any) -> None: ...\n'
  if (statement === 'async with')
    return '    async def __aenter__(self) -> Self: ...\n    async def __aexit__(self, *args: Any) -> None: ...\n'
  return statement === 'for'
    ? '    # @blocks("network")\n    def __iter__(self): ...\n'
    : '    def __aiter__(self): ...\n'
}

function functionText(used: Used, indent: string, returns: string | null, self?: string): string {
  const params = [...(self === undefined ? [] : [self]), ...parameters(used)].join(', ')
  const async = used.awaited
  const lines = [
    ...(self === 'cls' ? ['@classmethod'] : []),
    ...(async && used.notAwaited ? ['# awaited by some callers, not by others'] : []),
    ...(async ? [] : ['# @blocks("network")']),
    `${async ? 'async def' : 'def'} ${used.name}(${params})${returns === null ? '' : ` -> ${returns}`}: ...`,
  ]
  return lines.map(line => `${indent}${line}\n`).join('')
}

/** Parameters as the calls show them; one that a call leaves out has a default. */
function parameters(used: Used): string[] {
  const forms = [...used.calls.values()]
  const most = Math.max(0, ...forms.map(form => form.positional.length))
  const found: string[] = []
  for (let index = 0; index < most; index++) {
    const types = forms.flatMap(form => (index < form.positional.length ? [form.positional[index] ?? null] : []))
    found.push(parameter(`arg${index + 1}`, types, types.length < forms.length))
  }
  const names = [...new Set(forms.flatMap(form => [...form.named.keys()]))].sort()
  if (names.length > 0) found.push('*')
  for (const name of names) {
    const types = forms.flatMap(form => (form.named.has(name) ? [form.named.get(name) ?? null] : []))
    found.push(parameter(name, types, types.length < forms.length))
  }
  return found
}

function parameter(name: string, types: readonly (string | null)[], optional: boolean): string {
  const [first] = types
  const type = first !== undefined && first !== null && types.every(one => one === first) ? first : 'Any'
  return `${name}: ${type}${optional ? ' = ...' : ''}`
}

function sorted(members: ReadonlyMap<string, Used>): Used[] {
  return [...members.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
