/** GitLab's code quality report, which a merge request compares with that of its target branch. */
import type { Level } from '../../base/vocabulary.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import { sentence } from '../words.ts'

const SEVERITIES: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', info: 'info' }

export function reportGitlab({ findings }: LintResult): string {
  const issues = findings.map(({ rule, message, advice, level, path, line, endLine, fingerprint, trace, related }) => ({
    type: 'issue',
    check_name: rule,
    description: advice === null ? sentence(message) : `${sentence(message)} ${sentence(`fix: ${advice}`)}`,
    severity: SEVERITIES[level],
    categories: ['Performance'],
    fingerprint,
    location: { path, lines: { begin: line, end: endLine } },
    other_locations: [...trace.slice(1), ...related].map(place => ({
      path: place.path,
      lines: { begin: place.line, end: place.endLine },
    })),
  }))
  return `${JSON.stringify(issues, null, 2)}\n`
}
