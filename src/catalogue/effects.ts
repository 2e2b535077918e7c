/**
 * The effect vocabulary of stubs (`rules/catalogue/python/colorfast.pyi`), read from a stub function's or class's
 * decorators and parameter marks. This is the only place that knows the words; it knows no library.
 */
import type { BlockingKind, Confidence, EntryKind } from '../base/vocabulary.ts'
import type { CallExpr, ClassFacts, Expr, FunctionFacts } from '../facts/file-facts.ts'
import { readHandler, readHandlerMethods, readMarks, readReads } from './handler-words.ts'
import { first, keyword, mapping, strings, text } from './word-arguments.ts'

export type Literal = string | number | boolean | null

/** What holds the thread, and when. */
export interface BlockEffect {
  readonly kind: BlockingKind
  readonly instead: string | null
  readonly unless: Readonly<Record<string, Literal>>
  readonly when: Readonly<Record<string, Literal>>
  readonly cheap: boolean
  /** Takes milliseconds: more than nothing, but no wait for anybody else. */
  readonly short: boolean
  /** Only the first call in a process waits; later ones find what it left. */
  readonly once: boolean
  /** Parameter → number: called with a constant below it, the call is cheap. */
  readonly brief: Readonly<Record<string, Literal>>
  readonly raises: string | null
  /** Question that the receiver answers → the answer after which the call finds what it waits for. */
  readonly settled: Readonly<Record<string, Literal>>
  /** Method of the receiver that gives back what the call takes: where the same function calls it, the call is cheap. */
  readonly until: string | null
  /** The parameter that takes a file; given one that is in memory only, nothing waits. */
  readonly memory: string | null
  /** Parameter of what made the object → name of the constant given there with which nothing waits. */
  readonly made: Readonly<Record<string, Literal>>
  /** The parameter with an address whose host is looked up unless it is written as a number: then `made` is not enough. */
  readonly looksUp: string | null
  readonly confidence: Confidence
}

/** A place as stubs write it, by interface where it depends on the server. */
export type PlaceSpec = string | Readonly<Record<string, string>>

export interface HandlerEffect {
  readonly kind: EntryKind
  readonly sync: PlaceSpec
  readonly asynchronous: PlaceSpec
  readonly func: string | null
  readonly path: string | null
  readonly method: string | null
  readonly methods: string | null
  /** Not the object that is registered is called, but its methods of these names, or a module's functions: `on_*`. */
  readonly members: readonly string[]
  /** The parameter that names the one method which is called of what is registered, a class or an object of it. */
  readonly member: string | null
  /** What is registered is a description of the interface, which names the handlers. */
  readonly described: boolean
  /** The function is called at start-up, and what it gives back is what handles requests. */
  readonly gives: boolean
  /** A plain wrapper counts as what it wraps with `functools.wraps`. */
  readonly unwraps: boolean
  /** What a plain function gives back is awaited, where an async one would run. */
  readonly awaits: boolean
  /** A hook of a class of data: it runs when an answer is written, not when a request is read. */
  readonly writes: boolean
  /** How sure it is where a plain function runs; an async one runs on the loop in every version. */
  readonly confidence: Confidence
}

/** Names of methods that a framework calls; with `gives`, at start-up, and what they give back handles requests. */
export interface HandlerMethods extends Pick<HandlerEffect, 'kind' | 'sync' | 'asynchronous' | 'confidence' | 'gives'> {
  readonly names: readonly string[]
}

/** Names of variables in which a framework looks for functions: of modules of this last name, or of classes where it is null. */
export interface ReadsEffect extends HandlerMethods {
  readonly module: string | null
}

/** Where a function passed as this parameter will run. */
export interface ParamMark {
  readonly runs: 'thread' | 'process' | 'loop' | 'background' | 'here'
  readonly pool: string | null
  /** The pool instead, where the parameter that `pool` is named after is None. */
  readonly fallback?: string | null
}

/** Everything that a stub says of one function or class. */
export interface Effects {
  readonly blocks: BlockEffect | null
  readonly lazy: BlockEffect | null
  /** On a decorator: what calls of the plain function that it decorates wait for besides. */
  readonly adds: BlockEffect | null
  readonly answers: (Omit<BlockEffect, 'kind'> & { readonly kind: BlockingKind | null }) | null
  readonly awaitable: boolean
  readonly keeps: boolean
  readonly enters: boolean
  readonly owned: boolean
  /** On a class method: it makes an instance of the class as calling the class would. */
  readonly makes: boolean
  /** On a decorator: what it decorates runs when an instance is made. On a method of a class: what overrides it does. */
  readonly runsWhenMade: boolean
  /** On a class: the parameter with the function whose result, got anew each time, its instances stand for. */
  readonly standsFor: string | null
  /** Items under literal keys are the same for every instance. */
  readonly keyed: boolean
  readonly roles: readonly string[]
  readonly handlers: readonly HandlerEffect[]
  readonly handlerMethods: readonly HandlerMethods[]
  readonly reads: readonly ReadsEffect[]
  readonly offloads: { readonly pool: string; readonly func: string } | null
  readonly bridges: { readonly func: string } | null
  readonly drives: { readonly param: string; readonly place: string } | null
  readonly spawns: { readonly param: string } | null
  readonly greenlet: { readonly func: string } | null
  readonly injects: { readonly param: string; readonly sync: string; readonly asynchronous: string } | null
  readonly application: { readonly framework: string; readonly interface: string } | null
  readonly mounts: MountEffect | null
  /** Calls what the files of a folder export; entries of the object beside it name the folder and a prefix. */
  readonly loads: { readonly folder: string; readonly prefix: string | null } | null
  readonly serves: readonly ServesEffect[]
  readonly params: ReadonlyMap<string, ParamMark>
}

/** Files of a package that use the library of which a framework calls the exports, by the place of the file. */
export interface ServesEffect {
  /** What the path matches, inside the package and without its ending; its group `route` is the route. */
  readonly pattern: string
  /** The exports that it calls; none stands for all. */
  readonly names: readonly string[]
  readonly kind: EntryKind
  /** Only files that begin with this directive (`use server`), or with none. */
  readonly directive: string | null
}

/** How routes come under a prefix: their router's own, or one that is given where a router is included. */
export interface MountEffect {
  /** What comes under it: a router, the methods of the class that is decorated, or the whole application. */
  readonly scope: 'router' | 'class' | 'application'
  /** The parameter that takes the router, or a function that is handed one; null where the call makes the router. */
  readonly param: string | null
  /** The parameter that holds the prefix, or `parameter.key` for an entry of the object given there. */
  readonly prefix: string
  /** A prefix given here takes the place of the router's own. */
  readonly replaces: boolean
}

export const NO_EFFECTS: Effects = {
  blocks: null,
  lazy: null,
  adds: null,
  answers: null,
  awaitable: false,
  keeps: false,
  enters: false,
  owned: false,
  makes: false,
  runsWhenMade: false,
  keyed: false,
  standsFor: null,
  roles: [],
  handlers: [],
  handlerMethods: [],
  reads: [],
  offloads: null,
  bridges: null,
  drives: null,
  spawns: null,
  greenlet: null,
  injects: null,
  application: null,
  mounts: null,
  loads: null,
  serves: [],
  params: new Map(),
}

/** Words that a stub's decorators may use; anything else is ordinary Python. */
const WORDS = new Set([
  'blocks', 'lazy', 'answers', 'awaitable', 'keeps', 'enters', 'role', 'handler', 'handler_methods', 'offloads', 'bridges',
  'drives', 'spawns', 'greenlet', 'injects', 'application', 'mounts', 'loads', 'serves', 'owned', 'keyed', 'adds',
  'free', 'makes', 'runs_when_made', 'stands_for', 'reads',
]) // prettier-ignore

/** The word that a decorator is; null for ordinary Python. */
export function wordOf(decorator: Expr): string | null {
  const named = decorator.k === 'call' ? decorator.fn : decorator
  return named.k === 'name' && WORDS.has(named.id) ? named.id : null
}

/** Reads the effects of a stub's function or class. */
export function readEffects(
  facts: Pick<FunctionFacts, 'decorators' | 'guessed'> &
    Partial<Pick<FunctionFacts, 'params'>> &
    Partial<Pick<ClassFacts, 'bases'>>,
): Effects {
  let effects: Effects = NO_EFFECTS
  const put = (part: Partial<Effects>): void => {
    effects = { ...effects, ...part }
  }
  for (const decorator of facts.decorators) {
    const call = decorator.k === 'call' ? decorator : null
    const named = call ? call.fn : decorator
    if (named.k !== 'name' || !WORDS.has(named.id)) continue
    const now: Effects = effects
    switch (named.id) {
      case 'blocks':
        put({ blocks: readBlock(call) })
        break
      case 'lazy':
        put({ lazy: readBlock(call) })
        break
      case 'adds':
        put({ adds: readBlock(call) })
        break
      case 'answers': {
        const kind = call && first(call)
        put({ answers: { ...readBlock(call), kind: typeof kind === 'string' ? (kind as BlockingKind) : null } })
        break
      }
      case 'awaitable':
        put({ awaitable: true })
        break
      case 'keeps':
        put({ keeps: true })
        break
      case 'enters':
        put({ enters: true })
        break
      case 'owned':
        put({ owned: true })
        break
      case 'makes':
        put({ makes: true })
        break
      case 'runs_when_made':
        put({ runsWhenMade: true })
        break
      case 'keyed':
        put({ keyed: true })
        break
      case 'stands_for':
        put({ standsFor: String((call && first(call)) ?? 'local') })
        break
      case 'role':
        put({ roles: [...now.roles, ...strings(call)] })
        break
      case 'handler':
        if (call) put({ handlers: [...now.handlers, readHandler(call)] })
        break
      case 'handler_methods':
        if (call) put({ handlerMethods: [...now.handlerMethods, readHandlerMethods(call)] })
        break
      case 'reads':
        if (call) put({ reads: [...now.reads, readReads(call)] })
        break
      case 'offloads':
        put({
          offloads: { pool: String(call ? (first(call) ?? 'executor') : 'executor'), func: text(call, 'func', 'func') },
        })
        break
      case 'bridges':
        put({ bridges: { func: text(call, 'func', 'awaitable') } })
        break
      case 'drives':
        put({ drives: { param: text(call, 'param', 'main'), place: text(call, 'place', 'private-loop') } })
        break
      case 'spawns':
        put({ spawns: { param: text(call, 'param', 'coro') } })
        break
      case 'greenlet':
        put({ greenlet: { func: text(call, 'func', 'fn') } })
        break
      case 'injects': {
        const param = call && first(call)
        put({
          injects: {
            param: typeof param === 'string' ? param : 'dependency',
            sync: text(call, 'sync', 'thread-pool:anyio'),
            asynchronous: text(call, 'asynchronous', 'shared-loop'),
          },
        })
        break
      }
      case 'mounts': {
        const param = call && first(call)
        const replaces = call?.args.find(arg => arg.name === 'replaces')?.value
        put({
          mounts: {
            scope: text(call, 'scope', 'router') as MountEffect['scope'],
            param: typeof param === 'string' ? param : null,
            prefix: text(call, 'prefix', 'prefix'),
            replaces: replaces?.k === 'const' && replaces.v === true,
          },
        })
        break
      }
      case 'loads':
        put({ loads: { folder: text(call, 'folder', 'dir'), prefix: keyword(call, 'prefix', null) as string | null } })
        break
      case 'serves': {
        const [pattern = '', ...names] = strings(call)
        const directive = keyword(call, 'directive', null)
        const kind = text(call, 'kind', 'route') as EntryKind
        put({ serves: [...now.serves, { pattern, names, kind, directive: directive as string | null }] })
        break
      }
      case 'application': {
        const framework = call && first(call)
        put({ application: { framework: String(framework ?? 'unknown'), interface: text(call, 'interface', 'none') } })
        break
      }
    }
  }
  const marks = readMarks(facts.params ?? [])
  if (marks.size > 0) put({ params: marks })
  return facts.guessed ? lessSure(effects) : effects
}

/** Effects of one version of several that the project may have. */
function lessSure(effects: Effects): Effects {
  const soften = <T extends { readonly confidence: Confidence }>(one: T): T =>
    one.confidence === 'high' ? { ...one, confidence: 'medium' } : one
  return {
    ...effects,
    blocks: effects.blocks && soften(effects.blocks),
    lazy: effects.lazy && soften(effects.lazy),
    adds: effects.adds && soften(effects.adds),
    answers: effects.answers && soften(effects.answers),
    handlers: effects.handlers.map(soften),
    handlerMethods: effects.handlerMethods.map(soften),
  }
}

function readBlock(call: CallExpr | null): BlockEffect {
  const kind = call && first(call)
  return {
    kind: (typeof kind === 'string' ? kind : 'lock') as BlockingKind,
    instead: keyword(call, 'instead', null) as string | null,
    unless: mapping(call, 'unless'),
    when: mapping(call, 'when'),
    cheap: keyword(call, 'cheap', false) === true,
    short: keyword(call, 'short', false) === true,
    once: keyword(call, 'once', false) === true,
    brief: mapping(call, 'brief'),
    raises: keyword(call, 'raises', null) as string | null,
    settled: mapping(call, 'settled'),
    until: keyword(call, 'until', null) as string | null,
    memory: keyword(call, 'memory', null) as string | null,
    made: mapping(call, 'made'),
    looksUp: keyword(call, 'looks_up', null) as string | null,
    confidence: text(call, 'confidence', 'high') as Confidence,
  }
}
