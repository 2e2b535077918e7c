/**
 * A decorator of the project that stands between a handler and its framework is one function for many handlers: what its
 * author would call the handler is the function that the registering decorator stands on, or the method of that name.
 */
import type { AnalysedFunction, Registration } from '../propagate/analysis.ts'

/** Finds the handler behind what is registered; the registered function itself where nothing stands between. */
export function handlersBehind(
  functions: readonly AnalysedFunction[],
): (registered: AnalysedFunction, registration: Pick<Registration, 'function'>) => AnalysedFunction {
  const byId = new Map(functions.map(fn => [fn.id, fn]))
  return (registered, { function: name }) => byId.get(name) ?? registered
}
