/**
 * The options of a uWSGI configuration as settings: `%(name)` is what the file says before under that name, `$(NAME)` an
 * environment variable, and what stands between `if-env` and `endif` holds only where that variable is set.
 */
import type { ServerSetting, SettingCondition } from '../../facts/deployment-facts.ts'
import { literalWord } from './shell/expand-word.ts'
import { toSetting } from './shell/parse-options.ts'

/** An option with its line. */
export interface UwsgiOption {
  readonly key: string
  readonly value: string
  readonly line: number
}

/** The settings, in the order of the file. */
export function uwsgiSettings(options: readonly UwsgiOption[]): ServerSetting[] {
  const said = new Map<string, string>()
  const settings: ServerSetting[] = []
  let condition: SettingCondition | null = null
  for (const { key, value, line } of options) {
    const name = key.replaceAll('-', '_')
    if (name === 'endif' || name === 'end_if') condition = null
    else if (/^if_(not_)?env$/.test(name))
      condition = { variable: value, fallback: null, values: null, holds: name === 'if_env' }
    else {
      const filled = value.replace(/%\((\w[\w.-]*)\)/g, (whole, other: string) => said.get(other) ?? whole)
      said.set(key, filled)
      settings.push({ ...settingOf(name, filled, line, condition), ...(condition && { when: [condition] }) })
    }
  }
  return settings
}

/**
 * The application that is mounted, where it is the only one: `mount = /shop=shop.wsgi:application`. Source:
 * https://uwsgi-docs.readthedocs.io/en/latest/Snippets.html#multiple-flask-apps-in-different-mountpoints
 */
export function mountedApp(settings: readonly ServerSetting[]): string | null {
  const [only, ...others] = settings.filter(({ name }) => name === 'mount')
  return others.length > 0 ? null : (/=([\w./-]+(?::\w+)?)$/.exec(only?.text ?? '')?.[1] ?? null)
}

function settingOf(name: string, value: string, line: number, condition: SettingCondition | null): ServerSetting {
  // Of what follows a number uWSGI reads nothing: `harakiri = 60 ; seconds`.
  const read = /^\d{1,9}(?=\s)/.exec(value)?.[0] ?? value
  const setting = { ...toSetting(name, literalWord(read, line), 'file'), text: value }
  if (value === '%k') return { ...setting, value: null, certainty: 'computed' }
  // `%(_)` is the value of the variable that was asked for.
  const variable = value === '%(_)' ? condition?.variable : /^\$\((\w+)\)$/.exec(value)?.[1]
  if (variable === undefined && !/\$\(|%\(/.test(value)) return setting
  return { ...setting, value: null, certainty: 'unknown', ...(variable !== undefined && { variable }) }
}
