/**
 * Folders, with those above them.
 * @library mkdirp versions="1.0, 3.0" colour=both sources=["https://github.com/isaacs/node-mkdirp#readme"]
 */

declare function mkdirp(path: any, ...rest: OnLoop[]): Promise<any>
export = mkdirp
export { mkdirp }
/** @blocks disk instead=mkdirp.mkdirp */
export function sync(path: any, options?: any): any
/** @blocks disk instead=mkdirp.mkdirp */
export function mkdirpSync(path: any, options?: any): any
