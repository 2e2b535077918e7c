/**
 * A shell in JavaScript. Everything waits; exec does so unless it is told otherwise.
 * @library shelljs versions="0.8" colour=sync sources=["https://github.com/shelljs/shelljs#readme"]
 */

/** @blocks disk */
export function cat(...rest: any[]): any
/** @blocks disk cheap */
export function cd(...rest: any[]): any
/** @blocks disk */
export function chmod(...rest: any[]): any
/** @blocks disk */
export function cp(...rest: any[]): any
/** @blocks disk */
export function find(...rest: any[]): any
/** @blocks disk */
export function grep(...rest: any[]): any
/** @blocks disk */
export function head(...rest: any[]): any
/** @blocks disk */
export function ln(...rest: any[]): any
/** @blocks disk */
export function ls(...rest: any[]): any
/** @blocks disk */
export function mkdir(...rest: any[]): any
/** @blocks disk */
export function mv(...rest: any[]): any
/** @blocks disk cheap */
export function pwd(...rest: any[]): any
/** @blocks disk */
export function rm(...rest: any[]): any
/** @blocks disk */
export function sed(...rest: any[]): any
/** @blocks disk */
export function sort(...rest: any[]): any
/** @blocks disk */
export function tail(...rest: any[]): any
/** @blocks disk cheap */
export function tempdir(...rest: any[]): any
/** @blocks disk cheap */
export function test(...rest: any[]): any
/** @blocks disk */
export function touch(...rest: any[]): any
/** @blocks disk */
export function uniq(...rest: any[]): any
/** @blocks disk cheap */
export function which(...rest: any[]): any
/** @blocks subprocess instead=child_process.exec */
export function exec(command: string, options?: any): any
export function exec(command: string, options: any, callback: OnLoop): any
export function echo(...rest: any[]): any
export function error(): any
export function exit(code?: number): void
export const config: any
