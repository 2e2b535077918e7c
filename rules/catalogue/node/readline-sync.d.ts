/**
 * Waits for somebody to type.
 * @library readline-sync versions="1.4" colour=sync sources=["https://github.com/anseki/readline-sync#readme"]
 */

/** @blocks input */
export function question(...rest: any[]): any
/** @blocks input */
export function prompt(...rest: any[]): any
/** @blocks input */
export function keyIn(...rest: any[]): any
/** @blocks input */
export function questionNewPassword(...rest: any[]): any
/** @blocks input */
export function keyInYN(...rest: any[]): any
/** @blocks input */
export function keyInSelect(...rest: any[]): any
/** @blocks input */
export function keyInPause(...rest: any[]): any
