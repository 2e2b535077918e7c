/**
 * Compression. The functions without Sync use libuv's threads.
 * @library zlib versions="20.20, 22.12" colour=both sources=["https://nodejs.org/api/zlib.html"]
 */

/** @blocks cpu instead=zlib.deflate */
export function deflateSync(data: any, options?: any): Buffer
export function deflate(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.inflate */
export function inflateSync(data: any, options?: any): Buffer
export function inflate(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.gzip */
export function gzipSync(data: any, options?: any): Buffer
export function gzip(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.gunzip */
export function gunzipSync(data: any, options?: any): Buffer
export function gunzip(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.unzip */
export function unzipSync(data: any, options?: any): Buffer
export function unzip(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.deflateRaw */
export function deflateRawSync(data: any, options?: any): Buffer
export function deflateRaw(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.inflateRaw */
export function inflateRawSync(data: any, options?: any): Buffer
export function inflateRaw(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.brotliCompress */
export function brotliCompressSync(data: any, options?: any): Buffer
export function brotliCompress(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.brotliDecompress */
export function brotliDecompressSync(data: any, options?: any): Buffer
export function brotliDecompress(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.zstdCompress */
export function zstdCompressSync(data: any, options?: any): Buffer
export function zstdCompress(data: any, ...rest: OnLoop[]): void
/** @blocks cpu instead=zlib.zstdDecompress */
export function zstdDecompressSync(data: any, options?: any): Buffer
export function zstdDecompress(data: any, ...rest: OnLoop[]): void
export function createDeflate(options?: any): any
export function createInflate(options?: any): any
export function createGzip(options?: any): any
export function createGunzip(options?: any): any
export function createUnzip(options?: any): any
export function createDeflateRaw(options?: any): any
export function createInflateRaw(options?: any): any
export function createBrotliCompress(options?: any): any
export function createBrotliDecompress(options?: any): any
export function createZstdCompress(options?: any): any
export function createZstdDecompress(options?: any): any
export const constants: any
