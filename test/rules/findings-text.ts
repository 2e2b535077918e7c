/** Findings as a reviewer reads them in a diff: wording, level, confidence, place, chain. */
import type { Finding } from '../../src/rule/index.ts'

export function findingsText(findings: readonly Finding[]): string {
  const sorted = [...findings].sort(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  )
  return sorted.length === 0 ? 'nothing\n' : sorted.map(block).join('\n')
}

function block(finding: Finding): string {
  const { path, line, column, level, rule, confidence, place, message, why, advice, trace, related, entries, fix } =
    finding
  return [
    `${path}:${String(line)}:${String(column)} ${level}[${rule}] ${confidence}${place === null ? '' : `, ${place}`}`,
    `  ${message}`,
    ...(why === null ? [] : [`  why: ${why}`]),
    ...(advice === null ? [] : [`  do: ${advice}`]),
    ...trace.map(step => `  ${step.path}:${String(step.line)} ${step.function} -> ${step.calls}`),
    ...related.map(one => `  see ${one.path}:${String(one.line)} ${one.role}`),
    ...(entries.length === 0 ? [] : [`  from ${entries.map(entry => [entry.method, entry.route ?? entry.function].filter(part => part !== null).join(' ')).join(', ')}`]),
    ...(fix === null ? [] : [`  fix (${fix.safety}): ${fix.title}`]),
  ].map(text => `${text}\n`).join('') // prettier-ignore
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
