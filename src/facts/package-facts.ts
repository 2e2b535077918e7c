/** What manifests say of how imports are meant in a JavaScript or TypeScript package. */

/** One `package.json`. */
export interface PackageFacts {
  /** Folder of the file, '' for the root. */
  readonly folder: string
  readonly name: string | null
  /** Files that the package's own name and its subpaths stand for, best first: `exports`, `module`, `main`, `types`. */
  readonly entries: Readonly<Record<string, readonly string[]>>
  /** Packages that it needs at run time. */
  readonly uses: readonly string[]
  /** `imports`: names that begin with `#`. */
  readonly internal: Readonly<Record<string, readonly string[]>>
}

/** One `tsconfig.json` or `jsconfig.json` that says something of paths. */
export interface PathAliases {
  readonly folder: string
  /** Folder that names without a dot are looked up in, relative to the root; null if none is set. */
  readonly base: string | null
  /** Pattern → candidates, relative to the root: `@app/*` → [`src/*`]. */
  readonly paths: Readonly<Record<string, readonly string[]>>
}

/** All manifests of a repository that concern imports. */
export interface NodeManifests {
  readonly packages: readonly PackageFacts[]
  readonly aliases: readonly PathAliases[]
}
