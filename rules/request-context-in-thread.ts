/** A function that reads Flask's context runs in a bare thread, where there is none. */
import {
  callsAt,
  callsWithRole,
  defineRule,
  findBelow,
  functionsById,
  hasRole,
  requestEntries,
  staysBelow,
  stepOf,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, Confidence } from '../src/rule/index.ts'

/** Threads that start without the caller's context variables. */
const BARE: readonly string[] = ['thread.new', 'executor.submit', 'executor.map', 'loop.run-in-executor']
const CONTEXT = /^(flask\.(request|session|g|current_app)|flask_jwt_extended\.current_user)(\.|$)/
/** Without a context this stands for `None`, and only asking something of it fails. */
const NOBODY = /^flask_login\.current_user\./

export const requestContextInThread = defineRule({
  id: 'request-context-in-thread',
  group: 'executors',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: "a thread reads Flask's context, which it does not have",
    what: 'A function that reads `request`, `session`, `g`, `current_app` or `current_user`, or asks `db.session` or `Model.query` of Flask-SQLAlchemy, is handed to `Thread`, `submit`, `map` or `run_in_executor`.',
    why: 'The context lives in context variables of the thread that serves the request. A new thread and the threads of a pool have none: "RuntimeError: Working outside of request context". In a thread that nobody waits for the error shows only in the log, if at all.',
    fix: 'Read what is needed before, and hand over values. Or wrap the function with `copy_current_request_context` inside the view; for `current_app` and the database alone, pass the application and open `app.app_context()` in the thread. `asyncio.to_thread` copies the context.',
    allowWhen: 'The thread opens a context of its own in a way that is not seen.',
    limits:
      'Functions that open a context anywhere on the way are taken to be right. Before its version 3 Flask-SQLAlchemy needs none where the application was given to its constructor: then nothing is said of it.',
    examples: [
      {
        bad: 'from threading import Thread\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\n\n\ndef audit() -> None:\n    print(request.path)\n\n\n@app.post("/notes")\ndef add():\n    Thread(target=audit).start()\n    return "", 202\n',
        good: 'from threading import Thread\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\n\n\ndef audit(path: str) -> None:\n    print(path)\n\n\n@app.post("/notes")\ndef add():\n    Thread(target=audit, args=(request.path,)).start()\n    return "", 202\n',
      },
    ],
  },
  messages: {
    direct: '`{function}` reads `{name}` in a thread that has no context: {error}',
    reached: '`{function}` reaches `{reader}`, which reads `{name}` in a thread that has no context: {error}',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    const asks = contextOfSessions(analysis)
    for (const { fn, call } of callsWithRole(analysis, ...BARE)) {
      if (fn.quiet || fn.places.every(({ place }) => place === 'test')) continue
      if (call.form !== 'call' || isWrapped(fn, call)) continue
      for (const callback of call.callbacks) {
        const task = functions.get(callback.function)
        if (
          !task ||
          task.async ||
          opensContext(task, functions) ||
          task.decorators.some(one => one.roles.includes('context.copy'))
        )
          continue
        const reader = readOf(task, asks) ? { fn: task, trace: [] } : below(functions, task, asks)
        const read = reader && readOf(reader.fn, asks)
        if (!reader || !read) continue
        const { name } = read
        yield {
          message: reader.fn === task ? ('direct' as const) : ('reached' as const),
          data: {
            function: task.name,
            reader: reader.fn.name,
            name: read.confidence ? name : name.split('.').slice(0, 2).join('.'),
            error: errorOf(name),
          },
          at: call,
          function: fn.id,
          confidence: reader.trace.length > 2 ? 'medium' : (read.confidence ?? 'high'),
          place: 'thread-pool',
          why: 'the context belongs to the thread that serves the request',
          advice: 'read it before and hand over the value, or wrap the function with `copy_current_request_context`',
          entries: requestEntries(fn),
          trace: [stepOf(fn, call, task.id), ...reader.trace],
        }
        break
      }
    }
  },
})

/** What a function reads of the context; told of the database, how surely it fails without one. */
interface Read {
  readonly name: string
  readonly confidence?: Confidence
}

function readOf(fn: AnalysedFunction, asks: Confidence | null): Read | null {
  if (asksForContext(fn)) return null
  const name = fn.reads.find(isOfContext)
  if (name !== undefined) return { name }
  const call = asks && fn.calls.find(asksSession)
  return call ? { name: call.text, confidence: asks } : null
}

/** How surely Flask-SQLAlchemy needs a context here: from version 3 on always, before it where its constructor got no application. */
function contextOfSessions(analysis: Analysis): Confidence | null {
  if (!analysis.libraries.some(({ name }) => /^flask[-_]sqlalchemy$/i.test(name))) return null
  const isGiven = analysis.functions.some(({ calls }) =>
    calls.some(
      ({ form, args, targets }) =>
        form === 'call' && args.length > 0 && targets.some(({ name }) => /^flask_sqlalchemy\..*SQLAlchemy(\.__init__)?$/.test(name)), // prettier-ignore
    ),
  )
  if (!isGiven) return 'high'
  return staysBelow(analysis, 'flask-sqlalchemy', [3, 0]) ? null : 'medium'
}

/** `db.session.commit()`, `User.query.all()`: the session is that of the application context. */
function asksSession({ form, text, targets }: AnalysedCall): boolean {
  if (form !== 'call' || !targets.some(({ name }) => /^(flask_)?sqlalchemy\./.test(name))) return false
  return /^(?!self\.|cls\.)(\w+\.)+session\.\w+$/.test(text) || /^(\w+\.)*[A-Z]\w*\.query\.\w/.test(text)
}

function isOfContext(name: string): boolean {
  return CONTEXT.test(name) || NOBODY.test(name)
}

function errorOf(name: string): string {
  return NOBODY.test(name) ? 'AttributeError' : 'RuntimeError'
}

/** `if has_request_context(): …` */
function asksForContext(fn: AnalysedFunction): boolean {
  return fn.calls.some(call => /(^|\.)has_(app|request|websocket)_context$/.test(call.text))
}

/** The nearest function below that reads the context, unless one opens a context on the way. */
function below(
  functions: Functions,
  task: AnalysedFunction,
  asks: Confidence | null,
): { readonly fn: AnalysedFunction; readonly trace: ReturnType<typeof stepOf>[] } | null {
  let reader: AnalysedFunction | undefined
  const found = findBelow(functions, task, (_call, caller, aims) => {
    const targets = aims.flatMap(target =>
      target.kind === 'project' && target.mode === 'call' ? (functions.get(target.name) ?? []) : [],
    )
    reader = asksForContext(caller)
      ? undefined
      : targets.find(one => readOf(one, asks) && !opensContext(one, functions))
    return reader !== undefined
  })
  if (!found || !reader) return null
  const way = [found.fn, ...found.trace.flatMap(step => functions.get(step.function) ?? [])]
  if (way.some(one => opensContext(one, functions))) return null
  return { fn: reader, trace: [...found.trace.slice(0, -1), stepOf(found.fn, found.call, reader.id)] }
}

type Functions = ReadonlyMap<string, AnalysedFunction>

/** `with app.app_context():`, also where the method or the context was kept under another name: `with self.context:`. */
function opensContext(fn: AnalysedFunction, functions: Functions): boolean {
  if (fn.calls.some(opens)) return true
  // `with in_context():` and `@in_context` of the project's own do it for the function.
  const helpers = [
    ...fn.calls.flatMap(({ result, text }) => (result === 'entered' ? [text.replace(/^(self|cls)\./, '')] : [])),
    ...fn.decorators.map(({ name }) => name),
  ]
  return [...functions.values()].some(
    one => helpers.some(name => `.${one.id}.`.includes(`.${name}.`)) && one.calls.some(opens),
  )
}

function opens({ text, targets }: AnalysedCall): boolean {
  const isOne = (name: string): boolean =>
    /(^|\.)(app_context|request_context|test_request_context|(App|Request)Context\.(__enter__|push))$/.test(name)
  return isOne(text) || targets.some(({ name }) => isOne(name))
}

/** `Thread(target=copy_current_request_context(f))`, or a wrapped function kept in a name. */
function isWrapped(fn: AnalysedFunction, call: AnalysedCall): boolean {
  const inner = callsAt(
    fn,
    call.args.flatMap(arg => arg.call ?? []),
  )
  if (inner.some(one => hasRole(one, 'context.copy'))) return true
  return fn.calls.some(
    one =>
      hasRole(one, 'context.copy') &&
      (one.kept === null ||
        call.args.some(arg => arg.text === one.kept?.name || arg.text.startsWith(`${one.kept?.name ?? ''}.`))),
  )
}
