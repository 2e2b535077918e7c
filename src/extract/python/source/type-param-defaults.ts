/** Takes the defaults out of `[T = int, *Ts = *tuple[str]]` (PEP 696), which the grammar does not know. */

/** A default and the parameter it belongs to, as offsets. */
export interface TypeParamDefault {
  /** Where the parameter begins. */
  readonly name: number
  /** Where the default begins, and what it says. */
  readonly at: number
  readonly source: string
}

export interface WithoutDefaults {
  /** The line with blanks in place of the defaults. */
  readonly source: string
  readonly defaults: readonly TypeParamDefault[]
}

/** The line without its defaults; undefined if it has none. */
export function takeDefaults(source: string): WithoutDefaults | undefined {
  const head = /^(?:(?:async\s+)?def|class|type)\s+\w+\s*\[/.exec(source)
  if (!head) return undefined
  const defaults: TypeParamDefault[] = []
  let result = source
  let depth = 1
  let name = head[0].length
  let equals = -1
  for (let at = name; at < source.length; at++) {
    const character = source[at] as string
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    if (depth === 1 && character === '=' && equals === -1) equals = at
    if (depth > 1 || (depth === 1 && character !== ',')) continue
    if (equals !== -1) {
      const value = source.slice(equals + 1, at)
      const begin = equals + 1 + (value.length - value.trimStart().length)
      const first = name + (/^\s*/.exec(source.slice(name))?.[0].length ?? 0)
      defaults.push({ name: first, at: begin, source: value.trim() })
      result = result.slice(0, equals) + result.slice(equals, at).replace(/[^\r\n]/g, ' ') + result.slice(at)
    }
    if (depth === 0) break
    name = at + 1
    equals = -1
  }
  return defaults.length > 0 ? { source: result, defaults } : undefined
}
