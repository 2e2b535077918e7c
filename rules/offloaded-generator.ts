/** A generator function is handed to a thread, which only makes the generator; the body runs where it is iterated. */
import { callsWithRole, defineRule, functionsById, hasRole, requestEntries, worstLoop } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Repair } from '../src/rule/index.ts'

const ROLES: readonly string[] = ['to-thread', 'loop.run-in-executor', 'executor.submit', 'sync-to-async']

export const offloadedGenerator = defineRule({
  id: 'offloaded-generator',
  group: 'bridges',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a generator function is handed to a thread',
    what: 'A plain function with `yield` goes to `asyncio.to_thread`, `run_in_executor`, `submit` or `sync_to_async`.',
    why: 'Calling a generator function runs nothing of it. The thread hands back a generator, and its body (queries, files, requests) runs wherever that is iterated: back on the event loop.',
    fix: 'Hand over a function that also iterates: `asyncio.to_thread(lambda: list(rows()))`. To stream, use `iterate_in_threadpool` or an async generator.',
    allowWhen: 'The generator is iterated in a thread as well.',
    limits: 'Whether and where the generator is iterated later is not followed.',
    examples: [
      {
        bad: 'import asyncio\nfrom pathlib import Path\n\n\ndef lines(path: Path):\n    with path.open() as file:\n        yield from file\n\n\nasync def first(path: Path) -> str:\n    for line in await asyncio.to_thread(lines, path):\n        return line\n    return ""\n',
        good: 'import asyncio\nfrom pathlib import Path\n\n\ndef lines(path: Path) -> list[str]:\n    with path.open() as file:\n        return list(file)\n\n\nasync def first(path: Path) -> str:\n    for line in await asyncio.to_thread(lines, path):\n        return line\n    return ""\n',
      },
    ],
  },
  messages: {
    offloaded: '`{function}` is a generator: `{call}` only makes it, and its body runs where it is iterated',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const { fn, call } of callsWithRole(analysis, ...ROLES)) {
      const loop = worstLoop(fn)
      if (call.form !== 'call') continue
      const callback = call.callbacks.find(one => one.generator && !one.async && one.place === 'thread-pool')
      if (!callback || asksWhether(fn, call)) continue
      const waits = functions.get(callback.function)?.waits ?? []
      const name = callback.function.split('.').at(-1) ?? callback.function
      yield {
        message: 'offloaded',
        data: { function: name, call: call.text },
        at: call,
        function: fn.id,
        ...(loop && { place: loop.place }),
        why:
          waits[0] && loop ? `\`${waits[0].sink}\` then runs on the event loop after all` : 'the thread does nothing',
        advice: `hand over a function that returns \`list(${name}(…))\``,
        entries: requestEntries(fn),
        ...(call.awaited && { repair: drawnInThread(fn, call, name) }),
      }
    }
  },
})

/** `if inspect.isgeneratorfunction(func): …`: what is handed over may be either, and the code asks which it is. */
function asksWhether(fn: AnalysedFunction, call: AnalysedCall): boolean {
  const handed = call.args[hasRole(call, 'loop.run-in-executor') ? 1 : 0]?.text
  return fn.calls.some(one => /(^|\.)is(async)?gen(erator)?(function)?$/.test(one.text) && one.args[0]?.text === handed)
}

/** Not safe: all of it is drawn at once, and whoever wanted a generator gets a list. */
function drawnInThread(fn: AnalysedFunction, call: AnalysedCall, name: string): Repair {
  return {
    k: 'list-given',
    path: fn.path,
    title: `make the list of \`${name}(…)\` in the thread`,
    safety: 'unsafe',
    call: { s: call.s, e: call.e },
    at: hasRole(call, 'loop.run-in-executor') ? 1 : 0,
  }
}
