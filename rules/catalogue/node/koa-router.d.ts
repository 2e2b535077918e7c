/**
 * Routes for Koa.
 * @library koa-router versions="12.0, 13.1" colour=neutral sources=["https://github.com/koajs/router#readme"]
 */
import { Middleware } from 'koa'

/**
 * @role router.new
 * @mounts prefix=options.prefix
 */
declare class Router {
  constructor(options?: any)
  /** @handler route method=GET func=handlers path=path */
  get(path: any, ...handlers: Middleware[]): this
  /** @handler route method=POST func=handlers path=path */
  post(path: any, ...handlers: Middleware[]): this
  /** @handler route method=PUT func=handlers path=path */
  put(path: any, ...handlers: Middleware[]): this
  /** @handler route method=PATCH func=handlers path=path */
  patch(path: any, ...handlers: Middleware[]): this
  /** @handler route method=DELETE func=handlers path=path */
  delete(path: any, ...handlers: Middleware[]): this
  /** @handler route func=handlers path=path */
  del(path: any, ...handlers: Middleware[]): this
  /** @handler route method=HEAD func=handlers path=path */
  head(path: any, ...handlers: Middleware[]): this
  /** @handler route method=OPTIONS func=handlers path=path */
  options(path: any, ...handlers: Middleware[]): this
  /** @handler route func=handlers path=path */
  all(path: any, ...handlers: Middleware[]): this
  /**
   * @handler middleware func=middleware path=path
   * @mounts middleware prefix=path
   */
  use(path: string, ...middleware: Middleware[]): this
  /**
   * @handler middleware func=middleware
   * @mounts middleware
   */
  use(...middleware: Middleware[]): this
  /** @handler dependency func=callback path=name */
  param(name: string, callback: any): this
  /** @handler route func=handlers path=path */
  register(path: any, methods: any, ...handlers: Middleware[]): any
  /** @mounts prefix=prefix */
  prefix(prefix: string): this
  routes(): this
  middleware(): this
  allowedMethods(options?: any): any
  [verb: string]: AnyVerb
}

/** `router[verb](path, handler)`: which verb it is, is known only when it runs. */
export interface AnyVerb {
  /** @handler route func=handlers path=path */
  (path: any, ...handlers: Middleware[]): any
}
export = Router
export { Router }
