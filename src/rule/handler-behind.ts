/**
 * A decorator of the project that stands between a handler and its framework is one function for many handlers: what its
 * author would call the handler is the function that the registering decorator stands on.
 */
import type { AnalysedFunction, Registration } from '../propagate/analysis.ts'

/** Finds the handler behind what is registered; the registered function itself where nothing stands between. */
export function handlersBehind(
  functions: readonly AnalysedFunction[],
): (registered: AnalysedFunction, registration: Pick<Registration, 'at'>) => AnalysedFunction {
  const decorated = new Map(functions.flatMap(fn => fn.decorators.map(({ at }) => [placeKey(at), fn] as const)))
  return (registered, { at }) => decorated.get(placeKey(at)) ?? registered
}

function placeKey({ path, line, column }: Registration['at']): string {
  return `${path}:${String(line)}:${String(column)}`
}
