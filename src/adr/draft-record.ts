/**
 * Writes a decision record: a template's text with the measured context, the options and their consequences in its
 * places, in the form that the neighbours have. Pure. It never chooses: the status is proposed, the outcome open.
 */
import type { Analysis, Finding, PoolModel } from '../rule/index.ts'
import { collectEvidence, type Evidence } from './evidence/collect-evidence.ts'
import type { RunsByOption } from './evidence/what-if.ts'
import { fillFacts } from './fill-facts.ts'
import { MEASURES } from './measures/measures.ts'
import { recordName, type Neighbours } from './record/neighbours.ts'
import type { RecordFormat } from './record/read-record.ts'
import { zone } from './record/zone.ts'
import { renderCosts } from './render/render-costs.ts'
import { renderEvidence } from './render/render-evidence.ts'
import { renderCommands, renderUnseen, type Unseen } from './render/render-limits.ts'
import { renderOpen } from './render/render-open.ts'
import { renderOption } from './render/render-options.ts'
import { renderScores } from './render/render-scores.ts'
import { scoreOptions } from './scores/score-options.ts'
import type { Cell, Said, Scores } from './scores/scores.ts'
import type { Directive, Driver, Template, TemplateOption } from './template/template.ts'
import { plain, plural, thousands } from './wording.ts'

/** Everything that a record is made from. */
export interface DraftRequest {
  readonly analysis: Analysis
  /** Findings under the project's own configuration. */
  readonly findings: readonly Finding[]
  readonly runs: RunsByOption
  readonly template: Template
  readonly neighbours: Neighbours
  /** ISO date. */
  readonly today: string
  /** Abbreviated commit of the analysed tree; null outside a repository. */
  readonly commit: string | null
  readonly unseen: Unseen
  /** The service that the record is about; null: all. */
  readonly service: string | null
  /** What people said beside the code. */
  readonly said: Said
  /** How the connection pools of libraries are told their size. */
  readonly pools: readonly PoolModel[]
}

/** A record that is not written yet. */
export interface Draft {
  /** Posix, relative to the root. */
  readonly path: string
  readonly text: string
  readonly evidence: Evidence
  readonly scores: Scores
}

/** Counts and scores what a request holds. */
export function measureRequest(request: DraftRequest): { readonly evidence: Evidence; readonly scores: Scores } {
  const { analysis, findings, runs, template, service, said, pools } = request
  const evidence = collectEvidence(analysis, findings, runs, template, service, pools)
  return { evidence, scores: scoreOptions(template, evidence, said) }
}

/** Makes the text and the path of a new record. */
export function draftRecord(request: DraftRequest): Draft {
  const { template, neighbours, today } = request
  const { evidence, scores } = measureRequest(request)
  const body = fillTemplate(request, evidence, scores)
  const title = fillFacts(template.title, evidence)
  const text = dressed(body, title, neighbours, today)
  const name = recordName(neighbours, template.name, today)
  const path = neighbours.directory === '.' ? name : `${neighbours.directory}/${name}`
  return { path, text: withBullet(text, neighbours.bullet), evidence, scores }
}

/** The generated text of each zone, by its name. */
export function renderZones(
  request: DraftRequest,
  evidence: Evidence,
  scores: Scores,
  format: RecordFormat = request.neighbours.format,
): Map<string, string> {
  const { template, analysis, commit, service } = request
  const zones = new Map([
    ['evidence', renderEvidence(evidence, commit)],
    ['drivers', template.drivers.map(driver => `* ${driverLine(driver, template, evidence, scores)}`).join('\n')],
    ['costs', renderCosts(template, evidence)],
    ['scores', renderScores(scores, template)],
    ['open', renderOpen(scores, template, evidence)],
    ['unseen', renderUnseen(request.unseen, analysis.stats, evidence)],
    ['commands', renderCommands(template, flagsOf(template, service))],
  ])
  for (const option of template.options) {
    const text = renderOption(option, evidence, scores, template.measures)
    zones.set(zoneOf(option.id), format === 'nygard' ? withSigns(text) : text)
  }
  return new Map([...zones].map(([name, text]) => [name, withBullet(text, request.neighbours.bullet)]))
}

/** What a zone's marker says beside the digest; the evidence also says what was measured, so that it can be measured again. */
export function zoneAttributes(
  name: string,
  { template, commit, service }: Pick<DraftRequest, 'template' | 'commit' | 'service'>,
): Record<string, string> {
  const origin =
    name === 'evidence'
      ? {
          template: encodeURIComponent(template.name),
          ...(template.variant && { variant: encodeURIComponent(template.variant.id) }),
          ...(service !== null && { service: encodeURIComponent(service) }),
        }
      : {}
  return { ...origin, ...(commit !== null && { commit }) }
}

/** Flags that measure the same again. */
function flagsOf({ name, variant }: Template, service: string | null): string {
  const quoted = service === null || /^[\w.-]+$/.test(service) ? service : `'${service.replaceAll("'", "'\\''")}'`
  return [
    name === 'sync-or-async' ? '' : ` --template ${name}`,
    variant === null ? '' : ` --variant ${variant.id}`,
    quoted === null ? '' : ` --service ${quoted}`,
  ].join('')
}

/** Name of an option's zone. */
function zoneOf(option: string): string {
  return `consequences-${option.toLowerCase().replace(/[^a-z\d]+/g, '-')}`
}

/** Title, question, and what was measured here. */
function driverLine(driver: Driver, { options }: Template, evidence: Evidence, { cells, gates }: Scores): string {
  const head = `${plain(driver.title)}: ${fillFacts(driver.question, evidence)}`
  if (driver.gate !== null) {
    const open = gates.some(({ driver: id, passes }) => id === driver.id && passes === null)
    return `${head} A gate${open ? ', not answered yet' : ''}.`
  }
  const own = cells.filter(({ driver: id, kind }) => id === driver.id && kind !== 'unknown')
  if (own.length === 0) return `${head} Not measured: ${plain(driver.why ?? '')}.`
  const values = options.flatMap(({ id }) => {
    const cell = own.find(({ option }) => option === id)
    return cell ? [`${id} ${valueText(cell)}`] : []
  })
  const unit = MEASURES[driver.measure]?.unit ?? ''
  return `${head} Here: ${values.join(', ')}${unit === '' ? '' : ` (${unit})`}.`
}

function valueText({ value, low }: Cell): string {
  if (value === null) return `${low} of 4`
  return value === 'unbounded' ? 'no limit' : thousands(value)
}

function fillTemplate(request: DraftRequest, evidence: Evidence, scores: Scores): string {
  const { template } = request
  const zones = renderZones(request, evidence, scores)
  const wrapped = (name: string): string => zone(name, zones.get(name) ?? '', zoneAttributes(name, request))
  let text = template.body
  let rest = text.length
  const parts: string[] = []
  for (const directive of [...template.directives].reverse()) {
    parts.unshift(
      replacement(directive, template, evidence, wrapped),
      fillFacts(text.slice(directive.e, rest), evidence),
    )
    rest = directive.s
  }
  text = fillFacts(text.slice(0, rest), evidence) + parts.join('')
  return text
}

function replacement(
  { name, attributes }: Directive,
  template: Template,
  evidence: Evidence,
  wrapped: (name: string) => string,
): string {
  if (name === 'question') return template.question === null ? '' : fillFacts(template.question, evidence)
  if (name === 'options') return template.options.map(({ title }) => `* ${title}`).join('\n')
  const section = (option: TemplateOption): string => {
    const summary = option.summary === '' ? '' : `${fillFacts(option.summary, evidence)}\n\n`
    return `### ${option.title}\n\n${summary}${wrapped(zoneOf(option.id))}`
  }
  if (name === 'each-option') return template.options.map(section).join('\n\n')
  if (name !== 'consequences') return wrapped(name)
  const option = template.options.find(({ id }) => id === attributes['option'])
  return option ? section(option) : ''
}

/** The head and the order of sections that a format wants. */
function dressed(
  body: string,
  title: string,
  { format, naming, next, titlePrefix }: Neighbours,
  today: string,
): string {
  const heading = naming === 'number' ? `# ${next}. ${title}` : `# ${titlePrefix}${title}`
  const content = body.replace(/^# .*\n+/, '').trim()
  if (format === 'nygard') {
    return `${heading}\n\nDate: ${today}\n\n## Status\n\nProposed\n\n${nygardSections(content)}\n`
  }
  if (format === 'universal') {
    const bullets = `- Status: proposed\n- Date: ${today}`
    return `${heading}\n\n${bullets}\n\nDate: ${today}\n\n## Status\n\nProposed\n\n${content}\n`
  }
  return `---\nstatus: proposed\ndate: ${today}\n---\n\n# ${titlePrefix}${title}\n\n${content}\n`
}

const NYGARD: readonly (readonly [string, readonly string[]])[] = [
  ['Context', ['Context and Problem Statement', 'Decision Drivers', 'Considered Options']],
  ['Decision', ['Decision Outcome']],
  ['Consequences', ['Pros and Cons of the Options', 'More Information']],
]

/** MADR's sections under Nygard's three headings, one level deeper. */
function nygardSections(content: string): string {
  const sections = new Map(
    content.split(/^(?=## )/m).map(section => {
      const [, heading = '', rest = ''] = /^## (.*)\n([\s\S]*)$/.exec(section) ?? []
      return [heading, rest.trim()] as const
    }),
  )
  const placed = new Set(NYGARD.flatMap(([, parts]) => parts))
  const others = [...sections.keys()].filter(name => name !== '' && !placed.has(name))
  return NYGARD.map(([heading, usual]) => {
    const parts = heading === 'Consequences' ? [...usual, ...others] : usual.filter(part => sections.has(part))
    const texts = parts.map((part, index) => {
      const section = sections.get(part) ?? ''
      return index === 0 ? section : `### ${part}\n\n${deeper(section)}`
    })
    return `## ${heading}\n\n${texts.join('\n\n')}`
  }).join('\n\n')
}

function deeper(text: string): string {
  return text.replace(/^(#{3,5}) /gm, '#$1 ')
}

/** Unordered lists with the marker that the neighbours use. */
function withBullet(text: string, bullet: '*' | '-'): string {
  return bullet === '*' ? text : text.replace(/^(\s*)\* /gm, `$1${bullet} `)
}

/** `(+)`, `(o)` and `(-)` instead of MADR's words, as records in Nygard's form write them. */
function withSigns(text: string): string {
  const signs: Readonly<Record<string, string>> = { Good: '(+)', Neutral: '(o)', Bad: '(-)' }
  return text.replace(/^\* (Good|Neutral|Bad), because /gm, (_, word: string) => `* ${signs[word] ?? ''} `)
}

/** One sentence per option, for the terminal. */
export function optionLines(evidence: Evidence, template: Template): string[] {
  return template.options.map(option => {
    const found = evidence.options[option.id]
    if (!found) return option.title
    const { sites, functions, files, libraries } = found
    const replaced = libraries.replace.length + libraries.switch.length
    return `${option.title}: ${[
      plural(sites, 'place'),
      plural(functions.length, 'function'),
      plural(files.length, 'file'),
      ...(replaced > 0 ? [`${plural(replaced, 'library', 'libraries')} to replace or switch`] : []),
    ].join(', ')}`
  })
}
