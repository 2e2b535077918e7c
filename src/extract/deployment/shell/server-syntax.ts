/** What has to be known of a server to read its command line. */

/** How to read one server's options. */
export interface ServerSyntax {
  readonly server: string
  /** Short options without the dash → setting. */
  readonly short: Readonly<Record<string, string>>
  /** Long options (snake_case) that take no value, without their `no_` forms. */
  readonly switches: ReadonlySet<string>
  /** Long options whose setting has another name. */
  readonly renamed?: Readonly<Record<string, string>>
  /** Where the application is: the n-th positional from the start (0) or the last (-1), or a setting's name. */
  readonly app: number | string | null
  /** Settings that name a configuration file. */
  readonly config?: readonly string[]
}
