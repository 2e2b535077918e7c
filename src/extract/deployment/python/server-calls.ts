/**
 * Servers that Python code starts: `uvicorn.run(…)`, `uvicorn.Server(Config(…))`, `app.run()`, `waitress.serve(…)`, and
 * command lines kept as lists or strings. Works on the facts of one file, so an application object that another file
 * makes is told by its name only.
 */
import type { DeploymentFacts, ServerCommand, ServerSetting } from '../../../facts/deployment-facts.ts'
import type { Arg, CallExpr, Expr, FileFacts, Stmt } from '../../../facts/file-facts.ts'
import { positionAt } from '../../../facts/position.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { literalWord, type ExpandedWord } from '../shell/expand-word.ts'
import { TEXT_SETTINGS } from '../shell/server-options.ts'
import { gunicornObjects } from './gunicorn-object.ts'
import { bindingsOf, dottedName, evaluate, moduleBindings, type Bindings } from './python-values.ts'
import { readArguments, readCommandLine } from '../shell/read-command-line.ts'

/** Functions and constructors that serve, by qualified name: the server, and where the application stands. */
const SERVING: Readonly<Record<string, string>> = {
  'uvicorn.run': 'uvicorn',
  'uvicorn.main.run': 'uvicorn',
  'uvicorn.Server': 'uvicorn',
  'uvicorn.server.Server': 'uvicorn',
  'waitress.serve': 'waitress',
  'waitress.server.create_server': 'waitress',
  'hypercorn.asyncio.serve': 'hypercorn',
  'hypercorn.trio.serve': 'hypercorn',
  'hypercorn.run.run': 'hypercorn',
  'daphne.server.Server': 'daphne',
  'granian.Granian': 'granian',
  'granian.server.Granian': 'granian',
  'gevent.pywsgi.WSGIServer': 'gevent',
  'eventlet.wsgi.server': 'eventlet',
  'cheroot.wsgi.Server': 'cheroot',
  'bjoern.run': 'bjoern',
  'tornado.httpserver.HTTPServer': 'tornado',
  'werkzeug.serving.run_simple': 'flask-dev',
  'wsgiref.simple_server.make_server': 'wsgiref',
  'aiohttp.web.run_app': 'aiohttp',
  'aiohttp.web.AppRunner': 'aiohttp',
  'mangum.Mangum': 'mangum',
  'apig_wsgi.make_lambda_handler': 'apig-wsgi',
  'serverless_wsgi.handle_request': 'serverless-wsgi',
  'awsgi.response': 'awsgi',
  'azure.functions.AsgiFunctionApp': 'azure-functions',
  'azure.functions.AsgiMiddleware': 'azure-functions',
  'azure.functions.WsgiFunctionApp': 'azure-functions',
  'azure.functions.WsgiMiddleware': 'azure-functions',
}
/** Application classes with a `run` of their own. */
const RUNNABLE: Readonly<Record<string, string>> = {
  'flask.Flask': 'flask-dev',
  'flask.app.Flask': 'flask-dev',
  'quart.Quart': 'quart-dev',
  'quart.app.Quart': 'quart-dev',
  'sanic.Sanic': 'sanic',
  'bottle.Bottle': 'bottle',
  'flask_socketio.SocketIO': 'flask-socketio',
  'robyn.Robyn': 'robyn',
}
/** Classes whose `listen` starts the server. */
const LISTENING = new Set(['tornado.web.Application', 'tornado.web.HTTPServer'])
/** MCP's servers run a server of HTTP, uvicorn, where they are told to: else they speak through standard input. */
const MCP = /^(fastmcp|mcp\.server\.fastmcp)\.([\w.]+\.)?FastMCP$/
const RUN_KEYWORDS = new Set([
  'host',
  'port',
  'debug',
  'threaded',
  'use_reloader',
  'use_debugger',
  'ssl_context',
  'load_dotenv',
  'processes',
])
const PROGRAMS =
  /^(?:.*\/)?(gunicorn|uvicorn|hypercorn|daphne|granian|waitress-serve|uwsgi|celery|flask|fastapi|python[\d.]*)$/

/** Servers that a Python file starts. */
export function extractServerCalls(facts: FileFacts, text: string): DeploymentFacts {
  if (facts.language !== 'python') return { commands: [], problems: [] }
  const file = new FileReader(facts, text)
  const commands = [
    ...facts.functions.flatMap(({ body }, fn) => file.commandsOf(body).map(one => ({ ...one, fn }))),
    ...facts.classes.flatMap(({ body }) => file.commandsOf(body)),
    ...gunicornObjects(facts, expr => file.qualified(expr)),
  ]
  return { commands: commands.sort((a, b) => a.line - b.line), problems: [] }
}

class FileReader {
  readonly #facts: FileFacts
  readonly #text: string
  readonly #imports: ReadonlyMap<string, string>
  readonly #module: Bindings
  readonly #moduleCalls: ReadonlyMap<string, CallExpr>

  constructor(facts: FileFacts, text: string) {
    this.#facts = facts
    this.#text = text
    this.#imports = importedNames(facts)
    this.#module = moduleBindings(facts)
    this.#moduleCalls = boundCalls(facts.functions[0]?.body ?? [])
  }

  commandsOf(body: readonly Stmt[]): ServerCommand[] {
    const bindings = bindingsOf(body, this.#module)
    const calls = new Map([...this.#moduleCalls, ...boundCalls(body)])
    const commands: ServerCommand[] = []
    forEachExpr(body, expr => {
      if (expr.k === 'call') commands.push(...this.#call(expr, bindings, calls))
      else if (expr.k === 'list' || expr.k === 'tuple') commands.push(...this.#list(expr.items, bindings))
    })
    return commands
  }

  #call(expr: CallExpr, bindings: Bindings, calls: ReadonlyMap<string, CallExpr>): ServerCommand[] {
    const name = this.qualified(expr.fn)
    if (name === null) return []
    if (/^(os\.(system|popen)|subprocess\.\w+|asyncio\.create_subprocess_shell)$/.test(name))
      return this.#string(expr, bindings)
    if (/^os\.(exec|spawn)[lv]/.test(name)) {
      const plain = expr.args.filter(arg => arg.name === undefined && !arg.star).map(arg => arg.value)
      return /^os\.(exec|spawn)l/.test(name)
        ? this.#list(plain.slice(name.startsWith('os.spawn') ? 2 : 1), bindings)
        : []
    }
    const server = Object.hasOwn(SERVING, name) ? SERVING[name] : this.#runMethod(expr, name, calls)
    if (!server) return []
    const isServer = /(^|\.)Server$/.test(name) && server === 'uvicorn'
    const config = isServer || server === 'hypercorn' ? this.#configuration(expr, server, calls) : null
    if (isServer && !config) return []
    const args = config?.args ?? expr.args
    const settings = args.flatMap(arg => this.#setting(arg, bindings))
    settings.push(...this.#configAssignments(server, expr))
    const said = { text: this.#source(expr.fn), line: this.#line(expr.s), certainty: 'literal', layer: 'command-line' } as const // prettier-ignore
    const api: ServerSetting = { name: 'api', value: name, ...said }
    if (server === 'tornado') settings.push(...this.#forked(expr, bindings))
    const isAzure = server === 'azure-functions'
    if (isAzure) settings.push({ name: 'worker_class', value: /Asgi/.test(name) ? 'asgi' : 'wsgi', ...said })
    return [
      {
        server,
        line: this.#line(expr.s),
        source: 'python',
        app: this.#application(/\.serve$/.test(name) ? expr.args : args, bindings, expr, name),
        configFile: null,
        script: null,
        settings: [...settings, api],
        // How many processes and threads there are is the host's matter.
        ...(isAzure && { open: true }),
      },
    ]
  }

  /** `app.run(…)`: by the class that made `app`, else by the receiver's name and telling keywords. */
  #runMethod(expr: CallExpr, name: string, calls: ReadonlyMap<string, CallExpr>): string | null {
    if (expr.fn.k !== 'attr' || !/^(run|run_task|run_async|listen)$/.test(expr.fn.name)) return null
    const receiver = dottedName(expr.fn.of)
    if (receiver === null) return null
    const made = calls.get(receiver)
    const madeBy = made ? this.qualified(made.fn) : null
    if (madeBy !== null && MCP.test(madeBy)) return speaksHttp(expr) ? 'uvicorn' : null
    if (expr.fn.name === 'run_async') return null
    if (expr.fn.name === 'listen') return madeBy !== null && LISTENING.has(madeBy) ? 'tornado' : null
    if (madeBy !== null && Object.hasOwn(RUNNABLE, madeBy)) return RUNNABLE[madeBy] ?? null
    if (madeBy !== null && !/(^|\.)(create|make|build|get|init)\w*(app|application|server)?$/i.test(madeBy)) return null
    const keywords = expr.args.filter(arg => arg.name !== undefined).map(arg => arg.name ?? '')
    const telling = keywords.some(
      keyword => keyword === 'host' || keyword === 'port' || keyword === 'debug' || keyword === 'threaded',
    )
    const isApp =
      /^(?:[\w.]*\.)?(app|application|flask_app|server\.app)$/.test(receiver) && !name.startsWith('asyncio.')
    return isApp && telling && keywords.every(keyword => RUN_KEYWORDS.has(keyword)) ? 'flask-dev' : null
  }

  /** `server = HTTPServer(app)`, and `server.start(4)` below it: that many processes, 0 is one for each processor. */
  #forked(made: CallExpr, bindings: Bindings): ServerSetting[] {
    const found: ServerSetting[] = []
    for (const { body } of this.#facts.functions) {
      const servers = new Set([...boundCalls(body)].filter(([, call]) => call === made).map(([name]) => name))
      forEachExpr(body, expr => {
        if (expr.k !== 'call' || expr.fn.k !== 'attr' || expr.fn.name !== 'start') return
        const [count] = expr.args
        if (!count || !servers.has(dottedName(expr.fn.of) ?? '')) return
        const [setting] = this.#setting({ name: 'workers', value: count.value }, bindings)
        if (setting) found.push(setting.value === 0 ? { ...setting, value: null, certainty: 'computed' } : setting)
      })
    }
    return found
  }

  /** The `Config(…)` call that a server is given. */
  #configuration(expr: CallExpr, server: string, calls: ReadonlyMap<string, CallExpr>): CallExpr | null {
    for (const { value } of expr.args) {
      const made = value.k === 'call' ? value : value.k === 'name' ? calls.get(value.id) : undefined
      const name = made ? (this.qualified(made.fn) ?? '') : ''
      if (
        made &&
        (/^(\w+)\.Config(\.from_mapping)?$/.exec(name)?.[1] === server || name.startsWith(`${server}.config.`))
      )
        return made
    }
    return null
  }

  /** hypercorn's `config.workers = 4`. */
  #configAssignments(server: string, { args }: CallExpr): ServerSetting[] {
    if (server !== 'hypercorn') return []
    const given = new Set(args.map(({ value }) => dottedName(value)).filter(name => name !== null))
    return this.#facts.functions.flatMap(fn =>
      fn.body.flatMap(statement => {
        const [target] = statement.k === 'assign' ? statement.targets : []
        if (statement.k !== 'assign' || !statement.value || target?.k !== 'attr') return []
        if (!given.has(dottedName(target.of) ?? '')) return []
        return this.#setting({ name: target.name, value: statement.value }, this.#module)
      }),
    )
  }

  #setting(arg: Arg, bindings: Bindings): ServerSetting[] {
    if (arg.name === undefined || arg.name === 'app' || arg.name === 'config') return []
    const { value: found, certainty, variable, countsProcessors } = evaluate(arg.value, bindings)
    // granian's `Interfaces.WSGI` means what `--interface wsgi` does.
    const value = arg.name === 'interface' ? (found ?? dottedName(arg.value)?.split('.').at(-1)?.toLowerCase() ?? null) : found // prettier-ignore
    const shown =
      TEXT_SETTINGS.has(arg.name) || typeof value !== 'string' || !/^\d{1,9}$/.test(value) ? value : Number(value)
    const line = this.#line(arg.value.s)
    const base = {
      name: arg.name,
      value: shown,
      text: this.#source(arg.value),
      line,
      certainty,
      layer: 'command-line',
      ...(countsProcessors && { countsProcessors }),
    } as const
    return [variable === undefined ? base : { ...base, variable }]
  }

  /** A string names the application; an object is named by its own expression. */
  #application(args: readonly Arg[], bindings: Bindings, expr: CallExpr, name: string): string | null {
    if (expr.fn.k === 'attr' && /^(run|run_async|listen)$/.test(expr.fn.name) && !Object.hasOwn(SERVING, name))
      return dottedName(expr.fn.of)
    const position =
      name === 'eventlet.wsgi.server' || name.endsWith('WSGIServer')
        ? 1
        : name.endsWith('run_simple') || name.endsWith('make_server')
          ? 2
          : 0
    const plain = args.filter(arg => arg.name === undefined && !arg.star)
    const given = args.find(({ name: one }) => /^(app|target|application|application_path)$/.test(one ?? '')) ?? plain[position] // prettier-ignore
    if (!given) return null
    const { value } = evaluate(given.value, bindings)
    return typeof value === 'string' ? value : dottedName(given.value)
  }

  #list(items: readonly Expr[], bindings: Bindings): ServerCommand[] {
    const [first] = items
    if (!first || items.length < 2) return []
    const head = this.#word(first, bindings)
    const isPython = /(^|\.)executable$/.test(dottedName(first) ?? '')
    if (!isPython && !PROGRAMS.test(head.pieces[0]?.text ?? '')) return []
    const words = items.map(item => this.#word(item, bindings))
    // A list of names (`["uvicorn", "uvicorn.access"]`) is no command.
    const isCommand = words.some(({ pieces }) => /^-|:|^(run|dev|worker)$/.test(pieces[0]?.text ?? ''))
    if (!isCommand) return []
    if (isPython) words[0] = literalWord('python', head.line)
    return readArguments(words, { source: 'python', line: head.line }).filter(command => command.server !== 'script')
  }

  #string(expr: CallExpr, bindings: Bindings): ServerCommand[] {
    const [first] = expr.args
    const value = first ? evaluate(first.value, bindings) : null
    if (!first || typeof value?.value !== 'string') return []
    return readCommandLine(value.value, { source: 'python', line: this.#line(first.value.s) }).filter(
      command => command.server !== 'script',
    )
  }

  #word(expr: Expr, bindings: Bindings): ExpandedWord {
    const { value, certainty, variable } = evaluate(expr, bindings)
    const text = value === null ? null : String(value)
    const piece = { text, certainty, ...(variable === undefined ? {} : { variable }) }
    return { raw: text ?? this.#source(expr), line: this.#line(expr.s), pieces: [piece] }
  }

  /** The dotted name of an expression, its first part as it was imported. */
  qualified(expr: Expr): string | null {
    const name = dottedName(expr)
    if (name === null) return null
    const [first = '', ...rest] = name.split('.')
    return [this.#imports.get(first) ?? first, ...rest].join('.')
  }

  #line(offset: number): number {
    return positionAt(this.#facts, offset).line
  }

  #source(expr: Expr): string {
    return this.#text.slice(expr.s, expr.e).slice(0, 200)
  }
}

/** `mcp.run(transport="streamable-http")` */
function speaksHttp({ args }: CallExpr): boolean {
  const said = (args.find(({ name }) => name === 'transport') ?? args.find(({ name }) => name === undefined))?.value
  return said?.k === 'const' && /^(http|sse|streamable-http)$/.test(String(said.v))
}

/** Local name → qualified name, for all imports of a file. */
function importedNames(facts: FileFacts): Map<string, string> {
  const names = new Map<string, string>()
  for (const fn of facts.functions) {
    for (const statement of statementsIn(fn.body)) {
      if (statement.k !== 'import') continue
      const module = '.'.repeat(statement.level) + statement.module
      for (const { name, as } of statement.names ?? []) names.set(as ?? name, `${module}.${name}`)
      if (!statement.names) {
        const top = statement.as ?? module.split('.')[0] ?? module
        names.set(top, statement.as === undefined ? top : module)
      }
    }
  }
  return names
}

/** Names bound to the result of a call. */
function boundCalls(body: readonly Stmt[]): Map<string, CallExpr> {
  const calls = new Map<string, CallExpr>()
  for (const statement of statementsIn(body)) {
    if (statement.k !== 'assign' || statement.value?.k !== 'call') continue
    for (const target of statement.targets) {
      const name = dottedName(target)
      if (name !== null) calls.set(name, statement.value)
    }
  }
  return calls
}

function statementsIn(body: readonly Stmt[]): Stmt[] {
  const statements: Stmt[] = []
  forEachExpr(
    body,
    () => undefined,
    statement => statements.push(statement),
  )
  return statements
}
