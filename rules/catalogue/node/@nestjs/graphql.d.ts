/**
 * Resolvers run on the event loop, async or not.
 * @library @nestjs/graphql versions="12.2, 13.0" colour=neutral sources=["https://docs.nestjs.com/graphql/resolvers"]
 */

/** @handler resolver */
export function Query(...values: any[]): any
/** @handler resolver */
export function Mutation(...values: any[]): any
/** @handler resolver */
export function ResolveField(...values: any[]): any
/** @handler resolver */
export function Subscription(...values: any[]): any
/** @keeps */
export function Resolver(...values: any[]): any
/** @keeps */
export function ObjectType(...values: any[]): any
/** @keeps */
export function InputType(...values: any[]): any
/** @keeps */
export function ArgsType(...values: any[]): any
/** @keeps */
export function Field(...values: any[]): any
export function Args(...values: any[]): any
export function Parent(...values: any[]): any
export function Context(...values: any[]): any
export function Info(...values: any[]): any
