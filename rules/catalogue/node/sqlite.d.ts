/**
 * SQLite inside of Node: every call waits for the database.
 * @library sqlite versions="22.12" colour=sync sources=["https://nodejs.org/api/sqlite.html"]
 */


/** @blocks db */
export class DatabaseSync {
  constructor(path: any, options?: any)
  /** @blocks db */
  exec(sql: string): void
  prepare(sql: string): StatementSync
  open(): void
  close(): void
  function(name: string, ...rest: Calls[]): void
}
export class StatementSync {
  /** @blocks db */
  all(...parameters: any[]): any[]
  /** @blocks db */
  get(...parameters: any[]): any
  /** @blocks db */
  run(...parameters: any[]): any
  /** @blocks db */
  iterate(...parameters: any[]): any[]
  setReadBigInts(on: boolean): void
}
