/** A worker thread: contents in, encoded facts out. */
import { parentPort } from 'node:worker_threads'
import { type Door, type Extract, openDoor } from './extract-one.ts'
import type { WorkerResult, WorkerTask } from './extract-worker-pool.ts'
import { encodeFacts } from './facts-codec.ts'

const doors = new Map<Door, Extract>()

parentPort?.on('message', (contents: WorkerTask) => void answer(contents))

/** A failure to load a parser ends the worker; its files are then extracted elsewhere. */
async function answer(contents: WorkerTask): Promise<void> {
  const results: Uint8Array[] = []
  for (const { door, content } of contents) {
    let extract = doors.get(door)
    if (!extract) doors.set(door, (extract = await openDoor(door)))
    results.push(encodeFacts(extract(content)))
  }
  parentPort?.postMessage(results satisfies WorkerResult)
}
