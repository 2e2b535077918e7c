/**
 * What runs at most once per process: the branch that builds a singleton (`if _client is None: _client = …`), what ends
 * the process, and the body of a memoised function called without arguments; and what runs once for a key: the branch that
 * fills a mapping where it has none (`if name not in TABLES: TABLES[name] = …`); and what installs a package that is not
 * there. Told from the facts; whether the first run is at import or start-up is
 * for the caller to ask. Instances are no processes: `if self._client is None` says something only where the constructor
 * makes the very call that the branch makes, so that the branch is there for an instance that lost what it had.
 */
import { isDecoratedBy } from '../infer/calls/decorators.ts'
import type { Inference } from '../infer/inference.ts'
import { localNames } from '../infer/scope/local-names.ts'
import { moduleScope } from '../infer/scope/names.ts'
import type { CallRecord, Target } from '../infer/records.ts'
import { constructorOf } from '../infer/stores.ts'
import type { CallExpr, Expr, Stmt } from '../facts/file-facts.ts'
import { forEachExpr, forEachStmt, regionsOf } from '../facts/walk.ts'
import { lastName } from '../link/link.ts'
import type { Func } from '../link/project.ts'

interface Span {
  readonly s: number
  readonly e: number
  /** The state that is not yet set there, as `stateTested` names it. */
  readonly path: string
}

/** Answers for one run, remembered by function. */
export class Once {
  private readonly inf: Inference
  private readonly spans = new Map<Func, readonly Span[]>()
  private readonly gaps = new Map<Func, readonly Span[]>()
  private readonly memoised = new Map<Func, boolean>()

  constructor(inf: Inference) {
    this.inf = inf
  }

  /** Does this call stand where control comes once per process? */
  stands(fn: Func, call: CallRecord): boolean {
    let spans = this.spans.get(fn)
    if (!spans) this.spans.set(fn, (spans = [...onceSpans(fn), ...unsetSpans(fn, PACKAGE)]))
    return spans.some(({ s, e }) => s <= call.s && call.e <= e)
  }

  /** Does this call stand where a mapping of the process is filled under a key that it does not have? */
  fillsItem(fn: Func, call: CallRecord): boolean {
    let gaps = this.gaps.get(fn)
    if (!gaps) this.gaps.set(fn, (gaps = unsetSpans(fn, ITEM)))
    return gaps.some(({ s, e }) => s <= call.s && call.e <= e)
  }

  /** Does this call repeat, for an instance without what it gives, what the constructor has done? */
  repeats(fn: Func, call: CallRecord): boolean {
    const method = call.call && methodOfReceiver(fn, call.call)
    if (!method || !fn.owner) return false
    const constructor = constructorOf(this.inf, fn.owner)
    if (!constructor || constructor === fn || !callsOnReceiver(constructor, method)) return false
    return unsetSpans(fn, INSTANCE).some(({ s, e }) => s <= call.s && call.e <= e)
  }

  /** Does the target keep what its first run gave? */
  keeps(target: Target, call: CallRecord): boolean {
    if (target.mode !== 'call' || call.form !== 'call' || call.call?.args.length !== 0) return false
    return this.isMemoised(target.fn)
  }

  /** Does the target keep what it gave for the same arguments? */
  remembers(target: Target): boolean {
    return target.mode === 'call' && this.isMemoised(target.fn)
  }

  private isMemoised(fn: Func): boolean {
    let known = this.memoised.get(fn)
    if (known === undefined) {
      known =
        !fn.module.isStub &&
        (!fn.owner || fn.facts.params.length === 0) &&
        isDecoratedBy(this.inf, fn, by => this.inf.effects(by).roles.includes('cache.function'))
      this.memoised.set(fn, known)
    }
    return known
  }
}

/** Which state a test is asked about, and what a branch must do to count as the one that builds it. */
interface State {
  readonly pathOf: (fn: Func, expr: Expr) => readonly string[]
  readonly builds: (body: readonly Stmt[], path: string) => boolean
  /** The state that `key in mapping` asks for. */
  readonly itemOf?: (fn: Func, mapping: Expr) => readonly string[]
}

const PROCESS: State = { pathOf: processPath, builds: assigns }
const INSTANCE: State = { pathOf: instancePath, builds: () => true }
const MODULE: State = { pathOf: modulePath, builds: () => true }
const PACKAGE: State = { pathOf: packagePath, builds: installs }
const IMPORT_ERRORS: ReadonlySet<string> = new Set(['ImportError', 'ModuleNotFoundError'])
const ITEM: State = { pathOf: itemPath, builds: assignsItem, itemOf: mappingPath }

/** The regions of a body that build a singleton, and those at whose end the process ends. */
export function onceSpans(fn: Func): readonly Span[] {
  return [...unsetSpans(fn, PROCESS), ...lastSpans(fn.facts.body)]
}

/** `marker.touch()` before `os.kill(os.getpid(), SIGKILL)`: nothing waits behind it any more. */
function lastSpans(body: readonly Stmt[]): readonly Span[] {
  const [first, end] = [body[0], body.find(endsProcess)]
  const own = first && end ? [{ s: first.s, e: end.e, path: '' }] : []
  return [...own, ...body.flatMap(stmt => regionsOf(stmt).flatMap(lastSpans))]
}

function endsProcess(stmt: Stmt): boolean {
  if (stmt.k !== 'expr' || stmt.value.k !== 'call' || stmt.value.fn.k !== 'attr') return false
  const { fn, args } = stmt.value
  if (fn.of.k !== 'name' || fn.of.id !== 'os') return false
  const whom = args[0]?.value
  return (
    fn.name === '_exit' ||
    (fn.name === 'kill' && whom?.k === 'call' && whom.fn.k === 'attr' && whom.fn.name === 'getpid')
  )
}

/** The regions that run only where an attribute of the instance, of its class, of a module, or a global name is not yet set. */
export function unsetRegions(fn: Func): readonly Span[] {
  return [INSTANCE, { ...PROCESS, builds: () => true }, MODULE].flatMap(state => unsetSpans(fn, state))
}

/** The regions that run only where the state is not yet set. */
function unsetSpans(fn: Func, state: State): readonly Span[] {
  const found: Span[] = []
  visit(fn, state, fn.facts.body, found)
  return found
}

function visit(fn: Func, state: State, body: readonly Stmt[], found: Span[]): void {
  body.forEach((stmt, index) => {
    for (const region of regionsOf(stmt)) visit(fn, state, region, found)
    if (stmt.k === 'try') visitMissing(fn, state, stmt, found)
    if (stmt.k === 'try' && state === PACKAGE) visitFailedImport(stmt, found)
    if (stmt.k !== 'if') return
    const unset = stateTested(fn, state, stmt.test, 'unset')
    add(
      found,
      stmt.then,
      unset.filter(path => state.builds(stmt.then, path)),
    )
    const rest = body.slice(index + 1)
    const set = stateTested(fn, state, stmt.test, 'set')
    add(
      found,
      stmt.else,
      set.filter(path => state.builds(stmt.else, path)),
    )
    if (leaves(stmt.then))
      add(
        found,
        rest,
        set.filter(path => state.builds(rest, path)),
      )
  })
}

/** `try: return TABLE[key]`, and the filling where that raises `KeyError`. */
function visitMissing(fn: Func, state: State, stmt: Extract<Stmt, { k: 'try' }>, found: Span[]): void {
  const looked = new Set<string>()
  forEachExpr(stmt.body, expr => {
    if (expr.k === 'sub') for (const path of state.pathOf(fn, expr)) looked.add(path)
  })
  for (const { type, body } of stmt.handlers)
    if (looked.size > 0 && type?.k === 'name' && type.id === 'KeyError')
      add(
        found,
        body,
        [...looked].filter(path => state.builds(body, path)),
      )
}

/** `try: import httpx`, and the installation where that raises `ImportError`: the next import finds it. */
function visitFailedImport(stmt: Extract<Stmt, { k: 'try' }>, found: Span[]): void {
  if (!stmt.body.some(({ k }) => k === 'import')) return
  for (const { type, body } of stmt.handlers)
    if (type?.k === 'name' && IMPORT_ERRORS.has(type.id) && installs(body)) add(found, body, ['import'])
}

function add(found: Span[], body: readonly Stmt[], paths: readonly string[]): void {
  const [first, last] = [body[0], body.at(-1)]
  if (first && last) for (const path of paths) found.push({ s: first.s, e: last.e, path })
}

/** State that the test finds not yet set (or set, for the opposite question), as written. */
function stateTested(fn: Func, state: State, test: Expr, asked: 'set' | 'unset'): readonly string[] {
  switch (test.k) {
    case 'unary':
      return test.op === 'not' ? stateTested(fn, state, test.of, asked === 'set' ? 'unset' : 'set') : []
    case 'bool':
      // Only where all of a conjunction holds (or, for what is set, any of a disjunction fails) is each part known.
      return (test.op === 'and') === (asked === 'unset')
        ? [...stateTested(fn, state, test.left, asked), ...stateTested(fn, state, test.right, asked)]
        : []
    case 'compare': {
      const [left, right] = test.items
      const [op] = test.ops
      if (op === 'in' || op === 'not in')
        return (op === 'in') === (asked === 'set') && right && test.ops.length === 1
          ? (state.itemOf?.(fn, right) ?? [])
          : []
      if (!left || right?.k !== 'const' || right.t !== 'none' || test.ops.length > 1) return []
      const says = op === 'is' || op === '==' ? 'unset' : op === 'is not' || op === '!=' ? 'set' : null
      return says === asked ? state.pathOf(fn, left) : []
    }
    case 'call': {
      const [of, name] = test.args
      if (asked !== 'set') return []
      if (test.fn.k !== 'name' || test.fn.id !== 'hasattr' || !of || name?.value.k !== 'const')
        return state.pathOf(fn, test)
      return isOwnClass(fn, of.value) ? [`cls.${String(name.value.v)}`] : []
    }
    default:
      return asked === 'set' ? state.pathOf(fn, test) : []
  }
}

/** A name declared global, or an attribute of the class that the method belongs to; nothing for anything else. */
function processPath(fn: Func, expr: Expr): readonly string[] {
  if (expr.k === 'name') return fn.facts.globals?.includes(expr.id) ? [expr.id] : []
  if (expr.k !== 'attr' || !fn.owner) return []
  return isOwnClass(fn, expr.of) ? [`cls.${expr.name}`] : []
}

/** An attribute of the instance that the method belongs to. */
function instancePath(fn: Func, expr: Expr): readonly string[] {
  return expr.k === 'attr' && isReceiver(fn, expr.of) ? [expr.name] : []
}

/** An attribute of a module: `config.runtime` behind `import config`. */
function modulePath(fn: Func, expr: Expr): readonly string[] {
  if (expr.k !== 'attr' || expr.of.k !== 'name' || localNames(fn).has(expr.of.id)) return []
  const bindings = moduleScope(fn.module).get(expr.of.id) ?? []
  return bindings.some(({ k }) => k === 'import') ? [expr.name] : []
}

/** Whether a package can be imported: `importlib.util.find_spec(name)`. */
function packagePath(_fn: Func, expr: Expr): readonly string[] {
  const called = expr.k === 'call' ? expr.fn : null
  return (called?.k === 'attr' && called.name === 'find_spec') || (called?.k === 'name' && called.id === 'find_spec')
    ? ['find_spec()']
    : []
}

/** Does it run an installer: `["pip", "install", name]`, `f"pip install {name}"`, `install_package(name)`? */
function installs(body: readonly Stmt[]): boolean {
  let found = false
  forEachExpr(body, expr => {
    if (expr.k === 'const' && typeof expr.v === 'string' && /(^|\s)install(\s|$)/.test(expr.v)) found = true
    if (expr.k === 'call' && /(^|_)install(_|$)/.test(lastName(expr.fn) ?? '')) found = true
  })
  return found
}

/** An item of a mapping that the process keeps, or a name that was taken out of one: `TABLE[key]`, `TABLE.get(key)`. */
function itemPath(fn: Func, expr: Expr): readonly string[] {
  if (expr.k === 'sub') return mappingPath(fn, expr.of)
  if (expr.k === 'call') return expr.fn.k === 'attr' && expr.fn.name === 'get' ? mappingPath(fn, expr.fn.of) : []
  if (expr.k !== 'name' || !localNames(fn).has(expr.id)) return []
  const found = new Set<string>()
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k !== 'assign' || !stmt.value || stmt.value.k === 'name') return
    const isTaken = stmt.targets.some(target => target.k === 'name' && target.id === expr.id)
    if (isTaken) for (const path of itemPath(fn, stmt.value)) found.add(path)
  })
  return [...found]
}

/** A mapping at module level, or of the class; one inside such a mapping counts as that. */
function mappingPath(fn: Func, expr: Expr): readonly string[] {
  if (expr.k === 'sub') return mappingPath(fn, expr.of)
  if (expr.k === 'name') return localNames(fn).has(expr.id) ? [] : [expr.id]
  return processPath(fn, expr)
}

function isReceiver(fn: Func, expr: Expr): boolean {
  return fn.owner !== null && expr.k === 'name' && expr.id === fn.facts.params[0]?.name
}

/** `load` for `self.load(...)`. */
function methodOfReceiver(fn: Func, call: CallExpr): string | null {
  return call.fn.k === 'attr' && isReceiver(fn, call.fn.of) ? call.fn.name : null
}

function callsOnReceiver(fn: Func, method: string): boolean {
  let found = false
  forEachExpr(fn.facts.body, expr => {
    if (expr.k === 'call' && methodOfReceiver(fn, expr) === method) found = true
  })
  return found
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

function assignsItem(body: readonly Stmt[], path: string): boolean {
  let found = false
  forEachStmt(body, stmt => {
    if (stmt.k === 'assign' && stmt.targets.some(target => target.k === 'sub' && rootOf(target) === path)) found = true
  })
  return found
}

/** `TABLE` for `TABLE[language][key]`. */
function rootOf(expr: Expr): string | null {
  if (expr.k === 'sub') return rootOf(expr.of)
  return expr.k === 'name' ? expr.id : expr.k === 'attr' ? `cls.${expr.name}` : null
}

function leaves(body: readonly Stmt[]): boolean {
  const last = body.at(-1)
  return last?.k === 'return' || last?.k === 'raise'
}
