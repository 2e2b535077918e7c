/**
 * Several processes behind one port: each has its own memory and its own event loop.
 * @library cluster versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/cluster.html"]
 */


/** @role process.cluster */
export function fork(env?: any): Worker
export function on(event: string, listener: OnLoop): void
export function setupPrimary(settings?: any): void
export function disconnect(callback?: OnLoop): void
export const isMaster: boolean
export const isPrimary: boolean
export const isWorker: boolean
export const worker: Worker
export const workers: any
export class Worker {
  id: number
  process: any
  on(event: string, listener: OnLoop): this
  send(message: any): boolean
  kill(signal?: string): void
}
