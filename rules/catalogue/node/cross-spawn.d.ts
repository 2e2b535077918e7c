/**
 * Other programs, on every system.
 * @library cross-spawn versions="7.0" colour=both sources=["https://github.com/moxystudio/node-cross-spawn#readme"]
 */
import { ChildProcess } from 'child_process'

declare function spawn(command: string, ...rest: any[]): ChildProcess
export = spawn
export { spawn }
/** @blocks subprocess instead=cross-spawn.spawn */
export function sync(command: string, ...rest: any[]): any
