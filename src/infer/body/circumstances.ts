/**
 * Under which circumstances control comes to a place, as far as the body asks: whether an event loop runs in its thread, or
 * whether the file is run as a program, or by tests. `get_running_loop()` raises where no loop runs, so what follows it needs one;
 * the handler around it, and the branch without a loop, need there to be none.
 */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import type { CallRecord, Circumstance } from '../records.ts'
import type { Activation } from '../scope/activation.ts'
import type { Type, Value } from '../values.ts'
import { summarize } from './body.ts'
import { asksForTests } from '../scope/asks-for-tests.ts'
import { evaluate } from './expressions.ts'
import { hasRole, recordOf } from './recorder.ts'

/** Raises where no loop runs in this thread. */
const REQUIRED = 'loop.required'
/** Gives, or speaks of, the loop that runs in this thread. */
const OF_THREAD = ['loop.running', 'loop.current']
/** Gives, or names, the thread that asks. */
const OWN_THREAD = 'thread.current'
/** Roles of a comparison of threads that is kept under a name: what it is if it comes out true. */
export const SAME_THREAD = 'thread.same'
/** See `SAME_THREAD`. */
export const OTHER_THREAD = 'thread.other'
/** How a bool came about that only one answer to the question for a loop leaves behind. */
const LEFT_BY = { loop: 'loop.found', 'no-loop': 'loop.missing' } as const

/** A call has been made: what comes after it knows what it needed. */
export function noteLoop(a: Activation, record: CallRecord): void {
  if (!a.log || record.targets.length === 0) return
  const asks = record.targets.some(({ effects }) =>
    effects.roles.some(role => OF_THREAD.includes(role) || role === OWN_THREAD),
  )
  if (asks) a.log.asksLoop = true
  if (record.targets.every(({ effects }) => effects.roles.includes(REQUIRED))) a.circumstance = 'loop'
}

/** What is known where a test came out so. */
export function circumstanceFrom(a: Activation, test: Expr, positive: boolean): Circumstance {
  if (isMainTest(test)) return positive ? 'main' : null
  if (asksForTests(test)) return positive ? 'tests' : null
  if (!a.log) return null
  switch (test.k) {
    case 'unary':
      return test.op === 'not' ? circumstanceFrom(a, test.of, !positive) : null
    case 'bool': {
      const sides = [circumstanceFrom(a, test.left, positive), circumstanceFrom(a, test.right, positive)]
      // `a and b` that came out true says what either says; one that came out false says what both do.
      return (test.op === 'and') === positive ? (sides.find(one => one !== null) ?? null) : agreed(sides)
    }
    // An attribute may hold the loop of another thread.
    case 'name': {
      const type = silently(a, test)
      if (a.log.asksLoop && mayBeLoop(a, type)) return found(positive)
      return otherThread(type, positive) ?? (isFrom(a.fn, type) ? leftBy(type, positive) : null)
    }
    case 'compare': {
      if (!a.log.asksLoop) return null
      const same = comparesThread(a, test)
      if (same !== null) return same === positive ? null : 'no-loop'
      const [left, right] = test.items
      const [op] = test.ops
      const isNoneTest =
        test.ops.length === 1 && (op === 'is' || op === 'is not') && right?.k === 'const' && right.t === 'none'
      return left?.k === 'name' && isNoneTest && mayBeLoop(a, silently(a, left))
        ? found((op === 'is not') === positive)
        : null
    }
    case 'call':
      return a.log.asksLoop && asksLoop(a, test) ? found(positive) : leftBy(answerOf(a, test), positive)
    default:
      return null
  }
}

/** `__name__ == "__main__"`, in either order: not so in a module that is imported. */
function isMainTest(test: Expr): boolean {
  if (test.k !== 'compare' || test.ops.length !== 1 || test.ops[0] !== '==') return false
  const isAsked = test.items.some(item => item.k === 'name' && item.id === '__name__')
  return isAsked && test.items.some(item => item.k === 'const' && item.t === 'str' && item.v === '__main__')
}

/**
 * `get_ident() == self.loop_thread`: is the thread that is compared the one that asks? Null for other comparisons. A program
 * remembers its loop's thread, or asks for the main one where the loop runs, so code for other threads does not run on the
 * loop. What comes out the other way says nothing: a thread without a loop can be the remembered one, too.
 */
export function comparesThread(a: Activation, test: Extract<Expr, { k: 'compare' }>): boolean | null {
  const [op, ...more] = test.ops
  if (more.length > 0 || !op || !['==', '!=', 'is', 'is not'].includes(op)) return null
  const asked = test.items.some(item =>
    item.k === 'attr' ? isNumber(a, item) && asksThread(a, item.of) : asksThread(a, item),
  )
  return asked ? op === '==' || op === 'is' : null
}

/** A thread's number says which it is; its name does not. */
function isNumber(a: Activation, expr: Expr): boolean {
  return silently(a, expr).values.some(value => value.k === 'instance' && a.inf.isLibrary(value.cls, 'builtins.int'))
}

/** `threading.get_ident()`, or a name for what it gave. */
function asksThread(a: Activation, expr: Expr): boolean {
  if (expr.k === 'name') return silently(a, expr).values.some(value => isOfThread(value, [OWN_THREAD]))
  const record = recordOf(a, expr)
  return record !== undefined && hasRole(record, OWN_THREAD)
}

/** The circumstance that all ways to one place share; null if they differ. */
export function agreed(ways: readonly Circumstance[]): Circumstance {
  const [first = null] = ways
  return ways.every(one => one === first) ? first : null
}

/** Does a `try` hold nothing that can raise but the question for the running loop? */
export function onlyAsks(a: Activation, body: readonly Stmt[]): boolean {
  const [, ...rest] = body
  return (
    asksFirst(a, body) &&
    rest.every(stmt => stmt.k === 'pass' || ((stmt.k === 'assign' || stmt.k === 'return') && isPlain(stmt.value)))
  )
}

/**
 * Is this the handler of a question for the running loop? Whoever asks first and catches what the question raises means
 * that, even if what follows the question could raise it as well.
 */
export function answersQuestion(a: Activation, body: readonly Stmt[], caught: Expr | undefined): boolean {
  return onlyAsks(a, body) || (caught?.k === 'name' && caught.id === 'RuntimeError' && asksFirst(a, body))
}

function asksFirst(a: Activation, [first]: readonly Stmt[]): boolean {
  const asked = first?.k === 'expr' || first?.k === 'assign' || first?.k === 'return' ? first.value : undefined
  const record = asked?.k === 'call' ? recordOf(a, asked) : undefined
  return record !== undefined && hasRole(record, REQUIRED)
}

function isPlain(expr: Expr | null | undefined): boolean {
  return !expr || expr.k === 'const' || expr.k === 'name'
}

function found(isThere: boolean): Circumstance {
  return isThere ? 'loop' : 'no-loop'
}

/** `loop.is_running()` on this thread's own loop, `_get_running_loop()`. */
function asksLoop(a: Activation, test: Extract<Expr, { k: 'call' }>): boolean {
  const record = recordOf(a, test)
  if (!record || !hasRole(record, 'loop.running')) return false
  if (test.fn.k !== 'attr' || test.args.length > 0) return true
  const { values } = silently(a, test.fn.of)
  // A loop that has just been made does not run yet: if one runs, it is the thread's own.
  const isOwn = (value: Value): boolean => value.k === 'module' || isOfThread(value)
  return (
    values.every(value => a.inf.isNone(value) || isOwn(value) || isOfThread(value, ['loop.new'])) && values.some(isOwn)
  )
}

/** What a kept comparison of threads says where it came out so. */
function otherThread({ values: [value, ...more] }: Type, positive: boolean): Circumstance {
  if (!value || more.length > 0) return null
  return isOfThread(value, [positive ? OTHER_THREAD : SAME_THREAD]) ? 'no-loop' : null
}

/**
 * A bool that one way found (`running = True` behind `get_running_loop()`, `return False` in the handler around it) goes on
 * knowing which way that was.
 */
export function rememberWay(a: Activation, type: Type, way: Circumstance): Type {
  const [value, ...more] = type.values
  if ((way !== 'loop' && way !== 'no-loop') || !value || more.length > 0) return type
  if (value.k !== 'instance' || typeof value.literal !== 'boolean' || value.origin) return type
  const role = LEFT_BY[way]
  return a.inf.builtin('bool', {
    literal: value.literal,
    origin: a.inf.values.origin(a.fn, a.fn.facts.ns, a.fn.facts.ne, role, [role]),
  })
}

/** The names as `rememberWay` leaves them, where the other way has something else in them. */
export function rememberedNames(
  a: Activation,
  names: ReadonlyMap<string, Type>,
  others: ReadonlyMap<string, Type>,
  way: Circumstance,
): Map<string, Type> {
  return new Map(
    [...names].map(([name, type]) => [name, type === others.get(name) ? type : rememberWay(a, type, way)] as const),
  )
}

/** Which way left this bool behind, where all that come out so were left by the same one. */
function leftBy(type: Type, positive: boolean): Circumstance {
  if (!type.values.every(value => value.k === 'instance' && typeof value.literal === 'boolean')) return null
  const fitting = type.values.filter(value => value.k === 'instance' && value.literal === positive)
  if (fitting.length === 0) return null
  if (fitting.every(value => isOfThread(value, [LEFT_BY.loop]))) return 'loop'
  return fitting.every(value => isOfThread(value, [LEFT_BY['no-loop']])) ? 'no-loop' : null
}

/** Found by this very body: what another one found may be about another thread. */
function isFrom(fn: Activation['fn'], type: Type): boolean {
  return type.values.every(value => value.k === 'instance' && (!value.origin || value.origin.fn === fn))
}

/** What a function of the project answers, whatever its declaration says of it. */
function answerOf(a: Activation, call: Extract<Expr, { k: 'call' }>): Type {
  const targets = recordOf(a, call)?.targets ?? []
  if (targets.some(({ fn, mode }) => fn.module.isStub || mode !== 'call')) return a.inf.values.UNKNOWN
  return a.inf.values.union(...targets.map(({ fn, context }) => summarize(a.inf, fn, context).returns))
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
