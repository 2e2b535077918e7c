/** A function that reads Flask's context runs in a bare thread, where there is none. */
import {
  callsAt,
  callsWithRole,
  defineRule,
  findBelow,
  functionsById,
  hasRole,
  requestEntries,
  stepOf,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction } from '../src/rule/index.ts'

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
    what: 'A function that reads `request`, `session`, `g`, `current_app` or `current_user` is handed to `Thread`, `submit`, `map` or `run_in_executor`.',
    why: 'The context lives in context variables of the thread that serves the request. A new thread and the threads of a pool have none: "RuntimeError: Working outside of request context". In a thread that nobody waits for the error shows only in the log, if at all.',
    fix: 'Read what is needed before, and hand over values. Or wrap the function with `copy_current_request_context` inside the view; for `current_app` alone, pass the application and open `app.app_context()` in the thread. `asyncio.to_thread` copies the context.',
    allowWhen: 'The thread opens a context of its own in a way that is not seen.',
    limits: 'Functions that open a context anywhere on the way are taken to be right.',
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
    for (const { fn, call } of callsWithRole(analysis, ...BARE)) {
      if (fn.quiet || fn.places.every(({ place }) => place === 'test')) continue
      if (call.form !== 'call' || isWrapped(fn, call)) continue
      for (const callback of call.callbacks) {
        const task = functions.get(callback.function)
        if (
          !task ||
          task.async ||
          opensContext(task) ||
          task.decorators.some(one => one.roles.includes('context.copy'))
        )
          continue
        const reader = readsContext(task) ? { fn: task, trace: [] } : below(functions, task)
        const name = reader?.fn.reads.find(isOfContext)
        if (!reader || name === undefined) continue
        yield {
          message: reader.fn === task ? ('direct' as const) : ('reached' as const),
          data: {
            function: task.name,
            reader: reader.fn.name,
            name: name.split('.').slice(0, 2).join('.'),
            error: errorOf(name),
          },
          at: call,
          function: fn.id,
          confidence: reader.trace.length > 2 ? 'medium' : 'high',
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

function readsContext(fn: AnalysedFunction): boolean {
  return fn.reads.some(isOfContext) && !asksForContext(fn)
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
  functions: ReadonlyMap<string, AnalysedFunction>,
  task: AnalysedFunction,
): { readonly fn: AnalysedFunction; readonly trace: ReturnType<typeof stepOf>[] } | null {
  let reader: AnalysedFunction | undefined
  const found = findBelow(functions, task, (_call, caller, aims) => {
    const targets = aims.flatMap(target =>
      target.kind === 'project' && target.mode === 'call' ? (functions.get(target.name) ?? []) : [],
    )
    reader = asksForContext(caller) ? undefined : targets.find(one => readsContext(one) && !opensContext(one))
    return reader !== undefined
  })
  if (!found || !reader || opensContext(found.fn)) return null
  return { fn: reader, trace: [...found.trace.slice(0, -1), stepOf(found.fn, found.call, reader.id)] }
}

/** `with app.app_context():`, also where the method was kept under another name: `self.context = app.app_context`. */
function opensContext(fn: AnalysedFunction): boolean {
  const opens = (name: string): boolean => /(^|\.)(app_context|request_context|test_request_context)$/.test(name)
  return fn.calls.some(call => opens(call.text) || call.targets.some(({ name }) => opens(name)))
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
