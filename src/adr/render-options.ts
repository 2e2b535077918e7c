/** What one option means for this code: places to change, good and bad consequences tied to measures, first steps. */
import type { Service } from '../rule/index.ts'
import type { Cause } from '../rule/lint-result.ts'
import type { Evidence, WhatIf } from './evidence.ts'
import { MEASURES, type Measured } from './measures.ts'
import type { TemplateOption } from './template.ts'
import { serverText } from './render-evidence.ts'
import { code, listing, plural, shortName, someOf, thousands } from './wording.ts'

/** Markdown of an option's zone. */
export function renderOption(option: TemplateOption, evidence: Evidence): string {
  const whatIf = evidence.options[option.id]
  if (!whatIf) return ''
  return [
    costs(whatIf),
    consequences(option, whatIf, evidence)
      .map(item => `* ${item}`)
      .join('\n'),
    ...steps(whatIf),
  ].join('\n\n')
}

function costs(whatIf: WhatIf): string {
  const { missing } = whatIf
  if (missing.length === 0) return counted(whatIf)
  return `${counted(whatIf)} More may have to: ${someOf(missing.map(code), 6)} did not run.`
}

function counted({ sites, functions, files, handlers, byRule }: WhatIf): string {
  if (sites === 0) return 'The rules of this option report nothing.'
  const rules = byRule.map(({ rule, sites: count }) => `${code(rule)} ${thousands(count)}`)
  const reach = handlers === 0 ? '' : `, behind ${plural(handlers, 'handler')}`
  return `To change: ${plural(sites, 'place')} in ${plural(functions, 'function')} and ${plural(files, 'file')}${reach}. By rule: ${listing(rules)}.`
}

function consequences(option: TemplateOption, whatIf: WhatIf, evidence: Evidence): string[] {
  return [
    ...colours(option, evidence),
    ...libraries(option, whatIf, evidence),
    ...crossings(option, whatIf, evidence),
    ...waiting(option, whatIf, evidence),
    ...servers(option, evidence),
  ]
}

function colours(option: TemplateOption, { entryPoints: { async, sync } }: Evidence): string[] {
  const all = async + sync
  if (all === 0) return []
  if (option.handlers === 'both') {
    if (async === 0 || sync === 0)
      return [`Good, because the ${plural(all, 'function')} that requests run have one colour already`]
    return [
      `Bad, because requests still run functions of two colours: ${thousands(async)} async and ${thousands(sync)} sync (routes, resolvers, loaders and their like)`,
    ]
  }
  const change = option.handlers === 'sync' ? async : sync
  if (change === 0)
    return [`Good, because all ${plural(all, 'function')} that requests run are ${option.handlers} already`]
  return [`Neutral, because ${thousands(change)} of ${plural(all, 'function')} that requests run change their colour`]
}

function libraries(option: TemplateOption, whatIf: WhatIf, evidence: Evidence): string[] {
  if (option.replaces === 'none') return ['Good, because no library is replaced']
  const items: string[] = []
  const stable = whatIf.libraries.filter(({ counterpart }) => counterpart?.maturity === 'stable')
  const without = whatIf.libraries.filter(library => !stable.includes(library))
  if (whatIf.libraries.length === 0 && evidence.libraries.length > 0)
    items.push('Good, because no library in use has to be replaced')
  if (stable.length > 0) {
    const pairs = stable.map(
      ({ name, counterpart }) => `${code(name)} → ${code(counterpart?.name ?? '')} (${counterpart?.effort ?? ''})`,
    )
    items.push(
      `Neutral, because ${plural(stable.length, 'library', 'libraries')} would be replaced by a stable counterpart: ${someOf(pairs, 6)}`,
    )
  }
  if (without.length > 0) {
    const names = without.map(({ name, counterpart }) =>
      counterpart ? `${code(name)} (${code(counterpart.name)} is ${counterpart.maturity})` : code(name),
    )
    items.push(
      `Bad, because ${someOf(names, 6)} ${without.length === 1 ? 'has' : 'have'} no counterpart known to be stable`,
    )
  }
  if (whatIf.inThreads.length > 0) {
    const names = whatIf.inThreads.map(({ name }) => code(name))
    items.push(
      `Neutral, because ${someOf(names, 6)} ${names.length === 1 ? 'stays sync and needs' : 'stay sync and need'} a thread all the same`,
    )
  }
  return items
}

function crossings(option: TemplateOption, whatIf: WhatIf, evidence: Evidence): string[] {
  const taken = take('mechanisms-remaining', option, whatIf, evidence)
  if (taken?.kind !== 'measured' || evidence.mechanisms.length === 0) return []
  if (taken.value === 0) return ['Good, because no way of crossing between threads and event loops is left']
  const names = evidence.mechanisms.filter(({ role }) => !option.removes.includes(role)).map(({ name }) => code(name))
  return [
    `${taken.value > 1 ? 'Bad' : 'Neutral'}, because ${plural(taken.value, 'way')} of crossing between threads and event loops ${taken.value === 1 ? 'stays' : 'stay'}: ${someOf(names, 6)}`,
  ]
}

function waiting(option: TemplateOption, whatIf: WhatIf, evidence: Evidence): string[] {
  const all = evidence.waitingHandlers.length
  const taken = take('waiting-handlers-on-threads', option, whatIf, evidence)
  if (taken?.kind !== 'measured' || all === 0) return []
  const such = all === 1 ? 'that streams or waits for another service' : 'that stream or wait for another service'
  if (taken.value === 0) {
    return [`Good, because the ${plural(all, 'handler')} ${such} ${all === 1 ? 'holds' : 'hold'} no thread meanwhile`]
  }
  const some = taken.value === all ? plural(all, 'handler') : `${taken.value} of the ${plural(all, 'handler')}`
  return [`Bad, because ${some} ${such} ${all === 1 ? 'holds' : 'each hold'} a thread meanwhile`]
}

/** What the servers in use mean for an option: the interface, and how many requests fit in at once. */
function servers(option: TemplateOption, evidence: Evidence): string[] {
  const items: string[] = []
  if (option.handlers === 'async') {
    const wsgi = evidence.services.filter(({ interface: protocol }) => protocol === 'wsgi')
    if (wsgi.length > 0)
      items.push(
        `Bad, because ${named(wsgi)} would need another framework or interface: ${wsgi.length === 1 ? 'it is' : 'they are'} WSGI, which runs one request per thread`,
      )
  }
  if (option.handlers === 'sync') {
    const threads = evidence.deployments.find(deployment => deployment.workers !== null && deployment.threads !== null)
    if (threads?.workers != null && threads.threads !== null) {
      const most = threads.workers * threads.threads
      items.push(
        `Neutral, because ${code(threads.path)} (${serverText(threads)}) lets ${plural(most, 'request')} run at once; the rest would wait`,
      )
    }
  }
  return items
}

function steps({ firstSteps, sites }: WhatIf): string[] {
  const useful = firstSteps.filter(({ clears }) => clears.length > 1)
  if (useful.length === 0) return []
  const items = useful.map(
    (cause, index) =>
      `${index + 1}. ${stepText(cause)} clears ${thousands(cause.clears.length)} of ${thousands(sites)}`,
  )
  return ['Where to begin, most cleared first:', items.join('\n')]
}

function stepText({ kind, path, function: name, functions }: Cause): string {
  if (kind === 'plain-handlers')
    return `Making ${plural(functions.length, 'async handler')} that ${functions.length === 1 ? 'awaits' : 'await'} nothing plain`
  return `${code(shortName(name))} in ${code(path)}`
}

function take(name: string, option: TemplateOption, whatIf: WhatIf, evidence: Evidence): Measured | null {
  return MEASURES[name]?.take({ evidence, option, whatIf }) ?? null
}

function named(services: readonly Service[]): string {
  return listing(services.map(({ name }) => code(name)))
}
