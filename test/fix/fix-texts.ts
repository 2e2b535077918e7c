/** Programs in memory, fixed by the real stages, without a file being written. */
import { rules } from '../../rules/index.ts'
import type { Io } from '../../src/base/io.ts'
import { fixProject } from '../../src/cli/fix/fix-project.ts'
import type { Fixed } from '../../src/cli/fix/fix-project.ts'
import { DEFAULTS } from '../../src/config/options.ts'
import { analyse, lint } from '../../src/run.ts'

const options = { ...DEFAULTS, select: ['all'], level: 'info' } as const

/** Makes all fixes of one kind, or of both. */
export async function fixIn(root: string, io: Io, kinds: 'safe' | 'both'): Promise<Fixed> {
  return fixProject({
    request: { root, named: [], options, io, cache: null },
    analyse,
    lint: analysed => lint(analysed, rules, { named: [], options, baseline: [] }),
    wanted: ({ safety }) => safety === 'safe' || kinds === 'both',
  })
}

/** Texts of the edited files after it. */
export function textsOf({ files }: Fixed): Record<string, string> {
  return Object.fromEntries(files.map(({ path, after }) => [path, Buffer.from(after).toString()]))
}
