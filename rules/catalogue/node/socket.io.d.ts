/**
 * Web sockets: every listener runs on the event loop.
 * @library socket.io versions="4.8" colour=neutral sources=["https://socket.io/docs/v4/server-api/"]
 */

export class Server {
  constructor(server?: any, options?: any)
  /** @handler websocket func=listener path=event */
  on(event: string, listener: ((socket: Socket) => any) & Calls): this
  /** @handler middleware func=callback */
  use(callback: (socket: Socket, next: any) => any): this
  of(namespace: any): Namespace
  emit(event: string, ...args: any[]): boolean
  to(room: any): this
  in(room: any): this
  close(callback?: OnLoop): Promise<void>
  engine: any
  sockets: any
}
export class Namespace extends Server {}
export class Socket {
  id: string
  handshake: any
  rooms: any
  data: any
  request: any
  /** @handler websocket func=listener path=event */
  on(event: string, listener: any): this
  /** @handler websocket func=listener path=event */
  once(event: string, listener: any): this
  emit(event: string, ...args: any[]): boolean
  join(room: any): any
  leave(room: any): any
  to(room: any): any
  disconnect(close?: boolean): this
  use(callback: any): this
  broadcast: any
}
