/**
 * Functions on AWS Lambda: `zappa_settings.json`, `serverless.yml`, SAM and CloudFormation templates, and images built on
 * Lambda's own. A handler is a script to them: the adapter in its file (`Mangum(app)`) is the server that they start.
 */
import type { ServerCommand, ServerSetting } from '../../facts/deployment-facts.ts'
import { entry, type Structure } from './structured.ts'

/** The stages of Zappa's settings, each with its application and limit. */
export function zappaCommands(document: Structure): ServerCommand[] {
  return entriesOf(document).flatMap(([stage, settings]) => {
    const app = entry(settings, 'app_function')
    const django = entry(settings, 'django_settings')
    if (app?.k !== 'scalar' && django?.k !== 'scalar') return []
    const limit = entry(settings, 'timeout_seconds')
    const { line } = app ?? django ?? settings
    return [
      {
        ...blank(line),
        server: 'zappa',
        app: app?.k === 'scalar' ? app.text.replace(/\.(\w+)$/, ':$1') : null,
        settings: limit?.k === 'scalar' ? [timeout(limit.text, limit.line)] : [],
        part: stage,
      },
    ]
  })
}

/** The functions of `serverless.yml`, and the application that its plug-in for WSGI is told. */
export function serverlessCommands(document: Structure): ServerCommand[] {
  const app = entry(document, 'custom', 'wsgi', 'app')
  const wsgi = app?.k === 'scalar' ? [{ ...blank(app.line), server: 'serverless-wsgi', app: app.text.replace(/\.(\w+)$/, ':$1') }] : [] // prettier-ignore
  const handlers = entriesOf(entry(document, 'functions')).flatMap(([, fn]) => handlerCommands(entry(fn, 'handler')))
  return [...wsgi, ...handlers]
}

/** The functions of a CloudFormation template; none where the document is no such template. */
export function templateCommands(document: Structure): ServerCommand[] {
  return entriesOf(entry(document, 'Resources')).flatMap(([, resource]) => {
    const type = entry(resource, 'Type')
    if (type?.k !== 'scalar' || !/^AWS::(Serverless|Lambda)::Function$/.test(type.text)) return []
    const folder = entry(resource, 'Properties', 'CodeUri')
    const handler = entry(resource, 'Properties', 'Handler') ?? entry(document, 'Globals', 'Function', 'Handler')
    const cwd = folder?.k === 'scalar' ? { cwd: folder.text } : {}
    return handlerCommands(handler).map(command => ({ ...command, ...cwd }))
  })
}

/** `app.main.handler`, as the file that has the handler; null for anything else. */
export function handlerScript(text: string): string | null {
  const module = /^([\w/.-]+)\.[A-Za-z_]\w*$/.exec(text)?.[1]
  return module === undefined ? null : `${module.replaceAll('.', '/')}.py`
}

function handlerCommands(handler: Structure | undefined): ServerCommand[] {
  const script = handler?.k === 'scalar' ? handlerScript(handler.text) : null
  return script === null || !handler ? [] : [{ ...blank(handler.line), server: 'script', script }]
}

function timeout(text: string, line: number): ServerSetting {
  return { name: 'timeout', value: Number(text) || null, text, line, certainty: 'literal', layer: 'file' }
}

function entriesOf(map: Structure | undefined): readonly (readonly [string, Structure])[] {
  return map?.k === 'map' ? map.entries : []
}

function blank(line: number): Omit<ServerCommand, 'server'> {
  return { line, source: 'platform', app: null, configFile: null, script: null, settings: [] }
}
