/**
 * A pool of worker threads or processes: a function handed to it runs there.
 * @library workerpool versions="9.2" colour=neutral sources=["https://github.com/josdejong/workerpool#readme"]
 */

/** @role worker.new */
export function pool(script?: any, options?: any): Pool
export function worker(methods?: any, options?: any): void
export class Pool {
  exec(method: InProcess, parameters?: any[], options?: any): Promise<any>
  proxy(): Promise<any>
  stats(): any
  terminate(...rest: any[]): Promise<any>
}
