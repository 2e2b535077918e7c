/**
 * Serves Hono with Node's own server.
 * @library @hono/node-server versions="1.13" colour=neutral sources=["https://github.com/honojs/node-server#readme"]
 */

/** @role server.listen */
export function serve(options: any, callback?: OnLoop): any
