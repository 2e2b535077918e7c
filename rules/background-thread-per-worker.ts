/** A background thread or scheduler is started by importing or starting the application: once in every worker. */
import {
  callOfOrigin,
  callsWithRole,
  defineRule,
  findBelow,
  functionsById,
  hasRole,
  leavesProcess,
  originWith,
  preloaded,
  processesOf,
  saidAt,
  servesRequests,
  startsAt,
  workersText,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingKind, CallTarget, Report } from '../src/rule/index.ts'

type Message = 'dead' | 'repeated' | 'unknown'
type Functions = ReadonlyMap<string, AnalysedFunction>

export const backgroundThreadPerWorker = defineRule({
  id: 'background-thread-per-worker',
  group: 'worker-state',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a background thread that every worker starts for itself',
    what: 'A `Thread`, `Timer` or scheduler is started at import time or in a start-up handler of a service.',
    why: 'Every worker imports the application, so with four workers the job runs four times: four mails, four exports, four clean-ups at the same minute. With `preload_app` it is the other way round: the thread is started in the master, and threads do not survive a fork, so no worker has one.',
    fix: 'Run the job in a process of its own (a worker of a queue, a cron job, `celery beat`), or start it in a hook of the one process that should have it (`post_fork` of a chosen worker).',
    allowWhen: 'Each worker needs a thread of its own (flushing its own metrics, refreshing its own cache).',
    limits:
      'Code that runs only as a script is left alone, and so is a thread that runs an event loop or a server, works off a queue in memory or tidies up what its own process holds: each worker needs its own. What requests start as well, and nobody keeps, is work for one caller. Where gevent has replaced threads, they survive the fork and nothing is said of it. A job that fetches something into the memory of its process, which each worker has to do for itself, is information, and so is what starts only where a variable of the environment says so, which is how one process is chosen. Without a server setting that says how many workers there are, this is information.',
    examples: [
      {
        bad: {
          Procfile: 'web: gunicorn --workers 4 app:app\n',
          'app.py':
            'import shutil\nimport threading\nimport time\n\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\ndef clean() -> None:\n    while True:\n        time.sleep(3600)\n        shutil.rmtree("exports", ignore_errors=True)\n\n\nthreading.Thread(target=clean, daemon=True).start()\n',
        },
        good: {
          Procfile: 'web: gunicorn --workers 4 app:app\ncleaner: python clean.py\n',
          'app.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
          'clean.py':
            'import shutil\nimport time\n\n\ndef clean() -> None:\n    while True:\n        time.sleep(3600)\n        shutil.rmtree("exports", ignore_errors=True)\n\n\nif __name__ == "__main__":\n    clean()\n',
        },
      },
    ],
  },
  messages: {
    dead: '`{call}` starts a thread before the workers are forked: no worker has it',
    repeated: '`{call}` runs in every worker: with {workers} the job runs that many times',
    unknown:
      '`{call}` runs in every process that imports the application: with several workers the job runs several times',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    // Where gevent has replaced threads they are greenlets, which go on in the forked worker.
    const isPatched = analysis.functions.some(
      ({ kind, calls }) => kind === 'module' && calls.some(({ text }) => /(^|\.)patch_(all|thread)$/.test(text)),
    )
    for (const { fn, call } of callsWithRole(analysis, 'thread.start', 'scheduler.start')) {
      if (fn.service === null || call.form !== 'call' || waits(fn) || isForOneCall(fn, call)) continue
      const place = fn.places.find(one => one.place === 'import' || one.place === 'startup')
      // A program that serves on a loop of its own is one process.
      if (place?.place === 'startup' && fn.places.some(one => one.place === 'script')) continue
      const told = place && report(analysis, fn, call, place.place)
      if (told?.message === 'dead' && isPatched) continue
      const tasks = told && told.message !== 'dead' ? [...tasksOf(functions, fn, call), ...jobsOf(analysis, call)] : []
      if (
        !told ||
        runsLoop(functions, call) ||
        (tasks.length > 0 && tasks.every(task => isServant(functions, task) || takesTurns(functions, task)))
      )
        continue
      const isFine =
        (tasks.length > 0 && tasks.every(task => isServant(functions, task) || refreshes(functions, task))) ||
        isChosen(functions, fn, call)
      yield isFine ? { ...told, level: 'info' } : told
    }
  },
})

function report(analysis: Analysis, fn: AnalysedFunction, call: AnalysedCall, place: string): Report<Message> {
  const service = analysis.services.find(({ name }) => name === fn.service)
  const forked = place === 'import' ? preloaded(service) : null
  const processes = processesOf(analysis, fn.service)
  const message: Message = forked ? 'dead' : processes.amount === 'several' ? 'repeated' : 'unknown'
  const said = forked ?? processes.said
  return {
    message,
    data: { call: call.text, workers: workersText(processes) },
    at: call,
    function: fn.id,
    level: message === 'dead' ? 'error' : message === 'repeated' ? 'warning' : 'info',
    place: place === 'startup' ? 'startup' : 'import',
    why:
      message === 'dead'
        ? 'threads do not survive a fork'
        : 'every worker imports and starts the application for itself',
    advice: 'run the job in a process of its own, or start it in a hook of one chosen worker',
    ...(said && {
      related: [saidAt(said, message === 'dead' ? 'the application is loaded before the fork' : 'how many workers')],
    }),
  }
}

/** Hooks of gunicorn that run once, in the process that starts the workers. */
const OF_THE_MASTER = /^(on_starting|when_ready|on_reload)$/

/** Whoever runs the service chooses the process that has it, by a variable of the environment; or gunicorn's master has it. */
function isChosen(
  functions: Functions,
  fn: AnalysedFunction,
  call: AnalysedCall,
  seen: readonly string[] = [],
): boolean {
  if (call.switchedOn) return true
  if (fn.kind === 'module' || seen.includes(fn.id)) return false
  const callers = fn.callers.flatMap(name => functions.get(name) ?? []).filter(({ quiet }) => !quiet)
  if (callers.length === 0) return OF_THE_MASTER.test(fn.name)
  return callers.every(caller =>
    caller.calls
      .filter(({ targets }) => targets.some(({ name }) => name === fn.id))
      .every(one => isChosen(functions, caller, one, [...seen, fn.id])),
  )
}

/** A thread that start-up waits for is no background job. */
function waits(fn: AnalysedFunction): boolean {
  return fn.calls.some(call => hasRole(call, 'thread.join'))
}

/** Requests come here too, and nobody keeps the thread: it does what one caller asked for (an event that is sent), no job. */
function isForOneCall(fn: AnalysedFunction, call: AnalysedCall): boolean {
  if (fn.kind === 'module' || !servesRequests(fn) || !hasRole(call, 'thread.start')) return false
  const made = madeFor(fn, call)
  return made.length > 0 && made.every(({ kept }) => kept === null || (kept.scope === 'local' && !kept.stored))
}

/** The calls of the same body that made what this one is called on. */
function madeFor(fn: AnalysedFunction, call: AnalysedCall): readonly AnalysedCall[] {
  return fn.calls.filter(
    one => call.receiverFrom.includes(one.s) || (one.kept !== null && call.text === `${one.kept.name}.start`),
  )
}

/** What the thread that is started runs, as far as that is known. */
function tasksOf(functions: Functions, fn: AnalysedFunction, call: AnalysedCall): readonly AnalysedFunction[] {
  const origin = originWith(call, 'thread.new')
  const handed = (origin && callOfOrigin(functions, origin)?.callbacks)?.map(one => one.function) ?? []
  // A subclass of `Thread` runs its own `run`.
  const own = madeFor(fn, call)
    .flatMap(({ targets }) => targets)
    .map(({ name }) => `${name.replace(/\.__init__$/, '')}.run`)
  return [...handed, ...own, ...ownTasks(functions, fn, call)].flatMap(name => functions.get(name) ?? [])
}

/** What a scheduler that is started was given to do: `scheduler.add_job(clean, "interval", minutes=5)`. */
function jobsOf({ functions }: Analysis, call: AnalysedCall): readonly AnalysedFunction[] {
  const origin = originWith(call, 'scheduler.new')
  if (!origin) return []
  const given = functions.flatMap(({ calls }) =>
    calls.filter(one => GIVES_JOBS.test(one.text) && startsAt(originWith(one, 'scheduler.new')?.at, origin.at)),
  )
  return functions.filter(({ registrations }) => registrations.some(({ at }) => given.some(one => startsAt(one, at))))
}

const GIVES_JOBS = /\.(add_job|scheduled_job|task)$/

/** `super().start()` in a subclass of `Thread` starts what its constructor was given, or its own `run`. */
function ownTasks(functions: Functions, { owner }: AnalysedFunction, call: AnalysedCall): readonly string[] {
  if (!owner || !/^(super\(.*\)|self)\.start$/.test(call.text)) return []
  const constructor = functions.get(`${owner.name}.__init__`)
  const given = constructor?.calls.flatMap(one => one.callbacks.map(callback => callback.function)) ?? []
  return [`${owner.name}.run`, ...given]
}

/** The thread serves its own process: each worker needs one. */
function isServant(functions: Functions, task: AnalysedFunction): boolean {
  // What only prints stands for a job.
  if (task.calls.every(({ targets }) => targets.some(({ name }) => name === 'builtins.print'))) return false
  return (
    task.calls.some(one => hasRole(one, 'loop.run-forever', 'queue.receive', 'server.run', 'server.serve')) ||
    staysInMemory(functions, task)
  )
}

/** `Thread(target=loop.run_forever)`: the loop to which plain code of this process hands its coroutines. */
function runsLoop(functions: Functions, call: AnalysedCall): boolean {
  const origin = originWith(call, 'thread.new')
  return (origin && callOfOrigin(functions, origin)?.args.some(({ text }) => /\.run_forever$/.test(text))) ?? false
}

/** Jobs of `schedule`, whatever they are, are called by these. */
const RUNS_JOBS = /^schedule\.(Scheduler\.)?run_(pending|all)$/

/** All that is called, and called by that, is known, and nothing of it leaves the process: it tidies up its own memory. */
function staysInMemory(functions: Functions, task: AnalysedFunction): boolean {
  return (
    !task.async &&
    !task.waits.some(leavesProcess) &&
    findBelow(
      functions,
      task,
      ({ unresolved, foreign, targets }) =>
        unresolved !== null || foreign !== null || targets.some(({ name }) => RUNS_JOBS.test(name)),
    ) === null
  )
}

const ALL_OF_IT: readonly CallTarget['mode'][] = ['call', 'await']

/** The job asks a store that all workers share for its turn (`redis.set(key, value, nx=True)`): one of them does it. */
function takesTurns(functions: Functions, task: AnalysedFunction): boolean {
  const asks = ({ args, text, form }: AnalysedCall): boolean =>
    form === 'call' &&
    (args.some(({ name, text: value }) => name === 'nx' && value === 'true') ||
      /\.(setnx|pg_try_advisory_lock)$/.test(text))
  return findBelow(functions, task, asks, ALL_OF_IT) !== null
}

/** The job keeps what it waited for in the memory of its process (`self.rates = fetch()`): the next worker has its own. */
function refreshes(functions: Functions, task: AnalysedFunction): boolean {
  const fetches = ({ kept, targets, blocking, awaited }: AnalysedCall): boolean =>
    (kept?.scope === 'attribute' || kept?.scope === 'outer') &&
    (awaited ||
      blocking.some(isFetched) ||
      targets.some(({ name }) => !name.endsWith('.__init__') && functions.get(name)?.waits.some(isFetched)))
  return findBelow(functions, task, fetches, ALL_OF_IT) !== null
}

function isFetched({ kind }: { readonly kind: BlockingKind }): boolean {
  return kind === 'network' || kind === 'db' || kind === 'disk'
}
