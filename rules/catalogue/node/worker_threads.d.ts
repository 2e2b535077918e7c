/**
 * Threads with an event loop of their own: what runs there holds up no request.
 * @library worker_threads versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/worker_threads.html"]
 */

/** @role worker.new */
export class Worker {
  constructor(file: any, options?: any)
  threadId: number
  on(event: string, listener: OnLoop): this
  once(event: string, listener: OnLoop): this
  off(event: string, listener: any): this
  postMessage(message: any, transfer?: any): void
  terminate(): Promise<number>
}
export class MessagePort {
  on(event: string, listener: OnLoop): this
  once(event: string, listener: OnLoop): this
  postMessage(message: any, transfer?: any): void
  close(): void
}
export const parentPort: MessagePort
export const workerData: any
export const isMainThread: boolean
export const threadId: number
export function receiveMessageOnPort(port: any): any
