/**
 * What a rule wants changed, in the terms of the program: which call, which function, by which library function. How the
 * text has to be edited for it, and whether it can be, is found out by `src/fix`, which has the facts.
 */

/** Offsets into a file. */
export interface Span {
  readonly s: number
  readonly e: number
}

/** A library function as code can name it. */
export interface Reference {
  /** Where it is found: `asyncio.sleep`, `anyio.to_thread.run_sync`. */
  readonly qualified: string
  /** What an import has to bind for it: `asyncio` (`import asyncio`), `anyio.to_thread` (`from anyio import to_thread`). */
  readonly bind: string
  /** Other places from which the same function is imported. */
  readonly aliases: readonly string[]
}

/** A library function that runs another in a thread and gives an awaitable. */
export interface ThreadApi extends Reference {
  /** How arguments travel. `pass`: with the function; `partial`: positional ones only; `curry`: in a second call. */
  readonly form: 'pass' | 'partial' | 'curry'
  /** What stands between its name and the function where that is more than a bracket: `().run_in_executor(None, `. */
  readonly lead?: string
  /** What the project says beside the function: `thread_sensitive=True`. */
  readonly option?: string
}

/** How the arguments of a function travel that is handed over; `args`: in a tuple beside it, as threads take them. */
export type PassForm = ThreadApi['form'] | 'args'

/** A proposed change of one file. `safe` keeps behaviour provably; `unsafe` needs a reader. */
export type Repair = { readonly path: string; readonly title: string; readonly safety: 'safe' | 'unsafe' } & (
  | {
      /** `async def` becomes `def`, if nothing else of the project names the function but these registrations. */
      readonly k: 'plain-function'
      readonly keyword: Span
      readonly name: string
      readonly registered: readonly { readonly path: string; readonly line: number; readonly endLine: number }[]
    }
  /** `time.sleep(x)` becomes `await asyncio.sleep(x)`: another function, with the same arguments. */
  | { readonly k: 'await-instead'; readonly call: Span; readonly by: Reference }
  /** `f(x)` becomes `await asyncio.to_thread(f, x)`. */
  | { readonly k: 'await-in-thread'; readonly call: Span; readonly by: ThreadApi }
  /** `pool.submit(f, x)` and the `result()` that waits for it become `f(x)`; with `by`, an awaited call in a thread. */
  | { readonly k: 'call-instead'; readonly submit: Span; readonly wait: Span; readonly by: ThreadApi | null }
  /** `to_thread(f(x))` becomes `to_thread(f, x)`: the inner call's function and arguments stand in its place. */
  | { readonly k: 'pass-instead'; readonly call: Span; readonly inner: Span; readonly form: PassForm }
  /** `async_to_sync(f)` becomes `async_to_sync(f)()`, if `f` is seen to be callable without arguments. */
  | { readonly k: 'call-again'; readonly call: Span; readonly awaited: boolean }
  /** `send(x)` becomes `await send(x)`. */
  | { readonly k: 'await-it'; readonly call: Span }
  /** `asyncio.run(fetch(x))` becomes `await fetch(x)`. */
  | { readonly k: 'await-given'; readonly call: Span }
  /**
   * `to_thread(fetch, x)` becomes `fetch(x)`, and `sync_to_async(fetch)(x)` likewise; `at` is the position of the function
   * among the arguments. With `awaited` it stands behind an `await` already; otherwise it gets one.
   */
  | { readonly k: 'call-given'; readonly call: Span; readonly at: number; readonly awaited: boolean }
  /** `to_thread(rows, x)` becomes `to_thread(lambda: list(rows(x)))`; `at` as above. */
  | { readonly k: 'list-given'; readonly call: Span; readonly at: number }
  /** A comment goes, or speaks of these rules only. */
  | { readonly k: 'without-comment'; readonly comment: Span; readonly keep: readonly string[] }
)
