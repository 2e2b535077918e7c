/**
 * Other programs.
 * @library execa versions="5.1, 9.5" colour=both sources=["https://github.com/sindresorhus/execa#readme"]
 */

declare function execa(file: any, ...rest: any[]): Promise<any>
export = execa
export { execa }
/** @blocks subprocess instead=execa.execa */
export function sync(file: any, ...rest: any[]): any
/** @blocks subprocess instead=execa.execaCommand */
export function commandSync(command: string, options?: any): any
/** @blocks subprocess instead=execa.execa */
export function execaSync(file: any, ...rest: any[]): any
/** @blocks subprocess instead=execa.execaCommand */
export function execaCommandSync(command: string, options?: any): any
export function command(command: string, options?: any): Promise<any>
export function execaCommand(command: string, options?: any): Promise<any>
export function execaNode(file: any, ...rest: any[]): Promise<any>
