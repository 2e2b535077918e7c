/** Walks one function body in order and sums it up: what it returns, calls, stores and registers. */
import { dropPlainTwin, recordAt, recordOf, settledCalls } from './recorder.ts'
import { callType } from '../calls/call-value.ts'
import { NO_ARGUMENTS } from '../calls/arguments.ts'
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import type { Func } from '../../link/project.ts'
import type { Inference } from '../inference.ts'
import type { Circumstance, ResultUse, Summary } from '../records.ts'
import type { Activation, BodyLog } from '../scope/activation.ts'
import { annotationType } from '../scope/annotations.ts'
import { importedModule, importedValue, moduleScope } from '../scope/names.ts'
import { initialState } from '../scope/parameters.ts'
import type { Context, FrameRef, Type } from '../values.ts'
import { isSubclass } from '../classes.ts'
import { assignTarget, bindName, deleteTarget } from './assign.ts'
import { defineClass, defineFunction } from './definitions.ts'
import { evaluate } from './expressions.ts'
import { agreed, answersQuestion, circumstanceFrom, onlyAsks, rememberWay, rememberedNames } from './circumstances.ts'
import { instancesOf, match } from './matching.ts'
import { decide } from './branches/decide.ts'
import { narrow } from './narrow.ts'
import { augmented, truth } from './operators.ts'
import { entered } from './protocols.ts'
import { jump, walkFor, walkWhile } from './repeat.ts'

/** What the body does when called with this context; without one, as its declarations and call sites tell. */
export function summarize(inf: Inference, fn: Func, given: Context | null = null): Summary {
  const context = given ?? inf.values.EMPTY
  const known = inf.memo.known('s', fn.uid, context.id) as Summary | undefined
  if (known !== undefined) return known
  const frame = inf.values.frame(fn, context, context.closure)
  const partial: Summary = {
    fn, context, frame, returns: inf.values.NEVER, yields: inf.values.NEVER, calls: [], stores: [], registrations: [], applications: [], mutations: [], awaits: false,
  } // prettier-ignore
  return inf.memo.askAbout<Summary>(
    's',
    fn.uid,
    context.id,
    partial,
    { ...partial, returns: inf.values.UNKNOWN },
    () => walkFunction(inf, fn, context, frame),
    sameSummary,
  )
}

/** Do two walks of a body say the same to those who ask? */
function sameSummary(a: Summary, b: Summary): boolean {
  if (a === b) return true
  if (
    a.returns !== b.returns ||
    a.yields !== b.yields ||
    a.calls.length !== b.calls.length ||
    a.stores.length !== b.stores.length
  )
    return false
  if (
    a.stores.some(
      (store, index) => store.value !== b.stores[index]?.value || store.receiver !== b.stores[index].receiver,
    )
  )
    return false
  return a.calls.every((call, index) => {
    const other = b.calls[index]
    return (
      other !== undefined &&
      call.targets.length === other.targets.length &&
      call.sinks.length === other.sinks.length &&
      call.targets.every(
        (target, at) => target.fn === other.targets[at]?.fn && target.context === other.targets[at].context,
      )
    )
  })
}

/** The names of a function's ordinary activation, for closures whose own is not known. */
export function defaultFrame(inf: Inference, fn: Func): FrameRef {
  return summarize(inf, fn).frame
}

function walkFunction(inf: Inference, fn: Func, context: Context, known: FrameRef): Summary {
  const v = inf.values
  const parent = known.parent ?? (fn.parent && fn.parent.index !== 0 ? defaultFrame(inf, fn.parent) : null)
  const frame: FrameRef = parent === known.parent ? known : Object.assign(known, { parent })
  const log: BodyLog = {
    calls: new Map(),
    stores: [],
    registrations: [],
    applications: [],
    mutations: new Map(),
    pending: new Map(),
    returns: v.NEVER,
    yields: v.NEVER,
    awaits: false,
    asksLoop: false,
  }
  const a: Activation = {
    inf,
    fn,
    context,
    frame,
    classScope: null,
    state: new Map(),
    log,
    loops: 0,
    jumps: null,
    circumstance: null,
  }
  initialState(a)
  const live = walk(a, fn.facts.body)
  if (live && fn.index !== 0 && fn.facts.kind !== 'lambda') log.returns = v.union(log.returns, inf.none)
  return {
    fn,
    context,
    frame,
    returns: log.returns,
    yields: log.yields,
    calls: settledCalls(log),
    stores: log.stores,
    registrations: log.registrations,
    applications: log.applications,
    mutations: [...log.mutations.values()],
    awaits: log.awaits,
  }
}

/** Walks statements; false if the end cannot be reached. */
export function walk(a: Activation, body: readonly Stmt[]): boolean {
  for (const stmt of body) if (!statement(a, stmt)) return false
  return true
}

function statement(a: Activation, stmt: Stmt): boolean {
  const { inf } = a
  switch (stmt.k) {
    case 'expr':
      evaluate(a, stmt.value)
      use(a, stmt.value, 'discarded')
      return true
    case 'assign':
      assign(a, stmt)
      return true
    case 'return':
      if (stmt.value) {
        const type = evaluate(a, stmt.value)
        use(a, stmt.value, 'returned')
        if (a.log) a.log.returns = inf.values.union(a.log.returns, rememberWay(a, type, a.circumstance))
      } else if (a.log) a.log.returns = inf.values.union(a.log.returns, inf.none)
      return false
    case 'raise':
      if (stmt.value) {
        const raised = evaluate(a, stmt.value)
        const made = raised.values.filter(value => value.k === 'class' && !value.cls.module.isStub)
        // `raise Problem` makes an instance.
        if (a.log && made.length > 0)
          callType(a, inf.values.type(made), NO_ARGUMENTS, recordAt(a, stmt.value, 'call', null))
      }
      if (stmt.cause) evaluate(a, stmt.cause)
      return false
    case 'delete':
      for (const target of stmt.targets) deleteTarget(a, target)
      return true
    case 'assert': {
      truth(a, stmt.test, evaluate(a, stmt.test))
      a.state = narrow(a, stmt.test, true) ?? a.state
      return true
    }
    case 'if':
      return branch(a, stmt)
    case 'while':
      return walkWhile(a, stmt)
    case 'for':
      return walkFor(a, stmt)
    case 'with':
      for (const one of stmt.items) {
        if (stmt.async && a.log) a.log.awaits = true
        const type = evaluate(a, one.value)
        const inside = entered(a, type, stmt.async, { expr: one.value, form: 'enter' })
        use(a, one.value, 'entered')
        if (stmt.async) dropPlainTwin(a, one.value)
        if (one.target) assignTarget(a, one.target, inside, null)
      }
      return walk(a, stmt.body) || stmt.items.some(one => /suppress/.test(calleeName(one.value)))
    case 'try':
      return attempt(a, stmt)
    case 'match':
      return match(a, stmt)
    case 'def':
      defineFunction(a, stmt.fn)
      return true
    case 'class':
      defineClass(a, stmt.cls, body => walk({ ...a, state: new Map(a.state ?? []) }, body))
      return true
    case 'import':
      bindImport(a, stmt)
      return true
    case 'break':
    case 'continue':
      jump(a, stmt.k)
      return false
    case 'type':
    case 'pass':
      return true
  }
}

function calleeName(expr: Expr): string {
  return expr.k === 'call' ? calleeName(expr.fn) : expr.k === 'attr' ? expr.name : expr.k === 'name' ? expr.id : ''
}

/** Notes what becomes of a call's result. */
export function use(a: Activation, expr: Expr, result: ResultUse): void {
  const record = recordOf(a, expr)
  if (record && !record.awaited) record.result = result
}

function assign(a: Activation, stmt: Extract<Stmt, { k: 'assign' }>): void {
  const { inf } = a
  if (stmt.op) {
    const target = stmt.targets[0]
    if (!target || !stmt.value) return
    const before = evaluate(a, target)
    const type = augmented(a, target, stmt.op, before, evaluate(a, stmt.value))
    assignTarget(a, target, inf.isUnknown(type) ? before : type, null)
    return
  }
  const value = stmt.value ? evaluate(a, stmt.value) : null
  if (stmt.value) use(a, stmt.value, 'assigned')
  let type = value
  if (stmt.annotation) {
    const declared = annotationType(a, stmt.annotation)
    // What is assigned is known better than what is declared, unless nothing is known of it.
    if (
      !value ||
      inf.isUnknown(value) ||
      (inf.isUnknown(declared) ? false : isPoorer(a, value) || isBroader(a, value, declared))
    )
      type = inf.isUnknown(declared) && value ? value : declared
    if (!stmt.value && !a.classScope) type = declared
  }
  if (!type) return
  for (const target of stmt.targets) {
    if (!stmt.value && target.k === 'name') {
      if (a.state && !a.state.has(target.id)) continue
    }
    assignTarget(a, target, type, stmt.value ?? null)
  }
}

/** `user: User = Record.get(key)`: a base class of what is declared says less, except where it was made right here. */
function isBroader({ inf }: Activation, value: Type, declared: Type): boolean {
  const known = inf.withoutNone(value).values
  return (
    known.length > 0 &&
    known.every(
      one =>
        one.k === 'instance' &&
        !one.exact &&
        declared.values.some(
          other => other.k === 'instance' && other.cls !== one.cls && isSubclass(inf, other.cls, one.cls),
        ),
    )
  )
}

/** Empty containers and None say less than an annotation. */
function isPoorer(a: Activation, value: Type): boolean {
  return value.values.every(
    one =>
      a.inf.isNone(one) ||
      (one.k === 'instance' &&
        /^(builtins|collections)\.(list|dict|set|tuple|deque|defaultdict|OrderedDict)$/.test(one.cls.qualname) &&
        (one.args.length === 0 || one.args.every(arg => a.inf.isUnknown(arg) || arg.values.length === 0))),
  )
}

function branch(a: Activation, stmt: Extract<Stmt, { k: 'if' }>): boolean {
  truth(a, stmt.test, evaluate(a, stmt.test))
  const decided = decide(a, stmt.test)
  const before = a.state ?? new Map<string, Type>()
  const around = a.circumstance
  const whenTrue = circumstanceFrom(a, stmt.test, true) ?? around
  const whenFalse = circumstanceFrom(a, stmt.test, false) ?? around
  if (decided !== null) {
    a.state = narrow(a, stmt.test, decided) ?? new Map(before)
    return walk(a, decided ? stmt.then : stmt.else)
  }
  a.state = narrow(a, stmt.test, true) ?? new Map(before)
  a.circumstance = whenTrue
  const thenLive = walk(a, stmt.then)
  const afterThen = a.state
  const thenCircumstance = a.circumstance
  a.state = before
  a.state = narrow(a, stmt.test, false) ?? new Map(before)
  a.circumstance = whenFalse
  const elseLive = walk(a, stmt.else)
  if (thenLive && elseLive) {
    a.state = joinWays(a, afterThen, thenCircumstance, a.state)
    a.circumstance = agreed([thenCircumstance, a.circumstance])
  } else if (thenLive) {
    a.circumstance = thenCircumstance
    a.state = afterThen
  }
  return thenLive || elseLive
}

/** Names after two ways of getting here. A name that only one way binds keeps that way's value. */
export function join(a: Activation, one: Map<string, Type> | null, other: Map<string, Type> | null): Map<string, Type> {
  if (!one || !other) return new Map(one ?? other ?? [])
  const merged = new Map(one)
  for (const [name, type] of other) {
    const before = merged.get(name)
    merged.set(name, before ? (before === type ? type : a.inf.values.union(before, type)) : type)
  }
  // What only one way knows of an attribute is not certain after both.
  for (const name of merged.keys()) if (/[.[]/.test(name) && !(one.has(name) && other.has(name))) merged.delete(name)
  return merged
}

/** Joins the names of another way, taken in another circumstance, with those of the way just walked. */
function joinWays(
  a: Activation,
  names: Map<string, Type>,
  circumstance: Circumstance,
  own: Map<string, Type>,
): Map<string, Type> {
  if (circumstance === a.circumstance) return join(a, names, own)
  return join(a, rememberedNames(a, names, own, circumstance), rememberedNames(a, own, names, a.circumstance))
}

function attempt(a: Activation, stmt: Extract<Stmt, { k: 'try' }>): boolean {
  const before = new Map(a.state ?? [])
  const around = a.circumstance
  let live = walk(a, stmt.body)
  const afterBody = a.state
  if (live) live = walk(a, stmt.else)
  let after = live ? a.state : null
  const known = live ? [a.circumstance] : []
  // A question for the loop comes first, so where it raised nothing has been assigned.
  const raised = onlyAsks(a, stmt.body) ? before : join(a, before, afterBody)
  for (const handler of stmt.handlers) {
    a.state = new Map(raised)
    a.circumstance = answersQuestion(a, stmt.body, handler.type) ? 'no-loop' : around
    if (handler.type) {
      const type = evaluate(a, handler.type)
      if (handler.name) bindName(a, handler.name, instancesOf(a, type))
    }
    if (walk(a, handler.body)) {
      after = after ? joinWays(a, after, agreed(known), a.state) : a.state
      known.push(a.circumstance)
      live = true
    }
  }
  a.state = after ?? new Map(raised)
  a.circumstance = known.length > 0 ? agreed(known) : around
  const finallyLive = walk(a, stmt.finally)
  return live && finallyLive
}

function bindImport(a: Activation, stmt: Extract<Stmt, { k: 'import' }>): void {
  const { inf } = a
  if (a.fn.index === 0 && !a.classScope) return
  if (!stmt.names) {
    const name = stmt.as ?? stmt.module.split('.')[0] ?? stmt.module
    bindName(a, name, importedValue(inf, a.fn.module, { k: 'import', stmt, at: -1, conditional: false, typing: false }))
    return
  }
  stmt.names.forEach((one, at) => {
    if (one.name === '*') {
      const from = importedModule(inf, a.fn.module, stmt.module, stmt.level)
      if (from) moduleScope(from)
      return
    }
    bindName(
      a,
      one.as ?? one.name,
      importedValue(inf, a.fn.module, { k: 'import', stmt, at, conditional: false, typing: false }),
    )
  })
}
