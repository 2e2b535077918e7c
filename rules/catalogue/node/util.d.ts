/**
 * Helpers. What promisify gives is asynchronous, whatever it is given.
 * @library util versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/util.html"]
 */


export function promisify(original: any): (...args: any[]) => Promise<any>
export function callbackify(original: any): (...args: any[]) => void
export function inspect(value: any, ...rest: any[]): string
export function format(text: any, ...rest: any[]): string
export function inherits(constructor: any, above: any): void
export function isDeepStrictEqual(a: any, b: any): boolean
export function deprecate<T>(value: T, ...rest: any[]): T
export function parseArgs(options?: any): any
export const types: any
export class TextEncoder {
  encode(text?: string): any
}
export class TextDecoder {
  constructor(encoding?: string, options?: any)
  decode(data?: any, options?: any): string
}
