/**
 * Files: what `fs` has, and more of it. Every function without Sync gives a promise.
 * @library fs-extra versions="11.2" colour=both sources=["https://github.com/jprichardson/node-fs-extra#readme"]
 */
export * from 'fs'
export { readFile, writeFile, appendFile, readdir, stat, lstat, mkdir, rm, rename, unlink, copyFile, access, realpath } from 'fs/promises'

/** @blocks disk instead="fs-extra.copy" */
export function copySync(path: any, ...rest: any[]): any
export function copy(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.move" */
export function moveSync(path: any, ...rest: any[]): any
export function move(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.remove" */
export function removeSync(path: any, ...rest: any[]): any
export function remove(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.emptyDir" */
export function emptyDirSync(path: any, ...rest: any[]): any
export function emptyDir(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.ensureDir" */
export function ensureDirSync(path: any, ...rest: any[]): any
export function ensureDir(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.ensureFile" */
export function ensureFileSync(path: any, ...rest: any[]): any
export function ensureFile(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.ensureLink" */
export function ensureLinkSync(path: any, ...rest: any[]): any
export function ensureLink(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.ensureSymlink" */
export function ensureSymlinkSync(path: any, ...rest: any[]): any
export function ensureSymlink(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.mkdirs" */
export function mkdirsSync(path: any, ...rest: any[]): any
export function mkdirs(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.mkdirp" */
export function mkdirpSync(path: any, ...rest: any[]): any
export function mkdirp(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.outputFile" */
export function outputFileSync(path: any, ...rest: any[]): any
export function outputFile(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.outputJson" */
export function outputJsonSync(path: any, ...rest: any[]): any
export function outputJson(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.outputJSON" */
export function outputJSONSync(path: any, ...rest: any[]): any
export function outputJSON(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.readJson" */
export function readJsonSync(path: any, ...rest: any[]): any
export function readJson(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.readJSON" */
export function readJSONSync(path: any, ...rest: any[]): any
export function readJSON(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.writeJson" */
export function writeJsonSync(path: any, ...rest: any[]): any
export function writeJson(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.writeJSON" */
export function writeJSONSync(path: any, ...rest: any[]): any
export function writeJSON(path: any, ...rest: any[]): Promise<any>
/** @blocks disk instead="fs-extra.createFile" */
export function createFileSync(path: any, ...rest: any[]): any
export function createFile(path: any, ...rest: any[]): Promise<any>
export function pathExists(path: string): Promise<boolean>
/** @blocks disk cheap instead="fs-extra.pathExists" */
export function pathExistsSync(path: string): boolean
