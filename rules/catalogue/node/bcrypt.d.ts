/**
 * Password hashes. The functions without Sync use libuv's threads.
 * @library bcrypt versions="5.1, 6.0" colour=both sources=["https://github.com/kelektiv/node.bcrypt.js#readme"]
 */


/** @blocks cpu instead=bcrypt.hash */
export function hashSync(data: any, salt?: any): string
/** @blocks cpu instead=bcrypt.compare */
export function compareSync(data: any, encrypted: string): boolean
/** @blocks cpu instead=bcrypt.genSalt cheap */
export function genSaltSync(rounds?: number, minor?: string): string
export function hash(data: any, salt: any, ...rest: OnLoop[]): Promise<string>
export function compare(data: any, encrypted: string, ...rest: OnLoop[]): Promise<boolean>
export function genSalt(rounds?: number, ...rest: OnLoop[]): Promise<string>
export function getRounds(encrypted: string): number
