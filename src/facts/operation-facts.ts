/** What a description of an HTTP interface (OpenAPI, Swagger) says of the functions behind it. */

/** One operation, and the dotted path of the function that answers it. */
export interface Operation {
  readonly handler: string
  /** The path that it stands under, as written. */
  readonly route: string | null
  /** In capitals. */
  readonly method: string | null
}

/** A description with the operations in it, in the file's order. */
export interface Specification {
  /** Posix, relative to the root. */
  readonly path: string
  readonly operations: readonly Operation[]
}
