/** What one Python file says about servers: as a gunicorn configuration, and by the servers that it starts itself. */
import type { DeploymentFacts } from '../../../facts/deployment-facts.ts'
import type { FileFacts } from '../../../facts/file-facts.ts'
import { setupCallScripts } from '../manifests/console-scripts.ts'
import { extractGunicornConfig } from './gunicorn-config.ts'
import { extractServerCalls } from './server-calls.ts'

/** Names of servers, and calls of `run` that look like an application's: without one of them a file starts no server. */
const SERVER =
  /\b(uvicorn|gunicorn|waitress|hypercorn|granian|daphne|uwsgi|werkzeug|wsgiref|pywsgi|eventlet|cheroot|bjoern|run_app|AppRunner|celery|robyn|tornado|FastMCP|mangum|apig_wsgi|serverless_wsgi|awsgi|AsgiFunctionApp|WsgiFunctionApp|AsgiMiddleware|WsgiMiddleware|console_scripts)\b|\.run(_task)?\([^()]*\b(host|port|debug|threaded|workers)\b|\b(app|application|socketio|server)\.run\(/
const SETTING =
  /^[ \t]*(workers|threads|worker_class|preload_app|bind|max_requests|worker_connections|graceful_timeout|timeout|wsgi_app)[ \t]*(:[^=\n]+)?=/m

/** Whether a Python file may say anything about servers, told from its undecoded text: most files do not. */
export function mayConcernServers(path: string, bytes: Uint8Array): boolean {
  if (/gunicorn/.test(path)) return true
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return SERVER.test(text) || SETTING.test(text)
}

/** How files of settings are called that are no Python by their name; templates of them hold Python all but for a value. */
const SETTINGS_FILE = /(\.(ini|conf|cfg)|(^|\/)gunicorn[\w.-]*)$/
const TEMPLATE = /\.(j2|tpl|tmpl|template|example|sample|dist)$/
const OTHER_LANGUAGE = /\.(ya?ml|json|toml|xml|sh|bash|zsh|service|socket|env)$/
const SECTION = /^\[[^\]\n]+\][ \t]*\r?$/m

/** Whether a file holds Python under another name: gunicorn runs its configuration as Python whatever it is called. */
export function isPythonSettings(path: string, bytes: Uint8Array): boolean {
  const name = path.replace(TEMPLATE, '')
  if (!SETTINGS_FILE.test(name) || OTHER_LANGUAGE.test(name)) return false
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return SETTING.test(text) && !SECTION.test(text)
}

/** Deployment facts of a Python file, from its facts and its text. Most files are told to be none by their text alone. */
export function extractPythonDeployment(path: string, facts: FileFacts, text: string): DeploymentFacts {
  const config = SETTING.test(text) || /gunicorn/.test(path) ? extractGunicornConfig(facts, text, path).commands : []
  const calls = SERVER.test(text) ? extractServerCalls(facts, text).commands : []
  const scripts = /(^|\/)setup\.py$/.test(path) ? setupCallScripts(facts) : []
  return { commands: [...config, ...calls], problems: [], ...(scripts.length > 0 && { consoleScripts: scripts }) }
}
