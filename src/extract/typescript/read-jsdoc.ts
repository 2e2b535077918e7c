/**
 * The words of a stub: JSDoc tags of the catalogue's declaration files become the decorators that the effect vocabulary
 * reads: `@blocks disk instead="fs.promises.readFile"` is `blocks("disk", instead="fs.promises.readFile")`.
 */
import ts from 'typescript'
import type { Arg, Expr, Stmt } from '../../facts/file-facts.ts'
import { type Reading, span } from './reading.ts'

/** Tags of ordinary JSDoc, which say nothing here. */
const PROSE = new Set([
  'param',
  'returns',
  'return',
  'see',
  'example',
  'deprecated',
  'since',
  'type',
  'template',
  'source',
  'throws',
  'remarks',
  'author',
  'default',
  'internal',
  'public',
  'private',
])
/** A Node process has one event loop; whatever a framework calls runs there unless its stub says otherwise. */
const ON_LOOP: Readonly<Record<string, string>> = { sync: 'shared-loop', asynchronous: 'shared-loop' }
const TAKES_PLACES = new Set(['handler', 'handler_methods'])

/** The decorators that a node's JSDoc tags are. */
export function readTags(r: Reading, node: ts.Node): Expr[] {
  if (!r.stub) return []
  return ts.getJSDocTags(node).flatMap((tag): Expr[] => {
    const at = span(r, tag.tagName)
    const word = tag.tagName.text
    if (PROSE.has(word)) return []
    const text = typeof tag.comment === 'string' ? tag.comment : ''
    const args = readWords(text, at)
    if (TAKES_PLACES.has(word))
      for (const [name, place] of Object.entries(ON_LOOP))
        if (!args.some(arg => arg.name === name)) args.push({ name, value: { k: 'const', t: 'str', v: place, ...at } })
    return [{ k: 'call', fn: { k: 'name', id: word, ...at }, args, ...at }]
  })
}

/** `@library name versions="…"` in the comment at a stub's top: what is said of the library as a whole. */
export function readLibrary(text: string): Stmt[] {
  const comment = /^\s*\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? ''
  const said = /@library\s+([\s\S]*)$/.exec(comment)?.[1]
  if (said === undefined) return []
  const at = { s: 0, e: 0 }
  const args = readWords(said.replace(/^\s*\*/gm, ''), at)
  return [{ k: 'expr', value: { k: 'call', fn: { k: 'name', id: 'library', ...at }, args, ...at }, ...at }]
}

/** `disk instead="a b" cheap when={"callback": null} sources=["x"]` as arguments. */
export function readWords(text: string, at: { readonly s: number; readonly e: number }): Arg[] {
  const args: Arg[] = []
  for (const match of text.matchAll(/(?:(\w+)=)?("(?:[^"\\]|\\.)*"|\{[^}]*\}|\[[^\]]*\]|[^\s"{[]\S*)/g)) {
    const [, name, raw = ''] = match
    const value = readValue(raw, at)
    if (name) args.push({ name, value })
    else if (raw === 'cheap') args.push({ name: 'cheap', value: { k: 'const', t: 'bool', v: true, ...at } })
    else args.push({ value })
  }
  return args
}

function readValue(raw: string, at: { readonly s: number; readonly e: number }): Expr {
  if (!/^["{[]|^(true|false|null|-?\d+)$/.test(raw)) return { k: 'const', t: 'str', v: raw, ...at }
  return fromJson(JSON.parse(raw) as unknown, at)
}

function fromJson(value: unknown, at: { readonly s: number; readonly e: number }): Expr {
  if (Array.isArray(value)) return { k: 'list', items: value.map(one => fromJson(one, at)), ...at }
  if (value !== null && typeof value === 'object')
    return {
      k: 'dict',
      items: Object.entries(value).map(([key, one]) => ({ key: fromJson(key, at), value: fromJson(one, at) })),
      ...at,
    }
  if (typeof value === 'string') return { k: 'const', t: 'str', v: value, ...at }
  if (typeof value === 'number') return { k: 'const', t: 'int', v: value, ...at }
  if (typeof value === 'boolean') return { k: 'const', t: 'bool', v: value, ...at }
  return { k: 'const', t: 'none', v: null, ...at }
}
