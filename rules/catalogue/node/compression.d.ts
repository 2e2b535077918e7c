/**
 * Compressed answers, made by zlib's threads.
 * @library compression versions="1.7" colour=neutral sources=["https://github.com/expressjs/compression#readme"]
 */

declare function make(...options: any[]): any
export = make
