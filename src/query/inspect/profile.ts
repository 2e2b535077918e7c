/**
 * What `inspect` says of a repository: one profile per service, measured where the code was analysed, and from the
 * manifest alone where it was not. Plain data for the reports; numbers carry the place where they were said.
 */
import type { Location } from '../../base/location.ts'
import type { Library } from '../../propagate/analysis.ts'
import type { PoolModel } from '../../rule/index.ts'

/** What is known of a framework beforehand, from a data file. */
export interface FrameworkModel extends ModelTexts {
  readonly id: string
  readonly name: string
  readonly language: string
  /** Where the framework's own documentation says so. */
  readonly source: string
  /** Where it differs under ASGI. */
  readonly asgi?: ModelTexts
  /** How a manifest names it; `requirements` stands for any list of Python requirements. */
  readonly manifest?: { readonly file: string; readonly packages: readonly string[] }
}

/** The four answers that every framework is asked for. */
export interface ModelTexts {
  /** How a request is run by default. */
  readonly model: string
  /** By what means several are served at once. */
  readonly concurrency: string
  /** What blocking does there. */
  readonly blocking: string
  readonly remedy: string
}

/** The data file as a whole. */
export interface Models {
  readonly frameworks: readonly FrameworkModel[]
  readonly pools: readonly PoolModel[]
}

/** A setting, and how it is known. */
export interface Said<T> {
  readonly value: T
  /** said: written down. assumed: written with a default that a variable may change, or computed. default: the server's own. unknown: said, but not to be read here. */
  readonly sure: 'said' | 'assumed' | 'default' | 'unknown'
  readonly path: string | null
  readonly line: number | null
}

/** How a service is started, at one place. */
export interface ServerProfile {
  readonly server: Said<string>
  readonly workerClass: Said<string | null>
  readonly workers: Said<number | null>
  readonly threads: Said<number | null>
  readonly timeout: Said<number | null>
  readonly development: boolean
  /** A limit on processors' time beside a number of workers that counts processors, which does not see it. */
  readonly unseenCpuLimit?: { readonly cpus: number; readonly path: string; readonly line: number }
}

/** A limit on what can be in flight at once. */
export interface Limit {
  /** What is limited: requests, async handlers, plain handlers, database connections. */
  readonly what: string
  /** For one worker; null where nothing limits it, or the number is not known. */
  readonly perWorker: number | null
  /** For all workers; null likewise. */
  readonly total: number | null
  /** What the limit is, in words. */
  readonly by: string
  readonly path: string | null
  readonly line: number | null
}

/** Functions that requests come in by, or that work is handed to. */
export interface HandlerCounts {
  readonly async: number
  readonly sync: number
  /** Handlers that hold up an event loop: they run on it and reach a blocking call. */
  readonly blockedOnLoop: number
  /** Plain handlers that wait for something, and hold a thread meanwhile. */
  readonly waitingInThread: number
  /** Registered functions of other kinds, sorted by kind. */
  readonly others: readonly {
    readonly kind: string
    readonly async: number
    readonly sync: number
    readonly blockedOnLoop: number
  }[]
}

/** One mechanism by which work leaves its thread or loop. */
export interface Offload {
  readonly name: string
  readonly uses: number
  readonly first: Pick<Location, 'path' | 'line'>
}

/** One service. */
export interface ServiceProfile {
  readonly name: string
  readonly root: string
  readonly language: string
  readonly framework: string
  readonly frameworkName: string
  readonly alongside: readonly string[]
  readonly interface: 'asgi' | 'wsgi' | 'node' | 'none' | null
  /** False where only a manifest was read. */
  readonly analysed: boolean
  /** The application object, or the line of the manifest. */
  readonly at: { readonly path: string; readonly line: number }
  readonly model: (ModelTexts & { readonly source: string }) | null
  readonly server: ServerProfile | null
  /** Other places that start it. */
  readonly otherServers: readonly ServerProfile[]
  readonly limits: readonly Limit[]
  readonly handlers: HandlerCounts | null
  readonly offloads: readonly Offload[]
}

/** The whole answer. */
export interface Profile {
  readonly services: readonly ServiceProfile[]
  readonly libraries: {
    readonly syncWithCounterpart: readonly Library[]
    readonly syncWithout: readonly Library[]
    readonly async: readonly Library[]
    readonly both: readonly Library[]
  }
  readonly callsOnLoop: number
  readonly unresolvedOnLoop: number
}
