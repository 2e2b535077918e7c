/**
 * Ciphers, hashes and keys. What derives a key holds the thread for as long as it is meant to take.
 * @library crypto versions="20.20, 22.12" colour=both sources=["https://nodejs.org/api/crypto.html"]
 */


/** @blocks cpu instead=crypto.pbkdf2 */
export function pbkdf2Sync(password: any, salt: any, iterations: number, length: number, digest: string): Buffer
/** @blocks cpu instead=crypto.scrypt */
export function scryptSync(password: any, salt: any, length: number, options?: any): Buffer
/** @blocks cpu instead=crypto.hkdf cheap */
export function hkdfSync(digest: string, key: any, salt: any, info: any, length: number): any
/** @blocks cpu instead=crypto.generateKeyPair */
export function generateKeyPairSync(type: string, options?: any): any
/** @blocks cpu instead=crypto.generateKey cheap */
export function generateKeySync(type: string, options?: any): any
/** @blocks cpu instead=crypto.generatePrime */
export function generatePrimeSync(size: number, options?: any): any
/** @blocks cpu instead=crypto.checkPrime */
export function checkPrimeSync(candidate: any, options?: any): boolean
/** @blocks cpu instead=crypto.randomFill cheap */
export function randomFillSync(buffer: any, offset?: number, size?: number): any
/** @blocks cpu instead=crypto.randomBytes cheap */
export function randomBytes(size: number): Buffer
export function randomBytes(size: number, callback: OnLoop): void
export function randomFill(buffer: any, ...rest: OnLoop[]): void
export function randomInt(...bounds: any[]): number
export function randomUUID(options?: any): string
export function pbkdf2(password: any, salt: any, iterations: number, length: number, digest: string, callback: OnLoop): void
export function scrypt(password: any, salt: any, length: number, ...rest: OnLoop[]): void
export function hkdf(digest: string, key: any, salt: any, info: any, length: number, callback: OnLoop): void
export function generateKeyPair(type: string, options: any, callback: OnLoop): void
export function generateKey(type: string, options: any, callback: OnLoop): void
export function generatePrime(size: number, ...rest: OnLoop[]): void
export function checkPrime(candidate: any, ...rest: OnLoop[]): void
export function timingSafeEqual(a: any, b: any): boolean
export function createHash(algorithm: string, options?: any): Hash
export function createHmac(algorithm: string, key: any, options?: any): Hash
export function createCipheriv(algorithm: string, key: any, iv: any, options?: any): Cipher
export function createDecipheriv(algorithm: string, key: any, iv: any, options?: any): Cipher
export function createSign(algorithm: string): Signer
export function createVerify(algorithm: string): Signer
export function createPrivateKey(key: any): any
export function createPublicKey(key: any): any
export function createSecretKey(key: any): any
export function getHashes(): string[]
export class Hash {
  update(data: any, encoding?: string): this
  digest(): Buffer
  digest(encoding: string): string
  copy(): Hash
}
export class Cipher {
  update(data: any, ...rest: any[]): any
  final(encoding?: string): any
  getAuthTag(): Buffer
  setAuthTag(tag: any): this
  setAAD(data: any): this
  setAutoPadding(on?: boolean): this
}
export class Signer {
  update(data: any, encoding?: string): this
  sign(key: any, encoding?: string): any
  verify(key: any, signature: any, encoding?: string): boolean
}
export const webcrypto: any
export const subtle: any
