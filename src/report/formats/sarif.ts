/** SARIF 2.1.0 for code scanning: chains as code flows, other places as related locations, fixes as replacements. */
import type { Location } from '../../base/location.ts'
import type { Level } from '../../base/vocabulary.ts'
import type { Finding, Fix } from '../../rule/finding.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import type { Rule } from '../../rule/rule.ts'
import type { ReportContext } from '../context.ts'
import { entryNames, sentence, someOf } from '../words.ts'

const LEVELS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' }
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

export function reportSarif(result: LintResult, context: ReportContext): string {
  const rules = context.rules.filter(
    ({ id }) => result.ran.includes(id) || result.findings.some(({ rule }) => rule === id),
  )
  const known = rules.map(({ id }) => id)
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'colorfast', semanticVersion: context.version, rules: rules.map(ruleOf) } },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the linted project.' } } },
        results: result.findings.map(finding => resultOf(finding, known, context)),
        invocations: [
          {
            executionSuccessful: !result.problems.some(({ kind }) => kind === 'rule-crashed'),
            toolExecutionNotifications: result.problems.map(({ path, line, kind, message }) => ({
              level: 'warning',
              descriptor: { id: kind },
              message: { text: message },
              ...(path === null
                ? {}
                : {
                    locations: [
                      { physicalLocation: { artifactLocation: artifact(path), region: { startLine: line ?? 1 } } },
                    ],
                  }),
            })),
          },
        ],
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf({ id, group, level, docs, equivalents }: Rule): Record<string, unknown> {
  return {
    id,
    shortDescription: { text: docs.summary },
    fullDescription: { text: docs.what },
    help: {
      text: `${docs.why}\n\n${docs.fix}`,
      markdown: `${docs.why}\n\n**Fix.** ${docs.fix}\n\n**Limits.** ${docs.limits}`,
    },
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags: [group, 'concurrency'], equivalents },
  }
}

function resultOf(finding: Finding, known: readonly string[], context: ReportContext): Record<string, unknown> {
  const index = known.indexOf(finding.rule)
  return {
    ruleId: finding.rule,
    ...(index === -1 ? {} : { ruleIndex: index }),
    level: LEVELS[finding.level],
    message: { text: messageOf(finding) },
    locations: [
      {
        ...physical(finding),
        ...(finding.function === ''
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: finding.function, kind: 'function' }] }),
      },
    ],
    partialFingerprints: { 'colorfast/v1': finding.fingerprint },
    ...(finding.trace.length > 1
      ? {
          codeFlows: [
            {
              threadFlows: [
                {
                  locations: finding.trace.map(step => ({
                    location: { ...physical(step), message: { text: `${step.function} calls ${step.calls}` } },
                  })),
                },
              ],
            },
          ],
        }
      : {}),
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            ...physical(related),
            message: { text: related.role },
          })),
        }
      : {}),
    ...(finding.fix === null ? {} : { fixes: [fixOf(finding.fix, context)] }),
    properties: {
      confidence: finding.confidence,
      kind: finding.kind,
      place: finding.place,
      entries: entryNames(finding.entries),
      alsoReaches: finding.alsoReaches,
    },
  }
}

function messageOf({ message, entries, why, advice }: Finding): string {
  return [
    sentence(message),
    entries.length > 0 ? `Reached from ${someOf(entryNames(entries), 3)}.` : '',
    why === null ? '' : sentence(why),
    advice === null ? '' : sentence(`fix: ${advice}`),
  ]
    .filter(part => part !== '')
    .join(' ')
}

function physical({ path, line, column, endLine, endColumn }: Location): Record<string, unknown> {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  }
}

function artifact(path: string): Record<string, string> {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

function fixOf({ title, edits }: Fix, { textOf }: ReportContext): Record<string, unknown> {
  const paths = [...new Set(edits.map(({ path }) => path))]
  return {
    description: { text: title },
    artifactChanges: paths.map(path => {
      // `charOffset` counts code points under the column kind of this run.
      const text = textOf(path) ?? ''
      return {
        artifactLocation: artifact(path),
        replacements: edits
          .filter(edit => edit.path === path)
          .map(({ s, e, text: inserted }) => ({
            deletedRegion: {
              charOffset: Array.from(text.slice(0, s)).length,
              charLength: Array.from(text.slice(s, e)).length,
            },
            insertedContent: { text: inserted },
          })),
      }
    }),
  }
}
