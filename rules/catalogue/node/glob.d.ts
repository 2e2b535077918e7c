/**
 * Files by pattern.
 * @library glob versions="7.2, 8.1, 10.4, 11.0" colour=both sources=["https://github.com/isaacs/node-glob#readme"]
 */


declare function glob(pattern: any, ...rest: OnLoop[]): Promise<string[]>
export = glob
export { glob }
/** @blocks disk instead=glob.glob */
export function sync(pattern: any, options?: any): string[]
/** @blocks disk instead=glob.glob */
export function globSync(pattern: any, options?: any): string[]
/** @blocks disk instead=glob.globIterate */
export function globIterateSync(pattern: any, options?: any): string[]
export function globIterate(pattern: any, options?: any): any
export function hasMagic(pattern: any): boolean
