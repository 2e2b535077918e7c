/**
 * Calls into another process that wait for the answer.
 * @library sync-rpc versions="1.3" colour=sync sources=["https://github.com/ForbesLindesay/sync-rpc#readme"]
 */

/** @blocks subprocess */
declare function rpc(file: string, ...rest: any[]): any
export = rpc
