/**
 * Files, with promises: the work is done by libuv's threads.
 * @library fs versions="20.20, 22.12" colour=both sources=["https://nodejs.org/api/fs.html#promises-api"]
 */
export function access(path: any, ...rest: any[]): Promise<any>
export function appendFile(path: any, ...rest: any[]): Promise<any>
export function chmod(path: any, ...rest: any[]): Promise<any>
export function chown(path: any, ...rest: any[]): Promise<any>
export function copyFile(path: any, ...rest: any[]): Promise<any>
export function cp(path: any, ...rest: any[]): Promise<any>
export function lchmod(path: any, ...rest: any[]): Promise<any>
export function lchown(path: any, ...rest: any[]): Promise<any>
export function link(path: any, ...rest: any[]): Promise<any>
export function lstat(path: any, ...rest: any[]): Promise<any>
export function lutimes(path: any, ...rest: any[]): Promise<any>
export function mkdir(path: any, ...rest: any[]): Promise<any>
export function opendir(path: any, ...rest: any[]): Promise<any>
export function readFile(path: any, ...rest: any[]): Promise<any>
export function readdir(path: any, ...rest: any[]): Promise<any>
export function readlink(path: any, ...rest: any[]): Promise<any>
export function realpath(path: any, ...rest: any[]): Promise<any>
export function rename(path: any, ...rest: any[]): Promise<any>
export function rm(path: any, ...rest: any[]): Promise<any>
export function rmdir(path: any, ...rest: any[]): Promise<any>
export function stat(path: any, ...rest: any[]): Promise<any>
export function statfs(path: any, ...rest: any[]): Promise<any>
export function symlink(path: any, ...rest: any[]): Promise<any>
export function truncate(path: any, ...rest: any[]): Promise<any>
export function unlink(path: any, ...rest: any[]): Promise<any>
export function utimes(path: any, ...rest: any[]): Promise<any>
export function writeFile(path: any, ...rest: any[]): Promise<any>
export function mkdtemp(prefix: any, ...rest: any[]): Promise<string>
export function open(path: any, ...rest: any[]): Promise<FileHandle>
export class FileHandle {
  read(...rest: any[]): Promise<any>
  readFile(...rest: any[]): Promise<any>
  write(...rest: any[]): Promise<any>
  writeFile(...rest: any[]): Promise<void>
  appendFile(...rest: any[]): Promise<void>
  stat(...rest: any[]): Promise<any>
  sync(): Promise<void>
  truncate(length?: number): Promise<void>
  close(): Promise<void>
}
export const constants: any
