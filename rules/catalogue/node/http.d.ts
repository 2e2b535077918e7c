/**
 * The server underneath every framework. A request listener runs on the event loop.
 * @library http versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener"]
 */

/**
 * @application http interface=node
 * @handler route func=listener
 */
export function createServer(listener: (request: IncomingMessage, response: ServerResponse) => any): Server
/**
 * @application http interface=node
 * @handler route func=listener
 */
export function createServer(options: any, listener?: (request: IncomingMessage, response: ServerResponse) => any): Server

export class Server {
  /** @role server.listen */
  listen(...rest: OnLoop[]): this
  close(callback?: OnLoop): this
  /** @handler route func=listener path=event */
  on(event: string, listener: any): this
  /** @handler route func=listener path=event */
  once(event: string, listener: any): this
  address(): any
  setTimeout(time: number, callback?: OnLoop): this
}

export class IncomingMessage {
  headers: any
  method: string
  url: string
  statusCode: number
  on(event: string, listener: OnLoop): this
  once(event: string, listener: OnLoop): this
  pipe(target: any): any
  setEncoding(encoding: string): this
}

export class ServerResponse {
  statusCode: number
  headersSent: boolean
  setHeader(name: string, value: any): this
  writeHead(status: number, ...rest: any[]): this
  write(data: any, ...rest: any[]): boolean
  end(...rest: any[]): this
  on(event: string, listener: OnLoop): this
}

/** @role client.async */
export function request(url: any, ...rest: OnLoop[]): ClientRequest
/** @role client.async */
export function get(url: any, ...rest: OnLoop[]): ClientRequest

export class ClientRequest {
  on(event: string, listener: OnLoop): this
  write(data: any, ...rest: any[]): boolean
  end(...rest: any[]): this
  destroy(error?: any): this
  setTimeout(time: number, callback?: OnLoop): this
}

export class Agent {
  constructor(options?: any)
}
export const STATUS_CODES: any
