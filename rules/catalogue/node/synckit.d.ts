/**
 * Asynchronous functions as synchronous ones: the caller sleeps on a lock until a worker thread has answered.
 * @library synckit versions="0.9" colour=sync sources=["https://github.com/un-ts/synckit#readme"]
 */

/** @blocks lock */
export function createSyncFn(path: string, ...rest: any[]): any
export function runAsWorker(callback: any): void
