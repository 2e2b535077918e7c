/** Options with nothing to do here: they move handlers that call another service, and no handler does. */
import type { Analysis } from '../../rule/index.ts'
import type { Template, TemplateOption } from '../template/template.ts'
import { scopeOf } from './scope.ts'
import { findWaitingHandlers } from './waiting-handlers.ts'

/** Those options; none where fewer than two others would be left to choose from. */
export function idleOptions(
  { options }: Pick<Template, 'options'>,
  analysis: Analysis,
  service: string | null,
): readonly TemplateOption[] {
  const moving = options.filter(({ moves }) => moves === 'waiting-handlers')
  if (moving.length === 0 || options.length - moving.length < 2) return []
  const waiting = findWaitingHandlers(scopeOf(analysis, service), analysis.libraries)
  return waiting.some(({ waits }) => waits === 'calls') ? [] : moving
}
