/**
 * A pool of worker threads: what runs there holds up no request.
 * @library piscina versions="4.8" colour=neutral sources=["https://github.com/piscinajs/piscina#readme"]
 */

/** @role worker.new */
declare class Piscina {
  constructor(options?: any)
  run(task: any, options?: any): Promise<any>
  runTask(task: any, ...rest: any[]): Promise<any>
  destroy(): Promise<void>
  on(event: string, listener: OnLoop): this
  queueSize: number
}
export = Piscina
export { Piscina }
