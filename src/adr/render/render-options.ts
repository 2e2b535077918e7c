/** What one option means for this code: the work, good and bad consequences tied to measures, and a way there. */
import type { Evidence, ServiceEvidence } from '../evidence/collect-evidence.ts'
import type { LibraryUse } from '../evidence/library-use.ts'
import type { MigrationStep } from '../evidence/migration-steps.ts'
import type { WhatIf } from '../evidence/what-if.ts'
import type { MeasureInput } from '../measures/measure.ts'
import { MEASURES } from '../measures/measures.ts'
import type { Cell, GateResult, Scores } from '../scores/scores.ts'
import { HIGHEST_SCORE, type TemplateOption } from '../template/template.ts'
import { code, listing, maturityText, plain, plural, publicName, shortName, someOf, thousands } from '../wording.ts'

/** Markdown of an option's zone; `measures` are told beside those of the drivers. */
export function renderOption(
  option: TemplateOption,
  evidence: Evidence,
  scores: Scores,
  measures: readonly string[] = [],
): string {
  const whatIf = evidence.options[option.id]
  if (!whatIf) return ''
  const items = [
    ...gates(
      scores.gates.filter(result => result.option === option.id),
      scores,
    ),
    ...scores.cells
      .filter(cell => cell.option === option.id && cell.kind !== 'unknown')
      .map(cell => consequence(cell, scores, { evidence, option, whatIf })),
    ...besides(option, whatIf, evidence, scores, measures),
  ]
  return [
    work(whatIf),
    ...(items.length === 0 ? [] : [items.map(item => `* ${item}`).join('\n')]),
    ...way(option, whatIf),
    ...packages(option, whatIf),
  ].join('\n\n')
}

function work({ sites, byRule, functions, files, handlers, recoloured }: WhatIf): string {
  if (functions.length === 0) return 'Nothing has to change: its rules report no place in this code.'
  const rules = byRule.map(({ rule, sites: count, trifles }) => {
    const less = trifles === 0 ? '' : ` (${trifles === count ? 'all' : thousands(trifles)} at start-up or cheap)`
    return `${code(rule)} ${thousands(count)}${less}`
  })
  const several =
    byRule.reduce((sum, { sites: count }) => sum + count, 0) > sites ? ', some of them by several rules' : ''
  const said = sites === 0 ? '' : ` Its rules report ${plural(sites, 'place')}${several}: ${listing(rules)}.`
  const reach = handlers.length === 0 ? '' : `, behind ${plural(handlers.length, 'entry point')}`
  const spread =
    recoloured.length === 0
      ? ''
      : ` ${recoloured.length <= 3 ? names(recoloured) : `${plural(recoloured.length, 'function')}, such as ${names(recoloured.slice(0, 2))},`} ${recoloured.length === 1 ? 'changes' : 'change'} colour without being named by a rule.`
  return `To edit: ${plural(functions.length, 'function')} in ${plural(files.length, 'file')}${reach}.${said}${spread}`
}

function names(ids: readonly string[]): string {
  return listing(ids.map(id => code(shortName(id))))
}

function gates(results: readonly GateResult[], { gateDrivers }: Scores): string[] {
  return results.flatMap(({ driver, passes, detail }) => {
    const title = gateDrivers.find(({ id }) => id === driver)?.title ?? driver
    if (passes === null) return []
    return [
      `${passes ? 'Good' : 'Bad'}, because it ${passes ? 'passes' : 'fails'} "${plain(title)}" (${plain(detail)})`,
    ]
  })
}

function consequence(cell: Cell, { drivers }: Scores, input: MeasureInput): string {
  const word = cell.low >= HIGHEST_SCORE ? 'Good' : cell.low > 1 ? 'Neutral' : 'Bad'
  const driver = drivers.find(({ id }) => id === cell.driver)
  if (cell.kind === 'declared')
    return `${word}, because "${plain(driver?.title ?? '')}" is declared as ${cell.low}: ${plain(cell.anchor)} (${plain(cell.detail)})`
  const measure = MEASURES[driver?.measure ?? '']
  return `${word}, because ${measure && cell.value !== null ? measure.because(cell.value, input) : plain(cell.anchor)}`
}

/** What no driver asks for and a reader has to know. */
function besides(
  option: TemplateOption,
  whatIf: WhatIf,
  evidence: Evidence,
  scores: Scores,
  measures: readonly string[],
): string[] {
  const items: string[] = []
  const asked = new Set(scores.drivers.map(({ measure }) => measure))
  if (option.serves === 'loop') {
    const wsgi = evidence.services.filter(({ service }) => service.interface === 'wsgi')
    if (wsgi.length > 0) items.push(`Bad, because ${interfaces(wsgi)}`)
  }
  for (const name of ['requests-in-flight', ...measures]) {
    const measure = MEASURES[name]
    const taken = measure?.take({ evidence, option, whatIf })
    if (measure && taken?.kind === 'measured' && !asked.has(name))
      items.push(`Neutral, because ${measure.because(taken.value, { evidence, option, whatIf })}`)
    else if (
      taken?.kind === 'unknown' &&
      name === 'requests-in-flight' &&
      evidence.services.some(({ main }) => main !== null)
    )
      items.push(
        `Neutral, because nobody can tell from the files how many requests are in flight at once: ${taken.why}`,
      )
  }
  const { inThreads } = whatIf.libraries
  if (inThreads.length > 0 && option.handlers === 'async')
    items.push(
      `Neutral, because ${someOf(
        inThreads.map(use => threadName(use, use.name)),
        5,
      )} ${inThreads.length === 1 ? 'stays sync and needs' : 'stay sync and need'} a thread all the same`,
    )
  if (whatIf.moved.length > 0)
    items.push(
      `Bad, because ${plural(whatIf.moved.length, 'handler')} can no longer answer with the result: clients have to ask again, or be told`,
    )
  return items
}

function interfaces(wsgi: readonly ServiceEvidence[]): string {
  const names = listing(wsgi.map(({ service }) => code(service.name)))
  const files = [...new Set(wsgi.flatMap(({ main }) => (main ? [code(main.path)] : [])))]
  const where = files.length === 0 ? '' : `, and ${listing(files)} would start another server`
  return `${names} ${wsgi.length === 1 ? 'is' : 'are'} WSGI: ${wsgi.length === 1 ? 'it needs' : 'they need'} an ASGI framework or interface${where}`
}

function way(option: TemplateOption, { steps, functions, recoloured }: WhatIf): string[] {
  if (steps.length === 0) return []
  const items = steps.map(
    (step, index) =>
      `${index + 1}. ${stepText(step, option)}: settles ${thousands(step.clears)}, ${step.left === 0 ? 'none' : thousands(step.left)} left`,
  )
  const total = (steps[0]?.clears ?? 0) + (steps[0]?.left ?? 0)
  const left = steps.at(-1)?.left ?? 0
  const rest = [
    ...(left === 0
      ? []
      : [
          left === 1
            ? 'The last place has a cause of its own.'
            : `The other ${plural(left, 'place')} have causes of their own.`,
        ]),
    ...(recoloured.length > 0 && recoloured.length < functions.length
      ? [
          `With them ${plural(recoloured.length, 'function')} ${recoloured.length === 1 ? 'changes' : 'change'} colour, from the handlers down or from the driver up.`,
        ]
      : []),
  ]
  return [
    `A way there, most settled first (${plural(total, 'place')}):`,
    items.join('\n'),
    ...(rest.length > 0 ? [rest.join(' ')] : []),
  ]
}

function stepText(step: MigrationStep, option: TemplateOption): string {
  const { kind, name, library, path, inPath, functions, files, advice, sinks } = step
  if (kind === 'library' && library) {
    return `${option.replaces === 'async' ? moveToSync(library) : moveToAsync(library)}, in ${plural(functions, 'function')} of ${plural(files, 'file')}`
  }
  if (kind === 'thread')
    return `Hand ${threadName(step.library, name)} to a thread, in ${plural(functions, 'function')} of ${plural(files, 'file')}`
  if (kind === 'plain') return `Make ${plural(functions, 'async function')} plain, in ${plural(files, 'file')}`
  if (kind === 'plain-handlers')
    return `Make ${plural(functions, 'async handler')} that ${functions === 1 ? 'awaits' : 'await'} nothing plain, in ${plural(files, 'file')}`
  if (kind === 'function') {
    const waits = sinks[0] === undefined ? '' : `, where it waits in ${code(publicName(sinks[0]))}`
    return `Take ${code(shortName(name))} (${code(path ?? '')}) off the event loop${waits}`
  }
  const most =
    path !== null && files > 1
      ? `, most of them in ${code(path)} (${inPath})`
      : path === null
        ? ''
        : ` of ${code(path)}`
  const what = `Change what ${code(name)} reports in ${plural(functions, 'function')}${files > 1 ? ` of ${plural(files, 'file')}` : ''}${most}`
  return advice === null ? what : `${what} (${advice})`
}

/** A library by its import name; what Python's own modules do in words. */
function threadName(library: LibraryUse | null, name: string): string {
  return library?.standard ? name : code(name)
}

function moveToAsync({ name, counterpart, colour }: LibraryUse): string {
  if (counterpart) return `Move ${code(name)} to ${code(counterpart.name)}`
  return colour === 'both' ? `Move ${code(name)} to its async client` : `Replace ${code(name)}`
}

function moveToSync({ name, colour }: LibraryUse): string {
  return colour === 'both' ? `Move ${code(name)} to its sync client` : `Replace ${code(name)}`
}

function packages({ replaces }: TemplateOption, { libraries: { replace, switch: switched } }: WhatIf): string[] {
  const all = [...replace, ...switched]
  if (all.length === 0) return []
  const text = replaces === 'async' ? syncPackage : asyncPackage
  return ['Packages:', all.map(use => `* ${text(use)}`).join('\n')]
}

function syncPackage(use: LibraryUse): string {
  return `${code(use.name)} → ${use.colour === 'both' ? 'its own sync client' : 'no sync counterpart on record'}${whereUsed(use.asyncSites, use.files)}`
}

function asyncPackage({ name, counterpart, colour, syncSites, files }: LibraryUse): string {
  const where = whereUsed(syncSites, files)
  if (!counterpart)
    return `${code(name)} → ${colour === 'both' ? 'its own async client' : 'no async counterpart on record'}${where}`
  const source = counterpart.source.replace(/https?:\/\/[^\s;,)]+/g, url => `<${url}>`)
  return `${code(name)} → ${code(counterpart.name)} (${maturityText(counterpart)})${where}; ${source}`
}

function whereUsed(places: number, files: number): string {
  return places === 0 ? '' : `, ${plural(places, 'place')} in ${plural(files, 'file')}`
}
