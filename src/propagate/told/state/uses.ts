/**
 * Where the code looks at state, and where it only puts something there: `JOBS.append(x)` and `JOBS[key] = x` tell nobody
 * anything. Told from the facts and by the last part of a name, so that a use of another object's attribute of that name
 * counts, too.
 */
import type { CallExpr, Expr, Stmt } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { MUTATORS } from '../../../infer/body/mutations.ts'
import { localNames } from '../../../infer/scope/local-names.ts'
import type { Class, Func, Module } from '../../../link/project.ts'

/** What is asked about: state of a module, of a class, or of an object that a module keeps. */
export interface State {
  /** The last part of its name. */
  readonly name: string
  /** A global name of a module; no attribute of anything else. */
  readonly isGlobal: boolean
  /** Does an attribute that methods of this class have on their own object belong to it? */
  readonly isOwnOf: (cls: Class) => boolean
}

/** What one function does with a state. */
export interface Uses {
  /** Start offsets of where it is looked at, ascending. */
  readonly reads: readonly number[]
  /** Start offsets of where it is only asked how much is in there, ascending. */
  readonly counts: readonly number[]
  /** It is emptied, whatever was in there: `BATCH.clear()`, `BATCH = []`. */
  readonly empties: boolean
  /** It is gone through entry by entry. */
  readonly walks: boolean
}

/** Methods that change a container of JavaScript, and tell nothing of what is in there. */
const NODE_MUTATORS = /^(set|push|unshift|delete)$/
/** Methods that change a container of Python and give nothing back. */
const SILENT = /^(append|add|appendleft|insert|extend|update|remove|discard|clear)$/

/** Answers about state of these names, remembered by module. */
export class StateUses {
  private readonly modules: readonly Module[]
  private readonly names: ReadonlySet<string>
  private readonly known = new Map<Module, ReadonlyMap<string, ByFunction>>()

  constructor(modules: Iterable<Module>, names: Iterable<string>) {
    this.modules = [...modules]
    this.names = new Set(names)
  }

  /** Every function that looks at it or empties it. */
  users(state: State): ReadonlyMap<Func, Uses> {
    return new Map(this.modules.flatMap(module => this.usersIn(module, state)))
  }

  private usersIn(module: Module, state: State): (readonly [Func, Uses])[] {
    let found = this.known.get(module)
    if (!found) this.known.set(module, (found = usesByName(module, this.names)))
    return [...(found.get(state.name) ?? [])].flatMap(([fn, all]) => {
      const own = all.filter(use => isUseOf(state, fn, use))
      return own.length > 0 ? [[fn, usesOf(own)] as const] : []
    })
  }
}

/** One use of something of the name. */
interface Use {
  readonly s: number
  readonly what: 'read' | 'count' | 'change' | 'empty' | 'walk'
  /** `NAME`, `self.NAME` in a method, `anything.NAME`, `getattr(anything, "NAME")`. */
  readonly by: 'name' | 'self' | 'attribute' | 'text'
}

function isUseOf({ isGlobal, isOwnOf }: State, fn: Func, { by }: Use): boolean {
  if (by === 'name') return isGlobal
  return by !== 'self' || (!isGlobal && fn.owner !== null && isOwnOf(fn.owner))
}

function usesOf(all: readonly Use[]): Uses {
  const at = (what: Use['what']): number[] => all.filter(use => use.what === what).map(({ s }) => s)
  return { reads: at('read'), counts: at('count'), empties: at('empty').length > 0, walks: at('walk').length > 0 }
}

type ByFunction = ReadonlyMap<Func, readonly Use[]>

function usesByName({ functions }: Module, names: ReadonlySet<string>): ReadonlyMap<string, ByFunction> {
  const found = new Map<string, Map<Func, Use[]>>()
  const note = (fn: Func, expr: Expr, what: Use['what']): void => {
    const named = nameIn(fn, expr)
    if (!named || !names.has(named.name)) return
    const byFunction = found.get(named.name) ?? new Map<Func, Use[]>()
    found.set(named.name, byFunction.set(fn, [...(byFunction.get(fn) ?? []), { s: expr.s, what, by: named.by }]))
  }
  for (const fn of functions) {
    const written = new Set<Expr>()
    const counted = new Set<Expr>()
    const texts = new Set<Expr>()
    forEachExpr(
      fn.facts.body,
      expr => {
        if (isCallOf(expr, /^len$/)) for (const { value } of expr.args) counted.add(value)
        for (const changed of handedOver(expr)) written.add(changed)
        for (const text of namesAsText(expr)) texts.add(text)
        if (written.has(expr) || (expr.k === 'const' && !texts.has(expr))) return
        note(fn, expr, counted.has(expr) ? 'count' : 'read')
      },
      stmt => {
        for (const { changed, emptied } of changesIn(fn, stmt)) {
          written.add(changed)
          note(fn, changed, emptied ? 'empty' : 'change')
        }
        if (stmt.k === 'for') for (const part of partsOf(stmt.iter)) note(fn, part, 'walk')
      },
    )
  }
  return found
}

/** What a method that is handed over changes when somebody calls it: `task.add_done_callback(TASKS.discard)`. */
function handedOver(expr: Expr): readonly Expr[] {
  if (expr.k !== 'call') return []
  return expr.args.flatMap(({ value }) => (value.k === 'attr' && SILENT.test(value.name) ? [innermost(value.of)] : []))
}

function isCallOf(expr: Expr, names: RegExp): expr is CallExpr {
  return expr.k === 'call' && expr.fn.k === 'name' && names.test(expr.fn.id)
}

/** `"jobs"` in `getattr(state, "jobs")`, `state.__dict__["jobs"]` and `globals()["jobs"]`. */
function namesAsText(expr: Expr): readonly Expr[] {
  if (isCallOf(expr, /^(getattr|hasattr|attrgetter)$/)) return expr.args.map(({ value }) => value)
  if (expr.k !== 'sub') return []
  const isOfNames =
    isCallOf(expr.of, /^(globals|vars|locals)$/) || (expr.of.k === 'attr' && expr.of.name === '__dict__')
  return isOfNames ? [expr.index] : []
}

/** The name that an expression ends in, unless it is a local one. */
function nameIn(fn: Func, expr: Expr): { readonly name: string; readonly by: Use['by'] } | null {
  if (expr.k === 'name') return localNames(fn).has(expr.id) ? null : { name: expr.id, by: 'name' }
  if (expr.k === 'const') return typeof expr.v === 'string' ? { name: expr.v, by: 'text' } : null
  if (expr.k !== 'attr') return null
  const isOwn = fn.owner !== null && expr.of.k === 'name' && expr.of.id === fn.facts.params[0]?.name
  return { name: expr.name, by: isOwn ? 'self' : 'attribute' }
}

/** What a statement changes without looking at it. */
function changesIn(fn: Func, stmt: Stmt): readonly { readonly changed: Expr; readonly emptied: boolean }[] {
  switch (stmt.k) {
    case 'delete':
      return stmt.targets.map(target => ({ changed: innermost(target), emptied: false }))
    case 'assign':
      return stmt.targets
        .flatMap(target => pairs(target, stmt.value))
        .map(([target, value]) => ({
          changed: innermost(target),
          emptied: stmt.op === undefined && target.k !== 'sub' && value !== undefined && isEmpty(value),
        }))
    case 'expr': {
      const { value } = stmt
      if (value.k !== 'call' || value.fn.k !== 'attr') return []
      const { of, name } = value.fn
      return MUTATORS.test(name) || NODE_MUTATORS.test(name)
        ? [{ changed: innermost(of), emptied: name === 'clear' }]
        : []
    }
    case 'return': {
      // `lambda task: TASKS.discard(task)` gives back nothing.
      const { value } = stmt
      if (fn.facts.kind !== 'lambda' || value?.k !== 'call' || value.fn.k !== 'attr') return []
      return SILENT.test(value.fn.name) ? [{ changed: innermost(value.fn.of), emptied: value.fn.name === 'clear' }] : []
    }
    default:
      return []
  }
}

/** `batch, self.batch = self.batch, []` assigns one by one. */
function pairs(target: Expr, value: Expr | undefined): readonly (readonly [Expr, Expr | undefined])[] {
  if (target.k !== 'tuple') return [[target, value]]
  const values = value?.k === 'tuple' && value.items.length === target.items.length ? value.items : []
  return target.items.map((item, at) => [item, values[at]])
}

/** `[]`, `{}`, `dict()`. */
export function isEmpty(value: Expr): boolean {
  switch (value.k) {
    case 'list':
    case 'set':
    case 'tuple':
    case 'dict':
      return value.items.length === 0
    case 'call':
      return value.args.length === 0 && value.fn.k === 'name' && /^(dict|list|set|deque|defaultdict)$/.test(value.fn.id)
    default:
      return false
  }
}

/** `CACHE[user][key]` is a part of CACHE. */
export function innermost(part: Expr): Expr {
  return part.k === 'sub' ? innermost(part.of) : part
}

/** `self.clients` in `list(self.clients.items())`. */
function partsOf(expr: Expr): readonly Expr[] {
  if (expr.k === 'call') return [...partsOf(expr.fn), ...expr.args.flatMap(arg => partsOf(arg.value))]
  return expr.k === 'attr' ? [expr, ...partsOf(expr.of)] : [expr]
}
