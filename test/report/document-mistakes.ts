/**
 * What is wrong with the documents that programs read, against what describes them: our own JSON Schema, OASIS' schema of
 * SARIF 2.1.0 (as @microsoft/jest-sarif carries it), and the rules that GitLab, GitHub and JUnit readers go by.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { reportGithub } from '../../src/report/formats/github.ts'
import { reportGitlab } from '../../src/report/formats/gitlab.ts'
import { reportJson } from '../../src/report/formats/json.ts'
import { reportJunit } from '../../src/report/formats/junit.ts'
import { reportSarif } from '../../src/report/formats/sarif.ts'
import type { ReportContext } from '../../src/report/context.ts'
import type { LintResult } from '../../src/rule/lint-result.ts'

const findings = new Ajv2020({ allErrors: true }).compile(
  readJson(new URL('../../schemas/findings-1.schema.json', import.meta.url)),
)
const sarif = sarifSchema()

/** One sentence per mistake; empty where every document is well formed. */
export function documentMistakes(result: LintResult, context: ReportContext): string[] {
  return [
    ...violations('json', findings, JSON.parse(reportJson(result, context))),
    ...violations('sarif', sarif, JSON.parse(reportSarif(result, context))),
    ...gitlabMistakes(JSON.parse(reportGitlab(result)) as readonly GitlabIssue[]),
    ...githubMistakes(reportGithub(result)),
    ...xmlMistakes(reportJunit(result)),
  ]
}

function readJson(url: URL | string): object {
  return JSON.parse(readFileSync(url, 'utf8')) as object
}

function sarifSchema(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  const require = createRequire(import.meta.url)
  const schema = readJson(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))
  // It is written in draft 4, of which it uses nothing that a later draft reads otherwise, but for its own name.
  const { $schema: _schema, id: _id, ...rest } = schema as Record<string, unknown>
  return ajv.compile(rest)
}

function violations(format: string, validate: ValidateFunction, document: unknown): string[] {
  if (validate(document)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${format}: ${instancePath} ${message ?? ''}`)
}

interface GitlabIssue {
  readonly description?: string
  readonly check_name?: string
  readonly fingerprint?: string
  readonly severity?: string
  readonly location?: { readonly path?: string; readonly lines?: { readonly begin?: number } }
}

function gitlabMistakes(issues: readonly GitlabIssue[]): string[] {
  const seen = new Set<string | undefined>()
  return issues.flatMap(({ description, check_name: name, fingerprint, severity, location }, index) => {
    const missing = [description, name, fingerprint, location?.path, location?.lines?.begin].some(part => !part)
    const level = ['info', 'minor', 'major', 'critical', 'blocker'].includes(severity ?? '')
    const again = seen.has(fingerprint)
    seen.add(fingerprint)
    return missing || !level || again ? [`gitlab: issue ${String(index)} is incomplete or has a fingerprint twice`] : []
  })
}

function githubMistakes(text: string): string[] {
  const lines = text.split('\n').filter(line => line !== '')
  return lines.filter(line => !/^::(error|warning|notice) [^\r]+::[^\r]+$/.test(line)).map(line => `github: ${line}`)
}

/** Tags that close what was opened, and nothing that had to be escaped. */
function xmlMistakes(text: string): string[] {
  const open: string[] = []
  for (const [tag, close, name = '', self] of text.matchAll(/<(\/?)([a-z]+)(?: [a-z]+="[^"<]*")*(\/?)>/g)) {
    if (close === '' && self === '') open.push(name)
    if (close !== '' && open.pop() !== name) return [`junit: ${tag} closes nothing`]
  }
  const left = text.replace(/<\?xml [^>]*\?>|<\/?[a-z]+(?: [a-z]+="[^"<]*")*\/?>/g, '')
  return [
    ...open.map(name => `junit: ${name} stays open`),
    ...(/[<>]|&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(left) ? ['junit: unescaped text'] : []),
  ]
}
