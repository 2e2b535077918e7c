/**
 * What a body finds out about its thread: whether an event loop runs there. `get_running_loop()` raises where none does, so
 * what follows it needs one; the handler around it, and the branch without a loop, need there to be none.
 */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import type { CallRecord, LoopFact } from '../records.ts'
import type { Activation } from '../scope/activation.ts'
import type { Type, Value } from '../values.ts'
import { evaluate } from './expressions.ts'
import { hasRole } from './recorder.ts'

/** Raises where no loop runs in this thread. */
const REQUIRED = 'loop.required'
/** Gives, or speaks of, the loop that runs in this thread. */
const OF_THREAD = ['loop.running', 'loop.current']

/** A call has been made: what comes after it knows what it needed. */
export function noteLoop(a: Activation, record: CallRecord): void {
  if (!a.log || record.targets.length === 0) return
  const asks = record.targets.some(({ effects }) => effects.roles.some(role => OF_THREAD.includes(role)))
  if (asks) a.log.asksLoop = true
  if (record.targets.every(({ effects }) => effects.roles.includes(REQUIRED))) a.loopFact = 'loop'
}

/** What is known where a test came out so. */
export function factFrom(a: Activation, test: Expr, positive: boolean): LoopFact {
  if (!a.log?.asksLoop) return null
  switch (test.k) {
    case 'unary':
      return test.op === 'not' ? factFrom(a, test.of, !positive) : null
    case 'bool': {
      const sides = [factFrom(a, test.left, positive), factFrom(a, test.right, positive)]
      // `a and b` that came out true says what either says; one that came out false says what both do.
      return (test.op === 'and') === positive ? (sides.find(one => one !== null) ?? null) : agreed(sides)
    }
    // An attribute may hold the loop of another thread.
    case 'name':
      return mayBeLoop(a, silently(a, test)) ? found(positive) : null
    case 'compare': {
      const [left, right] = test.items
      const [op] = test.ops
      const isNoneTest =
        test.ops.length === 1 && (op === 'is' || op === 'is not') && right?.k === 'const' && right.t === 'none'
      return left?.k === 'name' && isNoneTest && mayBeLoop(a, silently(a, left))
        ? found((op === 'is not') === positive)
        : null
    }
    case 'call':
      return asksLoop(a, test) ? found(positive) : null
    default:
      return null
  }
}

/** The fact that all ways to one place share; null if they differ. */
export function agreed(facts: readonly LoopFact[]): LoopFact {
  const [first = null] = facts
  return facts.every(one => one === first) ? first : null
}

/** Does a `try` hold nothing that can raise but the question for the running loop? */
export function onlyAsks(a: Activation, body: readonly Stmt[]): boolean {
  const [first, ...rest] = body
  const asked = first?.k === 'expr' || first?.k === 'assign' || first?.k === 'return' ? first.value : undefined
  if (asked?.k !== 'call') return false
  const record = a.log?.calls.get(`${String(asked.s)}-${String(asked.e)}-call`)
  if (!record || !hasRole(record, REQUIRED)) return false
  return rest.every(stmt => stmt.k === 'pass' || ((stmt.k === 'assign' || stmt.k === 'return') && isPlain(stmt.value)))
}

function isPlain(expr: Expr | null | undefined): boolean {
  return !expr || expr.k === 'const' || expr.k === 'name'
}

function found(isThere: boolean): LoopFact {
  return isThere ? 'loop' : 'no-loop'
}

/** `loop.is_running()` on this thread's own loop, `_get_running_loop()`. */
function asksLoop(a: Activation, test: Extract<Expr, { k: 'call' }>): boolean {
  const record = a.log?.calls.get(`${String(test.s)}-${String(test.e)}-call`)
  if (!record || !hasRole(record, 'loop.running')) return false
  if (test.fn.k !== 'attr' || test.args.length > 0) return true
  return silently(a, test.fn.of).values.every(value => a.inf.isNone(value) || value.k === 'module' || isOfThread(value))
}

/** Either this thread's loop or None: whichever it is says whether one runs. */
function mayBeLoop(a: Activation, type: Type): boolean {
  const others = type.values.filter(value => !a.inf.isNone(value))
  return (
    others.length > 0 &&
    others.length < type.values.length &&
    others.every(value => isOfThread(value, ['loop.running']))
  )
}

function isOfThread(value: Value, roles: readonly string[] = OF_THREAD): boolean {
  return value.k === 'instance' && value.origin !== null && value.origin.roles.some(role => roles.includes(role))
}

function silently(a: Activation, expr: Expr): Type {
  return evaluate({ ...a, log: null }, expr)
}
