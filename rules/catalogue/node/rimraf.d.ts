/**
 * Folders, with all that is in them.
 * @library rimraf versions="3.0, 6.0" colour=both sources=["https://github.com/isaacs/rimraf#readme"]
 */

declare function rimraf(path: any, ...rest: OnLoop[]): Promise<any>
export = rimraf
export { rimraf }
/** @blocks disk instead=rimraf.rimraf */
export function sync(path: any, options?: any): any
/** @blocks disk instead=rimraf.rimraf */
export function rimrafSync(path: any, options?: any): any
