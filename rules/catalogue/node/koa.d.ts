/**
 * Middleware runs on the event loop, async or not.
 * @library koa versions="2.15, 3.0" colour=neutral sources=["https://koajs.com"]
 */


/** @application koa interface=node */
declare class Koa {
  constructor(options?: any)
  /** @handler middleware func=middleware */
  use(middleware: Middleware): this
  callback(): any
  /** @role server.listen */
  listen(...rest: OnLoop[]): any
  on(event: string, listener: OnLoop): this
  context: ContextPrototype
  keys: any
  proxy: boolean
}
export = Koa

/**
 * Every request's context inherits from it; its `onerror` answers failed requests.
 * @handler_methods onerror kind=middleware
 */
export interface ContextPrototype {}

export interface Context {
  request: any
  response: any
  req: any
  res: any
  app: any
  state: any
  params: any
  query: any
  body: any
  status: number
  path: string
  method: string
  url: string
  headers: any
  ip: string
  cookies: any
  type: string
  set(name: any, value?: any): void
  get(name: string): string
  throw(...parts: any[]): never
  assert(value: any, ...parts: any[]): void
  redirect(url: string): void
  render(name: string, data?: any): Promise<any>
  accepts(...types: any[]): any
}
export type Middleware = (ctx: Context, next: () => Promise<any>) => any
