/**
 * Timers call back on the event loop.
 * @library timers versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/timers.html"]
 */


export function setTimeout(callback: OnLoop, delay?: number, ...args: any[]): any
export function setInterval(callback: OnLoop, delay?: number, ...args: any[]): any
export function setImmediate(callback: OnLoop, ...args: any[]): any
export function clearTimeout(timer: any): void
export function clearInterval(timer: any): void
export function clearImmediate(timer: any): void
