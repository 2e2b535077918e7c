/** Writing for the user: whole or not at all, and one sentence where it is impossible. */
import type { Io } from '../../base/io.ts'
import { UserError } from '../../base/user-error.ts'

/** Writes a file; `shown` names it in the message. */
export function writeText(path: string, text: string, shown: string, io: Pick<Io, 'write'>): void {
  try {
    io.write(path, text)
  } catch (error) {
    throw new UserError(`${shown} could not be written (${(error as Error).message}).`, 'Nothing was changed.')
  }
}
