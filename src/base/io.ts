/** The only door to the outside world that the stages know. The command line implements it; tests hand in their own. */

/** An entry of a directory; symbolic links, sockets and devices are `other` and are never followed. */
export interface DirectoryEntry {
  readonly name: string
  readonly kind: 'file' | 'directory' | 'other'
}

/** Files and the clock. Paths are absolute, in the machine's own form. */
export interface Io {
  /** Entries in no particular order; throws where the directory cannot be read. */
  list(directory: string): readonly DirectoryEntry[]
  /** A regular file's bytes; throws where it cannot be read, is no regular file but a link, or is larger than `limit` bytes. */
  read(path: string, limit?: number): Uint8Array
  /** The path without symbolic links in it; as it is where nothing stands there. Only for paths that the user named. */
  realPath(path: string): string
  /** What stands at the path; a symbolic link is `other`. Null where nothing does or it may not be seen. */
  kindOf(path: string): 'file' | 'directory' | 'other' | null
  /** A file's size in bytes; 0 where it cannot be told. */
  sizeOf(path: string): number
  /** Writes the whole file or nothing; makes the folders above it. */
  write(path: string, text: string): void
  /** Deletes a file, or a folder with all that is in it; links are deleted, not followed. */
  remove(path: string): void
}
