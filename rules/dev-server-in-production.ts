/** A server made for development is what a production command starts. */
import { defineRule, isDevelopmentServer, isLeftOver, isReplaced, isScript, saidAt } from '../src/rule/index.ts'
import type { Deployment } from '../src/rule/index.ts'

/** The servers that frameworks bring for work on one's own machine, in words. */
const NAMES: Readonly<Record<string, string>> = {
  'flask-dev': "Flask's development server",
  'django-dev': "Django's development server",
  'quart-dev': "Quart's development server",
  wsgiref: 'the server of wsgiref',
  nodemon: '`nodemon`, which watches files and restarts,',
  'ts-node-dev': '`ts-node-dev`, which compiles and restarts while it runs,',
  'vite-dev': "Vite's development server",
}
const NODE = /^(nodemon|ts-node-dev|vite-dev|tsx)$/
/** Files that describe how a service runs for its users. */
const PRODUCTION =
  /(^|\/)(Procfile|[\w.-]*Dockerfile[\w.-]*|Containerfile|app\.ya?ml|fly\.toml|render\.ya?ml|railway\.json|nixpacks\.toml|supervisord[\w.-]*|[\w.@-]+\.service|[\w./-]+\.ya?ml|[\w-]*entrypoint[\w.-]*)$/
const NOT_PRODUCTION =
  /(^|[-_./])(dev|devel|develop|development|devcontainer|vagrant|local|mac|macos|osx|minikube|test|tests|testing|e2e|ci|example|examples|override|debug|mock\w*)([-_./]|$)/i

export const devServerInProduction = defineRule({
  id: 'dev-server-in-production',
  group: 'deployment',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a production command starts a development server',
    what: '`flask run`, `app.run()`, `manage.py runserver`, `nodemon`, `ts-node-dev`, `vite dev`, or a server with `--reload` or `--watch`, is started, outright or by a script of `package.json`, by a Dockerfile, a Procfile, a manifest or a unit file.',
    why: 'Development servers are one process without limits: no restart after a crash, no queue, a thread for each connection that comes. `--reload` watches all files, restarts in the middle of requests, and switches `--workers` off. With debugging on, Flask shows a console that runs code on its error page, behind a PIN only, and Django shows settings and source.',
    fix: 'Start a production server: `gunicorn app:app`, `uvicorn app:app --workers 4`, `waitress-serve app:app`. A Node service starts with `node` on its built files.',
    allowWhen: 'The image is for development only, and its name does not say so.',
    limits:
      'Files whose path says development, local or test are left alone, containers with variables for development (`env_file: .env.dev`) too, and so are `app.run()` in a script that no production file starts, an entrypoint that no image of the repository starts, the command of an image that a composition or manifest replaces by a production server, and a branch of a script with `--reload` beside one that starts the same server without.',
    examples: [
      {
        bad: {
          Procfile: 'web: python app.py\n',
          'app.py':
            'from flask import Flask\n\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0")\n',
        },
        good: {
          Procfile: 'web: gunicorn app:app\n',
          'app.py':
            'from flask import Flask\n\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0")\n',
        },
      },
    ],
  },
  messages: {
    server: '{server} serves production requests',
    debug:
      '{server} serves production requests, with debugging on: its error pages show source, and a console that runs code',
    reload:
      '`{server}` runs with reload in production: it watches files, restarts in the middle of requests and uses one process',
  },
  *check(analysis) {
    const told = new Set<string>()
    for (const service of analysis.services)
      for (const deployment of service.deployment) {
        const reload =
          deployment.settings.some(({ name, value, sure }) => name === 'reload' && value === true && sure) &&
          !isDevelopmentServer(deployment)
        if (!reload && !isDevelopmentServer(deployment)) continue
        // A build stage or a branch of a script that is named after development is not what production starts.
        if (isForDevelopers(deployment.part) || isChoice(deployment, service.deployment)) continue
        const place = placesOf(deployment, service.deployment).find(one => servesUsers(one) && !isReplaced(one, service.deployment)) // prettier-ignore
        if (!place || told.has(`${place.path}:${String(place.line)}`)) continue
        told.add(`${place.path}:${String(place.line)}`)
        const debug = deployment.settings.some(({ name, value, sure }) => name === 'debug' && value === true && sure)
        yield {
          message: reload ? 'reload' : debug ? 'debug' : 'server',
          data: { server: NAMES[deployment.server] ?? deployment.server },
          at: saidAt(place, 'command'),
          function: service.name,
          service: service.name,
          level: debug ? 'error' : 'warning',
          why: whyOf(deployment, reload),
          advice: adviceFor(deployment),
          ...(place !== deployment && { related: [saidAt(deployment, 'started here')] }),
        }
      }
  },
})

/** Where the command is said, and where that is started; nowhere for a script that is not in use. */
function placesOf(one: Deployment, all: readonly Deployment[]): readonly Pick<Deployment, 'path' | 'line' | 'part'>[] {
  return isLeftOver(one, all) ? [] : [one, ...(one.startedBy ?? [])]
}

/** Another branch of the same script starts the same server without reload: this one is for whoever asks for it. */
function isChoice(one: Deployment, all: readonly Deployment[]): boolean {
  return all.some(
    other =>
      other.path === one.path &&
      other.line !== one.line &&
      isScript(one) &&
      other.server === one.server &&
      !isDevelopmentServer(one) &&
      (one.app === null || other.app === null || other.app === one.app) &&
      !other.settings.some(({ name, value }) => name === 'reload' && value === true),
  )
}

/** Does the command stand where a service is started for its users? */
function servesUsers({ path, part }: Pick<Deployment, 'path' | 'part'>): boolean {
  return PRODUCTION.test(path) && !path.endsWith('.py') && !NOT_PRODUCTION.test(path) && !isForDevelopers(part)
}

/** Is a stage or branch named after development? Classes of settings write it in camel case: `config.DevelopmentConfig`. */
function isForDevelopers(part: string | undefined): boolean {
  return NOT_PRODUCTION.test((part ?? '').replace(/(?<=[a-z])(?=[A-Z])/g, '-'))
}

function whyOf({ server }: Deployment, reload: boolean): string {
  if (NODE.test(server) || (reload && /^(node|bun)$/.test(server)))
    return 'it watches files for an editor: after a crash it waits for a change, and serves nothing until then'
  return reload ? 'reload is made for an editor beside it' : 'nothing limits or restarts it'
}

function adviceFor(deployment: Deployment): string {
  const { server } = deployment
  if (NODE.test(server)) return 'build the service, and start it with `node`'
  if (isDevelopmentServer(deployment)) return 'start gunicorn, uvicorn or waitress instead'
  return /^(node|bun|pm2)$/.test(server) ? 'leave out the watch option' : 'leave out the reload option'
}
