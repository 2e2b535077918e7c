/**
 * Handlers run on the event loop, async or not.
 * @library hono versions="4.6" colour=neutral sources=["https://hono.dev/docs/api/routing"]
 */


/**
 * @application hono interface=node
 * @role router.new
 */
export class Hono {
  constructor(options?: any)
  /** @handler route method=GET func=handlers path=path */
  get(path: any, ...handlers: Handler[]): this
  /** @handler route method=POST func=handlers path=path */
  post(path: any, ...handlers: Handler[]): this
  /** @handler route method=PUT func=handlers path=path */
  put(path: any, ...handlers: Handler[]): this
  /** @handler route method=PATCH func=handlers path=path */
  patch(path: any, ...handlers: Handler[]): this
  /** @handler route method=DELETE func=handlers path=path */
  delete(path: any, ...handlers: Handler[]): this
  /** @handler route method=OPTIONS func=handlers path=path */
  options(path: any, ...handlers: Handler[]): this
  /** @handler route func=handlers path=path */
  all(path: any, ...handlers: Handler[]): this
  [verb: string]: AnyVerb
  /** @handler route func=handlers path=path */
  on(method: any, path: any, ...handlers: Handler[]): this
  /** @handler middleware func=handlers path=path */
  use(path: string, ...handlers: Handler[]): this
  /** @handler middleware func=handlers */
  use(...handlers: Handler[]): this
  /** @handler middleware func=handler */
  onError(handler: ErrorHandler): this
  /** @handler middleware func=handler */
  notFound(handler: Handler): this
  /** @mounts app prefix=path */
  route(path: string, app: any): this
  /**
   * @role router.new
   * @mounts prefix=path
   */
  basePath(path: string): this
  mount(path: string, app: any): this
  fetch(request: any, ...rest: any[]): Promise<any>
  request(input: any, ...rest: any[]): Promise<any>
}

/** `app[verb](path, handler)`: which verb it is, is known only when it runs. */
export interface AnyVerb {
  /** @handler route func=handlers path=path */
  (path: any, ...handlers: Handler[]): any
}
export interface Context {
  req: HonoRequest
  env: any
  var: any
  json(value: any, ...rest: any[]): any
  text(value: string, ...rest: any[]): any
  html(value: any, ...rest: any[]): any
  body(value: any, ...rest: any[]): any
  redirect(url: string, status?: number): any
  notFound(): any
  header(name: string, value?: string, options?: any): void
  status(code: number): void
  set(name: string, value: any): void
  get(name: string): any
}
export interface HonoRequest {
  param(name?: string): any
  query(name?: string): any
  header(name?: string): any
  json(): Promise<any>
  text(): Promise<string>
  parseBody(): Promise<any>
  valid(target: string): any
  url: string
  path: string
  method: string
  raw: any
}
export type Handler = (context: Context, next: () => Promise<void>) => any
export type ErrorHandler = (error: any, context: Context) => any
