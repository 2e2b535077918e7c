/**
 * The application object of Nest.
 * @library @nestjs/core versions="10.4, 11.0" colour=neutral sources=["https://docs.nestjs.com/first-steps"]
 */


export class NestFactory {
  /** @application nestjs interface=node */
  static create(module: any, ...rest: any[]): Promise<NestApplication>
  static createApplicationContext(module: any, ...rest: any[]): Promise<NestApplication>
  /** @application nestjs interface=node */
  static createMicroservice(module: any, options?: any): Promise<NestApplication>
}
export interface NestApplication {
  /** @handler middleware func=handlers path=path */
  use(path: string, ...handlers: any[]): this
  /** @handler middleware func=handlers */
  use(...handlers: any[]): this
  /** @role server.listen */
  listen(...rest: any[]): Promise<any>
  get(token: any, ...rest: any[]): any
  enableCors(options?: any): void
  /** @mounts scope=application prefix=prefix */
  setGlobalPrefix(prefix: string, options?: any): this
  useGlobalPipes(...pipes: any[]): this
  useGlobalFilters(...filters: any[]): this
  useGlobalGuards(...guards: any[]): this
  useGlobalInterceptors(...interceptors: any[]): this
  enableShutdownHooks(...rest: any[]): this
  getHttpServer(): any
  getHttpAdapter(): any
  init(): Promise<this>
  close(): Promise<void>
}
