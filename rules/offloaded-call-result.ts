/** A function is called where it should have been handed over: `to_thread(f(x))` runs `f` here and offloads its result. */
import { callsWithRole, defineRule, functionsById, placeText, requestEntries, worstLoop } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, PassForm, Repair } from '../src/rule/index.ts'

/** How an API takes a function: where it stands, and how that function's arguments travel. */
interface Handing {
  /** By position; null where only the keyword is certain. */
  readonly at: number | null
  readonly keyword: string
  /** Absent where no arguments can be handed over with it. */
  readonly form?: PassForm
}

const BY_ROLE: Readonly<Record<string, Handing>> = {
  'to-thread': { at: 0, keyword: 'func', form: 'pass' },
  'sync-to-async': { at: 0, keyword: 'func', form: 'curry' },
  'executor.submit': { at: 0, keyword: 'func', form: 'pass' },
  'executor.map': { at: 0, keyword: 'func' },
  'background.task': { at: 0, keyword: 'func', form: 'pass' },
  'loop.run-in-executor': { at: 1, keyword: 'func', form: 'partial' },
  'thread.new': { at: null, keyword: 'target', form: 'args' },
  'process.new': { at: null, keyword: 'target', form: 'args' },
}

/** What is otherwise than others of its role. */
const BY_NAME: Readonly<Record<string, Handing>> = {
  'anyio.to_thread.run_sync': { at: 0, keyword: 'func', form: 'partial' },
  'threading.Timer': { at: 1, keyword: 'function', form: 'args' },
}

export const offloadedCallResult = defineRule({
  id: 'offloaded-call-result',
  group: 'bridges',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'the result of a call is offloaded instead of the function',
    what: '`asyncio.to_thread(f(x))`, `run_in_executor(None, f(x))`, `Thread(target=f())`, `add_task(f(x))`: `f` is called on the spot, and what it returns is handed over as if it were a function.',
    why: '`f` runs here, on the event loop if there is one, which is what the offload should have prevented. Then the thread tries to call the result and fails: "TypeError: \'dict\' object is not callable". In a background task or a bare thread nobody sees that error.',
    fix: 'Hand over the function and its arguments: `asyncio.to_thread(f, x)`, `Thread(target=f, args=(x,))`. Where the API takes no arguments, `functools.partial(f, x)`.',
    allowWhen: 'The call returns a function on purpose.',
    limits: 'Reported only where the call is known to return something that cannot be called.',
    examples: [
      {
        bad: 'import asyncio\n\nimport requests\n\n\nasync def title(url: str):\n    return await asyncio.to_thread(requests.get(url))\n',
        good: 'import asyncio\n\nimport requests\n\n\nasync def title(url: str):\n    return await asyncio.to_thread(requests.get, url)\n',
      },
    ],
  },
  messages: {
    called: '`{inner}(…)` is called here, on {place}, and its result is handed to `{call}` as if it were a function',
    coroutine: '`{inner}(…)` makes a coroutine, and `{call}` is handed that instead of a function',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const { fn, call } of callsWithRole(analysis, ...Object.keys(BY_ROLE))) {
      if (call.form !== 'call' || call.callbacks.length > 0) continue
      const handing = handingOf(call)
      const inner = handing && functionArgument(fn, call, handing)
      const kind = inner && whatItGives(inner, functions)
      if (!handing || !inner || !kind) continue
      const place = worstLoop(fn)
      yield {
        message: kind,
        data: { inner: inner.text, call: call.text, place: place ? placeText(place) : 'the calling thread' },
        at: call,
        function: fn.id,
        ...(place && { place: place.place }),
        why:
          kind === 'coroutine'
            ? 'a coroutine cannot be called, and nothing awaits it'
            : 'the work is done before the offload begins, and the result cannot be called',
        advice:
          handing.form === 'args'
            ? `pass \`${handing.keyword}=${inner.text}, args=(…)\``
            : `pass \`${inner.text}\` and its arguments separately`,
        entries: requestEntries(fn),
        ...(kind === 'called' && handing.form && { repair: passed(fn, call, inner, handing.form) }),
      }
    }
  },
})

function handingOf(call: AnalysedCall): Handing | undefined {
  return call.targets
    .flatMap(({ name, roles }) => [BY_NAME[name], ...roles.map(role => BY_ROLE[role])])
    .find(found => found !== undefined)
}

/** The repair: the function and its arguments in place of the call. Its work moves to another thread, so it needs a reader. */
function passed(fn: AnalysedFunction, call: AnalysedCall, inner: AnalysedCall, form: PassForm): Repair {
  const title = `pass \`${inner.text}\` and its arguments to \`${call.text}\``
  const spans = { call: { s: call.s, e: call.e }, inner: { s: inner.s, e: inner.e } }
  return { k: 'pass-instead', path: fn.path, title, safety: 'unsafe', ...spans, form }
}

/** The call that stands where the API wants a function. */
function functionArgument(
  fn: AnalysedFunction,
  call: AnalysedCall,
  { at, keyword }: Handing,
): AnalysedCall | undefined {
  const positional = call.args.filter(arg => arg.name === null)
  const argument = call.args.find(arg => arg.name === keyword) ?? (at === null ? undefined : positional[at])
  if (argument?.call == null) return undefined
  return fn.calls
    .filter(one => one.form === 'call' && one.s === argument.call && one.e < call.e)
    .sort((a, b) => b.e - a.e)[0]
}

/** Certain only: functions of the project by what they return, library calls by their waiting. */
function whatItGives(
  inner: AnalysedCall,
  functions: ReadonlyMap<string, AnalysedFunction>,
): 'called' | 'coroutine' | null {
  const project = inner.targets.filter(target => target.kind === 'project')
  if (project.length > 0) {
    if (project.every(target => target.async)) return 'coroutine'
    const plain = project.every(target => {
      const gives = functions.get(target.name)?.gives
      return !target.async && !target.name.endsWith('.__init__') && (gives === 'nothing' || gives === 'value')
    })
    return plain ? 'called' : null
  }
  return inner.blocking.some(reach => reach.trace.length === 1 && !reach.cheap) ? 'called' : null
}
