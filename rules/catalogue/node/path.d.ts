/**
 * Names of files, without looking at them.
 * @library path versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/path.html"]
 */

export function basename(...parts: any[]): string
export function dirname(...parts: any[]): string
export function extname(...parts: any[]): string
export function join(...parts: any[]): string
export function normalize(...parts: any[]): string
export function relative(...parts: any[]): string
export function resolve(...parts: any[]): string
export function format(...parts: any[]): string
export function toNamespacedPath(...parts: any[]): string
export function isAbsolute(path: string): boolean
export function parse(path: string): any
export const sep: string
export const delimiter: string
export const posix: any
export const win32: any
