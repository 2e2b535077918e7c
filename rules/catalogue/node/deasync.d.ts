/**
 * Runs the event loop in the middle of a call until something asynchronous is done; the caller waits.
 * @library deasync versions="0.1" colour=sync sources=["https://github.com/abbr/deasync#readme"]
 */

declare function deasync(original: any): any
export = deasync
/** @blocks sleep */
export function sleep(time: number): void
/** @blocks lock */
export function loopWhile(test: Calls): void
/** @blocks lock */
export function runLoopOnce(): void
