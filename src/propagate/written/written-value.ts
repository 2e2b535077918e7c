/** What an expression says as a value: a number, the beginning of a text, or a dictionary with what stands in it. */
import type { Expr } from '../../facts/file-facts.ts'
import { summarize } from '../../infer/body/body.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Summary } from '../../infer/records.ts'
import { bindingsOf, localNames } from '../../infer/scope/local-names.ts'
import { moduleScope } from '../../infer/scope/names.ts'
import type { UsualNumber, WrittenEntries, WrittenValue } from './written-values.ts'
import type { Callers } from '../told/state/callers.ts'
import { locate } from '../assemble/names.ts'
import { usualNumber } from './usual-number.ts'
import { writtenDictionary, type WrittenDictionary, type WrittenEntry } from './written-dictionary.ts'

/** What values are worked out with. */
export interface ValueReader {
  readonly inf: Inference
  readonly callers: () => Callers
}

/** A value of a body; one that stands there on a condition is assumed. */
export function writtenValue(
  reader: ValueReader,
  { value, at, sure }: WrittenEntry,
  held = writtenDictionary(reader.inf, at, value),
): WrittenValue {
  const number = usualNumber(reader.inf, reader.callers, at, value)
  const text = textAt(reader.inf, at, value, 4)
  return {
    at: locate(at.fn.module, value.s, value.e),
    number: number ? { ...number, assumed: number.assumed || !sure } : null,
    text: text && { ...text, assumed: text.assumed || !sure },
    entries: held && entriesOf(reader, held),
  }
}

/** What stands under the keys of a dictionary; where a key may have several values, what they have in common. */
export function entriesOf(reader: ValueReader, { entries, open }: WrittenDictionary): WrittenEntries {
  const byKey = [...entries].flatMap(([key, written]): [string, WrittenValue][] => {
    const [first, ...others] = written.map(one => writtenValue(reader, one))
    return first ? [[key, others.reduce(common, first)]] : []
  })
  return { byKey: Object.fromEntries(byKey), open }
}

function common(one: WrittenValue, other: WrittenValue): WrittenValue {
  return {
    at: one.at,
    number: sameNumber(one.number, other.number),
    text: one.text?.start === other.text?.start ? one.text : null,
    entries: null,
  }
}

function sameNumber(one: UsualNumber | null, other: UsualNumber | null): UsualNumber | null {
  if (one?.value !== other?.value || !one || !other) return null
  return { value: one.value, assumed: one.assumed || other.assumed }
}

/** `"sqlite:///shop.db"`, `f"postgresql://{host}"`, `"mysql://%s" % host`, `os.environ.get("URL", "sqlite://")`. */
function textAt(inf: Inference, at: Summary, expr: Expr, left: number): WrittenValue['text'] {
  if (left === 0) return null
  switch (expr.k) {
    case 'const':
      return expr.t === 'str' ? { start: String(expr.v), assumed: false } : null
    case 'format':
      return expr.text[0] ? { start: expr.text[0], assumed: false } : null
    case 'bin':
      return textAt(inf, at, expr.left, left - 1)
    case 'bool':
      return assumed(textAt(inf, at, expr.left, left - 1) ?? textAt(inf, at, expr.right, left - 1))
    case 'name': {
      const { fn } = at
      const isLocal = fn.index > 0 && localNames(fn).has(expr.id)
      const [bound, ...others] = isLocal ? bindingsOf(fn, expr.id) : (moduleScope(fn.module).get(expr.id) ?? [])
      const value = bound && others.length === 0 && 'value' in bound ? bound.value : undefined
      const [top] = fn.module.functions
      return value && bound?.k !== 'return' && top
        ? textAt(inf, isLocal ? at : summarize(inf, top), value, left - 1)
        : null
    }
    case 'call': {
      const { fn, args } = expr
      if (fn.k === 'attr' && fn.name === 'format') return textAt(inf, at, fn.of, left - 1)
      // `URL.create("postgresql+psycopg2", …)`
      const named = args.find(({ name }) => name === 'drivername' || name === 'default')
      const plain = args.filter(({ name, star }) => name === undefined && star === undefined)
      if (fn.k === 'attr' && fn.name === 'create') {
        const driver = named ?? plain[0]
        return driver ? textAt(inf, at, driver.value, left - 1) : null
      }
      const said = named ?? plain[1]
      return said && plain[0]?.value.k === 'const' ? assumed(textAt(inf, at, said.value, left - 1)) : null
    }
    default:
      return null
  }
}

function assumed(text: WrittenValue['text']): WrittenValue['text'] {
  return text && { ...text, assumed: true }
}
