/** Facts that a template's own sentences may hold, such as `{services}`: so that they speak of this project. */
import { capacityOf } from './evidence/capacity.ts'
import type { Evidence } from './evidence/collect-evidence.ts'
import { serverText } from './server-text.ts'
import { code, listing, plain, plural, thousands } from './wording.ts'

type Fact = (evidence: Evidence) => string

const FACTS: Readonly<Record<string, Fact>> = {
  names: ({ services }) =>
    services.length === 0 ? 'the back-end' : listing(services.map(one => plain(one.service.name))),
  services: ({ services }) =>
    services.length === 0 ? 'the back-end' : listing(services.map(one => code(one.service.name))),
  frameworks: ({ services }) =>
    services.length === 0
      ? 'no known framework'
      : listing([...new Set(services.map(one => plain(one.service.framework)))]),
  server: ({ services }) => {
    const main = services.find(one => one.main !== null)?.main
    return main ? `${serverText(main)} (${code(main.path)})` : 'a server whose settings are not in the repository'
  },
  async: ({ entryPoints }) => thousands(entryPoints.async),
  sync: ({ entryPoints }) => thousands(entryPoints.sync),
  blocking: ({ waits }) => plural(waits.shared.places + waits.own.places, 'place'),
  crossings: ({ mechanisms }) => plural(mechanisms.length, 'way'),
  waiting: ({ waitingHandlers }) => plural(waitingHandlers.length, 'handler'),
  calling: ({ waitingHandlers }) => plural(waitingHandlers.filter(({ waits }) => waits === 'calls').length, 'handler'),
  handoffs: ({ handoffs }) => plural(handoffs.length, 'place'),
  state: ({ sharedState }) => plural(sharedState.length, 'place'),
  requests: ({ services }) => {
    const capacity = capacityOf(services[0] ?? null, 'as-is')
    if (capacity.requests === null) return 'a number of requests at once that the repository does not tell'
    const { carried, requests, bound } = capacity
    const all = carried === 'unbounded' ? 'any number of requests' : plural(carried, 'request')
    return `${all} at once${bound === null ? '' : `, ${thousands(Number(requests))} of them with a database connection`}`
  },
}

/** Names of the facts. */
export const FACT_NAMES: readonly string[] = Object.keys(FACTS)

const PLACE = /\{([a-z][a-z-]*)\}/g

/** Names in braces that are no facts. Directives have attributes in braces, with a `=`. */
export function unknownFacts(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, name = '']) => name).filter(name => !FACT_NAMES.includes(name))
}

/** The text with this project's facts. */
export function fillFacts(text: string, evidence: Evidence): string {
  return text.replace(PLACE, (whole, name: string) => FACTS[name]?.(evidence) ?? whole)
}
