/** Moves the offsets of facts that were read from another text than the file's own. */

/** Every place that facts keep, by its key. */
export type OffsetKey = 's' | 'e' | 'ns' | 'ne' | 'asyncAt'

const KEYS: ReadonlySet<string> = new Set<OffsetKey>(['s', 'e', 'ns', 'ne', 'asyncAt'])

/** A copy of the value in which every offset stands where `to` says. */
export function relocate<T>(value: T, to: (offset: number, key: OffsetKey) => number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => relocate(item, to)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    copy[key] = KEYS.has(key) && typeof part === 'number' ? to(part, key as OffsetKey) : relocate(part, to)
  }
  return copy as T
}
