/**
 * What runs at most once per process: the branch that builds a singleton (`if _client is None: _client = …`) and the body
 * of a memoised function called without arguments. Told from the facts; whether the first run is at import or start-up is
 * for the caller to ask. Instances are no processes: `if self._client is None` says nothing here.
 */
import { moduleActivation } from '../infer/scope/activation.ts'
import { evaluate } from '../infer/body/expressions.ts'
import type { Inference } from '../infer/inference.ts'
import type { CallRecord, Target } from '../infer/records.ts'
import type { Expr, Stmt } from '../facts/file-facts.ts'
import { forEachStmt, regionsOf } from '../facts/walk.ts'
import type { Func } from '../link/project.ts'

interface Span {
  readonly s: number
  readonly e: number
}

/** Answers for one run, remembered by function. */
export class Once {
  private readonly inf: Inference
  private readonly spans = new Map<Func, readonly Span[]>()
  private readonly memoised = new Map<Func, boolean>()

  constructor(inf: Inference) {
    this.inf = inf
  }

  /** Does this call stand where control comes once per process? */
  stands(fn: Func, call: CallRecord): boolean {
    let spans = this.spans.get(fn)
    if (!spans) this.spans.set(fn, (spans = onceSpans(fn)))
    return spans.some(({ s, e }) => s <= call.s && call.e <= e)
  }

  /** Does the target keep what its first run gave? */
  keeps(target: Target, call: CallRecord): boolean {
    if (target.mode !== 'call' || call.form !== 'call' || call.call?.args.length !== 0) return false
    return this.isMemoised(target.fn)
  }

  private isMemoised(fn: Func): boolean {
    let known = this.memoised.get(fn)
    if (known === undefined) {
      known = (!fn.owner || fn.facts.params.length === 0) && hasMemoDecorator(this.inf, fn)
      this.memoised.set(fn, known)
    }
    return known
  }
}

function hasMemoDecorator(inf: Inference, fn: Func): boolean {
  if (fn.module.isStub || fn.facts.decorators.length === 0) return false
  const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent)
  return fn.facts.decorators.some(decorator =>
    evaluate(scope, decorator.k === 'call' ? decorator.fn : decorator).values.some(
      value => value.k === 'function' && inf.effects(value.fn).roles.includes('cache.function'),
    ),
  )
}

/** The regions of a body that build a singleton. */
export function onceSpans(fn: Func): readonly Span[] {
  const found: Span[] = []
  visit(fn, fn.facts.body, found)
  return found
}

function visit(fn: Func, body: readonly Stmt[], found: Span[]): void {
  body.forEach((stmt, index) => {
    for (const region of regionsOf(stmt)) visit(fn, region, found)
    if (stmt.k !== 'if') return
    const unset = stateTested(fn, stmt.test, 'unset')
    if (unset.some(path => assigns(stmt.then, path))) add(found, stmt.then)
    const rest = body.slice(index + 1)
    const set = stateTested(fn, stmt.test, 'set')
    if (set.some(path => assigns(stmt.else, path))) add(found, stmt.else)
    if (leaves(stmt.then) && set.some(path => assigns(rest, path))) add(found, rest)
  })
}

function add(found: Span[], body: readonly Stmt[]): void {
  const [first, last] = [body[0], body.at(-1)]
  if (first && last) found.push({ s: first.s, e: last.e })
}

/** Process-wide state that the test finds not yet set (or set, for the opposite question), as written. */
function stateTested(fn: Func, test: Expr, asked: 'set' | 'unset'): readonly string[] {
  switch (test.k) {
    case 'unary':
      return test.op === 'not' ? stateTested(fn, test.of, asked === 'set' ? 'unset' : 'set') : []
    case 'bool':
      // Only where all of a conjunction holds (or, for what is set, any of a disjunction fails) is each part known.
      return (test.op === 'and') === (asked === 'unset')
        ? [...stateTested(fn, test.left, asked), ...stateTested(fn, test.right, asked)]
        : []
    case 'compare': {
      const [left, right] = test.items
      const [op] = test.ops
      if (!left || right?.k !== 'const' || right.t !== 'none' || test.ops.length > 1) return []
      const says = op === 'is' || op === '==' ? 'unset' : op === 'is not' || op === '!=' ? 'set' : null
      return says === asked ? pathOf(fn, left) : []
    }
    case 'call': {
      const [of, name] = test.args
      if (asked !== 'set' || test.fn.k !== 'name' || test.fn.id !== 'hasattr' || !of || name?.value.k !== 'const')
        return []
      return isOwnClass(fn, of.value) ? [`cls.${String(name.value.v)}`] : []
    }
    default:
      return asked === 'set' ? pathOf(fn, test) : []
  }
}

/** A name declared global, or an attribute of the class that the method belongs to; nothing for anything else. */
function pathOf(fn: Func, expr: Expr): readonly string[] {
  if (expr.k === 'name') return fn.facts.globals?.includes(expr.id) ? [expr.id] : []
  if (expr.k !== 'attr' || !fn.owner) return []
  return isOwnClass(fn, expr.of) ? [`cls.${expr.name}`] : []
}

function isOwnClass(fn: Func, expr: Expr): boolean {
  if (expr.k === 'name') return expr.id === fn.owner?.name || (expr.id === 'cls' && fn.facts.params[0]?.name === 'cls')
  return expr.k === 'attr' && expr.name === '__class__'
}

function assigns(body: readonly Stmt[], path: string): boolean {
  let found = false
  forEachStmt(body, stmt => {
    if (stmt.k !== 'assign') return
    for (const target of stmt.targets.flatMap(one => (one.k === 'tuple' ? one.items : [one]))) {
      const written =
        target.k === 'name'
          ? target.id
          : target.k === 'attr' && (target.of.k === 'name' || target.of.k === 'attr')
            ? `cls.${target.name}`
            : null
      if (written === path) found = true
    }
  })
  return found
}

function leaves(body: readonly Stmt[]): boolean {
  const last = body.at(-1)
  return last?.k === 'return' || last?.k === 'raise'
}
