/**
 * What stands under a setting for development: `if settings.DEBUG:`, `if config("LOCAL_DEV"):`, `if env == "development":`.
 * A route that is registered there is none of production. Only the question itself is read, not the setting's value.
 */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { forEachStmt } from '../../facts/walk.ts'
import type { Module } from '../../link/project.ts'

/** Words of a setting's name or of its value. */
const DEVELOPMENT = /^(debug|debugging|dev|devel|development|developer|localdev|testing)$/i
/** Celery runs tasks at once, in the process that asks for them: for tests. */
const ALWAYS_EAGER = /always_?eager/i

type Span = readonly [from: number, to: number]

const known = new WeakMap<Module, readonly Span[]>()

/** Does an offset of a module stand in such a branch? */
export function isForDevelopers(module: Module, offset: number): boolean {
  let branches = known.get(module)
  if (!branches) known.set(module, (branches = branchesOf(module)))
  return branches.some(([from, to]) => offset >= from && offset < to)
}

function branchesOf({ functions }: Module): readonly Span[] {
  return functions.flatMap(({ facts }) => {
    const found: Span[] = []
    forEachStmt(facts.body, stmt => {
      const branch = thenOf(stmt)
      if (branch) found.push(branch)
    })
    return found
  })
}

/** The span of the branch that is taken in development only. */
function thenOf(stmt: Stmt): Span | null {
  if (stmt.k !== 'if' || !asksForDevelopment(stmt.test)) return null
  return [stmt.test.e, stmt.else[0]?.s ?? stmt.e]
}

/** Is the test true in development only? A negation or an alternative says something else. */
function asksForDevelopment(test: Expr): boolean {
  switch (test.k) {
    case 'name':
      return isNamed(test.id)
    case 'attr':
      return isNamed(test.name)
    case 'sub':
      return isWord(test.index)
    case 'bool':
      return test.op === 'and' && (asksForDevelopment(test.left) || asksForDevelopment(test.right))
    case 'compare': {
      const [value, wanted] = test.items
      if (test.ops.length !== 1 || !value || !wanted) return false
      if (/^===?$/.test(test.ops[0] ?? '')) return isWord(value) || isWord(wanted) || namesLocal(value, wanted)
      return test.ops[0] === 'is' && wanted.k === 'const' && wanted.v === true && asksForDevelopment(value)
    }
    // `config("LOCAL_DEV", cast=bool)`, `os.environ.get("DEBUG")`
    case 'call':
      return test.args[0]?.name === undefined && isWord(test.args[0]?.value)
    default:
      return false
  }
}

/** `config.ENV == Env.DEV`, `settings.environment == "local"`: a word that means development where it is compared with what says where the program runs. */
function namesLocal(value: Expr, wanted: Expr): boolean {
  const asked = value.k === 'attr' ? value.name : value.k === 'name' ? value.id : ''
  if (!/(^|_)(env|environment|stage)$/i.test(asked)) return false
  const said = wanted.k === 'attr' ? wanted.name : wanted.k === 'const' && typeof wanted.v === 'string' ? wanted.v : ''
  return DEVELOPMENT.test(said) || /^local$/i.test(said)
}

function isWord(expr: Expr | undefined): boolean {
  return expr?.k === 'const' && typeof expr.v === 'string' && isNamed(expr.v)
}

/** `DEBUG`, `LOCAL_DEV`, `is_dev`, `debug_mode`; not `no_debug`, nor what only has the letters in it. */
function isNamed(name: string): boolean {
  // `__debug__` is true wherever Python is not told to optimise.
  if (name.startsWith('__')) return false
  const words = name.split(/[_-]|(?<=[a-z])(?=[A-Z])/)
  return (
    (words.some(word => DEVELOPMENT.test(word)) || ALWAYS_EAGER.test(name)) &&
    !words.some(word => /^(no|not|non|disable|disabled)$/i.test(word))
  )
}
