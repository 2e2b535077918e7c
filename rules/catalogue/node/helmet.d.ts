/**
 * Headers for safety.
 * @library helmet versions="8.0" colour=neutral sources=["https://github.com/helmetjs/helmet#readme"]
 */

declare function make(...options: any[]): any
export = make
