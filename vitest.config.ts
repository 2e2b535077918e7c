/** Tests read sources directly; nothing here needs a build, except what says so by its name. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Inference asks itself questions in chains that are deeper than the default stack; the product runs in a deep thread.
    pool: 'forks',
    execArgv: ['--stack-size=3900'],
    expect: { requireAssertions: true },
  },
})
