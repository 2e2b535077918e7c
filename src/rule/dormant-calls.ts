/**
 * Calls behind a question for the running loop (`asyncio.get_running_loop()` in a `try`) that has the other answer wherever
 * the function is seen to run. They would be made on a loop, if one led there.
 */
import type { Analysis } from '../propagate/analysis.ts'
import { hasRole } from './calls.ts'
import { requestEntries, servesRequests } from './request-path.ts'
import type { PlacedCall } from './role-index.ts'
import type { Report } from './rule.ts'

/** Those with one of these roles in code that serves requests. */
export function* dormantCalls(analysis: Analysis, ...roles: readonly string[]): Iterable<PlacedCall> {
  for (const fn of analysis.functions) {
    if (!servesRequests(fn)) continue
    for (const call of fn.dormant ?? []) if (call.form === 'call' && hasRole(call, ...roles)) yield { fn, call }
  }
}

/** What all reports of such a call have in common; `wait` says what that loop would do. */
export function dormantReport({ fn, call }: PlacedCall, wait: string): Omit<Report, 'message' | 'data'> {
  return {
    at: call,
    function: fn.id,
    level: 'info',
    why: `that loop then ${wait}; no way from a loop to here was seen`,
    advice: 'make the caller async and await the work, or keep one loop in a thread of the process',
    entries: requestEntries(fn),
  }
}
