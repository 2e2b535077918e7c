/** What people said beside the code, checked: whether it names drivers and options that there are, and fits them. */
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'
import { HIGHEST_SCORE, type Driver, type Template } from '../template/template.ts'
import type { Said } from './scores.ts'

/** Drivers of a template and of its variants. */
export function driversOf(template: Pick<Template, 'drivers' | 'variants'>): readonly Driver[] {
  return [template, ...template.variants].flatMap(one => one.drivers)
}

/** Refuses drivers that no template has; `known` are the ids of all that the project can use. */
export function checkDrivers({ declared, weights, ranking }: Said, known: readonly string[]): void {
  const said = [
    ...Object.keys(declared).map(key => ({ where: `drivers."${key}"`, id: partsOf(key)[0] })),
    ...Object.keys(weights).map(id => ({ where: `weights.${id}`, id })),
    ...(ranking?.order ?? []).map(id => ({ where: `ranking.order names "${id}", which`, id })),
  ]
  const wrong = said.find(({ id }) => !known.includes(id))
  if (!wrong) return
  const near = closest(wrong.id, known)
  const what = wrong.where.startsWith('ranking') ? 'is no driver' : 'names no driver'
  throw new UserError(
    `${wrong.where} ${what} of any decision template.`,
    near === null
      ? `There are: ${known.join(', ')}; templates of your own count if they lie in \`templates-dir\`.`
      : `Did you mean "${near}"?`,
  )
}

/** Refuses what the configuration says of a driver of this template and that cannot be meant. */
export function checkSaid(template: Template, { declared, weights, ranking }: Said): void {
  const drivers = new Map(driversOf(template).map(driver => [driver.id, driver]))
  const options = new Set([template, ...template.variants].flatMap(one => one.options).map(({ id }) => id))
  for (const [key, { value }] of Object.entries(declared)) {
    const [name, option] = partsOf(key)
    const driver = drivers.get(name)
    if (!driver) continue
    if (!options.has(option))
      throw new UserError(
        `drivers."${key}" names no option of ${template.name}.`,
        `Write "${driver.id}.OPTION"; options: ${[...options].join(', ')}.`,
      )
    if (driver.gate !== null && typeof value !== 'boolean')
      throw new UserError(`drivers."${key}" answers a gate, so its value must be true or false.`)
    if (driver.gate === null && !(typeof value === 'number' && value >= 0 && value <= HIGHEST_SCORE))
      throw new UserError(`drivers."${key}" is a score, so its value must be a number from 0 to ${HIGHEST_SCORE}.`)
  }
  const named = [...Object.keys(weights), ...(ranking?.order ?? [])].filter(id => drivers.get(id)?.gate)
  if (named[0] !== undefined)
    throw new UserError(`"${named[0]}" is a gate: options pass it or not, so it has no weight.`)
}

/** `performance.B` → driver and option; without a point there is no option. */
function partsOf(key: string): readonly [driver: string, option: string] {
  const dot = key.lastIndexOf('.')
  return dot === -1 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)]
}
