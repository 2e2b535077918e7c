/** What the record could not see, and the commands that give its numbers again. */
import type { AnalysisStats } from '../../rule/index.ts'
import type { Evidence } from '../evidence/collect-evidence.ts'
import type { Template } from '../template/template.ts'
import { code, plain, plural, someOf, thousands } from '../wording.ts'

/** Things left out, counted. */
export interface Unseen {
  /** Titles of options that are not considered, because no handler calls another service. */
  readonly idle: readonly string[]
  /** Files that could not be read in full. */
  readonly files: readonly string[]
  /** Findings in tests, migrations, vendored and generated code. */
  readonly quiet: number
  /** Findings that a comment or the configuration allows. */
  readonly allowed: number
  /** Findings below the lowest confidence. */
  readonly unsure: number
  /** Server settings whose value the files do not tell. */
  readonly settings: readonly { readonly name: string; readonly path: string }[]
}

/** Markdown of the zone that says what was not seen. */
export function renderUnseen(unseen: Unseen, stats: AnalysisStats, evidence: Evidence): string {
  const { callsOnLoop, unresolvedOnLoop } = stats
  const items = unseen.idle.map(
    title => `"${plain(title)}" is not among the options: no handler was found that calls another service`,
  )
  if (callsOnLoop > 0) {
    const share =
      unresolvedOnLoop === 0
        ? 'all were resolved'
        : `${thousands(unresolvedOnLoop)} ${unresolvedOnLoop === 1 ? 'was' : 'were'} not resolved (${perCent(unresolvedOnLoop, callsOnLoop)})`
    const where = evidence.service === null && evidence.apart.length === 0 ? '' : ' of the whole repository'
    items.push(`Of ${plural(callsOnLoop, 'call')} made on an event loop${where} ${share}`)
  }
  if (evidence.unknownLibraries.length > 0) {
    items.push(
      `Calls of requests into libraries that have no stub, so that it is not known whether they wait, or for what: ${someOf(
        evidence.unknownLibraries.map(({ name, calls }) => `${code(name)} (${thousands(calls)})`),
        8,
      )}`,
    )
  }
  const replaced = Object.values(evidence.options).some(
    ({ libraries }) => libraries.replace.length + libraries.switch.length > 0,
  )
  if (replaced)
    items.push(
      'Whether a counterpart does what this code asks of its library: maturity and effort are what its own pages say',
    )
  if (unseen.files.length > 0) items.push(`Files that could not be read in full: ${someOf(unseen.files.map(code), 5)}`)
  if (unseen.quiet > 0)
    items.push(
      `${plural(unseen.quiet, 'finding')} in tests, migrations, vendored and generated code, which do not count here`,
    )
  if (unseen.allowed > 0) items.push(`${plural(unseen.allowed, 'finding')} that a comment or the configuration allows`)
  if (unseen.unsure > 0) items.push(`${plural(unseen.unsure, 'finding')} that rest on a guess`)
  const settings = [...new Set(unseen.settings.map(({ name, path }) => `${code(name)} in ${code(path)}`))]
  if (settings.length > 0) items.push(`Server settings that only the running machine knows: ${someOf(settings, 5)}`)
  items.push(`Load, latency and cost: nothing in ${plural(evidence.files, 'file')} tells how often a function runs`)
  return items.map(item => `* ${item}`).join('\n')
}

/** Markdown of the zone with the commands; `of` says which template, variant and service were measured. */
export function renderCommands(template: Pick<Template, 'options'>, of: string): string {
  const lines = template.options.flatMap(({ id, profile }) =>
    profile.length === 0
      ? []
      : [
          `# findings of the rules of ${id}; a place with several findings counts once\ncolorfast lint --all --no-baseline --level info --select ${profile.join(',')}`,
        ],
  )
  const parts = [
    '# services, servers and what holds up event loops\ncolorfast lint --all --no-baseline',
    `# every measure and score: formula, inputs, findings\ncolorfast adr score${of} --explain\ncolorfast adr score${of} --format json`,
    ...lines,
  ]
  return `\`\`\`shell\n${parts.join('\n\n')}\n\`\`\``
}

function perCent(part: number, whole: number): string {
  const value = (part / whole) * 100
  return value < 0.1 ? 'under 0.1 %' : `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} %`
}
