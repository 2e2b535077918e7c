/** Thrown by a command on the main thread that can only go on where the stack is deep. */
export class NeedsDepth extends Error {
  override readonly name = 'NeedsDepth'
}
