/** Code crosses from one colour to the other and straight back: plain → async → plain, or async → plain → async. */
import {
  callsWithRole,
  defineRule,
  findBelow,
  functionsById,
  hasRole,
  requestEntries,
  stepOf,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Level } from '../src/rule/index.ts'

const OFFLOADS: readonly string[] = ['to-thread', 'sync-to-async', 'loop.run-in-executor']
const STARTS: readonly string[] = ['loop.run', 'loop.run-until-complete', 'async-to-sync']
const SPREADS: readonly string[] = ['gather', 'task.spawn', 'task.group']

type Functions = ReadonlyMap<string, AnalysedFunction>

export const bridgeRoundTrip = defineRule({
  id: 'bridge-round-trip',
  group: 'bridges',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'code crosses into the other colour and straight back',
    what: 'Plain code starts a loop for an async function that only hands plain code to a thread; or async code hands a plain function to a thread, and that one starts a loop (or returns to this one) for async code.',
    why: 'Each crossing costs a switch of threads, often a new thread and a new loop, and the thread in the middle is held all the while. The outer and the inner code have the same colour: they could call each other.',
    fix: 'Call the inner function directly, from code of its own colour. Usually one helper has to exist in both colours, or one library call has to be replaced by its counterpart.',
    allowWhen: 'The function in the middle belongs to a framework that demands its colour.',
    limits:
      'An async function that awaits anything else than a thread on its way, or starts several things at once, is not counted as a detour.',
    examples: [
      {
        bad: 'import asyncio\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\ndef fetch(url: str) -> str:\n    return requests.get(url, timeout=5).text\n\n\nasync def fetch_async(url: str) -> str:\n    return await asyncio.to_thread(fetch, url)\n\n\n@app.get("/title")\ndef title():\n    return asyncio.run(fetch_async("https://a.example"))\n',
        good: 'import requests\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\ndef fetch(url: str) -> str:\n    return requests.get(url, timeout=5).text\n\n\n@app.get("/title")\ndef title():\n    return fetch("https://a.example")\n',
      },
    ],
  },
  messages: {
    inwards:
      '`{call}` starts a loop for `{middle}`, which only hands `{inner}` to a thread: plain code reaches plain code by way of a loop',
    outwards:
      '`{call}` hands `{middle}` to a thread, where `{inner}` goes back to a loop: async code reaches async code by way of a thread',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const { fn, call } of callsWithRole(analysis, ...STARTS, ...OFFLOADS)) {
      if (call.form !== 'call') continue
      if (!fn.async && hasRole(call, ...STARTS)) {
        const driven = drivenBy(call, functions)
        // Where other coroutines are run there too, the loop is not made for the one that goes back.
        if (driven.some(one => !detour(functions, one, new Set()))) continue
        for (const middle of driven) {
          const inner = detour(functions, middle, new Set())
          if (!inner) continue
          yield {
            message: 'inwards' as const,
            data: {
              call: call.text,
              middle: middle.name,
              inner: inner.args.find(arg => arg.name === null && arg.text !== 'None')?.text ?? inner.text,
            },
            at: call,
            function: fn.id,
            level: levelOf(fn),
            why: 'a loop is made and ended, and two threads are held, for one plain call',
            advice: `call the plain code that \`${middle.name}\` wraps`,
            entries: requestEntries(fn),
            trace: [stepOf(fn, call, middle.id), stepOf(middle, inner, inner.targets[0]?.name ?? inner.text)],
          }
          break
        }
      } else if (fn.async && hasRole(call, ...OFFLOADS))
        for (const callback of call.callbacks) {
          const middle = functions.get(callback.function)
          if (!middle || middle.async || callback.place !== 'thread-pool') continue
          const back = findBelow(functions, middle, one => drivenBy(one, functions).length > 0)
          if (!back) continue
          yield {
            message: 'outwards' as const,
            data: { call: call.text, middle: middle.name, inner: back.call.text },
            at: call,
            function: fn.id,
            level: levelOf(fn),
            confidence: call.targets.every(target => target.confidence === 'high') ? 'high' : 'medium',
            why: 'a thread is held for as long as the async code in the end takes',
            advice: `make an async twin of \`${middle.name}\` and await \`${drivenBy(back.call, functions)[0]?.name ?? back.call.text}\` in it`,
            entries: requestEntries(fn),
            trace: [stepOf(fn, call, middle.id), ...back.trace],
          }
          break
        }
    }
  },
})

/** A script or a task that does so once pays once. */
function levelOf(fn: AnalysedFunction): Level {
  return requestEntries(fn).length > 0 ? 'warning' : 'info'
}

/** The async functions that a call runs to their end on a loop of its own. */
function drivenBy(call: AnalysedCall, functions: Functions): readonly AnalysedFunction[] {
  return call.targets.flatMap(target =>
    target.mode === 'drive' && target.async ? (functions.get(target.name) ?? []) : [],
  )
}

/** The offload that is all an async function waits for; null if it does anything of its own on the loop. */
function detour(functions: Functions, fn: AnalysedFunction, seen: Set<string>): AnalysedCall | null {
  if (seen.has(fn.id) || fn.generator || fn.calls.some(call => hasRole(call, ...SPREADS))) return null
  seen.add(fn.id)
  const awaited = fn.calls.filter(call => call.awaited && call.form === 'call')
  if (awaited.length === 0 || awaited.length !== fn.awaitsAt.length) return null
  let found: AnalysedCall | null = null
  for (const call of awaited) {
    const inner = call.targets
      .map(target => (target.kind === 'project' && target.async ? functions.get(target.name) : undefined))
      .find(one => one !== undefined)
    const reached: AnalysedCall | null = hasRole(call, ...OFFLOADS)
      ? wrapperOf(fn, call)
      : inner
        ? detour(functions, inner, seen)
        : null
    if (!reached) return null
    found ??= reached
  }
  return found
}

/** `sync_to_async(f)(x)`: the inner call names what is wrapped. */
function wrapperOf(fn: AnalysedFunction, call: AnalysedCall): AnalysedCall {
  return (
    fn.calls.find(one => one.form === 'call' && one.s === call.s && one.e < call.e && hasRole(one, ...OFFLOADS)) ?? call
  )
}
