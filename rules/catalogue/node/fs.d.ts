/**
 * Files. The functions that end in Sync hold the thread until the disk has answered; the others use libuv's four threads.
 * @library fs versions="20.20, 22.12" colour=both sources=["https://nodejs.org/api/fs.html#synchronous-api"]
 */
import * as promised from './fs/promises'

/** @blocks disk cheap instead="fs.promises.access" */
export function accessSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.appendFile" */
export function appendFileSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.chmod" */
export function chmodSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.chown" */
export function chownSync(path: any, ...rest: any[]): any
/** @blocks disk */
export function closeSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.copyFile" */
export function copyFileSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.cp" */
export function cpSync(path: any, ...rest: any[]): any
/** @blocks disk cheap instead="fs.promises.access" */
export function existsSync(path: any, ...rest: any[]): boolean
/** @blocks disk */
export function fchmodSync(path: any, ...rest: any[]): any
/** @blocks disk */
export function fchownSync(path: any, ...rest: any[]): any
/** @blocks disk */
export function fdatasyncSync(path: any, ...rest: any[]): any
/** @blocks disk cheap */
export function fstatSync(path: any, ...rest: any[]): Stats
/** @blocks disk */
export function fsyncSync(path: any, ...rest: any[]): any
/** @blocks disk */
export function ftruncateSync(path: any, ...rest: any[]): any
/** @blocks disk */
export function futimesSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.glob" */
export function globSync(path: any, ...rest: any[]): string[]
/** @blocks disk instead="fs.promises.lchmod" */
export function lchmodSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.lchown" */
export function lchownSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.link" */
export function linkSync(path: any, ...rest: any[]): any
/** @blocks disk cheap instead="fs.promises.lstat" */
export function lstatSync(path: any, ...rest: any[]): Stats
/** @blocks disk instead="fs.promises.lutimes" */
export function lutimesSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.mkdir" */
export function mkdirSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.mkdtemp" */
export function mkdtempSync(path: any, ...rest: any[]): string
/** @blocks disk instead="fs.promises.open" */
export function openSync(path: any, ...rest: any[]): number
/** @blocks disk instead="fs.promises.opendir" */
export function opendirSync(path: any, ...rest: any[]): Dir
/** @blocks disk */
export function readSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.readFile" */
export function readFileSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.readdir" */
export function readdirSync(path: any, ...rest: any[]): any[]
/** @blocks disk instead="fs.promises.readlink" */
export function readlinkSync(path: any, ...rest: any[]): string
/** @blocks disk */
export function readvSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.realpath" */
export function realpathSync(path: any, ...rest: any[]): string
/** @blocks disk instead="fs.promises.rename" */
export function renameSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.rm" */
export function rmSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.rmdir" */
export function rmdirSync(path: any, ...rest: any[]): any
/** @blocks disk cheap instead="fs.promises.stat" */
export function statSync(path: any, ...rest: any[]): Stats
/** @blocks disk instead="fs.promises.statfs" */
export function statfsSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.symlink" */
export function symlinkSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.truncate" */
export function truncateSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.unlink" */
export function unlinkSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.utimes" */
export function utimesSync(path: any, ...rest: any[]): any
/** @blocks disk */
export function writeSync(path: any, ...rest: any[]): any
/** @blocks disk instead="fs.promises.writeFile" */
export function writeFileSync(path: any, ...rest: any[]): any
/** @blocks disk */
export function writevSync(path: any, ...rest: any[]): any
export function access(path: any, ...rest: OnLoop[]): void
export function appendFile(path: any, ...rest: OnLoop[]): void
export function chmod(path: any, ...rest: OnLoop[]): void
export function chown(path: any, ...rest: OnLoop[]): void
export function close(path: any, ...rest: OnLoop[]): void
export function copyFile(path: any, ...rest: OnLoop[]): void
export function cp(path: any, ...rest: OnLoop[]): void
export function exists(path: any, ...rest: OnLoop[]): void
export function fchmod(path: any, ...rest: OnLoop[]): void
export function fchown(path: any, ...rest: OnLoop[]): void
export function fdatasync(path: any, ...rest: OnLoop[]): void
export function fstat(path: any, ...rest: OnLoop[]): void
export function fsync(path: any, ...rest: OnLoop[]): void
export function ftruncate(path: any, ...rest: OnLoop[]): void
export function futimes(path: any, ...rest: OnLoop[]): void
export function lchmod(path: any, ...rest: OnLoop[]): void
export function lchown(path: any, ...rest: OnLoop[]): void
export function link(path: any, ...rest: OnLoop[]): void
export function lstat(path: any, ...rest: OnLoop[]): void
export function lutimes(path: any, ...rest: OnLoop[]): void
export function mkdir(path: any, ...rest: OnLoop[]): void
export function mkdtemp(path: any, ...rest: OnLoop[]): void
export function open(path: any, ...rest: OnLoop[]): void
export function opendir(path: any, ...rest: OnLoop[]): void
export function read(path: any, ...rest: OnLoop[]): void
export function readFile(path: any, ...rest: OnLoop[]): void
export function readdir(path: any, ...rest: OnLoop[]): void
export function readlink(path: any, ...rest: OnLoop[]): void
export function readv(path: any, ...rest: OnLoop[]): void
export function realpath(path: any, ...rest: OnLoop[]): void
export function rename(path: any, ...rest: OnLoop[]): void
export function rm(path: any, ...rest: OnLoop[]): void
export function rmdir(path: any, ...rest: OnLoop[]): void
export function stat(path: any, ...rest: OnLoop[]): void
export function statfs(path: any, ...rest: OnLoop[]): void
export function symlink(path: any, ...rest: OnLoop[]): void
export function truncate(path: any, ...rest: OnLoop[]): void
export function unlink(path: any, ...rest: OnLoop[]): void
export function utimes(path: any, ...rest: OnLoop[]): void
export function write(path: any, ...rest: OnLoop[]): void
export function writeFile(path: any, ...rest: OnLoop[]): void
export function writev(path: any, ...rest: OnLoop[]): void

export class Stats {
  size: number
  mtime: Date
  mtimeMs: number
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}
export class Dir {
  /** @blocks disk instead="Dir.read" */
  readSync(): any
  /** @blocks disk instead="Dir.close" */
  closeSync(): void
  read(): Promise<any>
  close(): Promise<void>
}
export function createReadStream(path: any, options?: any): Stream
export function createWriteStream(path: any, options?: any): Stream
export function watch(path: any, ...rest: OnLoop[]): Stream
export function watchFile(path: any, ...rest: OnLoop[]): void
export function unwatchFile(path: any, listener?: any): void
export class Stream {
  pipe(target: any, options?: any): any
  on(event: string, listener: OnLoop): this
  once(event: string, listener: OnLoop): this
  write(data: any, ...rest: any[]): boolean
  end(...rest: any[]): this
  close(): void
  destroy(error?: any): this
}
export const constants: any
export { promised as promises }
