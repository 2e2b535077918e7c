/**
 * Headers for other origins.
 * @library cors versions="2.8" colour=neutral sources=["https://github.com/expressjs/cors#readme"]
 */

declare function make(...options: any[]): any
export = make
