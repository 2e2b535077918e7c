/**
 * How each call stands in its body: in which loops and `with` blocks, which earlier calls decide whether it is made, what
 * becomes of its result, what it is given. Read from the facts alone; nothing here knows what is called.
 */
import type { CallExpr, Expr, Stmt } from '../../facts/file-facts.ts'
import { expressionsOf, regionsOf, visitExpr } from '../../facts/walk.ts'
import type { Func } from '../../link/project.ts'
import { isOuter, namesUsed } from './names-used.ts'
import { sourceOf, textOf } from './written.ts'

/** What surrounds a place in a body. */
export interface Surroundings {
  /** Start offsets of the loops and comprehensions around it, outermost first. */
  readonly loops: readonly number[]
  /** Start offsets of the `with` items around it. */
  readonly within: readonly number[]
  /** Start offsets of calls whose outcome decides whether control gets here. */
  readonly guards: readonly number[]
  /** Names and attribute chains, as written, that tests around it look at. */
  readonly tests: readonly string[]
  /** Exceptions, as written, that a `try` around it catches by name. */
  readonly caught: readonly string[]
}

/** Where an assigned result is kept. */
export interface Kept {
  readonly name: string
  readonly scope: 'local' | 'outer' | 'attribute' | 'item'
  /** The local name is read again somewhere in the function or in functions inside it. */
  readonly read: boolean
  /** It outlives the function: put into an attribute, an item or an outer name, returned or yielded. */
  readonly stored: boolean
}

/** An argument as it is written. */
export interface Argument {
  /** Keyword, where the argument is passed by one. */
  readonly name: string | null
  /** As written, shortened. */
  readonly text: string
  /** Start offset of the call that the argument is, if it is one. */
  readonly call: number | null
  readonly value: Expr
}

/** How one call stands in its body. */
export interface CallSite extends Surroundings {
  readonly use: SiteUse
  readonly kept: Kept | null
  readonly args: readonly Argument[]
}

/** What the expression around a call does with its result. */
export type SiteUse = 'tested' | 'operand' | 'receiver' | 'element' | 'argument' | 'other'

/** An assignment to a name declared `global`. */
export interface Rebind {
  readonly name: string
  readonly s: number
  readonly e: number
  /** `None` is assigned. */
  readonly empty: boolean
}

/** Everything that the shape of one body tells. */
export interface BodySites {
  /** By `start-end` of the call expression. */
  readonly calls: ReadonlyMap<string, CallSite>
  /** By start offset: what stands in a `with` item, and how far its block reaches. */
  readonly blocks: ReadonlyMap<number, { readonly s: number; readonly e: number }>
  /** Start offsets of `await`, `async for` and `async with`. */
  readonly awaits: readonly number[]
  /** Assignments to names declared `global`. */
  readonly rebinds: readonly Rebind[]
  /** What surrounds an offset. */
  around(offset: number): Surroundings
}

/** Reads the shape of a body. */
export function bodySites(fn: Func): BodySites {
  const walker = new SiteWalker(fn)
  walker.statements(fn.facts.body, NOWHERE)
  const spans = walker.spans
  return {
    calls: walker.calls,
    blocks: walker.blocks,
    awaits: walker.awaits.sort((a, b) => a - b),
    rebinds: walker.rebinds,
    around(offset) {
      // Inner statements are noted after the outer ones.
      return spans.findLast(one => one.s <= offset && offset < one.e)?.around ?? NOWHERE
    },
  }
}

const NOWHERE: Surroundings = { loops: [], within: [], guards: [], tests: [], caught: [] }
/** A `try` body longer than this is ordinary work, not a question. */
const MAX_QUESTION = 3

class SiteWalker {
  readonly calls = new Map<string, CallSite>()
  readonly blocks = new Map<number, { readonly s: number; readonly e: number }>()
  readonly awaits: number[] = []
  readonly rebinds: Rebind[] = []
  readonly spans: { readonly s: number; readonly e: number; readonly around: Surroundings }[] = []
  private readonly fn: Func
  private readonly made = new Map<string, number>()
  private readonly takenFrom = new Map<string, string>()
  private names: { readonly read: ReadonlySet<string>; readonly stored: ReadonlySet<string> } | null = null

  constructor(fn: Func) {
    this.fn = fn
  }

  statements(body: readonly Stmt[], start: Surroundings, inClass = false): void {
    let around = start
    for (const stmt of body) {
      this.spans.push({ s: stmt.s, e: stmt.e, around })
      this.statement(stmt, around, inClass)
      const asked = stmt.k === 'if' && (ends(stmt.then) || ends(stmt.else)) ? stmt.test : null
      if (asked) around = this.guarded(around, [asked])
      if (
        stmt.k === 'try' &&
        stmt.body.length <= MAX_QUESTION &&
        (ends(stmt.body) || stmt.handlers.some(one => ends(one.body)))
      )
        around = this.guarded(around, stmt.body.flatMap(expressionsOf))
    }
  }

  private statement(stmt: Stmt, around: Surroundings, inClass: boolean): void {
    switch (stmt.k) {
      case 'assign':
        if (stmt.value) this.visit(stmt.value, 'other', around, this.keptBy(stmt.targets, inClass))
        for (const target of stmt.targets) {
          this.visit(target, 'other', around, null)
          if (target.k === 'name' && stmt.value && this.fn.facts.globals?.includes(target.id))
            this.rebinds.push({
              name: target.id,
              s: target.s,
              e: target.e,
              empty: stmt.value.k === 'const' && stmt.value.t === 'none',
            })
        }
        if (stmt.targets[0]?.k === 'name' && stmt.value)
          for (const call of callsIn(stmt.value)) this.made.set(stmt.targets[0].id, call.s)
        if (stmt.targets[0]?.k === 'name' && stmt.value) {
          const source = sourceOf(stmt.value)
          if (source) this.takenFrom.set(stmt.targets[0].id, source)
        }
        break
      case 'if': {
        this.visit(stmt.test, 'tested', around, null)
        const inside = this.guarded(around, [stmt.test])
        this.statements(stmt.then, inside, inClass)
        this.statements(stmt.else, inside, inClass)
        break
      }
      case 'while': {
        const inside = { ...around, loops: [...around.loops, stmt.s] }
        this.visit(stmt.test, 'tested', inside, null)
        this.statements(stmt.body, this.guarded(inside, [stmt.test]), inClass)
        this.statements(stmt.else, around, inClass)
        break
      }
      case 'for':
        if (stmt.async) this.awaits.push(stmt.s)
        this.visit(stmt.iter, 'other', around, null)
        this.statements(stmt.body, { ...around, loops: [...around.loops, stmt.s] }, inClass)
        this.statements(stmt.else, around, inClass)
        break
      case 'with': {
        if (stmt.async) this.awaits.push(stmt.s)
        for (const item of stmt.items) {
          this.visit(item.value, 'other', around, item.target ? this.keptBy([item.target], inClass) : null)
          this.blocks.set(item.value.s, { s: stmt.body[0]?.s ?? stmt.e, e: stmt.e })
        }
        this.statements(
          stmt.body,
          { ...around, within: [...around.within, ...stmt.items.map(item => item.value.s)] },
          inClass,
        )
        break
      }
      case 'try': {
        this.statements(stmt.body, { ...around, caught: [...around.caught, ...caughtBy(stmt.handlers)] }, inClass)
        const asked = stmt.body.length <= MAX_QUESTION ? this.guarded(around, stmt.body.flatMap(expressionsOf)) : around
        for (const handler of stmt.handlers) this.statements(handler.body, asked, inClass)
        this.statements(stmt.else, asked, inClass)
        this.statements(stmt.finally, around, inClass)
        break
      }
      case 'assert':
        this.visit(stmt.test, 'tested', around, null)
        break
      case 'class': {
        const cls = this.fn.module.facts.classes[stmt.cls]
        for (const one of [...(cls?.decorators ?? []), ...(cls?.bases ?? [])]) this.visit(one, 'other', around, null)
        this.statements(cls?.body ?? [], around, true)
        break
      }
      case 'def': {
        const inner = this.fn.module.facts.functions[stmt.fn]
        for (const one of inner?.decorators ?? []) this.visit(one, 'other', around, null)
        for (const param of inner?.params ?? []) if (param.default) this.visit(param.default, 'argument', around, null)
        break
      }
      default:
        for (const expr of expressionsOf(stmt)) this.visit(expr, 'other', around, null)
        for (const region of regionsOf(stmt)) this.statements(region, around, inClass)
    }
  }

  private visit(expr: Expr, use: SiteUse, around: Surroundings, kept: Kept | null): void {
    switch (expr.k) {
      case 'call':
        this.calls.set(`${String(expr.s)}-${String(expr.e)}`, {
          ...around,
          use,
          kept,
          args: expr.args.map(arg => ({
            name: arg.name ?? null,
            text: '*'.repeat(arg.star ?? 0) + textOf(arg.value),
            call: arg.value.k === 'call' ? arg.value.s : null,
            value: arg.value,
          })),
        })
        this.visit(expr.fn, 'receiver', around, null)
        for (const arg of expr.args) this.visit(arg.value, 'argument', around, null)
        break
      case 'await':
        this.awaits.push(expr.s)
        this.visit(expr.of, 'other', around, kept)
        break
      case 'attr':
        this.visit(expr.of, 'receiver', around, null)
        break
      case 'sub':
        this.visit(expr.of, 'receiver', around, null)
        this.visit(expr.index, 'other', around, null)
        break
      case 'unary':
        this.visit(expr.of, expr.op === 'not' ? 'tested' : 'other', around, null)
        break
      case 'bool':
        this.visit(expr.left, 'tested', around, kept)
        this.visit(expr.right, use, this.guarded(around, [expr.left]), kept)
        break
      case 'compare':
        for (const item of expr.items) this.visit(item, 'operand', around, null)
        break
      case 'cond': {
        this.visit(expr.test, 'tested', around, null)
        const inside = this.guarded(around, [expr.test])
        this.visit(expr.then, use, inside, kept)
        this.visit(expr.else, use, inside, kept)
        break
      }
      case 'walrus':
        this.visit(expr.value, 'other', around, this.keptBy([expr.target], false))
        break
      case 'comp': {
        const inside = { ...around, loops: [...around.loops, expr.s] }
        expr.clauses.forEach((clause, index) => {
          if (clause.async) this.awaits.push(expr.s)
          this.visit(clause.iter, 'other', index === 0 ? around : inside, null)
          for (const test of clause.ifs) this.visit(test, 'tested', inside, null)
        })
        const element = this.guarded(
          inside,
          expr.clauses.flatMap(clause => clause.ifs),
        )
        this.visit(expr.element, 'element', element, null)
        if (expr.value) this.visit(expr.value, 'element', element, null)
        break
      }
      case 'tuple':
      case 'list':
      case 'set':
        for (const item of expr.items) this.visit(item, 'element', around, null)
        break
      case 'dict':
        for (const { key, value } of expr.items) {
          if (key) this.visit(key, 'other', around, null)
          this.visit(value, 'element', around, null)
        }
        break
      case 'slice':
      case 'opaque':
      case 'format':
        for (const part of expr.parts) this.visit(part, 'other', around, null)
        break
      case 'bin':
        this.visit(expr.left, 'operand', around, null)
        this.visit(expr.right, 'operand', around, null)
        break
      case 'star':
        this.visit(expr.of, 'argument', around, null)
        break
      case 'yield':
        if (expr.of) this.visit(expr.of, 'argument', around, null)
        break
      default:
        break
    }
  }

  /** What a test asks: the calls in it, and those that made the names it looks at. */
  private guarded(around: Surroundings, tests: readonly Expr[]): Surroundings {
    const guards = new Set(around.guards)
    const texts = new Set(around.tests)
    for (const test of tests)
      visitExpr(test, one => {
        if (one.k === 'call') guards.add(one.s)
        if (one.k === 'name' || one.k === 'attr') texts.add(textOf(one))
        const asked = one.k === 'call' ? askedAttribute(one) : null
        if (asked !== null) texts.add(asked)
        const made = one.k === 'name' ? this.made.get(one.id) : undefined
        if (made !== undefined) guards.add(made)
        const source = one.k === 'name' ? this.takenFrom.get(one.id) : undefined
        if (source !== undefined) texts.add(source)
      })
    return { ...around, guards: [...guards], tests: [...texts] }
  }

  private keptBy(targets: readonly Expr[], inClass: boolean): Kept | null {
    const target = targets.find(one => one.k === 'name' || one.k === 'attr' || one.k === 'sub')
    if (!target) return null
    const name = textOf(target)
    if (target.k !== 'name')
      return { name, scope: target.k === 'attr' ? 'attribute' : 'item', read: true, stored: true }
    if (inClass) return { name, scope: 'attribute', read: true, stored: true }
    if (isOuter(this.fn, name)) return { name, scope: 'outer', read: true, stored: true }
    this.names ??= namesUsed(this.fn)
    return { name, scope: 'local', read: this.names.read.has(name), stored: this.names.stored.has(name) }
  }
}

function callsIn(expr: Expr): CallExpr[] {
  const found: CallExpr[] = []
  visitExpr(expr, one => {
    if (one.k === 'call') found.push(one)
  })
  return found.slice(0, 1)
}

/** `hasattr(settings, "cache")` and `getattr(settings, "cache", None)` look at `settings.cache`. */
function askedAttribute({ fn, args: [object, name] }: CallExpr): string | null {
  if (fn.k !== 'name' || !/^(has|get)attr$/.test(fn.id) || !object || name?.value.k !== 'const') return null
  return typeof name.value.v === 'string' ? `${textOf(object.value)}.${name.value.v}` : null
}

function ends(body: readonly Stmt[]): boolean {
  const last = body.at(-1)
  return (
    last !== undefined && (last.k === 'return' || last.k === 'raise' || last.k === 'continue' || last.k === 'break')
  )
}

/** The names in `except A` and `except (A, b.C)`. */
function caughtBy(handlers: readonly { readonly type?: Expr }[]): readonly string[] {
  return handlers.flatMap(({ type }) => {
    const each = type?.k === 'tuple' ? type.items : type ? [type] : []
    return each.flatMap(one => (one.k === 'name' ? [one.id] : one.k === 'attr' ? [one.name] : []))
  })
}
