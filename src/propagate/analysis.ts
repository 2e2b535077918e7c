/**
 * The finished analysis: what `propagate` hands to rules, queries and the record. Plain data with references; nothing
 * in it computes. Rules read it through the types that `src/rule` re-exports.
 */
import type { NamedSetting, UsualNumber, WrittenEntries } from './written/written-values.ts'
import type { Location } from '../base/location.ts'
import type { BlockingKind, Confidence, Entry, EntryKind, Place } from '../base/vocabulary.ts'
import type { LibraryVersions } from '../facts/library-versions.ts'
import type { Circumstance } from '../infer/records.ts'
import type { Deployment as LinkedDeployment } from '../link/deployments.ts'

/** A finished analysis of one repository. */
export interface Analysis {
  /** Every function of the project, by qualified name; sorted by path, then position. */
  readonly functions: readonly AnalysedFunction[]
  readonly services: readonly Service[]
  readonly stats: AnalysisStats
  /** Libraries that the project imports, sorted by name. */
  readonly libraries: readonly Library[]
  /** Module-level and class-level state, and who changes it. */
  readonly state: readonly StateChange[]
  /** Module-level constants that name things by string, as settings do. */
  readonly named: readonly NamedList[]
  /** Module-level constants that map names to values. */
  readonly mappings: readonly NamedMapping[]
  /** Settings by the capitals of their names, in the order of the files; worked out when first asked for. */
  readonly settings?: readonly NamedSetting[]
  /** Names of environment variables that the program sets for itself, sorted. */
  readonly environment?: readonly string[]
  /** The oldest Python that the project says it runs on: `[3, 9]`; null where it does not say. */
  readonly oldestPython?: readonly number[] | null
  /** What lock files and requirements say of the versions of libraries. */
  readonly versions?: LibraryVersions
}

/** `MIDDLEWARE = ["shop.middleware.Timing"]` by qualified name, with what it lists. */
export interface NamedList {
  readonly name: string
  readonly items: readonly { readonly text: string; readonly at: Location }[]
}

/** `DATABASES = {"default": {"CONN_MAX_AGE": 60}}` by qualified name, flattened. */
export interface NamedMapping {
  readonly name: string
  /** It stands in a module that is named for developers or tests. */
  readonly forDevelopers: boolean
  readonly entries: readonly {
    /** From the outermost in: `["default", "CONN_MAX_AGE"]`. */
    readonly keys: readonly string[]
    /** Undefined where it is no constant. */
    readonly value: string | number | boolean | null | undefined
    /** The number that it is if nobody says otherwise, where it is no constant. */
    readonly usual?: UsualNumber
    /** The numbers that a call in its place is given by name; null for `None`. */
    readonly given?: Readonly<Record<string, UsualNumber | null>>
    readonly at: Location
  }[]
}

/** How much was looked at, and how much of it could not be followed. */
export interface AnalysisStats {
  readonly files: number
  readonly functions: number
  /** Calls made on an event loop, and how many of them could not be resolved to a target. */
  readonly callsOnLoop: number
  readonly unresolvedOnLoop: number
  /** Calls on a loop into libraries without a stub, by top-level module. */
  readonly withoutStub: Readonly<Record<string, number>>
  /** Unresolved calls on a loop by reason. */
  readonly unresolved: Readonly<Record<string, number>>
}

/** A function of the project, its contexts merged. */
export interface AnalysedFunction extends Location {
  /** Qualified name: `app.services.load`, `main.Class.method`; a module's top-level code has the module's name. */
  readonly id: string
  readonly name: string
  readonly kind: 'module' | 'def' | 'lambda' | 'method'
  readonly async: boolean
  readonly generator: boolean
  /** Contains an `await`, `async for` or `async with` of its own. */
  readonly awaits: boolean
  /** Span of the `async` keyword with the space after it, for fixes. */
  readonly asyncKeyword: { readonly s: number; readonly e: number } | null
  /** Async, or plain but called by the loop itself: where this function calls blocking code, the loop is left. */
  readonly boundary: boolean
  /** In a test, a migration, vendored code: analysed, but not reported on unless asked for. */
  readonly quiet: boolean
  readonly test: boolean
  readonly places: readonly PlaceUse[]
  /** Entries that reach the function on any path, itself included if it is one. */
  readonly entries: readonly Entry[]
  /** Registrations of this very function as an entry. */
  readonly registrations: readonly Registration[]
  readonly service: string | null
  readonly calls: readonly AnalysedCall[]
  /** Calls behind a question for the running loop that has the other answer wherever the function is seen to run. */
  readonly dormant?: readonly AnalysedCall[]
  /** Project functions that call or schedule this one. */
  readonly callers: readonly string[]
  /** Start offsets of its own `await`, `async for` and `async with`. */
  readonly awaitsAt: readonly number[]
  /** What calling it can wait for on the caller's thread, each kind with one library call as an example. */
  readonly waits: readonly { readonly kind: BlockingKind; readonly sink: string }[]
  /** Its whole body stands in a `try` that catches, so that a promise of it does not reject; told of Node code only. */
  readonly catches?: boolean
  /** What it gives back. */
  readonly gives: 'nothing' | 'value' | 'callable' | 'awaitable' | 'generator' | 'unknown'
  /** Qualified names of other packages that the body reads, outside of a `try` that catches all: `flask.request`. */
  readonly reads: readonly string[]
  /** The class of a method: its bases and metaclass as written, and whether decorators stand on it. */
  readonly owner: {
    readonly name: string
    readonly bases: readonly string[]
    readonly metaclass: string | null
    readonly decorated: boolean
  } | null
  /** Decorators, resolved where possible. */
  readonly decorators: readonly { readonly name: string; readonly roles: readonly string[]; readonly at: Location }[]
}

/** How a framework was told of a function. */
export interface Registration extends Entry {
  /** Qualified name of the registering API, for example `fastapi.FastAPI.get`. */
  readonly by: string
  readonly framework: string | null
  readonly at: Location
}

/** One place where a function runs, and how surely. */
export interface PlaceUse {
  readonly place: Place
  /**
   * Which pool, for `thread-pool`: `anyio`, `loop-default`, `executor`, `asgiref`, …; for a `private-loop`, `thread` where a
   * thread runs it for good.
   */
  readonly pool: string | null
  readonly confidence: Confidence
  /** No known server entry reaches it: it runs on some loop, but we did not see which. */
  readonly assumed: boolean
  /** The chain by which it got there: qualified names from an entry to this function. */
  readonly via: readonly string[]
}

/** One call, or one of the implicit calls (`for`, `with`, property) in a function's own frame. */
export interface AnalysedCall extends Location {
  readonly s: number
  readonly e: number
  readonly form: 'call' | 'iterate' | 'enter' | 'property' | 'subscript' | 'operator' | 'decorator'
  /** The callee as written, shortened: `self.repo.load`. */
  readonly text: string
  readonly targets: readonly CallTarget[]
  /** The call's result is awaited right here (or it is `async with` / `async for`). */
  readonly awaited: boolean
  /** What becomes of the result. */
  readonly result:
    | 'awaited'
    | 'discarded'
    | 'returned'
    | 'assigned'
    | 'entered'
    | 'iterated'
    | 'argument'
    | 'tested'
    | 'operand'
    | 'receiver'
    | 'element'
    | 'other'
  /** The name that an assigned result is kept under. */
  readonly kept: {
    readonly name: string
    readonly scope: 'local' | 'outer' | 'attribute' | 'item'
    /** A local name is read again. */ readonly read: boolean
    /** It outlives the function. */ readonly stored: boolean
  } | null
  /** Where it is made: those ways of calling the function in which its branch is taken. */
  readonly places: readonly Pick<PlaceUse, 'place' | 'pool'>[]
  /** Inside a loop of this function. */
  readonly inLoop: boolean
  /** Start offsets of the loops and comprehensions around it, outermost first. */
  readonly loops: readonly number[]
  /** What must be so for it to be made: it stands behind a question for the running loop, or for `__main__`. */
  readonly needs?: Circumstance
  /** The ways of calling the function in which the call is made, by their numbers. */
  readonly ways?: readonly number[]
  /** Start offsets of the `with` items around it. */
  readonly within: readonly number[]
  /** Start offsets of calls whose outcome decides whether this one is made. */
  readonly guards: readonly number[]
  /** Only a variable of the environment, which nobody sets by default, lets it be made. */
  readonly switchedOn?: boolean
  /** A test for development stands before it: `if settings.DEBUG:`. */
  readonly inDevelopment?: boolean
  /** Names and attribute chains, as written, that tests around it look at. */
  readonly tests: readonly string[]
  /** Exceptions, as written, that a `try` around it catches by name. */
  readonly caught: readonly string[]
  /** The block that it opens, for `with` items. */
  readonly block: { readonly s: number; readonly e: number } | null
  /** Arguments as written, with the roles of what they hold where the callee has a role itself. */
  readonly args: readonly {
    readonly name: string | null
    readonly text: string
    /** Start offset, if the argument is a call. */ readonly call: number | null
    readonly roles: readonly string[]
    /** What a library function that is passed would wait for. */
    readonly waits: BlockingKind | null
  }[]
  /** Arguments that are literals, by parameter name where the target tells it, else by position. */
  readonly literals: Readonly<Record<string, string | number | boolean | null>>
  /** Numbers of named arguments where nobody says otherwise: defaults of variables of the environment and of settings. */
  readonly usual: Readonly<Record<string, UsualNumber>>
  /** Dictionaries of the project that are given by name; `**` for those that are taken apart (`**options`), all together. */
  readonly dictionaries?: Readonly<Record<string, WrittenEntries>>
  /** Calls of the same function whose result is this call's receiver (`pool.submit(f).result()`), by start offset. */
  readonly receiverFrom: readonly number[]
  /** Where the receiver was made, if a library call with a role made it (any function). */
  readonly receiverOrigin: readonly Origin[]
  /** Roles of the receiver's class. */
  readonly receiverRoles: readonly string[]
  /** Functions handed over, and where they will run. */
  readonly callbacks: readonly Callback[]
  /** Blocks the calling thread: itself a sink, or by what it reaches. */
  readonly blocking: readonly BlockingReach[]
  /** Why the target is unknown, if it is. */
  readonly unresolved: string | null
  /** Qualified name of what is called in a library without a stub, if that is called. */
  readonly foreign: string | null
}

/** Who made a value: the library call with a role, and the function it stands in. */
export interface Origin {
  readonly name: string
  readonly roles: readonly string[]
  readonly function: string
  readonly at: Location
}

/** One function that a call reaches. */
export interface CallTarget {
  /** Qualified name of the function called. */
  readonly name: string
  readonly kind: 'project' | 'library' | 'builtin'
  readonly async: boolean
  /** call: runs here and now. await: its body runs where it is awaited or iterated. drive: on a loop of its own while the caller waits. spawn: on the running loop, later. */
  readonly mode: 'call' | 'await' | 'drive' | 'spawn'
  /** Roles that the stub gives it: `executor.new`, `executor.submit`, `future.result`, `sync-to-async`, … */
  readonly roles: readonly string[]
  readonly confidence: Confidence
  /** Which way of calling the function that makes the call leads to which way of calling this one, by their numbers. */
  readonly ways?: readonly (readonly [from: number, to: number])[]
}

/** A function handed to an API that will call it. */
export interface Callback {
  readonly function: string
  readonly async: boolean
  readonly generator: boolean
  /** Where it runs; `null` place means: right here, on the caller's thread. */
  readonly place: Place | null
  readonly pool: string | null
  readonly by: string
}

/** A blocking library call that a call reaches without leaving the thread. */
export interface BlockingReach {
  readonly sink: string
  readonly kind: BlockingKind
  /** Costs a request nothing to speak of: metadata calls (`exists`, `stat`), and what start-up has certainly done. */
  readonly cheap: boolean
  /** Only the first call of a process waits: a singleton is built, a memoised function filled. */
  readonly firstCallOnly: boolean
  /** Takes milliseconds, and waits for nobody. */
  readonly short?: boolean
  readonly confidence: Confidence
  /** The async counterpart named by the stub. */
  readonly instead: string | null
  /** Raises on a loop instead of blocking (Django's ORM, `asyncio.run`). */
  readonly raises: string | null
  /** From the call itself down to the library call. */
  readonly trace: readonly { readonly function: string; readonly calls: string; readonly at: Location }[]
}

/** A deployable unit: an application object and how it is served. */
export interface Service {
  readonly name: string
  /** Folder, posix, relative to the root; '.' for the root. */
  readonly root: string
  readonly framework: string
  readonly interface: 'asgi' | 'wsgi' | 'node' | 'none'
  /** Other frameworks with an application object in the same folder and no requests of their own, sorted. */
  readonly alongside?: readonly string[]
  /** Functions behind routes and websockets: by colour; those that hold up a loop; plain ones that wait in a thread. */
  readonly handlers: {
    readonly async: number
    readonly sync: number
    readonly blocked: number
    readonly waiting?: number
  }
  /** Registered functions of other kinds, sorted by kind. */
  readonly otherEntries?: readonly {
    readonly kind: EntryKind
    readonly async: number
    readonly sync: number
    readonly blocked: number
  }[]
  readonly deployment: readonly Deployment[]
  /** Where the application object is made. */
  readonly at: Location
}

/** Server settings as said at one place, and what they serve. */
export interface Deployment extends LinkedDeployment {
  /** What the served object is, where it can be inferred; filled in for the deployments of a service. */
  readonly serves?: { readonly framework: string; readonly interface: string } | null
}

/** A library that the project imports. */
export interface Library {
  readonly name: string
  /** Has a stub of ours. */
  readonly known: boolean
  readonly colour: 'sync' | 'async' | 'both' | 'neutral' | null
  /** Import name of the async counterpart, and how mature it is. */
  readonly counterpart: {
    readonly name: string
    readonly maturity: string
    readonly effort: string
    readonly source: string
  } | null
  /** Talks to the project's own cache, queue or log, which answers at once: waiting for it is not waiting for another service. */
  readonly serves?: 'cache' | 'queue' | 'log' | null
  /** Other libraries that its stub takes things from: boto3 hands out clients of botocore. */
  readonly brings: readonly string[]
  /** Files that import it. */
  readonly files: number
  /** Calls into it, and how many of them are made on a loop. */
  readonly calls: number
  readonly callsOnLoop: number
}

/** A change of module-level or class-level state inside a function. */
export interface StateChange extends Location {
  readonly function: string
  /** Qualified name of what is changed: `app.cache.CACHE`. */
  readonly target: string
  readonly form: 'rebind' | 'item' | 'attribute' | 'method'
  readonly definedAt: Location | null
  /** An attribute of a third party's module or object: a setting of that library. */
  readonly foreign: boolean
  /** Qualified names of the classes of what is changed in place; empty where that is not known. */
  readonly holds: readonly string[]
  /** A test around or before it looks at the very thing that is changed, to give it back (`if CACHE is None: CACHE = …`). */
  readonly tested: boolean
  /** Start offsets of the `with` items around it. */
  readonly within: readonly number[]
  /**
   * Whoever looks at it hands on what is in there and empties it: the functions that do nothing else with it, beside those
   * that fill it. Null where anybody looks at it for another reason.
   */
  readonly handedOnBy: readonly string[] | null
  /** Who looks at it: nobody, only those who have set it before in the same call, or others. */
  readonly readBy: 'nobody' | 'setters' | 'others'
  /**
   * What each process has for itself by its nature: locks, the time of what was last done, a flag that only decides what is
   * logged, or a number that goes round a list. Null for anything else.
   */
  readonly keeps: 'locks' | 'time' | 'lines' | 'turns' | null
}
