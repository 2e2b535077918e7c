/**
 * Handlers and hooks run on the event loop, async or not.
 * @library fastify versions="4.29, 5.2" colour=neutral sources=["https://fastify.dev/docs/latest/Reference/Routes/"]
 */


/** @application fastify interface=node */
declare function fastify(options?: any): FastifyInstance
export = fastify
export { fastify }

export interface FastifyInstance {
  /** @handler route method=GET func=handlers path=path */
  get(path: any, ...handlers: RouteHandler[]): this
  /** @handler route method=POST func=handlers path=path */
  post(path: any, ...handlers: RouteHandler[]): this
  /** @handler route method=PUT func=handlers path=path */
  put(path: any, ...handlers: RouteHandler[]): this
  /** @handler route method=PATCH func=handlers path=path */
  patch(path: any, ...handlers: RouteHandler[]): this
  /** @handler route method=DELETE func=handlers path=path */
  delete(path: any, ...handlers: RouteHandler[]): this
  /** @handler route method=HEAD func=handlers path=path */
  head(path: any, ...handlers: RouteHandler[]): this
  /** @handler route method=OPTIONS func=handlers path=path */
  options(path: any, ...handlers: RouteHandler[]): this
  /** @handler route func=handlers path=path */
  all(path: any, ...handlers: RouteHandler[]): this
  [verb: string]: AnyVerb
  /** @handler route func=options path=options.url methods=options.method */
  route(options: any): this
  /** @handler middleware func=handler path=name */
  addHook(name: string, handler: Hook): this
  /** @handler middleware func=handler */
  setErrorHandler(handler: ErrorHandler): this
  /** @handler middleware func=handler */
  setNotFoundHandler(handler: RouteHandler): this
  setNotFoundHandler(options: any, handler: RouteHandler): this
  addContentTypeParser(type: any, ...rest: OnLoop[]): this
  setValidatorCompiler(compiler: any): this
  setSerializerCompiler(compiler: any): this
  /** @mounts plugin prefix=options.prefix */
  register(plugin: ((instance: FastifyInstance, options: any, done: any) => any) & Calls, options?: any): this
  after(callback?: Calls): this
  ready(callback?: OnLoop): Promise<any>
  decorate(name: string, value?: any, ...rest: any[]): this
  decorateRequest(name: string, value?: any, ...rest: any[]): this
  decorateReply(name: string, value?: any, ...rest: any[]): this
  hasDecorator(name: string): boolean
  /** @role server.listen */
  listen(...rest: OnLoop[]): Promise<string>
  close(callback?: OnLoop): Promise<void>
  inject(options: any): Promise<any>
  addSchema(schema: any): this
  withTypeProvider(): this
  log: Logger
  server: any
}

/** `fastify[verb](path, handler)`: which verb it is, is known only when it runs. */
export interface AnyVerb {
  /** @handler route func=handlers path=path */
  (path: any, ...handlers: RouteHandler[]): any
}

export interface Logger {
  info(...parts: any[]): void
  error(...parts: any[]): void
  warn(...parts: any[]): void
  debug(...parts: any[]): void
  trace(...parts: any[]): void
  child(...parts: any[]): Logger
}

export interface FastifyRequest {
  body: any
  query: any
  params: any
  headers: any
  raw: any
  id: any
  ip: string
  url: string
  method: string
  log: Logger
  server: FastifyInstance
  file(options?: any): Promise<any>
}

export interface FastifyReply {
  code(status: number): this
  status(status: number): this
  header(name: string, value: any): this
  headers(values: any): this
  type(type: string): this
  send(payload?: any): this
  redirect(...rest: any[]): this
  serializer(serializer: any): this
  view(page: string, data?: any): any
  sendFile(name: string, ...rest: any[]): this
  sent: boolean
  raw: any
  log: Logger
  server: FastifyInstance
  statusCode: number
}

export type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => any
export type Hook = (request: FastifyRequest, reply: FastifyReply, done: any) => any
export type ErrorHandler = (error: any, request: FastifyRequest, reply: FastifyReply) => any
export type FastifyPluginAsync = (instance: FastifyInstance, options: any) => Promise<void>
export type FastifyPluginCallback = (instance: FastifyInstance, options: any, done: any) => void
