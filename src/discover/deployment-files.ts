/**
 * Which files say how a project is served and what it depends on. Telling names are enough; other configuration and
 * shell files count only if they mention a server, so that a repository full of YAML costs nothing. Server settings in
 * Python (`gunicorn.conf.py`, `uvicorn.run`) are facts of Python files.
 */

/** How much a name says. */
export type FileRole = 'deployment' | 'manifest' | 'both' | 'perhaps' | null

const MANIFEST =
  /^(requirements.*\.(txt|in)|constraints.*\.txt|Pipfile(\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|runtime\.txt|\.python-version|(base|common|core|main|app|web|server|default|prod(uction)?)\.(txt|in)|go\.mod|Gemfile)$/i
const BOTH = /^(pyproject\.toml|setup\.cfg|package\.json)$/i
const DEPLOYMENT = new RegExp(
  [
    String.raw`^Procfile[\w.-]*$`,
    String.raw`^(.*[._-])?(Dockerfile|Containerfile)([._-].*)?$`,
    String.raw`^(.*[._-])?compose([._-].*)?\.ya?ml$`,
    String.raw`^app(\..*)?\.ya?ml$`,
    String.raw`^.*(gunicorn|hypercorn).*\.(conf|ini|cfg|toml)$`,
    String.raw`^gunicorn([._-]conf(ig)?)?(\.py)?(\.(j2|tpl|tmpl|template|example|sample|dist))?$(?<!\.py)`,
    String.raw`^.*uwsgi.*\.(ini|ya?ml|conf|json|xml)$`,
    String.raw`^values([._-].*)?\.ya?ml$|\.mk$`,
    String.raw`^supervisord?.*\.(conf|ini)$`,
    String.raw`^(docker-)?entrypoint([._-](?!.*\.([cm]?[jt]sx?|map|py|css|json|html?|md)$).*)?$`,
    String.raw`^(GNU)?makefile$|^justfile$|^Taskfile\.ya?ml$`,
    String.raw`^(.*[._-])?task[-_]?def(inition)?s?([._-].*)?\.json$`,
    String.raw`^(railway|railpack|nixpacks|fly)\.(toml|json)$|^render\.ya?ml$|^azure\.ya?ml$|^apprunner\.ya?ml$|^heroku\.yml$|^zappa_settings\.(json|ya?ml|toml)$|^serverless\.ya?ml$`,
  ].join('|'),
  'i',
)
const PERHAPS =
  /(\.(ya?ml|sh|bash|zsh|conf|ini|service|toml|cfg|bat|ps1|j2|tpl|tmpl|template|bicep|tf)$)|^\.env|\.env(\..*)?$|(^|[._-])(openapi|swagger)([._-].*)?\.json$/i
const SERVERS =
  /\b(gunicorn|uvicorn|hypercorn|daphne|granian|waitress|uwsgi|celery|runserver|flask\s+run|fastapi\s+(run|dev)|wsgi|asgi|WEB_CONCURRENCY|circus|mod_wsgi|WSGIDaemonProcess|WSGIScriptAlias|runmodwsgi|gcloud\s+(beta\s+)?run\s+deploy|dramatiq|rq\s+worker|arq|app_?command_?line|AWS::(Serverless|Lambda)::Function|(gunicorn|uvicorn|hypercorn|granian|uwsgi)_\w+|\w+_(workers|threads))\b/i

/** In a unit of systemd also what starts a Node server; elsewhere these words mean builds and tests as often. */
const NODE = /^ExecStart=.*\b(node|npm|npx|yarn|pnpm|nodemon|pm2|pm2-runtime|ts-node|ts-node-dev|tsx|bun)\b/m

/** A manifest of Kubernetes that limits what a container may take of the processors. */
const CPU_LIMIT = /^[ \t]+limits:[ \t\r]*\n(?:[ \t]+[\w.-]+:.*\n){0,8}?[ \t]+cpu:/m

/** What the file's name says of it. Files without an extension may be shell scripts. */
export function fileRole(name: string): FileRole {
  if (BOTH.test(name)) return 'both'
  if (MANIFEST.test(name)) return 'manifest'
  if (DEPLOYMENT.test(name)) return 'deployment'
  return PERHAPS.test(name) || isPlainScriptName(name) ? 'perhaps' : null
}

/** Whether a file whose name says little has to do with serving: it names a server, or limits a container. */
export function mentionsServer(name: string, bytes: Uint8Array): boolean {
  if (isPlainScriptName(name) && !(bytes[0] === 0x23 && bytes[1] === 0x21)) return false
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const isLimit = /\.ya?ml$/.test(name) && CPU_LIMIT.test(text)
  return SERVERS.test(text) || isLimit || (name.endsWith('.service') && NODE.test(text))
}

/** Whether a structured file describes an HTTP interface and names what answers its operations. */
export function describesInterface(name: string, bytes: Uint8Array): boolean {
  return (
    /\.(ya?ml|json)$/i.test(name) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('operationId')
  )
}

function isPlainScriptName(name: string): boolean {
  return /^[a-z][a-z0-9_-]*$/.test(name) && !/^(license|readme|notice|authors|changelog|codeowners|version)$/.test(name)
}
