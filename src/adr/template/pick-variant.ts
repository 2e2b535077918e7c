/** Which variant of a template fits the services that were measured. */
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'
import type { AnalysedFunction, Service } from '../../rule/index.ts'
import { isServed, mainService } from '../evidence/scope.ts'
import type { Template, Variant, VariantCondition } from './template.ts'

/** The template with a variant's options: the first variant that fits the service with most handlers, or the named one. */
export function pickVariant(
  template: Template,
  services: readonly Service[],
  functions: readonly AnalysedFunction[],
  named: string | null,
): Template {
  assertSpeaksOf(template, mainService(services))
  const variant = named === null ? fitting(template, services, functions) : byName(template, named)
  if (!variant) return template
  const { id, title, question, options, drivers } = variant
  return { ...template, variant: { id, title }, question: question ?? template.question, options, drivers }
}

function assertSpeaksOf({ name, interfaces }: Template, main: Service | null): void {
  if (main === null || interfaces.length === 0 || interfaces.includes(main.interface)) return
  throw new UserError(
    `The template ${name} speaks of services of the kind ${interfaces.join(' or ')}, and ${main.name} is one of the kind ${main.interface}.`,
    '`--service` names another service, `--template` another template.',
  )
}

function byName(template: Template, named: string): Variant {
  const found = template.variants.find(({ id }) => id === named)
  if (found) return found
  const ids = template.variants.map(({ id }) => id)
  const near = closest(named, ids)
  throw new UserError(
    `The template ${template.name} has no variant "${named}".`,
    ids.length === 0 ? undefined : near === null ? `There are: ${ids.join(', ')}.` : `Did you mean "${near}"?`,
  )
}

function fitting(
  { variants }: Template,
  services: readonly Service[],
  functions: readonly AnalysedFunction[],
): Variant | null {
  const main = mainService(services)
  if (!main) return null
  const entered = functions.filter(({ service, quiet, registrations }) => service === main.name && !quiet && registrations.some(isServed)) // prettier-ignore
  const entries = new Set<string>(entered.flatMap(({ registrations }) => registrations.map(({ kind }) => kind)))
  const colours = new Set(entered.map(({ async }) => (async ? 'async' : 'sync')))
  return variants.find(({ when }) => holds(when, main, entries, colours)) ?? null
}

function holds(
  when: VariantCondition,
  service: Service,
  kinds: ReadonlySet<string>,
  colours: ReadonlySet<string>,
): boolean {
  return (
    (when.handlers.length === 0 || [...colours].every(colour => when.handlers.includes(colour))) &&
    (when.interface.length === 0 || when.interface.includes(service.interface)) &&
    (when.framework.length === 0 || when.framework.includes(service.framework)) &&
    (when.entries.length === 0 || when.entries.some(kind => kinds.has(kind)))
  )
}
