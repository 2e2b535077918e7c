/**
 * Password hashes in JavaScript: the functions without Sync run on the event loop too, in pieces.
 * @library bcryptjs versions="2.4, 3.0" colour=both sources=["https://github.com/dcodeIO/bcrypt.js#readme"]
 */


/** @blocks cpu instead=bcryptjs.hash */
export function hashSync(data: any, salt?: any): string
/** @blocks cpu instead=bcryptjs.compare */
export function compareSync(data: any, encrypted: string): boolean
/** @blocks cpu instead=bcryptjs.genSalt cheap */
export function genSaltSync(rounds?: number, seed?: number): string
export function hash(data: any, salt: any, ...rest: OnLoop[]): Promise<string>
export function compare(data: any, encrypted: string, ...rest: OnLoop[]): Promise<boolean>
export function genSalt(rounds?: number, ...rest: OnLoop[]): Promise<string>
export function getRounds(encrypted: string): number
