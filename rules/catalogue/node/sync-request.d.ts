/**
 * HTTP requests that wait for the answer in a child process. Its own page says not to use it in production.
 * @library sync-request versions="6.1" colour=sync sources=["https://github.com/ForbesLindesay/sync-request#readme"] counterpart={"name": "undici", "maturity": "stable", "effort": "rewrite", "source": "https://undici.nodejs.org", "date": "2025-01"}
 */

/** @blocks network instead=fetch */
declare function request(method: string, url: string, options?: any): any
export = request
