/**
 * The deployment door: one file's text → how it starts servers. The path only tells the format. Python files have
 * doors of their own, `extractGunicornConfig` and `extractServerCalls`, which read facts.
 */
import type { DeploymentFacts, ServerCommand } from '../../facts/deployment-facts.ts'
import { isModWsgi, modWsgiCommands } from './apache.ts'
import { projectScripts, setupScripts } from './manifests/console-scripts.ts'
import { dockerfileCommands } from './docker/dockerfile.ts'
import { imageStages } from './docker/image-stages.ts'
import { supervisordCommands, systemdCommands, uwsgiCommands, uwsgiMapCommands, uwsgiXmlCommands } from './ini-files.ts'
import { environmentCommands, infrastructureCommands, makefileCommands, procfileCommands } from './line-files.ts'
import { literalWord } from './shell/expand-word.ts'
import { NODE_SERVERS } from './shell/node-servers.ts'
import { toSetting } from './shell/parse-options.ts'
import { readCommandLine } from './shell/read-command-line.ts'
import { withParameters } from './kubernetes/template-parameters.ts'
import { serverlessCommands, templateCommands, zappaCommands } from './serverless.ts'
import { appEngineDefault, appServiceDefaults } from './platform-defaults.ts'
import { commandsIn, commandsInStrings } from './structured-commands.ts'
import { entry, readToml, readYaml, type ReadStructure, type Structure } from './structured.ts'

/** Pipelines start servers for tests only. */
const PIPELINE =
  /(^|\/)(\.github|\.gitlab|\.circleci|\.buildkite)\/|(^|\/)(\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|cloudbuild|\.drone)[\w.-]*\.ya?ml$/
/** Larger files are data, not configuration. */
const LARGEST = 1_000_000

/** Server commands and settings in a deployment file. */
export function extractDeployment(path: string, text: string): DeploymentFacts {
  if (text.length > LARGEST || text.includes('\0') || PIPELINE.test(path)) return { commands: [], problems: [] }
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(j2|tpl|tmpl|template|example|sample|dist)$/, '')
  if (/\.ya?ml$/i.test(name)) return fromStructure(readYaml(plain), yamlCommands(name))
  if (/\.json$/.test(name)) {
    const source = name === 'package.json' ? 'package-json' : 'platform'
    if (/^zappa_settings/.test(name)) return fromStructure(readYaml(plain), zappaCommands)
    return fromStructure(readYaml(plain), document =>
      source === 'package-json'
        ? packageCommands(document)
        : [...uwsgiMapCommands(document), ...commandsIn(document, source)],
    )
  }
  if (/\.toml$/.test(name)) {
    const read = readToml(plain)
    const scripts = name === 'pyproject.toml' ? read.documents.flatMap(projectScripts) : []
    return { ...fromStructure(read, tomlCommands(name)), ...(scripts.length > 0 && { consoleScripts: scripts }) }
  }
  if (name === 'setup.cfg') return { commands: [], problems: [], consoleScripts: setupScripts(plain) }
  if (DOCKERFILE.test(name)) return { commands: dockerfileCommands(plain), problems: [], images: imageStages(plain) }
  return { commands: textCommands(name, plain), problems: [] }
}

const DOCKERFILE = /dockerfile|containerfile/i

function textCommands(name: string, text: string): ServerCommand[] {
  if (/^procfile/i.test(name)) return procfileCommands(text)
  if (/makefile|\.mk$/i.test(name)) return makefileCommands(text)
  if (/^\.env|\.env$/.test(name)) return environmentCommands(text)
  if (/\.service$/.test(name)) return systemdCommands(text)
  if (/\.xml$/.test(name)) return uwsgiXmlCommands(text)
  if (/\.(bicep|tf)$/.test(name)) return infrastructureCommands(text)
  if (isModWsgi(text)) return modWsgiCommands(text)
  if (/\.(ini|conf|cfg)$/.test(name)) return /^\[uwsgi\]/m.test(text) ? uwsgiCommands(text) : supervisordCommands(text)
  return readCommandLine(text, { source: 'shell' })
}

function yamlCommands(name: string): (document: Structure) => ServerCommand[] {
  return written => {
    const document = withParameters(written)
    if (/^serverless\./.test(name)) return serverlessCommands(document)
    if (/^zappa_settings/.test(name)) return zappaCommands(document)
    if (entry(document, 'Resources')) return templateCommands(document)
    if (/^azure\.ya?ml$/.test(name)) return appServiceDefaults(document)
    if (/^heroku\.ya?ml$/.test(name)) return commandsInStrings(entry(document, 'run'), { source: 'platform' })
    const source = yamlSource(name, document)
    const commands = [...uwsgiMapCommands(document), ...commandsIn(document, source)]
    return commands.length === 0 && source === 'app-yaml' ? appEngineDefault(document) : commands
  }
}

function tomlCommands(name: string): (document: Structure) => ServerCommand[] {
  if (name === 'pyproject.toml') return pyprojectCommands
  if (/^zappa_settings/.test(name)) return zappaCommands
  return /hypercorn/.test(name) ? hypercornCommands : platformCommands
}

/** The settings of `hypercorn.toml`. */
function hypercornCommands(document: Structure): ServerCommand[] {
  const settings = (document.k === 'map' ? document.entries : []).flatMap(([name, value]) =>
    value.k === 'scalar' ? [toSetting(name, literalWord(value.text, value.line), 'file')] : [],
  )
  const line = settings[0]?.line
  if (line === undefined) return []
  return [{ server: 'hypercorn', line, source: 'hypercorn-config', app: null, configFile: null, script: null, settings }] // prettier-ignore
}

function yamlSource(name: string, document: Structure): string {
  if (/compose/i.test(name) || entry(document, 'services')?.k === 'map') return 'compose'
  if (/^app[\w.-]*\.ya?ml$/.test(name) && entry(document, 'runtime')) return 'app-yaml'
  if (entry(document, 'kind')) return 'kubernetes'
  return /^values/.test(name) ? 'helm' : 'platform'
}

const SERVING_SCRIPT = /^(start|serve|server|dev|develop|prod|production)\b/

/** Scripts that start something; build steps that run a file with Node are no servers. */
function packageCommands(document: Structure): ServerCommand[] {
  const scripts = entry(document, 'scripts')
  if (scripts?.k !== 'map') return []
  return scripts.entries.flatMap(([name, script]) =>
    commandsInStrings(script, { source: 'package-json' })
      .filter(
        ({ server, app }) =>
          !isNodeServer(server) || (SERVING_SCRIPT.test(name) && !/build|webpack|rollup|vite/.test(app ?? '')),
      )
      .map(command => ({ ...command, task: name })),
  )
}

function isNodeServer(server: string): boolean {
  return Object.values(NODE_SERVERS).some(syntax => syntax.server === server)
}

function pyprojectCommands(document: Structure): ServerCommand[] {
  const tool = entry(document, 'tool')
  const environments = entry(tool, 'hatch', 'envs')
  const scripts = environments?.k === 'map' ? environments.entries.map(([, value]) => entry(value, 'scripts')) : []
  const tasks = [
    entry(tool, 'poe', 'tasks'),
    entry(tool, 'pdm', 'scripts'),
    entry(tool, 'taskipy', 'tasks'),
    entry(tool, 'pixi', 'tasks'),
    ...scripts,
  ]
  return tasks.flatMap(task => commandsInStrings(task, { source: 'pyproject' }))
}

function platformCommands(document: Structure): ServerCommand[] {
  const source = 'platform'
  return [
    ...commandsInStrings(entry(document, 'processes'), { source }),
    ...commandsInStrings(entry(document, 'experimental', 'cmd'), { source }),
    ...commandsIn(document, source).filter(command => command.server !== 'script'),
  ]
}

function fromStructure(read: ReadStructure, commands: (document: Structure) => ServerCommand[]): DeploymentFacts {
  return { commands: read.documents.flatMap(commands), problems: read.problems }
}
