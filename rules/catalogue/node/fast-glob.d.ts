/**
 * Files by pattern.
 * @library fast-glob versions="3.3" colour=both sources=["https://github.com/mrmlnc/fast-glob#readme"]
 */

declare function glob(pattern: any, options?: any): Promise<string[]>
export = glob
export { glob }
/** @blocks disk instead=fast-glob.glob */
export function sync(pattern: any, options?: any): string[]
/** @blocks disk instead=fast-glob.glob */
export function globSync(pattern: any, options?: any): string[]
