/**
 * What the configuration says about one service, where the code does not tell or tells it wrongly. What is not said stays
 * as it was found.
 */
export interface DeclaredService {
  readonly name: string
  /** Folder of the service, which picks it among those that were found. */
  readonly root?: string
  /** `module:attribute`; the module picks the service, too. */
  readonly app?: string
  readonly framework?: string
  readonly interface?: 'asgi' | 'wsgi'
  readonly server?: string
  readonly workerClass?: string
  readonly workers?: number
  readonly threads?: number
  /** Where it is declared; not written, but found out. */
  readonly at?: { readonly path: string; readonly line: number }
}
