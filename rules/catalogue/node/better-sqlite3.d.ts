/**
 * SQLite, synchronous by design: every call waits for the database. For slow queries its own page advises worker threads.
 * @library better-sqlite3 versions="11.8" colour=sync sources=["https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md"]
 */


/** @blocks db */
declare class Database {
  constructor(path?: string, options?: any)
  prepare<T>(sql: string): Statement
  transaction(callback: any): (...args: any[]) => any
  /** @blocks db */
  exec(sql: string): this
  /** @blocks db */
  pragma(sql: string, options?: any): any
  /** @blocks db instead=worker_threads.Worker */
  serialize(options?: any): Buffer
  backup(path: string, options?: any): Promise<any>
  function(name: string, ...rest: Calls[]): this
  aggregate(name: string, options?: any): this
  loadExtension(path: string): this
  close(): this
  defaultSafeIntegers(on?: boolean): this
  inTransaction: boolean
  open: boolean
}
export class Statement {
  /** @blocks db */
  run(...parameters: any[]): any
  /** @blocks db */
  get(...parameters: any[]): any
  /** @blocks db */
  all(...parameters: any[]): any[]
  /** @blocks db */
  iterate(...parameters: any[]): any[]
  pluck(on?: boolean): this
  expand(on?: boolean): this
  raw(on?: boolean): this
  bind(...parameters: any[]): this
  columns(): any[]
  safeIntegers(on?: boolean): this
}
export = Database
export { Database }
