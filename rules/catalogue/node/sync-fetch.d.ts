/**
 * HTTP requests that wait for the answer in a child process.
 * @library sync-fetch versions="0.5" colour=sync sources=["https://github.com/larsgw/sync-fetch#readme"]
 */

/** @blocks network instead=fetch */
declare function fetch(url: any, options?: any): any
export = fetch
