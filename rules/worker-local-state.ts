/** Requests change state that lives in one process, while several processes serve them. */
import {
  callsAt,
  defineRule,
  functionsById,
  isOfProgram,
  processesOf,
  requestEntries,
  saidAt,
  servesRequests,
  workersText,
} from '../src/rule/index.ts'
import type { AnalysedFunction, Analysis, Level, Processes, StateChange } from '../src/rule/index.ts'

type Message = 'split' | 'cache' | 'gathered' | 'locks' | 'time' | 'lines' | 'turns' | 'foreign' | 'threads' | 'unknown'

/** Containers whose methods change them; `add` or `remove` of anything else says nothing. */
const CONTAINERS =
  /^(builtins\.(dict|list|set)|collections\.(defaultdict|OrderedDict|Counter|deque)|queue\.\w+|weakref\.\w+|cachetools\.\w+|globals\.(Map|Set|WeakMap|WeakSet))$/
/** Modules whose attributes are meant to be set, or are nobody's state. */
const HARMLESS = /^(logging|warnings|sys|threading|os\.environ|flask\.g|contextvars)(\.|$)/

export const workerLocalState = defineRule({
  id: 'worker-local-state',
  group: 'worker-state',
  since: '0.1.0',
  level: 'warning',
  node: true,
  equivalents: [],
  docs: {
    summary: 'requests change state that only their own worker sees',
    what: 'Code that serves requests changes a module-level name or container, a class attribute, an attribute of an object that the module keeps, or an attribute of an imported module: caches, registries of tasks and websockets, counters, clients, settings of libraries.',
    why: 'Every worker is a process with a memory of its own. What one request writes, the next one finds only if the same worker happens to serve it: a task that "does not exist", a websocket message that reaches a part of the clients, a limit that counts each worker for itself. A restart loses it. The workers of `cluster` in Node and of pm2 are such processes too. With threads in one process, the same line is a question of locking instead.',
    fix: 'Put what requests share into a store outside of the process (Redis, the database), pass settings as arguments instead of setting them on a module, or decide for one worker and write that down.',
    allowWhen: 'The state is a cache of things that do not change, or the service runs with one worker on purpose.',
    limits:
      'What the state is for is not known. A cache is told by who finds nothing in it and makes the thing anew, in one function or by way of others; that is information. It is information, too, where what requests leave is only gathered and handed on in batches, for locks and the time at which something was last done, for a flag that only decides what is logged, and for a number that goes round a list. What nobody reads is left alone, and so are what is set up on first use, or filled meanwhile (or dropped where it fails), what the configuration alone decides, also by way of a parameter or a client, and what each reader has set itself before. It is information where no server with several workers is known, except for settings of a library: other requests of the same process see them, too.',
    examples: [
      {
        bad: {
          Procfile: 'web: uvicorn app:app --workers 4\n',
          'app.py':
            'from fastapi import FastAPI\n\napp = FastAPI()\nJOBS: dict[str, str] = {}\n\n\n@app.post("/jobs/{name}")\ndef start(name: str) -> None:\n    JOBS[name] = "running"\n\n\n@app.get("/jobs/{name}")\ndef show(name: str) -> str:\n    return JOBS[name]\n',
        },
        good: {
          Procfile: 'web: uvicorn app:app --workers 4\n',
          'app.py':
            'from fastapi import FastAPI\nfrom redis import Redis\n\napp = FastAPI()\nJOBS = Redis()\n\n\n@app.post("/jobs/{name}")\ndef start(name: str) -> None:\n    JOBS.set(name, "running")\n\n\n@app.get("/jobs/{name}")\ndef show(name: str):\n    return JOBS.get(name)\n',
        },
      },
    ],
  },
  messages: {
    split: '`{target}` is changed by requests, and each of {workers} has its own',
    cache: '`{target}` is filled by requests, and each worker fills its own',
    gathered: '`{target}` gathers what requests leave, and each worker hands on its own',
    locks: '`{target}` keeps locks, and each worker has its own',
    time: '`{target}` tells when something was last done, and each worker keeps its own time',
    lines: '`{target}` decides what is logged, and each worker logs for itself',
    turns: '`{target}` goes round a list, and each worker goes round by itself',
    foreign:
      '`{target}` is set while requests are served: it holds for everything in this process, other requests included',
    threads: '`{target}` is changed by requests that run in {threads} threads at once',
    unknown: '`{target}` is changed by requests, and lives in one process only',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    const isHandedOn = gathered(analysis, functions)
    const told = new Set<string>()
    for (const change of analysis.state) {
      const fn = functions.get(change.function)
      if (!fn || fn.kind === 'module' || !servesRequests(fn) || runsInOwnProcess(fn) || !isState(change)) continue
      const key = `${fn.id} ${change.target}`
      if (told.has(key)) continue
      told.add(key)
      const processes = processesOf(analysis, fn.service)
      const threads =
        processes.amount === 'one' && !isLocked(fn, change) && (processes.said?.threads ?? 1) > 1
          ? (processes.said?.threads ?? 1)
          : 1
      if (isPartOfFirstUse(functions, fn)) continue
      if (change.readBy === 'nobody' || (change.readBy === 'setters' && threads === 1)) continue
      const message = isHandedOn(change) ? 'gathered' : messageOf(change, processes, threads)
      yield {
        message,
        data: { target: change.target.split('.').slice(-2).join('.'), workers: workersText(processes), threads },
        at: change,
        function: fn.id,
        level: levelOf(message, fn, processes),
        confidence: change.holds.length > 0 || change.form === 'rebind' ? 'high' : 'medium',
        ...(fn.places[0] && { place: fn.places[0].place }),
        why: whyOf(message),
        advice: adviceOf(message),
        entries: requestEntries(fn),
        related: [
          ...(change.definedAt ? [{ ...change.definedAt, role: 'made here' }] : []),
          ...(processes.said ? [saidAt(processes.said, 'how many workers', 'workers', 'processes')] : []),
        ],
      }
    }
  },
})

/** A process that a request starts for the work changes its own copy, and takes it along when it ends. */
function runsInOwnProcess(fn: AnalysedFunction): boolean {
  return isOfProgram(fn) || fn.places.every(({ place }) => place === 'background' || place === 'script' || place === 'test') // prettier-ignore
}

/**
 * Requests come here only where they are the first to need something that the process keeps (`if FACTORY is None: FACTORY =
 * make()`): what is filled while that is made, each worker fills for itself, with the same.
 */
function isPartOfFirstUse(
  functions: ReadonlyMap<string, AnalysedFunction>,
  fn: AnalysedFunction,
  seen: readonly string[] = [],
): boolean {
  if (fn.registrations.length > 0 || seen.length > DEEPEST) return false
  const callers = fn.callers
    .filter(name => name !== fn.id && !seen.includes(name))
    .flatMap(name => functions.get(name) ?? [])
  const serving = callers.filter(caller => caller.kind !== 'module' && servesRequests(caller))
  const isKeptBy = ({ calls }: AnalysedFunction): boolean => {
    const here = calls.filter(({ targets }) => targets.some(({ name }) => name === fn.id))
    return here.length > 0 && here.every(({ kept, tests }) => kept?.scope === 'outer' && tests.includes(kept.name))
  }
  // Whoever only hands it to a thread or a queue calls it for each request.
  const isCalledBy = ({ calls }: AnalysedFunction): boolean =>
    calls.every(({ callbacks }) => callbacks.every(one => one.function !== fn.id))
  return (
    serving.length > 0 &&
    serving.every(
      caller => isCalledBy(caller) && (isKeptBy(caller) || isPartOfFirstUse(functions, caller, [...seen, fn.id])),
    )
  )
}

/** Chains of calls longer than this are no longer one making of one thing. */
const DEEPEST = 8

/**
 * What requests gather, each worker hands on by itself, on a timer or where there is enough of it: nobody asks for what
 * another worker has gathered.
 */
function gathered(
  { state }: Analysis,
  functions: ReadonlyMap<string, AnalysedFunction>,
): (change: StateChange) => boolean {
  const changing = new Map<string, Set<string>>()
  for (const { target, function: name } of state)
    changing.set(target, (changing.get(target) ?? new Set<string>()).add(name))
  return ({ target, handedOnBy }) => {
    const filling = changing.get(target)
    return (
      handedOnBy?.every(name => {
        const fn = functions.get(name)
        if (!fn || !servesRequests(fn)) return true
        return fn.registrations.length === 0 && fn.callers.every(caller => filling?.has(caller))
      }) ?? false
    )
  }
}

/** A lazily made object is the same in every worker; containers must be known to be some. */
function isState(change: StateChange): boolean {
  if (HARMLESS.test(change.target)) return false
  if (change.tested && (change.form === 'rebind' || change.form === 'attribute')) return false
  const known = change.holds.length > 0
  if (change.form === 'method') return known && change.holds.every(name => CONTAINERS.test(name))
  // `session["user"] = …` of a framework is an item of something imported that belongs to the request.
  if (change.form === 'item')
    return known ? change.holds.every(name => CONTAINERS.test(name)) : change.definedAt !== null
  return true
}

function messageOf(change: StateChange, { amount }: Processes, threads: number): Message {
  if (change.foreign) return 'foreign'
  if (amount === 'several') return change.keeps ?? (change.tested ? 'cache' : 'split')
  return threads > 1 ? 'threads' : 'unknown'
}

function levelOf(message: Message, fn: AnalysedFunction, { amount }: Processes): Level {
  if (message === 'foreign') return amount === 'unknown' && !isShared(fn) ? 'info' : 'warning'
  return message === 'split' ? 'warning' : 'info'
}

/** Other requests run in the same process meanwhile, however many workers there are. */
function isShared(fn: AnalysedFunction): boolean {
  return fn.places.some(({ place }) => place === 'shared-loop' || place === 'thread-pool')
}

function whyOf(message: Message): string {
  switch (message) {
    case 'foreign':
      return 'two requests with different values overwrite each other'
    case 'threads':
      return 'reading and writing it are separate steps'
    case 'gathered':
      return 'what is not yet handed on is lost when the worker ends'
    case 'cache':
      return 'what one worker drops or renews, the others keep'
    case 'locks':
      return 'a lock holds back nobody in another worker'
    case 'time':
      return 'what is done once in a while is done once by each worker'
    case 'lines':
      return 'what is logged once is logged once by each worker'
    case 'turns':
      return 'several workers take the same entry at the same time'
    case 'split':
      return 'the next request sees it only if the same worker serves it'
    case 'unknown':
      return 'with a second worker, or after a restart, it is not there'
  }
}

function adviceOf(message: Message): string {
  switch (message) {
    case 'foreign':
      return 'pass it to the call or to a client object instead'
    case 'threads':
      return 'take a lock around the change, or keep it outside of the process'
    case 'gathered':
      return 'hand on the rest when the worker shuts down'
    case 'locks':
      return 'lock where all workers see it (a row of the database, Redis) if what it guards is shared'
    case 'lines':
      return 'leave it, unless all workers together must log the line once'
    case 'turns':
      return 'leave it, unless the turns must be even over all workers'
    default:
      return 'keep it in a store that all workers share'
  }
}

function isLocked(fn: AnalysedFunction, change: StateChange): boolean {
  return callsAt(fn, change.within).some(
    call => call.receiverRoles.includes('lock.thread') || call.receiverRoles.includes('lock.async'),
  )
}
