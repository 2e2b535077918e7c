/** A folder for one test, and a terminal that remembers what was written to it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from '../../src/base/user-error.ts'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { nodeIo } from '../../src/cli/node-io.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

export interface Scratch {
  readonly folder: string
  readonly put: (files: Readonly<Record<string, string | Uint8Array>>) => void
  readonly remove: () => void
}

/** A fresh folder outside the repository, with nothing above it that marks a project. */
export function scratch(): Scratch {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'colorfast-cli-')))
  return {
    folder,
    put: files => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Runs a command line in this process. */
export async function run(
  cwd: string,
  argv: readonly string[],
  over: Partial<Terminal> = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    cwd,
    env: {},
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
    readLine: () => null,
    isScreen: false,
    isErrorScreen: false,
    width: 100,
    io: nodeIo,
    readInput: () => new Uint8Array(),
    clock: () => 0,
    ...over,
  }
  try {
    return { code: await runCommandLine(argv, terminal), out, err }
  } catch (error) {
    if (error instanceof UserError) return { code: 2, out, err: `${error.message}\n${error.hint ?? ''}\n` }
    throw error
  }
}
