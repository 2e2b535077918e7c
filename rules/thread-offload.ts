/** Inventory: where plain code is handed to a thread or a pool. Nothing is wrong with these lines. */
import { callsWithRole, defineRule, OFFLOAD_ROLES, requestEntries, targetWith } from '../src/rule/index.ts'
import type { AnalysedCall } from '../src/rule/index.ts'

export const threadOffload = defineRule({
  id: 'thread-offload',
  group: 'inventory',
  since: '0.1.0',
  level: 'info',
  off: true,
  equivalents: [],
  docs: {
    summary: 'a function is handed to a thread',
    what: '`asyncio.to_thread`, `run_in_executor`, `run_in_threadpool`, `sync_to_async`, `submit` or `map` of a pool hands a plain function to another thread.',
    why: 'This is how blocking code is rightly kept off an event loop. The rule counts these places, because a service that decides for one model of concurrency wants to know how much of the other it has.',
    fix: 'Nothing, unless the project has decided against threads.',
    allowWhen: 'Always, unless a decision of the project says otherwise.',
    limits: 'Threads that frameworks start by themselves (plain FastAPI endpoints, background tasks) are not listed.',
    examples: [
      {
        bad: 'import asyncio\nfrom pathlib import Path\n\n\nasync def load(path: Path) -> str:\n    return await asyncio.to_thread(path.read_text)\n',
        good: 'from pathlib import Path\n\n\ndef load(path: Path) -> str:\n    return path.read_text()\n',
      },
    ],
  },
  messages: {
    call: '`{call}` hands {what} to a thread',
    decorator: '`{call}` makes {what} run in a thread',
  },
  *check(analysis) {
    for (const { fn, call } of callsWithRole(analysis, ...OFFLOAD_ROLES)) {
      const target = targetWith(call, ...OFFLOAD_ROLES)
      if (!target || target.name.endsWith('()')) continue
      if (call.form !== 'call' && call.form !== 'decorator') continue
      yield {
        message: call.form === 'decorator' ? 'decorator' : 'call',
        data: { call: call.text, what: handed(call) },
        at: call,
        function: fn.id,
        entries: requestEntries(fn),
        ...(fn.places[0] && { place: fn.places[0].place }),
      }
    }
  },
})

function handed(call: AnalysedCall): string {
  const named =
    call.callbacks[0]?.function.split('.').at(-1) ??
    call.args.find(arg => arg.name === null && arg.text !== 'None')?.text
  return named === undefined ? 'a function' : `\`${named}\``
}
