/**
 * Controllers, guards, pipes and interceptors run on the event loop, async or not.
 * @library @nestjs/common versions="10.4, 11.0" colour=neutral sources=["https://docs.nestjs.com/controllers"]
 */

/** @handler route method=GET path=path */
export function Get(path?: any): any
/** @handler route method=POST path=path */
export function Post(path?: any): any
/** @handler route method=PUT path=path */
export function Put(path?: any): any
/** @handler route method=PATCH path=path */
export function Patch(path?: any): any
/** @handler route method=DELETE path=path */
export function Delete(path?: any): any
/** @handler route method=HEAD path=path */
export function Head(path?: any): any
/** @handler route method=OPTIONS path=path */
export function Options(path?: any): any
/** @handler route path=path */
export function All(path?: any): any
/** @handler route method=GET path=path */
export function Sse(path?: any): any
/** @handler_methods canActivate kind=middleware */
export interface CanActivate {}
/** @handler_methods transform kind=middleware */
export interface PipeTransform {}
/** @handler_methods intercept kind=middleware */
export interface NestInterceptor {}
/** @handler_methods use kind=middleware */
export interface NestMiddleware {}
/** @handler_methods catch kind=middleware */
export interface ExceptionFilter {}
/** @handler_methods onModuleInit kind=startup sync=startup asynchronous=startup */
export interface OnModuleInit {}
/** @handler_methods onApplicationBootstrap kind=startup sync=startup asynchronous=startup */
export interface OnApplicationBootstrap {}
/**
 * @keeps
 * @mounts scope=class prefix=prefix
 */
export function Controller(prefix?: string): any
/**
 * @keeps
 * @mounts scope=class prefix=options.path
 */
export function Controller(options: any): any
/** @keeps */
export function Injectable(...values: any[]): any
/** @keeps */
export function Module(...values: any[]): any
/** @keeps */
export function Global(...values: any[]): any
/** @keeps */
export function Catch(...values: any[]): any
/** @keeps */
export function UseGuards(...values: any[]): any
/** @keeps */
export function UseInterceptors(...values: any[]): any
/** @keeps */
export function UsePipes(...values: any[]): any
/** @keeps */
export function UseFilters(...values: any[]): any
/** @keeps */
export function HttpCode(...values: any[]): any
/** @keeps */
export function Header(...values: any[]): any
/** @keeps */
export function Redirect(...values: any[]): any
/** @keeps */
export function Render(...values: any[]): any
/** @keeps */
export function Version(...values: any[]): any
/** @keeps */
export function SetMetadata(...values: any[]): any
/** @keeps */
export function Inject(...values: any[]): any
/** @keeps */
export function Optional(...values: any[]): any
export function Body(...values: any[]): any
export function Param(...values: any[]): any
export function Query(...values: any[]): any
export function Req(...values: any[]): any
export function Request(...values: any[]): any
export function Res(...values: any[]): any
export function Response(...values: any[]): any
export function Headers(...values: any[]): any
export function Ip(...values: any[]): any
export function Session(...values: any[]): any
export function UploadedFile(...values: any[]): any
export function UploadedFiles(...values: any[]): any
export function HostParam(...values: any[]): any
export class Logger {
  constructor(...parts: any[])
  log(...parts: any[]): void
  error(...parts: any[]): void
  warn(...parts: any[]): void
  debug(...parts: any[]): void
  verbose(...parts: any[]): void
}
export class HttpException extends Error {}
export class BadRequestException extends Error {}
export class UnauthorizedException extends Error {}
export class NotFoundException extends Error {}
export class ForbiddenException extends Error {}
export class ConflictException extends Error {}
export class InternalServerErrorException extends Error {}
export class UnprocessableEntityException extends Error {}
export class ServiceUnavailableException extends Error {}
