/** The forms of a report by name; each is loaded only when it is asked for. */
import { UserError } from '../base/user-error.ts'
import type { ReportContext } from '../report/context.ts'
import type { LintResult } from '../rule/lint-result.ts'

export const FORMATS = ['pretty', 'concise', 'json', 'sarif', 'github', 'gitlab', 'markdown', 'junit'] as const
export type Format = (typeof FORMATS)[number]

/** A report is a pure function of the result. */
export type Report = (result: LintResult, context: ReportContext) => string

/** `--output-file sarif:report.sarif`. */
export interface OutputFile {
  readonly format: Format
  readonly path: string
}

/** Reads `FORMAT:FILE`. */
export function readOutputFile(text: string): OutputFile {
  const colon = text.indexOf(':')
  const format = FORMATS.find(name => name === text.slice(0, colon))
  const path = text.slice(colon + 1)
  if (format === undefined || path === '') {
    throw new UserError(
      `--output-file ${text} does not name a format and a file.`,
      `Write FORMAT:FILE, for example sarif:colorfast.sarif. Formats: ${FORMATS.join(', ')}.`,
    )
  }
  return { format, path }
}

/** The report function of a format. */
export async function loadFormat(format: Format): Promise<Report> {
  switch (format) {
    case 'pretty':
      return (await import('../report/pretty/pretty.ts')).reportPretty
    case 'concise':
      return (await import('../report/formats/concise.ts')).reportConcise
    case 'json':
      return (await import('../report/formats/json.ts')).reportJson
    case 'sarif':
      return (await import('../report/formats/sarif.ts')).reportSarif
    case 'github':
      return (await import('../report/formats/github.ts')).reportGithub
    case 'gitlab':
      return (await import('../report/formats/gitlab.ts')).reportGitlab
    case 'markdown':
      return (await import('../report/formats/markdown.ts')).reportMarkdown
    case 'junit':
      return (await import('../report/formats/junit.ts')).reportJunit
  }
}
