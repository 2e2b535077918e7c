/**
 * What a file or folder looks like from outside, as git's index keeps it: if nothing of that has changed, neither has the
 * content, unless it was changed in the very moment it was read.
 */
import { statSync } from 'node:fs'

/** Size, times of the last change of content and of anything else in milliseconds, number on the disk. */
export type Stamp = readonly [size: number, changed: number, touched: number, number: number]

export type StampOf = (path: string) => Stamp

/** A stamp that no file has: content must be looked at. */
export const NO_STAMP: Stamp = [-1, 0, 0, 0]

/** File systems that count time in steps of two seconds exist. */
const COARSEST_CLOCK = 2_000

/** The stamp of a path. */
export function stampOf(path: string): Stamp {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return NO_STAMP
    return [stat.isFile() ? stat.size : 0, stat.mtimeMs, stat.ctimeMs, stat.ino]
  } catch {
    return NO_STAMP
  }
}

/** Do equal stamps mean equal content? Not if the last change is so recent that another could have the same time. */
export function isSettled([size, changed, touched]: Stamp, began: number): boolean {
  return size >= 0 && Math.max(changed, touched) < began - COARSEST_CLOCK
}

/** Were the stamps taken of the same thing in the same state? */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3]
}
