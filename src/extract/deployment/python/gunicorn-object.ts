/**
 * gunicorn started from Python by a class of its own: `Standalone(app, {"workers": 4}).run()`, where the class extends
 * gunicorn's `BaseApplication` and the settings are a dict, as gunicorn's documentation shows it.
 */
import type { ServerCommand, ServerSetting } from '../../../facts/deployment-facts.ts'
import type { CallExpr, DictExpr, Expr, FileFacts, Stmt } from '../../../facts/file-facts.ts'
import { positionAt } from '../../../facts/position.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { bindingsOf, dottedName, evaluate, moduleBindings, type Bindings } from './python-values.ts'

const BASES =
  /^gunicorn\.app\.(base|wsgiapp)\.(BaseApplication|Application|WSGIApplication)$|^(base|app\.base)\.BaseApplication$/

/** The commands of a file; `qualified` gives the imported name of an expression. */
export function gunicornObjects(facts: FileFacts, qualified: (expr: Expr) => string | null): ServerCommand[] {
  const own = new Set(
    facts.classes.filter(({ bases }) => bases.some(base => BASES.test(qualified(base) ?? ''))).map(({ name }) => name),
  )
  if (own.size === 0) return []
  const module = moduleBindings(facts)
  return facts.functions.flatMap(({ body }, fn) => {
    const dicts = new Map([...boundDicts(facts.functions[0]?.body ?? []), ...boundDicts(body)])
    const bindings = bindingsOf(body, module)
    const commands: ServerCommand[] = []
    forEachExpr(body, expr => {
      if (expr.k === 'call' && own.has(dottedName(expr.fn) ?? ''))
        commands.push({ ...command(facts, expr, settingsOf(facts, expr, dicts, bindings)), fn })
    })
    return commands
  })
}

function command(facts: FileFacts, call: CallExpr, settings: readonly ServerSetting[]): ServerCommand {
  const app = call.args.find(({ name }) => name === undefined || name === 'app')
  return {
    server: 'gunicorn',
    line: positionAt(facts, call.s).line,
    source: 'python',
    app: app ? dottedName(app.value) : null,
    configFile: null,
    script: null,
    settings,
  }
}

/** The entries of the dict that the call is given, itself or by name. */
function settingsOf(
  facts: FileFacts,
  { args }: CallExpr,
  dicts: ReadonlyMap<string, DictExpr>,
  bindings: Bindings,
): ServerSetting[] {
  return args.flatMap(({ value }) => {
    const dict = value.k === 'dict' ? value : dicts.get(dottedName(value) ?? '')
    return (dict?.items ?? []).flatMap(({ key, value: said }): ServerSetting[] => {
      if (key?.k !== 'const' || typeof key.v !== 'string') return []
      const line = positionAt(facts, said.s).line
      return [{ name: key.v, text: key.v, line, layer: 'command-line', ...evaluate(said, bindings) }]
    })
  })
}

function boundDicts(body: readonly Stmt[]): Map<string, DictExpr> {
  const dicts = new Map<string, DictExpr>()
  forEachExpr(
    body,
    () => undefined,
    statement => {
      if (statement.k !== 'assign' || statement.value?.k !== 'dict') return
      for (const target of statement.targets) dicts.set(dottedName(target) ?? '', statement.value)
    },
  )
  return dicts
}
