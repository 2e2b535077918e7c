/**
 * Signed tokens. Without a callback the signature is made on the spot: microseconds with a shared secret, a millisecond with a large RSA key.
 * @library jsonwebtoken versions="9.0" colour=both sources=["https://github.com/auth0/node-jsonwebtoken#readme"]
 */

/** @blocks cpu cheap */
export function sign(payload: any, secret: any, options?: any): string
export function sign(payload: any, secret: any, options: any, callback: OnLoop): void
/** @blocks cpu cheap */
export function verify(token: string, secret: any, options?: any): any
export function verify(token: string, secret: any, options: any, callback: OnLoop): void
export function decode(token: string, options?: any): any
export class TokenExpiredError extends Error {}
export class JsonWebTokenError extends Error {}
