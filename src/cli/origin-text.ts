/** Where a value of the configuration was written, in words. */
import type { Origin } from '../config/options.ts'

/** `colorfast.toml:3`, `--select`, `default`. */
export function originText(origin: Origin): string {
  if (origin.kind === 'default') return 'default'
  if (origin.kind === 'flag') return origin.flag
  return origin.line === null ? origin.path : `${origin.path}:${origin.line}`
}
