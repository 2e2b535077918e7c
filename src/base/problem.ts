/** Something that could not be read or done, without ending the run: shown and counted beside the findings. */
export interface Problem {
  /** Posix path relative to the root; null where no file is to blame. */
  readonly path: string | null
  /** 1-based; null where no line is to blame. */
  readonly line: number | null
  readonly kind:
    | 'syntax'
    | 'encoding'
    | 'binary'
    | 'too-large'
    | 'too-deep'
    | 'unreadable'
    | 'deployment'
    | 'rule-crashed'
    | 'baseline'
    | 'decision'
    | 'cache'
    | 'fix'
    | 'configuration'
  readonly message: string
}

/** Orders problems for printing: those without a file first. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.path !== b.path) return (a.path ?? '') < (b.path ?? '') ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
}
