/**
 * Listeners are called by whoever emits, on the same thread.
 * @library events versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/events.html"]
 */


declare class EventEmitter {
  constructor(options?: any)
  on(event: any, listener: OnLoop): this
  once(event: any, listener: OnLoop): this
  addListener(event: any, listener: OnLoop): this
  prependListener(event: any, listener: OnLoop): this
  off(event: any, listener: any): this
  removeListener(event: any, listener: any): this
  removeAllListeners(event?: any): this
  emit(event: any, ...args: any[]): boolean
  setMaxListeners(count: number): this
  listenerCount(event: any): number
}
export = EventEmitter
export { EventEmitter }
export function once(emitter: any, event: any, options?: any): Promise<any[]>
export function on(emitter: any, event: any, options?: any): any
