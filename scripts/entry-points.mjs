/** The files that the build starts from: file name in `dist` → source. Whatever none of them leads to is dead code. */
export const ENTRY_POINTS = {
  cli: 'src/cli/main.ts',
  'command-worker': 'src/cli/thread/command-worker.ts',
  'extract-worker': 'src/extract/extract-worker.ts',
}

/** Run by the build, and no part of the product. */
export const CATALOGUE_COMPILER = 'src/catalogue/compile-catalogue.ts'
