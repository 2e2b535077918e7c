/**
 * Scheduled methods run on the event loop that serves requests.
 * @library @nestjs/schedule versions="4.1, 5.0" colour=neutral sources=["https://docs.nestjs.com/techniques/task-scheduling"]
 */

/** @handler task path=time */
export function Cron(time: any, options?: any): any
/** @handler task path=name */
export function Interval(name: any, milliseconds?: number): any
/** @handler startup path=name */
export function Timeout(name: any, milliseconds?: number): any
