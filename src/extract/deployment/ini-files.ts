/** Commands in files of sections and `key = value` lines: systemd units, supervisord programs, uWSGI in all its forms. */
import type { EnvironmentValue, ServerCommand } from '../../facts/deployment-facts.ts'
import { readCommandLine } from './shell/read-command-line.ts'
import { RELEVANT_VARIABLE } from './shell/server-options.ts'
import { asVariables, withEnvironmentFiles } from './structured-commands.ts'
import { entry, type Structure } from './structured.ts'
import { mountedApp, uwsgiSettings, type UwsgiOption } from './uwsgi-settings.ts'
import { uwsgiXmlOptions } from './uwsgi-xml.ts'

interface IniEntry {
  readonly section: string
  readonly key: string
  readonly value: string
  readonly line: number
}

/** `ExecStart=` of a systemd unit. */
export function systemdCommands(text: string): ServerCommand[] {
  const entries = [...iniEntries(text)]
  const environment: Record<string, EnvironmentValue> = {}
  for (const { key, value, line } of entries) {
    if (key !== 'Environment') continue
    // `A=1`, `A="1 2"`, or the whole pair in quotes.
    for (const match of value.matchAll(/(["'])([A-Za-z_]\w*)=(.*?)\1|([A-Za-z_]\w*)=("[^"]*"|[^\s"]*)/g)) {
      const name = match[2] ?? match[4] ?? ''
      if (RELEVANT_VARIABLE.test(name))
        environment[name] = { value: (match[3] ?? match[5] ?? '').replaceAll('"', ''), line }
    }
  }
  const files = entries.filter(({ key }) => key === 'EnvironmentFile').map(({ value }) => value.replace(/^-/, ''))
  const variables = asVariables(environment)
  const commands = entries
    .filter(({ key }) => key === 'ExecStart')
    .flatMap(({ value, line }) =>
      readCommandLine(value.replace(/^[-@:+!]+/, ''), { source: 'systemd', line, environment, variables }),
    )
  return withEnvironmentFiles(commands, files)
}

/** `command=` of supervisord's programs. */
export function supervisordCommands(text: string): ServerCommand[] {
  const entries = [...iniEntries(text)]
  return entries
    .filter(({ section, key }) => section.startsWith('program:') && key === 'command')
    .flatMap(({ section, value, line }) => {
      const own = (name: string): IniEntry | undefined =>
        entries.findLast(other => other.section === section && other.key === name)
      const environment = supervisedVariables([entries.find(one => one.section === 'supervisord' && one.key === 'environment'), own('environment')]) // prettier-ignore
      const plain = value.replace(/%\(ENV_(\w+)\)s/g, '${$1}').replaceAll('%%', '%')
      const cwd = own('directory')?.value ?? null
      return readCommandLine(plain, { source: 'supervisord', line, cwd, environment, variables: asVariables(environment) }) // prettier-ignore
    })
}

/** `environment=A="1",B=2`, of the daemon and then of the program. */
function supervisedVariables(said: readonly (IniEntry | undefined)[]): Record<string, EnvironmentValue> {
  const environment: Record<string, EnvironmentValue> = {}
  for (const { value, line } of said.flatMap(one => one ?? []))
    for (const match of value.matchAll(/([A-Za-z_]\w*)=("[^"]*"|'[^']*'|[^,\s]*)/g))
      if (RELEVANT_VARIABLE.test(match[1] ?? '') && !match[2]?.includes('%('))
        environment[match[1] ?? ''] = { value: (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'), line }
  return environment
}

/** The `[uwsgi]` section as one command. */
export function uwsgiCommands(text: string): ServerCommand[] {
  return uwsgiCommand([...iniEntries(text)].filter(({ section }) => section === 'uwsgi' || section === ''))
}

/** The same settings in YAML or JSON: a map under `uwsgi`, and nothing else; beside others it is a chart's or a tool's own. */
export function uwsgiMapCommands(document: Structure): ServerCommand[] {
  const map = entry(document, 'uwsgi')
  if (map?.k !== 'map' || document.k !== 'map' || document.entries.length > 1) return []
  return uwsgiCommand(
    map.entries.flatMap(([key, value]) => (value.k === 'scalar' ? [{ key, value: value.text, line: value.line }] : [])),
  )
}

/** And in XML: an element each, under `<uwsgi>`. */
export function uwsgiXmlCommands(text: string): ServerCommand[] {
  return uwsgiCommand(uwsgiXmlOptions(text))
}

function uwsgiCommand(entries: readonly UwsgiOption[]): ServerCommand[] {
  const settings = uwsgiSettings(entries)
  const [first] = settings
  if (!first) return []
  const said = (name: string): string | null => {
    const value = settings.find(setting => setting.name === name)?.value
    return value === undefined || value === null ? null : String(value)
  }
  const callable = said('callable')
  const module = said('module') ?? said('wsgi')
  const app =
    module !== null && callable !== null && !module.includes(':')
      ? `${module}:${callable}`
      : (module ?? said('wsgi_file') ?? mountedApp(settings))
  const cwd = said('chdir')
  return [
    {
      server: 'uwsgi',
      line: first.line,
      source: 'uwsgi-ini',
      app,
      configFile: null,
      script: null,
      settings,
      ...(cwd === null ? {} : { cwd }),
    },
  ]
}

function* iniEntries(text: string): Generator<IniEntry> {
  const lines = text.split('\n')
  let section = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]?.replace(/\r$/, '') ?? ''
    if (/^\s*([#;]|$)/.test(line)) continue
    const head = /^\s*\[([^\]]+)\]/.exec(line)
    if (head) {
      section = head[1] ?? ''
      continue
    }
    const pair = /^\s*([\w.-]+)\s*=\s*(.*)$/.exec(line)
    if (!pair) continue
    const start = at + 1
    const value = [pair[2] ?? '']
    // systemd continues lines with a backslash, supervisord by indenting them.
    for (; at + 1 < lines.length; at++) {
      const continued = /\\\s*$/.test(value.at(-1) ?? '')
      if (!continued && !/^\s+[^\s#;[=]+(\s|$)/.test(lines[at + 1] ?? '')) break
      const last = value.pop() ?? ''
      value.push(continued ? last.replace(/\\\s*$/, '\\') : `${last} \\`, lines[at + 1]?.replace(/\r$/, '') ?? '')
    }
    yield { section, key: pair[1] ?? '', value: value.join('\n').trim(), line: start }
  }
}
