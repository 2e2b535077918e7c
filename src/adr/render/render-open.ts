/** What the deciders still have to say: gates, unknown scores, weights, and what the measurement could not settle. */
import type { Evidence } from '../evidence/collect-evidence.ts'
import { fillFacts } from '../fill-facts.ts'
import type { Scores } from '../scores/scores.ts'
import type { Template } from '../template/template.ts'
import { code, listing, plain, plural } from '../wording.ts'

/** Markdown of the zone with open questions. */
export function renderOpen(scores: Scores, template: Template, evidence: Evidence): string {
  const items: string[] = []
  for (const driver of scores.gateDrivers) {
    const open = scores.gates.filter(result => result.driver === driver.id && result.passes === null)
    if (open.length > 0)
      items.push(
        `${plain(driver.title)} (${listing(open.map(({ option }) => option))}, yes or no): ${fillFacts(driver.question, evidence)}`,
      )
  }
  for (const driver of scores.drivers) {
    const open = scores.cells.filter(cell => cell.driver === driver.id && cell.kind === 'unknown')
    if (open.length > 0)
      items.push(
        `${plain(driver.title)} (${listing(open.map(({ option }) => option))}): ${plain(open[0]?.anchor ?? '')}${scores.canReverse.includes(driver.id) ? '; this alone can turn the result' : ''}`,
      )
  }
  if (scores.weightsFrom === 'default')
    items.push(`The weights of ${plural(scores.drivers.length, 'driver')}: equal now, because nobody has chosen them`)
  for (const group of sameWork(template, evidence))
    items.push(`${listing(group)} ask for the same edits in this code; what tells them apart is what they forbid later`)
  const kinds = new Set(evidence.services.map(({ service }) => `${service.framework} ${service.interface}`))
  if (kinds.size > 1)
    items.push(
      `Whether one record fits ${listing(evidence.services.map(({ service }) => code(service.name)))}, which are of different kinds: ${code('colorfast adr draft --service NAME')} measures one of them`,
    )
  if (items.length === 0) return 'Every driver has an answer, and the weights are chosen.'
  return ['Open before anybody can decide:', items.map(item => `* ${item}`).join('\n')].join('\n\n')
}

/** Options that edit the same functions, in groups. */
function sameWork({ options }: Template, evidence: Evidence): string[][] {
  const groups = new Map<string, string[]>()
  for (const { id } of options) {
    const { sites = 0, functions = [] } = evidence.options[id] ?? {}
    const key = `${sites} ${functions.join(' ')}`
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}
