/**
 * Other programs. The functions that end in Sync wait until the program has ended.
 * @library child_process versions="20.20, 22.12" colour=both sources=["https://nodejs.org/api/child_process.html#synchronous-process-creation"]
 */

/** @blocks subprocess instead=child_process.exec */
export function execSync(command: string, options?: any): Buffer
/** @blocks subprocess instead=child_process.execFile */
export function execFileSync(file: string, ...rest: any[]): Buffer
/** @blocks subprocess instead=child_process.spawn */
export function spawnSync(command: string, ...rest: any[]): any
export function exec(command: string, ...rest: OnLoop[]): ChildProcess
export function execFile(file: string, ...rest: OnLoop[]): ChildProcess
export function spawn(command: string, ...rest: any[]): ChildProcess
export function fork(module: string, ...rest: any[]): ChildProcess

export class ChildProcess {
  pid: number
  stdout: any
  stderr: any
  stdin: any
  on(event: string, listener: OnLoop): this
  once(event: string, listener: OnLoop): this
  kill(signal?: any): boolean
  send(message: any, ...rest: any[]): boolean
  unref(): void
}
