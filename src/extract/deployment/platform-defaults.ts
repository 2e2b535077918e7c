/**
 * What a platform starts where a repository says that it runs there and names no command: App Engine by `app.yaml`, Azure
 * App Service by `azure.yaml`, Cloud Run by `gcloud run deploy --source`. These hold only while no other file of the
 * repository has a command; their `source` says so.
 */
import type { ServerCommand, ServerSetting } from '../../facts/deployment-facts.ts'
import { entry, type Structure } from './structured.ts'

/** The source of commands that hold only where nothing else is said. */
const SOURCE = 'platform-default'

/** App Engine starts `gunicorn main:app` where there is no entrypoint; with how many workers is the platform's matter. */
export function appEngineDefault(document: Structure): ServerCommand[] {
  const runtime = entry(document, 'runtime')
  if (runtime?.k !== 'scalar' || !/^python3/.test(runtime.text) || entry(document, 'entrypoint')) return []
  const { line, text } = runtime
  const workers = { name: 'workers', value: null, text, line, certainty: 'unknown', layer: 'environment' } as const
  return [gunicorn({ line, source: 'app-yaml', app: 'main:app', settings: [workers] })]
}

/**
 * App Service starts gunicorn for Python code, with 600 seconds of timeout in GUNICORN_CMD_ARGS (Oryx), which win over
 * the `timeout` of a `gunicorn.conf.py`. The module depends on the files that it finds.
 */
export function appServiceDefaults(document: Structure): ServerCommand[] {
  const services = entry(document, 'services')
  return (services?.k === 'map' ? services.entries : []).flatMap(([, service]) => {
    const [host, language, project] = ['host', 'language', 'project'].map(key => entry(service, key))
    if (host?.k !== 'scalar' || host.text !== 'appservice') return []
    if (language?.k !== 'scalar' || !/^(py|python)$/.test(language.text)) return []
    const { line, text } = host
    const timeout = { name: 'timeout', value: 600, text, line, certainty: 'default', layer: 'cmd-args' } as const
    const cwd = project?.k === 'scalar' ? { cwd: project.text } : {}
    return [gunicorn({ line, source: SOURCE, app: null, settings: [timeout], ...cwd })]
  })
}

/** Google's buildpacks start `gunicorn main:app` for sources without a Dockerfile or Procfile. */
export function cloudRunDefault(line: number): ServerCommand {
  return gunicorn({ line, source: SOURCE, app: 'main:app', settings: [] })
}

function gunicorn(
  more: Pick<ServerCommand, 'line' | 'source' | 'app' | 'cwd'> & { readonly settings: readonly ServerSetting[] },
): ServerCommand {
  return { server: 'gunicorn', configFile: null, script: null, ...more }
}
