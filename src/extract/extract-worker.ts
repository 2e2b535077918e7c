/** A worker thread: contents in, encoded facts out. */
import { parentPort } from 'node:worker_threads'
import { extractOne } from './extract-one.ts'
import type { WorkerResult, WorkerTask } from './extract-worker-pool.ts'
import { encodeFacts } from './facts-codec.ts'
import { loadPythonParser } from './python/extract-python.ts'

const parser = await loadPythonParser()

parentPort?.on('message', (contents: WorkerTask) => {
  const results: WorkerResult = contents.map(content => encodeFacts(extractOne(parser, content)))
  parentPort?.postMessage(results)
})
