/** pm2's process files: `module.exports = { apps: [{ script, instances }] }` in JavaScript. */
import type { DeploymentFacts, ServerCommand, ServerSetting, Setting } from '../../facts/deployment-facts.ts'
import type { DictExpr, Expr, FileFacts } from '../../facts/file-facts.ts'
import { positionAt } from '../../facts/position.ts'
import { isProcessFile } from './shell/node-servers.ts'

/** The applications of a process file; nothing for any other file. */
export function extractPm2Config(path: string, facts: FileFacts): DeploymentFacts {
  if (!isProcessFile(path)) return { commands: [], problems: [] }
  const commands: ServerCommand[] = []
  for (const stmt of facts.functions[0]?.body ?? []) {
    const [target] = stmt.k === 'assign' ? stmt.targets : []
    if (stmt.k !== 'assign' || target?.k !== 'name') continue
    if (target.id === 'export:apps') commands.push(...applications(facts, stmt.value))
    else if (target.id === 'export:default' && stmt.value?.k === 'dict')
      commands.push(...applications(facts, field(stmt.value, 'apps')))
  }
  return { commands, problems: [] }
}

function applications(facts: FileFacts, list: Expr | undefined): ServerCommand[] {
  return (list?.k === 'list' ? list.items : []).flatMap((app): ServerCommand[] => {
    if (app.k !== 'dict') return []
    const script = field(app, 'script')
    const settings: ServerSetting[] = []
    const add = (name: string, value: Expr | undefined): void => {
      if (!value) return
      const said: Setting = value.k === 'const' ? value.v : null
      const known = typeof said === 'string' && /^\d+$/.test(said) ? Number(said) : said
      settings.push({
        name,
        value: known,
        text: String(known),
        line: positionAt(facts, value.s).line,
        certainty: value.k === 'const' ? 'literal' : 'unknown',
        layer: 'file',
      })
    }
    add('workers', field(app, 'instances'))
    add('exec_mode', field(app, 'exec_mode'))
    add('reload', field(app, 'watch'))
    return [
      {
        server: 'pm2',
        line: positionAt(facts, app.s).line,
        source: 'pm2-config',
        app: script?.k === 'const' && typeof script.v === 'string' ? script.v : null,
        configFile: null,
        script: null,
        settings,
      },
    ]
  })
}

function field(of: DictExpr, name: string): Expr | undefined {
  return of.items.find(({ key }) => key?.k === 'const' && key.v === name)?.value
}
