/**
 * HTTP/2.
 * @library http2 versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/http2.html"]
 */
import { Server } from 'http'

/**
 * @application http interface=node
 * @handler route func=listener
 */
export function createServer(options: any, listener?: any): Server
/**
 * @application http interface=node
 * @handler route func=listener
 */
export function createSecureServer(options: any, listener?: any): Server
