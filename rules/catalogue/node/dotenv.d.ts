/**
 * Reads a file of variables once, at start-up.
 * @library dotenv versions="16.4" colour=neutral sources=["https://github.com/motdotla/dotenv#readme"]
 */

/** @blocks disk cheap */
export function config(options?: any): any
export function parse(text: any): any
