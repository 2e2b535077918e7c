/**
 * Handlers of messages run on the event loop, async or not.
 * @library @nestjs/microservices versions="10.4, 11.0" colour=neutral sources=["https://docs.nestjs.com/microservices/basics"]
 */

/** @handler task path=pattern */
export function MessagePattern(pattern?: any, ...rest: any[]): any
/** @handler task path=pattern */
export function EventPattern(pattern?: any, ...rest: any[]): any
export function Payload(...values: any[]): any
export function Ctx(...values: any[]): any
