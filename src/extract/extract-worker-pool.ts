/** Spreads extraction over worker threads. Runs only from the bundle, beside which the worker's file lies. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Door } from './extract-one.ts'

/** A content and the door that it goes through. */
export interface Work {
  readonly door: Door
  readonly content: Uint8Array
}

/** Contents to extract, each with its door, and what came of them, in the same order. */
export type WorkerTask = readonly Work[]
export type WorkerResult = readonly Uint8Array[]

const MAX_WORKERS = 4

/** Bytes of one task: large enough that messages do not matter, small enough that the workers finish together. */
const TASK_SIZE = 250_000

/**
 * Extracts the contents and hands over encoded facts as they come. Does nothing where there is no worker to run; what
 * a worker that dies had in hand is missing from the results.
 */
export async function extractInWorkers(
  contents: ReadonlyMap<string, Work>,
  workers: number | undefined,
  onResult: (key: string, encoded: Uint8Array) => void,
): Promise<void> {
  const entry = new URL('extract-worker.js', import.meta.url)
  if (!import.meta.url.endsWith('.js') || !existsSync(fileURLToPath(entry))) return
  const tasks = split(contents)
  const count = Math.min(workers ?? Math.min(availableParallelism(), MAX_WORKERS), tasks.length)
  await Promise.all(
    Array.from({ length: count }, () => {
      const worker = new Worker(entry)
      const take = (): readonly [string, Work][] | undefined => tasks.pop()
      return feed(worker, take, onResult)
    }),
  )
}

/** Gives one worker tasks until none is left; settles when it has stopped, for whatever reason. */
function feed(
  worker: Worker,
  take: () => readonly [string, Work][] | undefined,
  onResult: (key: string, encoded: Uint8Array) => void,
): Promise<void> {
  let task = take()
  const send = (): void => {
    if (task) worker.postMessage(task.map(([, content]) => content) satisfies WorkerTask)
    else void worker.terminate()
  }
  return new Promise(resolve => {
    worker.on('message', (results: WorkerResult) => {
      for (const [index, [key]] of (task ?? []).entries()) {
        const encoded = results[index]
        if (encoded) onResult(key, encoded)
      }
      task = take()
      send()
    })
    // An error ends the worker; its files are extracted elsewhere.
    worker.on('error', () => undefined)
    worker.on('exit', () => resolve())
    send()
  })
}

function split(contents: ReadonlyMap<string, Work>): (readonly [string, Work][])[] {
  const tasks: (readonly [string, Work][])[] = []
  let task: [string, Work][] = []
  let size = 0
  for (const entry of contents) {
    task.push(entry)
    size += entry[1].content.length
    if (size < TASK_SIZE) continue
    tasks.push(task)
    task = []
    size = 0
  }
  if (task.length > 0) tasks.push(task)
  return tasks.reverse()
}
