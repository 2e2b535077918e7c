/** The thread behind `runInDeepThread`: runs one command line and sends what it prints. */
import { parentPort, workerData } from 'node:worker_threads'
import { runCommandLine } from '../command-line.ts'
import type { ThreadData, ThreadMessage } from './deep-thread.ts'
import { describeFailure } from '../describe-failure.ts'
import { processTerminal } from '../terminal.ts'

const data = workerData as ThreadData
const send = (message: ThreadMessage): void => {
  parentPort?.postMessage(message)
}
const terminal = {
  ...processTerminal(),
  width: data.width,
  out: (text: string): void => {
    send({ k: 'out', text })
  },
  err: (text: string): void => {
    send({ k: 'err', text })
  },
}

try {
  send({ k: 'exit', code: await runCommandLine(data.argv, terminal) })
} catch (error) {
  terminal.err(describeFailure(error, terminal))
  send({ k: 'exit', code: 2 })
}
