/**
 * The server of http, with TLS.
 * @library https versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/https.html"]
 */
import { Agent, ClientRequest, IncomingMessage, Server, ServerResponse } from 'http'

/**
 * @application http interface=node
 * @handler route func=listener
 */
export function createServer(options: any, listener?: (request: IncomingMessage, response: ServerResponse) => any): Server
/** @role client.async */
export function request(url: any, ...rest: OnLoop[]): ClientRequest
/** @role client.async */
export function get(url: any, ...rest: OnLoop[]): ClientRequest
export { Agent, Server }
