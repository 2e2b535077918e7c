/** What lock files and requirements say of the versions of libraries. */

/** One statement: at least `from`, and less than `below` where that is said. A pinned version is a range of one. */
export interface VersionRange {
  readonly from: readonly number[]
  readonly below: readonly number[] | null
}

/** Every statement of a repository by the library's normalised name (`typing-extensions`); services may differ. */
export type LibraryVersions = Readonly<Record<string, readonly VersionRange[]>>
