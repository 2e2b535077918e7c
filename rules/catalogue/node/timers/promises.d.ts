/**
 * Timers as promises.
 * @library timers versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/timers.html#timers-promises-api"]
 */

export function setTimeout<T>(delay?: number, value?: T, options?: any): Promise<T>
export function setImmediate<T>(value?: T, options?: any): Promise<T>
export function setInterval(delay?: number, value?: any, options?: any): any
