/**
 * mod_wsgi in Apache's configuration. A `WSGIDaemonProcess` is a server with processes and threads of its own, once an
 * application is delegated to its group; a `WSGIScriptAlias` without a group runs in Apache's own processes, of which
 * Apache's configuration says how many there are.
 */
import type { ServerCommand } from '../../facts/deployment-facts.ts'
import { literalWord } from './shell/expand-word.ts'
import { toSetting } from './shell/parse-options.ts'

interface Directive {
  readonly name: string
  readonly words: readonly string[]
  readonly line: number
  /** The virtual host that it stands in, by its line; 0 outside of any. */
  readonly host: number
}

/** Whether a file of settings is Apache's and says something of mod_wsgi. */
export function isModWsgi(text: string): boolean {
  return /^[ \t]*WSGI(DaemonProcess|ScriptAlias)[ \t]/im.test(text)
}

/** The servers of an Apache configuration: one for each group of daemon processes, one for each application without a group. */
export function modWsgiCommands(text: string): ServerCommand[] {
  const directives = [...directivesIn(text)]
  const named = (name: string): readonly Directive[] => directives.filter(one => one.name === name)
  const aliases = named('wsgiscriptalias').map(one => ({ ...one, group: groupOf(one, named('wsgiprocessgroup')) }))
  const daemons = named('wsgidaemonprocess').map(({ words, line }) =>
    serverAt(
      line,
      aliases.find(({ group }) => group === words[0]),
      words.slice(1),
    ),
  )
  const embedded = aliases.filter(({ group }) => group === null).map(one => serverAt(one.line, one, null))
  // Templates include the delegation from elsewhere; then the daemon's settings are the ones that are meant.
  return daemons.length > 0 ? daemons : embedded
}

/** `options` are those of the daemon processes; null in Apache's own processes. */
function serverAt(line: number, alias: Directive | undefined, options: readonly string[] | null): ServerCommand {
  const settings = (options ?? []).flatMap(option => {
    const [, name = '', value = ''] = /^(processes|threads)=(.*)$/.exec(option) ?? []
    return name === '' ? [] : [settingOf(name, value, line)]
  })
  const app = alias ? applicationIn(alias.words[1] ?? '') : null
  const open = options === null ? ({ open: true } as const) : {}
  return { server: 'mod_wsgi', line, source: 'apache', app, configFile: null, script: null, settings, ...open }
}

/** A number that a template or a variable of Apache's (`${THREADS}`) fills in is not known. */
function settingOf(name: string, value: string, line: number): ServerCommand['settings'][number] {
  const setting = toSetting(name, literalWord(value, line), 'file')
  return typeof setting.value === 'number' ? setting : { ...setting, value: null, certainty: 'unknown' }
}

/** The group that runs an application: named by the alias, or by a directive of its virtual host or of the whole file. */
function groupOf({ words, host }: Directive, groups: readonly Directive[]): string | null {
  const own = words.find(word => word.startsWith('process-group='))?.slice('process-group='.length)
  const said = own ?? (groups.find(one => one.host === host) ?? groups.find(one => one.host === 0))?.words[0]
  return said === undefined || said === '%{GLOBAL}' ? null : said
}

/** `/srv/site/mysite/wsgi.py` is what Django calls `mysite.wsgi`; any other script is named by its path. */
function applicationIn(path: string): string {
  const [, folder] = /([A-Za-z_]\w*)\/wsgi\.py$/.exec(path) ?? []
  return folder === undefined ? path : `${folder}.wsgi:application`
}

function* directivesIn(text: string): Generator<Directive> {
  const lines = text.split('\n')
  let host = 0
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1
    let written = lines[at] ?? ''
    while (/\\\s*$/.test(written) && at + 1 < lines.length)
      written = `${written.replace(/\\\s*$/, ' ')}${lines[++at] ?? ''}`
    if (/^\s*<VirtualHost\b/i.test(written)) host = line
    else if (/^\s*<\/VirtualHost>/i.test(written)) host = 0
    const [, name, rest = ''] = /^\s*(WSGI\w+)\s+(.*?)\s*$/i.exec(written) ?? []
    if (name === undefined) continue
    const words = [...rest.matchAll(/(?:\{\{.*?\}\}|[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
      word.replace(/["']/g, ''),
    )
    yield { name: name.toLowerCase(), words, line, host }
  }
}
