/** A wrapper or a coroutine is made and left: what it stands for never runs, or is taken for true. */
import { defineRule, isNodePath, requestEntries, targetWith } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, CallTarget, Repair } from '../src/rule/index.ts'

type Message = 'wrapper' | 'coroutine' | 'truth'

export const unusedWrapper = defineRule({
  id: 'unused-wrapper',
  group: 'bridges',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a wrapper is never called, or a coroutine never awaited',
    what: '`async_to_sync(f)` or `sync_to_async(f)` without the second call; a call of an async function whose coroutine is thrown away, kept in a name that is never read, or used as a truth value.',
    why: 'Nothing of the function runs. As a condition a coroutine is always true: a permission check behind `@sync_to_async` that is not awaited lets everybody in.',
    fix: 'Call the wrapper (`async_to_sync(f)(x)`), await the coroutine, or start it with `asyncio.create_task` and keep the task.',
    allowWhen: 'Never known to be right; a test that wants the warning may allow it.',
    limits:
      'Coroutines that are returned, stored or passed on are not followed. Of libraries only what is declared `async def` is told, where its coroutine is thrown away. A call that may also reach a plain function is not reported.',
    examples: [
      {
        bad: 'from asgiref.sync import sync_to_async\n\n\n@sync_to_async\ndef may_delete(user: str) -> bool:\n    return user == "ada"\n\n\nasync def delete(user: str) -> str:\n    if not may_delete(user):\n        return "forbidden"\n    return "deleted"\n',
        good: 'from asgiref.sync import sync_to_async\n\n\n@sync_to_async\ndef may_delete(user: str) -> bool:\n    return user == "ada"\n\n\nasync def delete(user: str) -> str:\n    if not await may_delete(user):\n        return "forbidden"\n    return "deleted"\n',
      },
    ],
  },
  messages: {
    wrapper: '`{call}(…)` only makes a wrapper: `{what}` is never called',
    coroutine: '`{call}(…)` makes a coroutine that nobody awaits: the function never runs',
    truth: '`{call}(…)` makes a coroutine, which is always true as a condition: the function never runs',
  },
  *check(analysis) {
    const plain = overriddenPlain(analysis)
    for (const fn of analysis.functions) {
      if (fn.quiet) continue
      for (const call of fn.calls) {
        if (call.form !== 'call' || call.awaited) continue
        const message = judge(call, isNodePath(fn.path))
        if (!message || call.targets.some(({ name }) => plain.has(name))) continue
        const repair = repairOf(fn, call, message)
        yield {
          message,
          data: { call: call.text, what: call.args[0]?.text ?? 'the function' },
          at: call,
          function: fn.id,
          why:
            message === 'truth'
              ? 'the check passes for everybody'
              : 'Python warns only when the object is collected, far from this line',
          advice: message === 'wrapper' ? `call it: \`${call.text}(${call.args[0]?.text ?? 'f'})(…)\`` : adviceFor(fn),
          entries: requestEntries(fn),
          ...(repair && { repair }),
        }
      }
    }
  },
})

/** Async methods for which a class below has a plain one: the base only stands for what is done elsewhere. */
function overriddenPlain({ functions }: Analysis): ReadonlySet<string> {
  const below = new Set(
    functions.flatMap(one => (one.async ? [] : (one.owner?.bases ?? []).map(base => methodOf(base, one)))),
  )
  return new Set(
    functions.flatMap(one => (one.async && one.owner && below.has(methodOf(one.owner.name, one)) ? one.id : [])),
  )
}

/** `Class.method`, as far as a base written in another module can be compared. */
function methodOf(cls: string, { name }: AnalysedFunction): string {
  return `${cls.split('.').at(-1) ?? cls}.${name}`
}

function judge(call: AnalysedCall, isNode: boolean): Message | null {
  const dropped =
    call.result === 'discarded' ||
    (call.result === 'assigned' && call.kept?.scope === 'local' && !call.kept.read && !call.kept.name.startsWith('_'))
  const truth = call.result === 'tested' || call.result === 'operand'
  if (!dropped && !truth) return null
  const wrapper = targetWith(call, 'sync-to-async', 'async-to-sync')
  if (wrapper && !wrapper.name.endsWith('()')) return call.args.length > 0 && dropped ? 'wrapper' : null
  // A library's coroutine that is kept may be for the library; in Node what is called runs.
  if (!isNode && call.result === 'discarded' && isOfLibrary(call)) return 'coroutine'
  if (!makesCoroutine(call)) return null
  return truth ? 'truth' : 'coroutine'
}

/** `asyncio.sleep(1)`, `session.commit()` of an `AsyncSession`: an `async def` of a library and nothing else. */
function isOfLibrary({ targets, callbacks }: AnalysedCall): boolean {
  const isCoroutine = ({ kind, async, mode, confidence }: CallTarget): boolean =>
    kind === 'library' && async && (mode === 'call' || mode === 'await') && confidence === 'high'
  return targets.length > 0 && targets.every(isCoroutine) && callbacks.length === 0
}

/** Every target is async and certain, or the call goes through a wrapper that gives a coroutine. */
function makesCoroutine(call: AnalysedCall): boolean {
  const outer = targetWith(call, 'sync-to-async')
  if (outer?.name.endsWith('()')) return call.targets.length === 1
  const run =
    call.targets.length > 0 &&
    call.targets.every(
      target => target.kind === 'project' && target.async && target.mode === 'await' && target.confidence === 'high',
    )
  return run && call.callbacks.length === 0
}

/** Not safe: what never ran will run. A coroutine that is kept may be meant for later. */
function repairOf(fn: AnalysedFunction, call: AnalysedCall, message: Message): Repair | null {
  const base = { path: fn.path, safety: 'unsafe', call: { s: call.s, e: call.e } } as const
  const awaited = message !== 'wrapper' || targetWith(call, 'sync-to-async') !== undefined
  if (awaited && !fn.async) return null
  if (message !== 'wrapper') return { ...base, k: 'await-it', title: `await \`${call.text}(…)\`` }
  if (call.result !== 'discarded') return null
  return { ...base, k: 'call-again', title: `call the wrapper of \`${call.args[0]?.text ?? 'the function'}\``, awaited }
}

function adviceFor(fn: AnalysedFunction): string {
  return fn.async ? '`await` it' : 'make this function async and `await` it, or use a plain counterpart'
}
