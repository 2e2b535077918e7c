/** What the record could not see, and the commands that give its numbers again. */
import type { AnalysisStats } from '../../rule/index.ts'
import type { Template } from '../template/template.ts'
import { code, plural, someOf, thousands } from '../wording.ts'

/** Things left out, counted. */
export interface Unseen {
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
export function renderUnseen(unseen: Unseen, stats: AnalysisStats, files: number): string {
  const { callsOnLoop, unresolvedOnLoop } = stats
  const items: string[] = []
  if (callsOnLoop > 0) {
    const share =
      unresolvedOnLoop === 0
        ? 'all were resolved'
        : `${thousands(unresolvedOnLoop)} were not resolved (${perCent(unresolvedOnLoop, callsOnLoop)})`
    items.push(`Of ${plural(callsOnLoop, 'call')} made on an event loop ${share}`)
  }
  const foreign = Object.entries(stats.withoutStub).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (foreign.length > 0) {
    items.push(
      `Calls into libraries that have no stub, so that it is not known whether they block: ${someOf(
        foreign.map(([name, calls]) => `${code(name)} (${thousands(calls)})`),
        8,
      )}`,
    )
  }
  if (unseen.files.length > 0) items.push(`Files that could not be read in full: ${someOf(unseen.files.map(code), 5)}`)
  if (unseen.quiet > 0)
    items.push(
      `${plural(unseen.quiet, 'finding')} in tests, migrations, vendored and generated code, which do not count here`,
    )
  if (unseen.allowed > 0) items.push(`${plural(unseen.allowed, 'finding')} that a comment or the configuration allows`)
  if (unseen.unsure > 0) items.push(`${plural(unseen.unsure, 'finding')} that rest on a guess`)
  const settings = [...new Set(unseen.settings.map(({ name, path }) => `${code(name)} in ${code(path)}`))]
  if (settings.length > 0) items.push(`Server settings that only the running machine knows: ${someOf(settings, 5)}`)
  items.push(`Load, latency and cost: nothing in ${plural(files, 'file')} tells how often a function runs`)
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
