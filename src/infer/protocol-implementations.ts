/**
 * Project classes that may stand where a protocol is declared: those that have its members under its signatures. Libraries'
 * classes are not looked through. Having the names alone says little: `execute`, `run` and `get` are everybody's.
 */
import type { Param } from '../facts/file-facts.ts'
import { lastName } from '../link/link.ts'
import type { Class, Func } from '../link/project.ts'
import { parameterType, scopeOf } from './calls/contexts.ts'
import { isSubclass, mro } from './classes.ts'
import type { Inference } from './inference.ts'
import { annotationType } from './scope/annotations.ts'
import { classScope, ownMethod } from './scope/names.ts'

/**
 * Project classes that have every member of a protocol, its inherited ones included. Test doubles do not stand for the
 * real thing, and where the protocol's own program has implementations, those of other programs in the repository are not meant.
 */
export function protocolImplementations(inf: Inference, protocol: Class, member: string): readonly Class[] {
  if (!isProtocol(protocol)) return []
  return inf.memo.ask<readonly Class[]>(`impl${protocol.uid}.${member}`, [], [], () => {
    const wanted = mro(inf, protocol)
      .filter(entry => !entry.cls.module.isStub)
      .flatMap(entry => [...classScope(entry.cls).keys()].map(name => ({ name, fn: ownMethod(entry.cls, name) })))
      .filter(({ name }) => !name.startsWith('__'))
    if (wanted.length === 0) return []
    const found = inf.project.classes.filter(cls => {
      if (cls === protocol || !classScope(cls).has(member) || isProtocol(cls)) return false
      if (isDouble(cls, protocol)) return false
      return wanted.every(({ name, fn }) => {
        const holder = mro(inf, cls).find(entry => classScope(entry.cls).has(name))?.cls
        const own = holder && ownMethod(holder, name)
        return holder !== undefined && (!fn || !own || isCompatible(inf, fn, own))
      })
    })
    const near = found.filter(cls => cls.module.root === protocol.module.root)
    return near.length > 0 ? near : found
  })
}

/** A class of a test that stands in for one of the program. */
export function isDouble(cls: Class, original: Class): boolean {
  return cls.module.file?.quiet === 'test' && original.module.file?.quiet !== 'test'
}

function isProtocol(cls: Class): boolean {
  return cls.facts.bases.some(base => lastName(base) === 'Protocol')
}

/** Could a call that the protocol's method allows be made of this method? A decorator may have changed what it takes. */
function isCompatible(inf: Inference, wanted: Func, own: Func): boolean {
  if (own.facts.decorators.length > 0 || wanted.facts.decorators.length > 0) return true
  if (own.facts.async && !own.facts.generator && givesPlainly(inf, wanted)) return false
  if (wanted.facts.async && !wanted.facts.generator && givesPlainly(inf, own)) return false
  const asked = positional(wanted)
  const taken = positional(own)
  const open = own.facts.params.some(param => param.kind === 'args')
  if (taken.slice(asked.length).some(param => !param.default && !isAskedByName(wanted, param))) return false
  return asked.every((param, index) => {
    const other = taken[index]
    if (!other) return open || param.default !== undefined
    return param.name === other.name || !areStrangers(inf, wanted, param, own, other)
  })
}

/** A plain method whose declared result is nothing that could be awaited. */
function givesPlainly(inf: Inference, fn: Func): boolean {
  if (fn.facts.async || !fn.facts.returns) return false
  return annotationType(scopeOf(inf, fn), fn.facts.returns).values.every(
    value => value.k === 'instance' && !/(^|\.)(Awaitable|Coroutine|Future|Task|object)$/.test(value.cls.qualname),
  )
}

/** Parameters that a call may fill by position, without the receiver. */
function positional(fn: Func): readonly Param[] {
  return fn.facts.params.slice(1).filter(({ kind }) => kind === 'normal' || kind === 'positional')
}

function isAskedByName(wanted: Func, { name }: Param): boolean {
  return wanted.facts.params.some(param => param.name === name || param.kind === 'kwargs')
}

/** Parameters of different names and of declared classes that have nothing to do with each other. */
function areStrangers(inf: Inference, wanted: Func, param: Param, own: Func, other: Param): boolean {
  const given = parameterType(inf, wanted, param.name).values
  const declared = parameterType(inf, own, other.name).values
  if (given.length === 0 || declared.length === 0) return false
  return given.every(one =>
    declared.every(
      two =>
        one.k === 'instance' &&
        two.k === 'instance' &&
        !isSubclass(inf, one.cls, two.cls) &&
        !isSubclass(inf, two.cls, one.cls),
    ),
  )
}
