/** The qualified name behind a call into a library that nothing is known of, as the imports of the body tell it. */

/**
 * `callee` is written as in the source (`ext.Client().get`), `reads` are the qualified names that the body reads. Where
 * an alias leaves more than one reading, the name of the library is all that is said.
 */
export function foreignName(library: string, callee: string, reads: readonly string[]): string {
  const [head = '', ...tail] = callee.split(/\(\)|\[…\]/)
  const [first = '', ...parts] = head.split('.')
  const rest = tail.join('')
  const known = reads.filter(name => name === library || name.startsWith(`${library}.`))
  const suffix = parts.map(part => `.${part}`).join('')
  const fitting = known.filter(name => name.endsWith(suffix) && name.length > suffix.length)
  const exact = fitting.filter(name => {
    const base = name.slice(0, name.length - suffix.length)
    return base === first || base.endsWith(`.${first}`)
  })
  const [only, ...others] = exact.length > 0 ? exact : fitting
  return only === undefined || others.length > 0 ? library : only + rest
}
