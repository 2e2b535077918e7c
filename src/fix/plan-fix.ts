/** A repair as edits of the text; null where the text does not allow it. Every kind of repair has a function here. */
import type { FileFacts } from '../facts/file-facts.ts'
import type { Fix, TextEdit } from '../rule/finding.ts'
import type { Repair, Span } from '../rule/repair/repair.ts'
import { awaitGiven } from './repairs/await-given.ts'
import { awaitInThread } from './repairs/await-in-thread.ts'
import { callGiven, listGiven } from './repairs/call-given.ts'
import { callInstead } from './repairs/call-instead.ts'
import { awaitableCall, bindsTighter, findCall } from './find-call.ts'
import { passInstead } from './repairs/pass-instead.ts'
import { withoutComment } from './repairs/without-comment.ts'
import { isNamedElsewhere } from './named-elsewhere.ts'
import { nameLibrary } from './name-library.ts'
import type { FixedFiles, Page, RepairOf } from './page.ts'
import { scopesOf } from './scope-names.ts'

/** The fix that makes the repair. Files with broken syntax are left alone. */
export function planFix(repair: Repair, files: FixedFiles): Fix | null {
  const facts = files.facts.get(repair.path)
  const text = files.textOf(repair.path)
  if (!facts || text === null || facts.problems.length > 0 || text.length !== facts.length) return null
  const edits = editsFor(repair, { path: repair.path, facts, text })
  if (edits === null) return null
  const isUncertain = repair.k === 'plain-function' && repair.safety === 'safe' && isNamedElsewhere(repair, files.facts)
  const spans = spansOf(repair, facts).map(({ s, e }) => ({ path: repair.path, s, e }))
  return { title: repair.title, safety: isUncertain ? 'unsafe' : repair.safety, edits, spans }
}

/** What another fix must keep out of: an `await` more or less anywhere decides whether a function may become plain. */
function spansOf(repair: Repair, { functions }: FileFacts): readonly Span[] {
  if (repair.k === 'plain-function') return functions.filter(({ asyncAt }) => asyncAt === repair.keyword.s)
  if (repair.k === 'without-comment') return [repair.comment]
  return repair.k === 'call-instead' ? [repair.submit, repair.wait] : [repair.call]
}

function editsFor(repair: Repair, page: Page): readonly TextEdit[] | null {
  switch (repair.k) {
    case 'plain-function':
      return plainFunction(repair.keyword, page)
    case 'await-instead':
      return awaitInstead(repair, page)
    case 'await-in-thread':
      return awaitInThread(repair, page)
    case 'call-instead':
      return callInstead(repair, page)
    case 'pass-instead':
      return passInstead(repair, page)
    case 'call-again':
      return callAgain(repair, page)
    case 'await-it':
      return awaitIt(repair.call, page)
    case 'await-given':
      return awaitGiven(repair, page)
    case 'call-given':
      return callGiven(repair, page)
    case 'list-given':
      return listGiven(repair, page)
    case 'without-comment':
      return withoutComment(repair, page)
  }
}

function plainFunction({ s }: Span, { path, text }: Page): readonly TextEdit[] | null {
  const word = /^async(?:[ \t\f]|\\\r?\n)+(?=def\b)/.exec(text.slice(s, s + 200))?.[0]
  return word === undefined ? null : [{ path, s, e: s + word.length, text: '' }]
}

function awaitInstead(
  { call, by }: RepairOf<'await-instead'>,
  { path, facts, text }: Page,
): readonly TextEdit[] | null {
  const found = awaitableCall(facts, call)
  if (!found) return null
  const [argument, ...more] = found.expr.args
  if (!argument || more.length > 0 || argument.name !== undefined || argument.star !== undefined) return null
  const named = nameLibrary(path, facts, text, found.fn, by)
  if (!named) return null
  const [before, after] = bindsTighter(found) ? ['(', ')'] : ['', '']
  return [
    ...named.edits,
    { path, s: call.s, e: found.expr.fn.e, text: `${before}await ${named.text}` },
    ...(after === '' ? [] : [{ path, s: call.e, e: call.e, text: after }]),
  ]
}

/** Only where the function is seen to ask for nothing are the missing arguments known. */
function callAgain({ call, awaited }: RepairOf<'call-again'>, { path, facts }: Page): readonly TextEdit[] | null {
  const found = awaited ? awaitableCall(facts, call) : findCall(facts, call)
  const [argument, ...more] = found?.expr.args ?? []
  if (!found || found.enclosed || more.length > 0 || argument?.value.k !== 'name' || argument.name) return null
  const { id } = argument.value
  const scopes = scopesOf(facts, found.fn)
  const targets = facts.functions.filter(({ name, parent, owner }) => name === id && parent === 0 && owner === -1)
  const [target] = targets
  const certain = targets.length === 1 && scopes.findIndex(scope => scope.has(id)) === scopes.length - 1
  if (!certain || scopes.at(-1)?.get(id)?.size !== 1 || target?.decorators.length !== 0) return null
  const asks = target.params.some(one => one.default === undefined && one.kind !== 'args' && one.kind !== 'kwargs')
  if (asks) return null
  return [
    ...(awaited ? [{ path, s: call.s, e: call.s, text: 'await ' }] : []),
    { path, s: call.e, e: call.e, text: '()' },
  ]
}

function awaitIt(call: Span, { path, facts }: Page): readonly TextEdit[] | null {
  const found = awaitableCall(facts, call)
  if (!found) return null
  const [before, after] = bindsTighter(found) ? ['(await ', ')'] : ['await ', '']
  return [
    { path, s: call.s, e: call.s, text: before },
    ...(after === '' ? [] : [{ path, s: call.e, e: call.e, text: after }]),
  ]
}
