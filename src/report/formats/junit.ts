/** JUnit's XML for continuous integration that knows nothing else: one test suite per file, one failed case per finding. */
import { compareText } from '../../base/compare/compare-text.ts'
import type { Finding } from '../../rule/finding.ts'
import type { LintResult } from '../../rule/lint-result.ts'

export function reportJunit({ findings, problems }: LintResult): string {
  const byPath = new Map<string, Finding[]>()
  for (const finding of [...findings].sort((a, b) => compareText(a.path, b.path))) {
    byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding])
  }
  const suites = [...byPath].flatMap(([path, own]) => [
    `  <testsuite name="${escape(path)}" tests="${own.length}" failures="${own.length}" errors="0">`,
    ...own.flatMap(testCase),
    '  </testsuite>',
  ])
  const broken = problems.length === 0 ? [] : problemSuite(problems)
  const clean =
    byPath.size + broken.length > 0
      ? []
      : [
          '  <testsuite name="colorfast" tests="1" failures="0" errors="0">',
          '    <testcase name="no findings" classname="colorfast"/>',
          '  </testsuite>',
        ]
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="colorfast" tests="${Math.max(1, findings.length + problems.length)}" failures="${findings.length}" errors="${problems.length}">`,
    ...suites,
    ...broken,
    ...clean,
    '</testsuites>',
  ].join('\n')}\n`
}

function testCase(finding: Finding): string[] {
  const { rule, path, line, column, level, message, advice, trace } = finding
  const text = [
    `${path}:${line}:${column}`,
    ...trace.slice(1).map(step => `${step.path}:${step.line} ${step.function} calls ${step.calls}`),
    ...(advice === null ? [] : [`fix: ${advice}`]),
  ].join('\n')
  return [
    `    <testcase name="${escape(`${rule} at line ${line}`)}" classname="${escape(path)}" file="${escape(path)}" line="${line}">`,
    `      <failure type="${level}" message="${escape(message)}">${escape(text)}</failure>`,
    '    </testcase>',
  ]
}

function problemSuite(problems: LintResult['problems']): string[] {
  return [
    `  <testsuite name="problems" tests="${problems.length}" failures="0" errors="${problems.length}">`,
    ...problems.flatMap(({ path, line, kind, message }) => [
      `    <testcase name="${escape(`${kind} at line ${line ?? 1}`)}" classname="${escape(path ?? 'colorfast')}">`,
      `      <error type="${kind}" message="${escape(message)}"/>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
  ]
}

/** XML 1.0 has no way to write most control characters. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}
