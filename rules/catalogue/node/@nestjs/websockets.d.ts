/**
 * Listeners of web sockets run on the event loop, async or not.
 * @library @nestjs/websockets versions="10.4, 11.0" colour=neutral sources=["https://docs.nestjs.com/websockets/gateways"]
 */

/** @handler websocket path=message */
export function SubscribeMessage(message: any): any
/** @keeps */
export function WebSocketGateway(...values: any[]): any
/** @keeps */
export function WebSocketServer(...values: any[]): any
export function MessageBody(...values: any[]): any
export function ConnectedSocket(...values: any[]): any
/** @handler_methods handleConnection kind=websocket */
export interface OnGatewayConnection {}
/** @handler_methods handleDisconnect kind=websocket */
export interface OnGatewayDisconnect {}
/** @handler_methods afterInit kind=startup sync=startup asynchronous=startup */
export interface OnGatewayInit {}
export class WsException extends Error {}
