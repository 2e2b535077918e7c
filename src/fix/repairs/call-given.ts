/** What was handed over is called: here (`to_thread(fetch, x)` → `fetch(x)`), or in the thread, to its end. */
import type { CallExpr, Expr, FileFacts } from '../../facts/file-facts.ts'
import { forEachExpr } from '../../facts/walk.ts'
import type { TextEdit } from '../../rule/finding.ts'
import { awaitableCall, bindsTighter, findCall } from '../find-call.ts'
import type { Page, RepairOf } from '../page.ts'

/** The edits; nothing where the result is awaited a second time, or where a comment would be lost. */
export function callGiven({ call, at, awaited }: RepairOf<'call-given'>, page: Page): readonly TextEdit[] | null {
  const { path, facts, text } = page
  const found = awaited ? findCall(facts, call) : awaitableCall(facts, call)
  if (!found || found.enclosed || (found.parent?.k === 'await') !== awaited) return null
  if (found.parent && isAwaitedAgain(found.parent, facts, found.fn)) return null
  const wrapper = found.expr.fn.k === 'call' ? found.expr.fn : null
  const edits = wrapper ? unwrapped(wrapper, path) : handedBack(found.expr, at, page)
  if (edits === null || edits.some(({ s, e }) => text.slice(s, e).includes('#'))) return null
  if (awaited) return edits
  const [before, after] = bindsTighter(found) ? ['(await ', ')'] : ['await ', '']
  const [first, ...rest] = edits
  if (!first) return null
  const closing = after === '' ? [] : [{ path, s: call.e, e: call.e, text: after }]
  return [{ ...first, text: before + first.text }, ...rest, ...closing]
}

/** `to_thread(rows, x)` → `to_thread(lambda: list(rows(x)))`: what the generator waits for, it waits for in the thread. */
export function listGiven(
  { call, at }: RepairOf<'list-given'>,
  { path, facts, text }: Page,
): readonly TextEdit[] | null {
  const found = findCall(facts, call)
  if (!found || found.enclosed || found.expr.fn.k === 'call') return null
  const callee = functionAt(found.expr.args, at)
  const rest = found.expr.args.slice(at + 1)
  // In the thread the arguments are evaluated later, so only what is the same then.
  if (!callee || rest.some(({ value }) => value.k !== 'name' && value.k !== 'const')) return null
  const e = rest.at(-1)?.value.e ?? callee.e
  if (text.slice(callee.s, call.e).includes('#') || !/^,?\s*\)$/.test(text.slice(e, call.e))) return null
  const given = rest.map(({ name, star = 0, value }) => {
    const lead = name === undefined ? '*'.repeat(star) : `${name}=`
    return lead + text.slice(value.s, value.e)
  })
  const made = `${text.slice(callee.s, callee.e)}(${given.join(', ')})`
  return [{ path, s: callee.s, e, text: `lambda: list(${made})` }]
}

/** `wrapper(f)` → `f`. */
function unwrapped({ s, e, args }: CallExpr, path: string): TextEdit[] | null {
  const value = functionAt(args, 0)
  if (!value) return null
  return [
    { path, s, e: value.s, text: '' },
    { path, s: value.e, e, text: '' },
  ]
}

/** `offload(pool, f, x)` → `f(x)`. */
function handedBack(expr: CallExpr, at: number, page: Page): TextEdit[] | null {
  const { s, args } = expr
  const { path } = page
  const callee = functionAt(args, at)
  if (!callee) return null
  return [{ path, s, e: callee.s, text: '' }, ...calledWithRest(callee, expr, at, page)]
}

/** `f, x)` → `f(x)`: the bracket of the call around it closes its own. */
function calledWithRest({ e: end }: Expr, { args, e }: CallExpr, at: number, { path, text }: Page): TextEdit[] {
  if (args.length === at + 1) return [{ path, s: end, e, text: '()' }]
  const gap = /^\s*,[ \t]*/.exec(text.slice(end))?.[0].length ?? 0
  return [{ path, s: end, e: end + gap, text: '(' }]
}

/** The argument at this position, if it is a name and everything before it is positional too. */
function functionAt(args: CallExpr['args'], at: number): Expr | null {
  if (args.slice(0, at + 1).some(({ name, star }) => name !== undefined || star !== undefined)) return null
  const value = args[at]?.value
  return value && (value.k === 'name' || value.k === 'attr') ? value : null
}

/** The coroutine that came back is awaited where it came, or under the name that it got. */
function isAwaitedAgain(first: Expr, { functions }: FileFacts, fn: number): boolean {
  const body = functions[fn]?.body ?? []
  const names = new Set<string>()
  const awaits: Expr[] = []
  forEachExpr(
    body,
    expr => {
      if (expr.k === 'await') awaits.push(expr.of)
    },
    stmt => {
      if (stmt.k === 'assign' && stmt.value === first)
        for (const one of stmt.targets) if (one.k === 'name') names.add(one.id)
    },
  )
  return awaits.some(one => one === first || (one.k === 'name' && names.has(one.id)))
}
