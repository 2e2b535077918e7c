/** The form in which facts are kept and sent between threads. Bodies and line tables are read when they are asked for. */
import type { FileFacts } from '../facts/file-facts.ts'
import { decodeData, type Maker } from './decode-data.ts'
import { encodeData, Later } from './encode-data.ts'

/** Facts as bytes. */
export function encodeFacts(facts: FileFacts): Uint8Array {
  const functions = facts.functions.map(own => ({ ...own, body: new Later(own.body) }))
  return encodeData({ ...facts, lines: new Later(facts.lines), functions })
}

/** The facts in these bytes, equal to what was encoded. */
export function decodeFacts(bytes: Uint8Array): FileFacts {
  return decodeData(bytes, MAKERS) as FileFacts
}

/** Nineteen of twenty objects in facts, by their keys in order; others are decoded as well, only more slowly. */
const MAKERS: Readonly<Record<string, Maker>> = {
  'k s e id': r => ({ k: r.value(), s: r.value(), e: r.value(), id: r.value() }),
  'k s e t v': r => ({ k: r.value(), s: r.value(), e: r.value(), t: r.value(), v: r.value() }),
  'k s e of name ns': r => ({
    k: r.value(),
    s: r.value(),
    e: r.value(),
    of: r.value(),
    name: r.value(),
    ns: r.value(),
  }),
  'k s e fn args': r => ({ k: r.value(), s: r.value(), e: r.value(), fn: r.value(), args: r.value() }),
  'k s e value': r => ({ k: r.value(), s: r.value(), e: r.value(), value: r.value() }),
  'k s e targets value': r => ({
    k: r.value(),
    s: r.value(),
    e: r.value(),
    targets: r.value(),
    value: r.value(),
  }),
  'k s e fn': r => ({ k: r.value(), s: r.value(), e: r.value(), fn: r.value() }),
  'k s e items': r => ({ k: r.value(), s: r.value(), e: r.value(), items: r.value() }),
  'k s e op left right': r => ({
    k: r.value(),
    s: r.value(),
    e: r.value(),
    op: r.value(),
    left: r.value(),
    right: r.value(),
  }),
  'k s e test then else': r => ({
    k: r.value(),
    s: r.value(),
    e: r.value(),
    test: r.value(),
    then: r.value(),
    else: r.value(),
  }),
  'k s e of index': r => ({ k: r.value(), s: r.value(), e: r.value(), of: r.value(), index: r.value() }),
  'k s e items ops': r => ({ k: r.value(), s: r.value(), e: r.value(), items: r.value(), ops: r.value() }),
  'name kind s e': r => ({ name: r.value(), kind: r.value(), s: r.value(), e: r.value() }),
  'key value': r => ({ key: r.value(), value: r.value() }),
  'value name': r => ({ value: r.value(), name: r.value() }),
  value: r => ({ value: r.value() }),
}
