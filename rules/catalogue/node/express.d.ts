/**
 * Every handler, sync or async, runs on the process's one event loop: there is no thread option.
 * @library express versions="4.21, 5.1" colour=neutral sources=["https://expressjs.com/en/4x/api.html", "https://expressjs.com/en/advanced/best-practice-performance.html"]
 */

/**
 * @application express interface=node
 * @role router.new
 */
declare function express(): Application
export = express

/** @role router.new */
export class Router {
  constructor(options?: any)
  /**
   * @handler middleware func=handlers path=path
   * @mounts handlers prefix=path
   */
  use(path: string, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /**
   * @handler middleware func=handlers
   * @mounts handlers
   */
  use(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=GET func=handlers path=path */
  get(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=POST func=handlers path=path */
  post(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=PUT func=handlers path=path */
  put(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=PATCH func=handlers path=path */
  patch(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=DELETE func=handlers path=path */
  delete(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=HEAD func=handlers path=path */
  head(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=OPTIONS func=handlers path=path */
  options(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route func=handlers path=path */
  all(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler dependency func=callback path=name */
  param(name: string, callback: any): this
  /**
   * @role router.new
   * @mounts prefix=path
   */
  route(path: any): Route
  [verb: string]: AnyVerb
}

/** `router[verb](path, handler)`: which verb it is, is known only when it runs. */
export interface AnyVerb {
  /** @handler route func=handlers path=path */
  (path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): any
}

export class Route {
  /** @handler route method=GET func=handlers */
  get(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=POST func=handlers */
  post(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=PUT func=handlers */
  put(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=PATCH func=handlers */
  patch(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=DELETE func=handlers */
  delete(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=HEAD func=handlers */
  head(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route method=OPTIONS func=handlers */
  options(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
  /** @handler route func=handlers */
  all(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
}

export class Application extends Router {
  /** @handler route method=GET func=handlers path=path */
  get(path: any, ...handlers: (RequestHandler | ErrorRequestHandler)[]): any
  set(name: string, value: any): this
  enable(name: string): this
  disable(name: string): this
  enabled(name: string): boolean
  disabled(name: string): boolean
  /** @handler callback func=callback path=extension */
  engine(extension: string, callback: any): this
  /** @role server.listen */
  listen(...rest: OnLoop[]): Server
  render(name: string, ...rest: any[]): void
  locals: any
  settings: any
}

export interface Server {
  close(callback?: OnLoop): this
  on(event: string, listener: OnLoop): this
  address(): any
}

export interface Request {
  app: Application
  body: any
  params: any
  query: any
  headers: any
  cookies: any
  method: string
  path: string
  url: string
  originalUrl: string
  ip: string
  protocol: string
  get(name: string): string
  header(name: string): string
  is(type: any): any
  accepts(type: any): any
  on(event: string, listener: OnLoop): this
}

export interface Response {
  app: Application
  locals: any
  headersSent: boolean
  statusCode: number
  status(code: number): this
  sendStatus(code: number): this
  send(body?: any): this
  json(body?: any): this
  end(...rest: any[]): this
  write(...rest: any[]): boolean
  set(name: any, value?: any): this
  setHeader(name: string, value: any): this
  header(name: any, value?: any): this
  get(name: string): string
  type(type: string): this
  redirect(...rest: any[]): void
  render(name: string, ...rest: OnLoop[]): void
  sendFile(path: string, ...rest: OnLoop[]): void
  download(path: string, ...rest: OnLoop[]): void
  cookie(name: string, value: any, options?: any): this
  clearCookie(name: string, options?: any): this
  format(handlers: Calls): this
  on(event: string, listener: OnLoop): this
}

export type NextFunction = (error?: any) => void
export type RequestHandler = (req: Request, res: Response, next: NextFunction) => any
export type ErrorRequestHandler = (error: any, req: Request, res: Response, next: NextFunction) => any

export function json(options?: any): any
export function urlencoded(options?: any): any
export function text(options?: any): any
export function raw(options?: any): any
declare function serveStatic(root: string, options?: any): any
export { serveStatic as static }
