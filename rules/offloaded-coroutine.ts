/** An async function is handed to an API that calls plain functions: it makes a coroutine over there, and nothing runs. */
import { callsWithRole, defineRule, hasRole, requestEntries } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Repair } from '../src/rule/index.ts'

const ROLES: readonly string[] = [
  'to-thread',
  'loop.run-in-executor',
  'executor.submit',
  'executor.map',
  'thread.new',
  'sync-to-async',
  'loop.call-soon',
]

export const offloadedCoroutine = defineRule({
  id: 'offloaded-coroutine',
  group: 'bridges',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'an async function is handed to an API for plain functions',
    what: 'An `async def` goes to `asyncio.to_thread`, `run_in_executor`, `submit`, `map`, `Thread(target=…)`, `sync_to_async` or `call_soon`.',
    why: 'Calling an async function only makes a coroutine. The thread does that, and is done: the body never runs, and the result is a coroutine that nobody awaits ("coroutine … was never awaited"). `sync_to_async` raises TypeError at once.',
    fix: 'Await the function, or start it with `asyncio.create_task`. Where it has to run in another thread, hand over `asyncio.run` with the coroutine.',
    allowWhen: 'The caller takes the coroutine back and awaits it.',
    limits: 'Functions whose colour cannot be inferred are not reported.',
    examples: [
      {
        bad: 'import asyncio\n\n\nasync def refresh() -> None:\n    await asyncio.sleep(1)\n\n\nasync def main() -> None:\n    await asyncio.to_thread(refresh)\n',
        good: 'import asyncio\n\n\nasync def refresh() -> None:\n    await asyncio.sleep(1)\n\n\nasync def main() -> None:\n    await refresh()\n',
      },
    ],
  },
  messages: {
    offloaded: '`{function}` is async: `{call}` makes its coroutine and never runs it',
  },
  *check(analysis) {
    for (const { fn, call } of callsWithRole(analysis, ...ROLES)) {
      if (call.form !== 'call') continue
      const [callback] = call.callbacks
      // Where it may be one of several functions, a plain one among them is what the author thought of.
      if (
        !callback ||
        call.callbacks.some(one => !one.async || one.generator) ||
        tellsApart(fn, call) ||
        isAwaitedLater(fn, call)
      )
        continue
      const name = callback.function.split('.').at(-1) ?? callback.function
      const isNamed = names(fn, call, name)
      const written = isNamed ? name : (handedText(call) ?? name)
      yield {
        message: 'offloaded',
        data: { function: name, call: call.text },
        at: call,
        function: fn.id,
        ...(!isNamed && { level: 'warning', confidence: 'medium' }),
        why: 'the body of an async function runs only where its coroutine is awaited',
        advice: fn.async
          ? `\`await ${written}(…)\`, or \`asyncio.create_task(${written}(…))\``
          : `hand over \`asyncio.run\` with \`${written}(…)\`, or a plain function`,
        entries: requestEntries(fn),
        ...(call.awaited && { repair: awaitedHere(fn, call, written) }),
      }
    }
  },
})

/**
 * Does the call name the function, or in `sync_to_async(f)(x)` the one before it? A helper that hands over what it is
 * given may be given other functions by callers that are not understood.
 */
function names({ calls }: AnalysedFunction, call: AnalysedCall, name: string): boolean {
  const wrappers = calls.filter(({ s, e }) => s === call.s && e < call.e)
  return [call, ...wrappers].some(({ args }) => args.some(({ text }) => text.split(/\W+/).includes(name)))
}

/** What is handed over, as written. */
function handedText(call: AnalysedCall): string | undefined {
  return call.args[hasRole(call, 'loop.run-in-executor') ? 1 : 0]?.text
}

/** `await f()` in one branch and `to_thread(f)` in another: `f` may be either, and the code asks which it is. */
function tellsApart(fn: AnalysedFunction, call: AnalysedCall): boolean {
  return fn.calls.some(other => other.awaited && other.form === 'call' && other.text === handedText(call))
}

/** `found = await loop.run_in_executor(None, f)`, then `await found`, or `await pool.submit(f).result()`: what the thread made is run here after all. */
function isAwaitedLater(fn: AnalysedFunction, call: AnalysedCall): boolean {
  const isName = (at: number): boolean =>
    at > call.s && !fn.calls.some(one => one.awaited && one.s > at && one.s - at <= AWAIT.length)
  // `await future.result()`, of a future that a pool gave.
  if (fn.calls.some(one => one.awaited && one.s > call.s && hasRole(one, 'future.result'))) return true
  // One await is for the thread itself.
  return fn.awaitsAt.length > 1 && fn.awaitsAt.some(isName)
}

const AWAIT = 'await ('

/** What is awaited already is called here. Not safe: what never ran will run. */
function awaitedHere(fn: AnalysedFunction, call: AnalysedCall, name: string): Repair {
  return {
    k: 'call-given',
    path: fn.path,
    title: `await \`${name}(…)\` here`,
    safety: 'unsafe',
    call: { s: call.s, e: call.e },
    at: hasRole(call, 'loop.run-in-executor') ? 1 : 0,
    awaited: true,
  }
}
