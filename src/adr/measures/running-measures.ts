/** Measures of how the service runs under an option: what waits where, what threads it takes, what stays mixed. */
import type { Mechanism } from '../evidence/mechanisms.ts'
import type { WaitingHandler } from '../evidence/waiting-handlers.ts'
import { allOf, code, listing, plural, someOf, thousands } from '../wording.ts'
import { coloursAfter, counted, type Measure, type MeasureInput } from './measure.ts'

const THREAD = 'a hand-over to a thread'

/** A crossing that stays, with the calls of it that do. */
interface Staying {
  readonly name: string
  readonly role: string
  readonly calls: number
  /** What requests did with it is gone; tasks, threads and scripts go on. */
  readonly outside: boolean
}

/** An option speaks of requests: where it removes a crossing, calls that no request makes and no rule names stay. */
function staying(mechanism: Mechanism, { option, whatIf }: MeasureInput): Staying | null {
  const { name, role, calls, callers } = mechanism
  if (!option.removes.includes(role)) return { name, role, calls, outside: false }
  const left = callers.filter(one => !one.forRequests && !whatIf.functions.includes(one.function))
  if (left.length === 0) return null
  return { name, role, calls: left.reduce((sum, one) => sum + one.calls, 0), outside: true }
}

/** Crossings that stay, and whether the option needs a thread for what cannot change its colour. */
function remaining(input: MeasureInput): { readonly stay: readonly Staying[]; readonly added: readonly string[] } {
  const { evidence, option, whatIf } = input
  const stay = evidence.mechanisms.flatMap(one => staying(one, input) ?? [])
  const waiting = [...evidence.waits.shared.functions, ...evidence.waits.own.functions]
  const becomePlain = option.handlers === 'sync' ? whatIf.coloured : whatIf.becomePlain
  const needsThread =
    option.handlers === 'async' || option.replaces === 'sync'
      ? whatIf.libraries.inThreads.length > 0
      : option.serves !== 'processes' &&
        (option.handlers === 'both' || evidence.stayAsync > 0) &&
        waiting.some(id => !becomePlain.includes(id))
  const hasThread = stay.some(({ role }) => role === 'to-thread' || role === 'loop.run-in-executor')
  const hasQueue = evidence.handoffs.some(({ role }) => role === 'queue.send')
  const needsQueue = whatIf.moved.length > 0
  return {
    stay,
    added: [
      ...(needsThread && !hasThread ? [THREAD] : []),
      ...(needsQueue && !hasQueue ? ['a task queue with workers of its own'] : []),
    ],
  }
}

/** Handlers that wait and hold a thread meanwhile under the option. */
function onThreads({ evidence, option, whatIf }: MeasureInput): readonly WaitingHandler[] {
  if (option.serves === 'greenlets') return []
  const waitingHandlers = evidence.waitingHandlers.filter(one => !whatIf.moved.includes(one))
  if (option.handlers === 'async' || option.serves === 'loop') return []
  if (option.handlers === 'sync' || option.serves === 'processes' || option.serves === 'threads')
    return waitingHandlers.filter(({ staysAsync }) => !staysAsync)
  return waitingHandlers.filter(({ holdsThread, entry }) => holdsThread || whatIf.becomePlain.includes(entry.function))
}

/** `2 call another service, 1 streams`. */
export function waitingKinds(handlers: readonly WaitingHandler[]): string {
  const count = (waits: WaitingHandler['waits']): number => handlers.filter(one => one.waits === waits).length
  const [calls, streams, open] = [count('calls'), count('streams'), count('connection')]
  return listing([
    ...(calls > 0 ? [`${thousands(calls)} ${calls === 1 ? 'calls' : 'call'} another service`] : []),
    ...(streams > 0 ? [`${thousands(streams)} ${streams === 1 ? 'streams' : 'stream'}`] : []),
    ...(open > 0 ? [`${thousands(open)} ${open === 1 ? 'holds' : 'hold'} a connection open`] : []),
  ])
}

export const RUNNING_MEASURES: Readonly<Record<string, Measure>> = {
  'mechanisms-remaining': {
    unit: 'ways of crossing',
    one: 'way of crossing',
    label: 'Ways of crossing that remain',
    formula:
      'APIs by which the code hands work to another thread or loop, less those that the option removes and that only requests use, plus a hand-over to threads where something cannot change its colour, and a task queue where handlers move to one, if none is there',
    take: input => {
      const { stay, added } = remaining(input)
      const names = [...stay.map(({ name }) => name), ...added]
      return counted(names.length, names.join(', ') || 'none is left', names)
    },
    because: (value, input) => {
      const { stay, added } = remaining(input)
      const inThreads = input.whatIf.libraries.inThreads.map(use => (use.standard ? use.name : code(use.name)))
      const rest = input.option.handlers === 'sync' ? ' for what stays on the loop' : ' for what cannot become async'
      const what = inThreads.length > 0 ? ` for ${someOf(inThreads, 4)}` : rest
      const names = [
        ...stay.map(({ name, outside }) => `${code(name)}${outside ? ' (outside of requests)' : ''}`),
        ...added.map(word => (word === THREAD ? word + what : word)),
      ]
      const [only, ...others] = input.evidence.mechanisms
      if (value === 0)
        return only === undefined
          ? 'the code crosses nowhere between threads and event loops, and need not'
          : others.length === 0
            ? `${code(only.name)}, the only way of crossing between threads and event loops, is gone`
            : `none of the ${plural(input.evidence.mechanisms.length, 'way')} of crossing between threads and event loops is left`
      return `${plural(names.length, 'way')} of crossing between threads and event loops ${names.length === 1 ? 'remains' : 'remain'}: ${someOf(names, 6)}`
    },
  },
  'bridges-remaining': {
    unit: 'calls',
    one: 'call',
    label: 'Calls of them',
    formula: 'calls of the APIs that remain',
    take: input => {
      const { stay } = remaining(input)
      const calls = stay.reduce((sum, one) => sum + one.calls, 0)
      return counted(calls, stay.map(({ name, calls: count }) => `${name} ${count}`).join(', ') || 'none')
    },
    because: value => `${plural(Number(value), 'call')} still ${value === 1 ? 'crosses' : 'cross'} over`,
  },
  'mixed-share': {
    unit: '% of entry points',
    one: '% of entry points',
    label: 'Entry points of the rarer colour (%)',
    formula:
      'functions of the rarer colour, in per cent of all that requests enter through (routes, resolvers, loaders, dependencies, middleware), where the option keeps both colours; else those that the framework takes async only, under an option that makes the others plain; else 0',
    take: ({ evidence, option, whatIf }) => {
      const { async, sync } = coloursAfter(evidence, whatIf)
      if (async + sync === 0) return { kind: 'unknown', why: 'no handler was found' }
      if (option.handlers === 'async') return counted(0, 'one colour is left')
      const rarer = option.handlers === 'sync' ? evidence.stayAsync : Math.min(async, sync)
      const colours = option.handlers === 'sync' ? `${rarer} have to stay async` : `${async} async and ${sync} sync`
      return counted(Math.round((rarer / (async + sync)) * 100), colours)
    },
    because: (value, { evidence, option, whatIf }) => {
      const { async, sync } = option.handlers === 'both' ? coloursAfter(evidence, whatIf) : evidence.entryPoints
      if (option.handlers !== 'both') {
        const kept = option.handlers === 'sync' ? evidence.stayAsync : 0
        const change = (option.handlers === 'sync' ? async : sync) - kept
        const which =
          kept === 0
            ? `${allOf(async + sync, 'entry point')} ${async + sync === 1 ? 'is' : 'are'}`
            : `${thousands(async + sync - kept)} of ${plural(async + sync, 'entry point')} are`
        const rest =
          kept === 0
            ? ''
            : `; ${thousands(kept)}, which the framework takes async only, ${kept === 1 ? 'stays' : 'stay'} so`
        return change === 0
          ? `${which} ${option.handlers} already${rest}`
          : `${which} ${option.handlers} then; ${thousands(change)} ${change === 1 ? 'is' : 'are'} not today${rest}`
      }
      if (async === 0 || sync === 0)
        return `the ${plural(async + sync, 'entry point')} have one colour already (${async === 0 ? 'sync' : 'async'})`
      const moved =
        whatIf.becomePlain.length === 0 ? '' : `, after ${thousands(whatIf.becomePlain.length)} became plain`
      return `${thousands(async)} async and ${thousands(sync)} sync entry points stay side by side${moved} (${value} % of the rarer colour)`
    },
  },
  'waiting-handlers': {
    unit: 'handlers',
    one: 'handler',
    label: 'Handlers that wait for others or stream',
    formula: 'routes, web sockets, resolvers and tools that call another service, stream or hold a connection open',
    take: ({ evidence: { waitingHandlers } }) =>
      counted(
        waitingHandlers.length,
        waitingKinds(waitingHandlers) || 'none',
        waitingHandlers.map(({ entry }) => entry.function),
      ),
    because: (value, { evidence }) =>
      value === 0
        ? 'no handler calls another service or streams'
        : `${plural(Number(value), 'handler')} wait for others: ${waitingKinds(evidence.waitingHandlers)}`,
  },
  'waiting-handlers-on-threads': {
    unit: 'handlers',
    one: 'handler',
    label: '– that hold a thread meanwhile',
    formula:
      'those handlers that hold a thread meanwhile under the option: plain functions, and all handlers on WSGI; none where loops or greenlets serve, and none of those that the option moves',
    take: input => {
      const held = onThreads(input)
      return counted(
        held.length,
        `${held.length} of ${input.evidence.waitingHandlers.length} that wait`,
        held.map(({ entry }) => entry.function),
      )
    },
    because: (value, { evidence: { waitingHandlers }, whatIf: { moved } }) => {
      const all = waitingHandlers.length
      if (all === 0) return 'no handler calls another service or streams, so none holds a thread for that'
      const kinds = all === 1 ? waitingKinds(waitingHandlers).replace(/^1 /, '') : waitingKinds(waitingHandlers)
      const whole = all > 2 ? `the ${plural(all, 'handler')}` : allOf(all, 'handler')
      if (value === 0 && moved.length > 0) {
        const part = moved.length === all ? whole : `${thousands(moved.length)} of the ${plural(all, 'handler')}`
        const rest = moved.length === all ? '' : ', and the others hold no thread meanwhile'
        return `${part} that ${all === 1 ? 'waits' : 'wait'} (${kinds}) ${moved.length === 1 ? 'answers' : 'answer'} at once and ${moved.length === 1 ? 'leaves' : 'leave'} the waiting to workers${rest}`
      }
      if (value === 0)
        return `${whole} that ${all === 1 ? 'waits' : 'wait'} (${kinds}) ${all === 1 ? 'holds' : 'hold'} no thread meanwhile`
      return `${value === all ? whole : `${thousands(Number(value))} of the ${plural(all, 'handler')}`} that ${all === 1 ? 'waits' : 'wait'} (${kinds}) ${value === 1 ? 'holds' : 'each hold'} a thread meanwhile`
    },
  },
  'handlers-on-shared-loop': {
    unit: 'handlers',
    one: 'handler',
    label: 'Handlers whose blocking stops others, until changed',
    formula:
      'entry points from which a blocking call on a loop that other requests share is reached today: until they are changed they stop the others, whatever is chosen',
    take: ({ evidence }) => {
      const { handlers } = evidence.waits.shared
      return counted(handlers.length, 'until their places are changed', handlers)
    },
    because: value =>
      value === 0
        ? 'no handler stops the others of its worker today'
        : `until they are changed, ${plural(Number(value), 'handler')} stop all others of their worker while they wait`,
  },
  'work-lost-with-worker': {
    unit: 'places',
    one: 'place',
    label: 'Places whose work dies with a worker',
    formula:
      'places on the request path that hand work to the background, where the option keeps that work in the process; else 0',
    take: ({ evidence: { handoffs }, option }) => {
      if (option.survives === null) return { kind: 'unknown', why: 'the option does not say whether work survives' }
      const lost = option.survives ? [] : handoffs
      return counted(
        lost.length,
        `${lost.length} of ${handoffs.length}`,
        lost.map(({ path, line, name }) => `${path}:${line} ${name}`),
      )
    },
    because: (value, { evidence: { handoffs }, option }) => {
      if (handoffs.length === 0) return 'no request hands work over today, so none can be lost'
      return option.survives === true
        ? `what ${plural(handoffs.length, 'place')} ${handoffs.length === 1 ? 'hands' : 'hand'} over is done even if the worker is restarted`
        : `what ${plural(Number(value), 'place')} ${value === 1 ? 'hands' : 'hand'} over is lost when the worker is restarted or killed`
    },
  },
  'state-shared-by-threads': {
    unit: 'places',
    one: 'place',
    label: 'Changes of shared state without a lock',
    formula:
      'changes of module-level or class-level state on the request path with no `with` around them, where the option runs several requests in one process; else 0',
    take: ({ evidence: { sharedState }, option }) => {
      const together = option.serves !== 'processes'
      const places = together ? sharedState : []
      return counted(
        places.length,
        together ? `${places.length} changes` : 'one request at a time in a process',
        places.map(({ path, line, target }) => `${path}:${line} ${target}`),
      )
    },
    because: (value, { evidence: { sharedState }, option }) => {
      if (sharedState.length === 0) return 'requests change no module-level state without a lock'
      if (option.serves === 'processes')
        return `a process runs one request at a time, so what ${plural(sharedState.length, 'place')} ${sharedState.length === 1 ? 'changes' : 'change'} in module-level state cannot race`
      return `${plural(Number(value), 'place')} ${value === 1 ? 'changes' : 'change'} module-level state without a lock while other requests run in the process: ${someOf(
        [...new Set(sharedState.map(({ target }) => code(target)))],
        3,
      )}`
    },
  },
}
