/** Commands in files that are read line by line: Procfile, Makefile, `.env`, Bicep and Terraform. */
import type { EnvironmentValue, ServerCommand } from '../../facts/deployment-facts.ts'
import { expandWord, knownFrom, less, type Variables } from './shell/expand-word.ts'
import { gunicornArguments, readCommandLine } from './shell/read-command-line.ts'
import { RELEVANT_VARIABLE } from './shell/server-options.ts'
import { shellTokens } from './shell/shell-words.ts'

/** `web: command` lines. */
export function procfileCommands(text: string): ServerCommand[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /^\s*([\w-]+)\s*:\s*(.+?)\r?$/.exec(line)
    return match ? readCommandLine(match[2] ?? '', { source: 'procfile', line: index + 1 }) : []
  })
}

/** The start-up command of an Azure web app: `appCommandLine: '…'` in Bicep, `app_command_line = "…"` in Terraform. */
export function infrastructureCommands(text: string): ServerCommand[] {
  return text.split('\n').flatMap((line, index) => {
    const said = /^\s*(?:appCommandLine\s*:|app_command_line\s*=)\s*(['"])(.+)\1\s*$/.exec(line.replace(/\r$/, ''))?.[2]
    return said === undefined ? [] : readCommandLine(said, { source: 'platform', line: index + 1 })
  })
}

/** Recipe lines of a Makefile, with its variables. */
export function makefileCommands(text: string): ServerCommand[] {
  const variables: Variables = new Map()
  const commands: ServerCommand[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]?.replace(/\r$/, '') ?? ''
    const assignment = /^(?:export\s+)?([A-Za-z_]\w*)\s*([:?+]?:?=)\s*(.*)$/.exec(line)
    if (assignment) {
      const [, name = '', operator, value = ''] = assignment
      const [first] = shellTokens(`"${asShell(value.trim()).replaceAll('"', '\\"')}"`)
      const [word] = first?.k === 'word' ? expandWord(first, variables) : []
      const known = word ? knownFrom(word) : { value: '', certainty: 'literal' as const }
      variables.set(name, { ...known, certainty: less(known.certainty, operator === '?=' ? 'default' : 'literal'), variable: name }) // prettier-ignore
    }
    if (!line.startsWith('\t')) continue
    const start = at
    const recipe = [line]
    while (recipe.at(-1)?.endsWith('\\') && at + 1 < lines.length) recipe.push(lines[++at]?.replace(/\r$/, '') ?? '')
    const shell = asShell(recipe.join('\n').replace(/^[\t ]*[@+-]*\s*/, ''))
    commands.push(...readCommandLine(shell, { source: 'makefile', line: start + 1, variables }))
  }
  return commands
}

/** make's `$(NAME)` is the shell's `${NAME}`, and its `$$` a `$`. */
function asShell(text: string): string {
  return text.replace(/\$\(([A-Za-z_]\w*)\)/g, '${$1}').replaceAll('$$', '$')
}

/** Variables of a `.env` file that may decide how a server runs; nothing else of it is kept. */
export function environmentCommands(text: string): ServerCommand[] {
  const environment: Record<string, EnvironmentValue> = {}
  text.split('\n').forEach((line, index) => {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line)
    const value = (match?.[2] ?? '').replace(/^(["'])(.*)\1$/, '$2').replace(/\s+#.*$/, '')
    if (match && RELEVANT_VARIABLE.test(match[1] ?? '') && !value.includes('$'))
      environment[match[1] ?? ''] = { value, line: index + 1 }
  })
  const first = Object.values(environment)[0]
  if (!first) return []
  return [
    {
      server: 'environment',
      line: first.line,
      source: 'env',
      app: null,
      configFile: null,
      script: null,
      settings: gunicornArguments(environment),
      environment,
    },
  ]
}
