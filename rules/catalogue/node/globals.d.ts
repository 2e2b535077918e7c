/**
 * What every file sees. The classes here also say what can be asked of literals: a list is an Array, a string a String.
 * @library node versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/globals.html", "https://nodejs.org/api/timers.html", "https://tc39.es/ecma262/"]
 */

declare class Promise<T> {
  constructor(executor: ((resolve: any, reject: any) => void) & Calls)
  then<R>(fulfilled?: ((value: T) => R) & Calls, rejected?: Calls): Promise<R>
  catch(rejected?: Calls): Promise<T>
  finally(done?: Calls): Promise<T>
  static all<E>(values: E[]): Promise<E[]>
  static allSettled(values: any[]): Promise<any[]>
  static race<E>(values: E[]): Promise<E>
  static any<E>(values: E[]): Promise<E>
  static resolve<E>(value?: E): Promise<E>
  static reject(reason?: any): Promise<never>
}

declare class Array<T> {
  length: number
  map<R>(callback: ((value: T, index: number, array: T[]) => R) & Calls, self?: any): R[]
  flatMap<R>(callback: ((value: T, index: number, array: T[]) => R) & Calls, self?: any): R[]
  forEach(callback: ((value: T, index: number, array: T[]) => void) & Calls, self?: any): void
  filter(callback: ((value: T, index: number, array: T[]) => any) & Calls, self?: any): T[]
  find(callback: ((value: T, index: number, array: T[]) => any) & Calls, self?: any): T
  findLast(callback: ((value: T, index: number, array: T[]) => any) & Calls, self?: any): T
  findIndex(callback: ((value: T, index: number, array: T[]) => any) & Calls, self?: any): number
  some(callback: ((value: T, index: number, array: T[]) => any) & Calls, self?: any): boolean
  every(callback: ((value: T, index: number, array: T[]) => any) & Calls, self?: any): boolean
  reduce<R>(callback: ((before: R, value: T, index: number, array: T[]) => R) & Calls, initial?: R): R
  reduceRight<R>(callback: ((before: R, value: T, index: number, array: T[]) => R) & Calls, initial?: R): R
  sort(compare?: ((a: T, b: T) => number) & Calls): T[]
  toSorted(compare?: ((a: T, b: T) => number) & Calls): T[]
  slice(start?: number, end?: number): T[]
  splice(start: number, count?: number, ...items: any[]): T[]
  concat(...items: any[]): T[]
  reverse(): T[]
  flat(depth?: number): any[]
  push(...items: T[]): number
  unshift(...items: T[]): number
  pop(): T
  shift(): T
  at(index: number): T
  includes(value: any): boolean
  indexOf(value: any): number
  lastIndexOf(value: any): number
  join(separator?: string): string
  fill(value: any): T[]
  keys(): number[]
  values(): T[]
  entries(): any[]
  toString(): string
  static isArray(value: any): boolean
  static from(values: any, callback?: Calls): any[]
  static of(...values: any[]): any[]
}

declare class String {
  constructor(value?: any)
  length: number
  trim(): string
  trimStart(): string
  trimEnd(): string
  split(separator: any, limit?: number): string[]
  toLowerCase(): string
  toUpperCase(): string
  toString(): string
  slice(start?: number, end?: number): string
  substring(start: number, end?: number): string
  substr(start: number, length?: number): string
  replace(pattern: any, by: string | Calls): string
  replaceAll(pattern: any, by: string | Calls): string
  match(pattern: any): any
  matchAll(pattern: any): any[]
  search(pattern: any): number
  includes(part: string): boolean
  startsWith(part: string): boolean
  endsWith(part: string): boolean
  indexOf(part: string): number
  lastIndexOf(part: string): number
  padStart(length: number, by?: string): string
  padEnd(length: number, by?: string): string
  repeat(count: number): string
  charAt(index: number): string
  charCodeAt(index: number): number
  codePointAt(index: number): number
  concat(...parts: any[]): string
  localeCompare(other: string): number
  normalize(form?: string): string
  at(index: number): string
  static fromCharCode(...codes: number[]): string
  static raw(...parts: any[]): string
}

declare class Number {
  constructor(value?: any)
  toFixed(digits?: number): string
  toString(radix?: number): string
  toLocaleString(locale?: any, options?: any): string
  valueOf(): number
  static isInteger(value: any): boolean
  static isNaN(value: any): boolean
  static isFinite(value: any): boolean
  static parseInt(value: any, radix?: number): number
  static parseFloat(value: any): number
}

declare class Boolean {
  constructor(value?: any)
  toString(): string
  valueOf(): boolean
}

declare class Object {
  constructor(value?: any)
  hasOwnProperty(name: string): boolean
  toString(): string
  static assign(target: any, ...sources: any[]): any
  static keys(value: any): string[]
  static values(value: any): any[]
  static entries(value: any): any[]
  static fromEntries(value: any): any
  static freeze<T>(value: T): T
  static create(prototype: any, properties?: any): any
  static defineProperty(target: any, name: string, descriptor: any): any
  static getPrototypeOf(value: any): any
  static hasOwn(value: any, name: string): boolean
}

declare class Map<K, V> {
  constructor(entries?: any)
  size: number
  get(key: K): V
  set(key: K, value: V): this
  has(key: K): boolean
  delete(key: K): boolean
  clear(): void
  keys(): K[]
  values(): V[]
  entries(): any[]
  forEach(callback: ((value: V, key: K) => void) & Calls): void
}

declare class WeakMap<K, V> {
  constructor(entries?: any)
  get(key: K): V
  set(key: K, value: V): this
  has(key: K): boolean
  delete(key: K): boolean
}

declare class Set<T> {
  constructor(values?: any)
  size: number
  add(value: T): this
  has(value: T): boolean
  delete(value: T): boolean
  clear(): void
  values(): T[]
  forEach(callback: ((value: T) => void) & Calls): void
}

declare class WeakSet<T> {
  constructor(values?: any)
  add(value: T): this
  has(value: T): boolean
  delete(value: T): boolean
}

declare class Error {
  constructor(message?: string, options?: any)
  message: string
  name: string
  stack: string
  cause: any
  static captureStackTrace(target: any, constructor?: any): void
}
declare class TypeError extends Error {}
declare class RangeError extends Error {}
declare class SyntaxError extends Error {}

declare class Date {
  constructor(...parts: any[])
  getTime(): number
  getFullYear(): number
  getMonth(): number
  getDate(): number
  getDay(): number
  getHours(): number
  getMinutes(): number
  getSeconds(): number
  getMilliseconds(): number
  getTimezoneOffset(): number
  setTime(value: number): number
  setDate(value: number): number
  setMonth(value: number): number
  setFullYear(value: number): number
  setHours(value: number): number
  setMinutes(value: number): number
  setSeconds(value: number): number
  toISOString(): string
  toJSON(): string
  toString(): string
  toDateString(): string
  toLocaleString(locale?: any, options?: any): string
  toLocaleDateString(locale?: any, options?: any): string
  toLocaleTimeString(locale?: any, options?: any): string
  toUTCString(): string
  valueOf(): number
  static now(): number
  static parse(text: string): number
  static UTC(...parts: number[]): number
}

declare class RegExp {
  constructor(pattern: any, flags?: string)
  test(text: string): boolean
  exec(text: string): any
}

declare class URL {
  constructor(url: string, base?: any)
  href: string
  pathname: string
  host: string
  hostname: string
  search: string
  searchParams: URLSearchParams
  toString(): string
}
declare class URLSearchParams {
  constructor(init?: any)
  get(name: string): string
  getAll(name: string): string[]
  has(name: string): boolean
  set(name: string, value: string): void
  append(name: string, value: string): void
  delete(name: string): void
  toString(): string
}

declare class Buffer {
  length: number
  toString(encoding?: string, start?: number, end?: number): string
  equals(other: Buffer): boolean
  slice(start?: number, end?: number): Buffer
  subarray(start?: number, end?: number): Buffer
  copy(target: Buffer, ...bounds: number[]): number
  write(text: string, ...rest: any[]): number
  static from(value: any, encoding?: any): Buffer
  static alloc(size: number, ...rest: any[]): Buffer
  static allocUnsafe(size: number): Buffer
  static concat(parts: any[], length?: number): Buffer
  static byteLength(value: any, encoding?: string): number
  static isBuffer(value: any): boolean
}

declare class AbortController {
  signal: any
  abort(reason?: any): void
}

interface JSONObject {
  parse(text: string, reviver?: Calls): any
  stringify(value: any, replacer?: any, space?: any): string
}
declare const JSON: JSONObject

interface MathObject {
  abs(value: number): number
  ceil(value: number): number
  floor(value: number): number
  max(...values: number[]): number
  min(...values: number[]): number
  pow(base: number, exponent: number): number
  random(): number
  round(value: number): number
  sqrt(value: number): number
  trunc(value: number): number
  log(value: number): number
  log2(value: number): number
  log10(value: number): number
  sign(value: number): number
}
declare const Math: MathObject

interface AtomicsObject {
  /** @blocks lock instead="Atomics.waitAsync" */
  wait(array: any, index: number, value: any, timeout?: number): string
  waitAsync(array: any, index: number, value: any, timeout?: number): any
  notify(array: any, index: number, count?: number): number
}
declare const Atomics: AtomicsObject

interface Console {
  log(...parts: any[]): void
  info(...parts: any[]): void
  warn(...parts: any[]): void
  error(...parts: any[]): void
  debug(...parts: any[]): void
  trace(...parts: any[]): void
  table(...parts: any[]): void
  dir(...parts: any[]): void
  time(label?: string): void
  timeEnd(label?: string): void
}
declare const console: Console

interface Process {
  env: any
  argv: string[]
  pid: number
  platform: string
  stdout: any
  stderr: any
  stdin: any
  cwd(): string
  /** @role process.exit */
  exit(code?: number): never
  /** @role process.exit */
  abort(): never
  uptime(): number
  memoryUsage(): any
  hrtime(before?: any): any
  nextTick(callback: OnLoop, ...args: any[]): void
  /** @handler signal func=listener path=event sync=script asynchronous=script */
  on(event: 'exit' | 'beforeExit' | 'SIGINT' | 'SIGTERM' | 'SIGQUIT', listener: any): this
  /** @handler signal func=listener path=event */
  on(event: string, listener: any): this
  /** @handler signal func=listener path=event sync=script asynchronous=script */
  once(event: 'exit' | 'beforeExit' | 'SIGINT' | 'SIGTERM' | 'SIGQUIT', listener: any): this
  /** @handler signal func=listener path=event */
  once(event: string, listener: any): this
  /** @handler signal func=listener path=event sync=script asynchronous=script */
  addListener(event: 'exit' | 'beforeExit' | 'SIGINT' | 'SIGTERM' | 'SIGQUIT', listener: any): this
  /** @handler signal func=listener path=event */
  addListener(event: string, listener: any): this
  emitWarning(...parts: any[]): void
  chdir(folder: string): void
  kill(pid: number, signal?: any): boolean
}
declare const process: Process

declare function setTimeout(callback: OnLoop, delay?: number, ...args: any[]): any
declare function setInterval(callback: OnLoop, delay?: number, ...args: any[]): any
declare function setImmediate(callback: OnLoop, ...args: any[]): any
declare function queueMicrotask(callback: OnLoop): void
declare function clearTimeout(timer: any): void
declare function clearInterval(timer: any): void
declare function clearImmediate(timer: any): void
declare function structuredClone<T>(value: T): T
declare function parseInt(value: any, radix?: number): number
declare function parseFloat(value: any): number
declare function isNaN(value: any): boolean
declare function isFinite(value: any): boolean
declare function encodeURIComponent(value: any): string
declare function decodeURIComponent(value: any): string
declare function encodeURI(value: any): string
declare function decodeURI(value: any): string
declare function Symbol(name?: string): any
declare function BigInt(value: any): any
/** @role client.async */
declare function fetch(url: any, options?: any): Promise<Response>

declare class Response {
  ok: boolean
  status: number
  statusText: string
  headers: any
  body: any
  json(): Promise<any>
  text(): Promise<string>
  arrayBuffer(): Promise<any>
  blob(): Promise<any>
  formData(): Promise<any>
}
