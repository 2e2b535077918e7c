/**
 * Writes a decision record: a template's text with the measured context, the options and their consequences in its
 * places, in the form that the neighbours have. Pure. It never chooses: the status is proposed, the outcome open.
 */
import type { Analysis, Finding } from '../rule/index.ts'
import { collectEvidence, type Evidence, type RunsByOption } from './evidence.ts'
import { recordName, type Neighbours } from './record/neighbours.ts'
import { renderEvidence } from './render-evidence.ts'
import { renderOption } from './render-options.ts'
import { renderScores } from './render-scores.ts'
import { renderCommands, renderUnseen, type Unseen } from './render-limits.ts'
import { scoreOptions, type Declared, type Scores } from './scores.ts'
import type { Directive, Template } from './template.ts'
import { plural } from './wording.ts'
import { zone } from './record/zone.ts'

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
  readonly declared?: Readonly<Record<string, Declared>>
  readonly weights?: Readonly<Record<string, number>>
}

/** A record that is not written yet. */
export interface Draft {
  /** Posix, relative to the root. */
  readonly path: string
  readonly text: string
  readonly evidence: Evidence
  readonly scores: Scores
}

/** Makes the text and the path of a new record. */
export function draftRecord(request: DraftRequest): Draft {
  const { analysis, findings, runs, template, neighbours, today } = request
  const evidence = collectEvidence(analysis, findings, runs, template, request.unseen.missingRules)
  const scores = scoreOptions(template, evidence, request.declared, request.weights)
  const body = fillTemplate(request, evidence, scores)
  const text = dressed(body, template.title, neighbours, today)
  const name = recordName(neighbours, template.name, today)
  const path = neighbours.directory === '.' ? name : `${neighbours.directory}/${name}`
  return { path, text: withBullet(text, neighbours.bullet), evidence, scores }
}

/** The generated text of each zone, by its name. */
export function renderZones(request: DraftRequest, evidence: Evidence, scores: Scores): Map<string, string> {
  const { template, analysis, commit } = request
  const bullet = request.neighbours.bullet
  const zones = new Map([
    ['evidence', renderEvidence(evidence, { commit, stats: analysis.stats })],
    ['scores', renderScores(scores, template)],
    ['unseen', renderUnseen(request.unseen, analysis.stats)],
    ['commands', renderCommands(template, request.unseen.missingRules)],
  ])
  for (const option of template.options) zones.set(zoneOf(option.id), renderOption(option, evidence))
  return new Map([...zones].map(([name, text]) => [name, withBullet(text, bullet)]))
}

/** Name of an option's zone. */
function zoneOf(option: string): string {
  return `consequences-${option.toLowerCase().replace(/[^a-z\d]+/g, '-')}`
}

function fillTemplate(request: DraftRequest, evidence: Evidence, scores: Scores): string {
  const { template, commit } = request
  const zones = renderZones(request, evidence, scores)
  const attributes = commit === null ? {} : { commit }
  const wrapped = (name: string): string => zone(name, zones.get(name) ?? '', attributes)
  let text = template.body
  for (const directive of [...template.directives].reverse()) {
    text = text.slice(0, directive.s) + replacement(directive, template, wrapped) + text.slice(directive.e)
  }
  return text
}

function replacement({ name, attributes }: Directive, template: Template, wrapped: (name: string) => string): string {
  if (name === 'drivers') return template.drivers.map(({ title, question }) => `* ${title}: ${question}`).join('\n')
  if (name === 'options') return template.options.map(({ title }) => `* ${title}`).join('\n')
  if (name !== 'consequences') return wrapped(name)
  const option = template.options.find(({ id }) => id === attributes['option'])
  if (!option) return ''
  const summary = option.summary === '' ? '' : `${option.summary}\n\n`
  return `### ${option.title}\n\n${summary}${wrapped(zoneOf(option.id))}`
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

/** One sentence per option, for the terminal. */
export function optionLines(evidence: Evidence, template: Template): string[] {
  return template.options.map(option => {
    const { sites, functions, files, handlers, libraries, missing } = evidence.options[option.id] ?? {
      sites: 0,
      functions: 0,
      files: 0,
      handlers: 0,
      libraries: [],
      missing: [],
    }
    const replaced = libraries.length > 0 ? `, ${plural(libraries.length, 'library', 'libraries')} to replace` : ''
    const counts = [
      plural(sites, 'place'),
      plural(functions, 'function'),
      plural(files, 'file'),
      plural(handlers, 'handler'),
    ]
    const bound = missing.length > 0 ? 'at least ' : ''
    return `${option.title}: ${bound}${counts.join(', ')}${replaced}`
  })
}
