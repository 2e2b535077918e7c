/**
 * Request bodies.
 * @library body-parser versions="1.20, 2.0" colour=neutral sources=["https://github.com/expressjs/body-parser#readme"]
 */

export function json(options?: any): any
export function urlencoded(options?: any): any
export function raw(options?: any): any
export function text(options?: any): any
