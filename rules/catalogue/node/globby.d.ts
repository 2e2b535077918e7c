/**
 * Files by pattern.
 * @library globby versions="11.1, 14.0" colour=both sources=["https://github.com/sindresorhus/globby#readme"]
 */

declare function globby(pattern: any, options?: any): Promise<string[]>
export = globby
export { globby }
/** @blocks disk instead=globby.globby */
export function sync(pattern: any, options?: any): string[]
/** @blocks disk instead=globby.globby */
export function globbySync(pattern: any, options?: any): string[]
