/** What a person reads when a command could not do its job: the user's mistake in a sentence, ours with a way to report it. */
import { UserError } from '../base/user-error.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** The words for standard error. A stack is shown only on request. */
export function describeFailure(error: unknown, { env }: Pick<Terminal, 'env'>): string {
  if (error instanceof UserError)
    return `colorfast: ${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const detail = env['COLORFAST_DEBUG'] ? `${stack ?? ''}\n` : '  Set COLORFAST_DEBUG=1 to see where.\n'
  return `colorfast ${VERSION} failed: ${message}\n  This is a defect of colorfast, not of your code; please report it.\n${detail}`
}
