/**
 * A mistake of the user's that ends the run: one sentence, and a hint that says what to do. The command line prints
 * both without a stack and exits with 2.
 */
export class UserError extends Error {
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
  }
}
