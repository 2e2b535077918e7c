/**
 * Cookies.
 * @library cookie-parser versions="1.4" colour=neutral sources=["https://github.com/expressjs/cookie-parser#readme"]
 */

declare function make(...options: any[]): any
export = make
