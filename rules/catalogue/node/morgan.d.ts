/**
 * A log of requests.
 * @library morgan versions="1.10" colour=neutral sources=["https://github.com/expressjs/morgan#readme"]
 */

declare function make(...options: any[]): any
export = make
