/** The shape of `colorfast.toml`, key by key, as it is written there; `read-config` turns it into `Options`. */
import * as v from 'valibot'

const words = v.array(v.pipe(v.string(), v.nonEmpty('must not be empty')))
const level = v.picklist(['error', 'warning', 'info'])
const levels = v.record(v.string(), v.picklist(['error', 'warning', 'info', 'off']))
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'))

const service = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  root: v.optional(v.string()),
  app: v.optional(v.pipe(v.string(), v.regex(/^[\w.]+(:[\w.]+(\(\))?)?$/, 'must have the form "module:attribute"'))),
  framework: v.optional(v.string()),
  interface: v.optional(v.picklist(['asgi', 'wsgi'])),
  server: v.optional(v.string()),
  'worker-class': v.optional(v.string()),
  workers: v.optional(count),
  threads: v.optional(count),
})

const driver = v.strictObject({
  value: v.union([v.string(), v.number(), v.boolean()]),
  by: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-03-02')),
  note: v.optional(v.string()),
})

const ranking = v.strictObject({
  order: v.pipe(words, v.minLength(1, 'must name a driver')),
  by: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-03-02')),
})

/** Unknown keys are an error everywhere but under `levels`, `weights` and their like, whose keys are names. */
export const configSchema = v.strictObject({
  select: v.optional(words),
  ignore: v.optional(words),
  levels: v.optional(levels),
  level: v.optional(level),
  'min-confidence': v.optional(v.picklist(['high', 'medium', 'low'])),
  'fail-on': v.optional(level),
  exclude: v.optional(words),
  include: v.optional(words),
  'source-roots': v.optional(words),
  services: v.optional(v.array(service)),
  stubs: v.optional(words),
  'per-file-ignores': v.optional(v.record(v.string(), words)),
  'per-file-levels': v.optional(v.record(v.string(), levels)),
  'decisions-dir': v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
  'templates-dir': v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
  drivers: v.optional(v.record(v.string(), driver)),
  weights: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(0, 'must not be negative')))),
  ranking: v.optional(ranking),
})

/** A configuration file's content, checked. */
export type WrittenConfig = v.InferOutput<typeof configSchema>
