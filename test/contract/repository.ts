/** The repository as the contract tests see it: files that are tracked, or would be after `git add`. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Posix paths relative to the root, sorted; files deleted but not yet staged are left out. */
export function repositoryFiles(...patterns: string[]): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...patterns]
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0')
  return [...new Set(listed)].filter(path => path !== '' && existsSync(`${ROOT}${path}`)).sort()
}

export function textOf(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8')
}

/** `path:line: text` of every line that matches. */
export function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap(path =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  )
}
