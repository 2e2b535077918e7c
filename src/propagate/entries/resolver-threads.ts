/**
 * Where plain GraphQL resolvers run: on the loop that executes their schema, or in the thread of the request. A schema is
 * followed from the call that executes it to the objects that its resolvers are registered on; where that way is lost,
 * the service as a whole decides.
 */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { hasRole } from '../../infer/body/recorder.ts'
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, Summary } from '../../infer/records.ts'
import type { Value } from '../../infer/values.ts'
import type { Func } from '../../link/project.ts'
import type { EntryRecord } from '../entries.ts'
import { makerKey, valueFacts } from '../told/values-at.ts'

const ON_LOOP = 'resolvers.on-loop'
const IN_THREAD = 'resolvers.in-thread'
const SCHEMA = 'resolvers.schema'

/** The call that made a schema, or an object with resolvers, by where it stands. */
type Key = string

interface Execution {
  readonly root: string
  /** The calls that may have made the schema; none if that is not known. */
  readonly schemas: readonly Key[]
}

/**
 * Where a WSGI service runs its GraphQL schema on a loop of its own, plain resolvers run on that loop too. A service that
 * executes schemas in both ways keeps those in the request's thread of which it is not seen that they belong to the loop's.
 */
export function onTheirLoop(
  inf: Inference,
  entries: readonly EntryRecord[],
  summaries: ReadonlyMap<Func, Summary>,
): readonly EntryRecord[] {
  const looped = executions(inf, summaries, ON_LOOP)
  if (looped.length === 0) return entries
  const threaded = executions(inf, summaries, IN_THREAD)
  const parts = partsOfSchemas(inf, summaries)
  const loopParts = partsOf(looped, parts)
  const threadParts = partsOf(threaded, parts)
  const runsOnLoop = ({ module, receiver }: EntryRecord): boolean => {
    const part = keyOfValue(receiver)
    if (part !== null && (loopParts.has(part) || threadParts.has(part)))
      return loopParts.has(part) && !threadParts.has(part)
    const isHere = ({ root }: Execution): boolean => root === module.root
    return looped.some(isHere) && !threaded.some(isHere)
  }
  return entries.map(entry =>
    entry.kind === 'resolver' && entry.place === 'wsgi-thread' && runsOnLoop(entry)
      ? { ...entry, place: 'private-loop' }
      : entry,
  )
}

/** The calls that execute a schema in one way. */
function executions(inf: Inference, summaries: ReadonlyMap<Func, Summary>, role: string): readonly Execution[] {
  return callsWith(summaries, role).map(({ summary, written }) => {
    const schema = written.args.find(arg => arg.name === 'schema') ?? written.args.find(arg => !arg.name && !arg.star)
    return { root: summary.fn.module.root, schemas: schema ? keysAt(inf, summary, schema.value) : [] }
  })
}

/** What each schema is made of: all that the call is given by place. */
function partsOfSchemas(inf: Inference, summaries: ReadonlyMap<Func, Summary>): ReadonlyMap<Key, readonly Key[]> {
  return new Map(
    callsWith(summaries, SCHEMA).map(({ summary, call, written }) => [
      makerKey({ fn: summary.fn, s: call.s }),
      written.args.flatMap(arg => (arg.name ? [] : keysAt(inf, summary, arg.value))),
    ]),
  )
}

function partsOf(executed: readonly Execution[], parts: ReadonlyMap<Key, readonly Key[]>): ReadonlySet<Key> {
  return new Set(executed.flatMap(({ schemas }) => schemas.flatMap(schema => parts.get(schema) ?? [])))
}

interface Made {
  readonly summary: Summary
  readonly call: CallRecord
  readonly written: CallExpr
}

function callsWith(summaries: ReadonlyMap<Func, Summary>, role: string): readonly Made[] {
  return [...summaries.values()].flatMap(summary =>
    summary.calls.flatMap(call => (call.call && hasRole(call, role) ? [{ summary, call, written: call.call }] : [])),
  )
}

function keysAt(inf: Inference, summary: Summary, expr: Expr): readonly Key[] {
  return valueFacts(inf, summary, expr).origins.map(makerKey)
}

function keyOfValue(value: Value | null): Key | null {
  return value?.k === 'instance' && value.origin ? makerKey(value.origin) : null
}
