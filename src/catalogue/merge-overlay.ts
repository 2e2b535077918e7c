/**
 * Lays an effect stub over another stub of the same module: functions that both know keep their types and gain the
 * effects; what only the overlay knows is added. Types come from the base, except where the overlay declares a result.
 * Words of the overlay replace the same words below, and `@free` takes waiting away.
 */
import type { ClassFacts, FileFacts, FunctionFacts, Param, Stmt } from '../facts/file-facts.ts'
import { regionsOf } from '../facts/walk.ts'
import { findMark } from './handler-words.ts'
import { isLibraryHeader } from './library-info.ts'
import { freeClass, markParam, mergeWords, saysFree } from './merge-words.ts'

/** The merged facts of a module. */
export function mergeOverlay(base: FileFacts, overlay: FileFacts): FileFacts {
  const functions: FunctionFacts[] = [...base.functions]
  const classes: ClassFacts[] = [...base.classes]
  const shiftFn = functions.length - 1
  const shiftCls = classes.length
  const moved = shift(overlay, shiftFn, shiftCls)
  functions.push(...moved.functions.slice(1))
  classes.push(...moved.classes)
  const module = functions[0]
  const top = moved.functions[0]
  if (!module || !top) return base
  const isHeaded = top.body.some(isLibraryHeader)
  const body: Stmt[] = module.body.filter(stmt => !isHeaded || !isLibraryHeader(stmt))
  for (const stmt of top.body) {
    if (stmt.k === 'import') {
      body.unshift(stmt)
    } else if (stmt.k === 'def') {
      const own = functions[stmt.fn]
      const same = own ? definitionsIn(module.body, functions, own.name) : []
      if (own && same.length > 0)
        for (const index of same) functions[index] = mergeFunction(functions[index] ?? own, own)
      else {
        // `rmtree: _RmtreeType`: a variable with a callable type gives way to the function that says what it does.
        const declared = body.findIndex(one => own !== undefined && declares(one, own.name))
        if (declared >= 0) body.splice(declared, 1)
        body.push(stmt)
      }
    } else if (stmt.k === 'class') {
      const own = classes[stmt.cls]
      const index = own ? classIn(module.body, classes, own.name) : -1
      const into = classes[index]
      if (own && into) classes[index] = mergeClass(into, index, own, functions, classes)
      else body.push(stmt)
    } else if (stmt.k === 'assign' && stmt.annotation && !stmt.value) {
      const declared = body.findIndex(one => saysNothing(one) && bindsName([one], stmt))
      if (declared >= 0) body[declared] = stmt
      else if (!bindsName(module.body, stmt)) body.push(stmt)
    } else body.push(stmt)
  }
  functions[0] = { ...module, body }
  return { ...base, functions, classes }
}

/** `fn: Incomplete`: typeshed's way to say that the type is not described yet. */
function saysNothing(stmt: Stmt): boolean {
  return stmt.k === 'assign' && stmt.annotation?.k === 'name' && stmt.annotation.id === 'Incomplete'
}

function declares(stmt: Stmt, name: string): boolean {
  return stmt.k === 'assign' && !stmt.value && stmt.targets.some(one => one.k === 'name' && one.id === name)
}

function bindsName(body: readonly Stmt[], wanted: Extract<Stmt, { k: 'assign' }>): boolean {
  const target = wanted.targets[0]
  return (
    target?.k === 'name' &&
    body.some(stmt => stmt.k === 'assign' && stmt.targets.some(one => one.k === 'name' && one.id === target.id))
  )
}

/** Indexes of all definitions of a name (overloads, branches) in a body. */
function definitionsIn(body: readonly Stmt[], functions: readonly FunctionFacts[], name: string): number[] {
  return body.flatMap(stmt =>
    stmt.k === 'def'
      ? functions[stmt.fn]?.name === name
        ? [stmt.fn]
        : []
      : regionsOf(stmt).flatMap(region => definitionsIn(region, functions, name)),
  )
}

function classIn(body: readonly Stmt[], classes: readonly ClassFacts[], name: string): number {
  for (const stmt of body) {
    if (stmt.k === 'class' && classes[stmt.cls]?.name === name) return stmt.cls
    for (const region of regionsOf(stmt)) {
      const found = classIn(region, classes, name)
      if (found >= 0) return found
    }
  }
  return -1
}

function mergeClass(
  base: ClassFacts,
  baseIndex: number,
  overlay: ClassFacts,
  functions: FunctionFacts[],
  classes: ClassFacts[],
): ClassFacts {
  // `__enter__ = acquire` gives way to a definition of its own.
  const defined = new Set(overlay.body.map(stmt => (stmt.k === 'def' ? functions[stmt.fn]?.name : undefined)))
  const body = base.body.filter(stmt => {
    const target = stmt.k === 'assign' ? stmt.targets[0] : undefined
    if (stmt.k !== 'assign' || target?.k !== 'name') return true
    return stmt.value ? !defined.has(target.id) : !overlay.body.some(one => declares(one, target.id))
  })
  for (const stmt of overlay.body) {
    if (stmt.k === 'def') {
      const own = functions[stmt.fn]
      const same = own ? definitionsIn(base.body, functions, own.name) : []
      if (own && same.length > 0)
        for (const index of same) functions[index] = mergeFunction(functions[index] ?? own, own)
      else if (own) {
        functions[stmt.fn] = { ...own, owner: baseIndex, parent: base.parent }
        body.push(stmt)
      }
    } else if (stmt.k === 'class') {
      const own = classes[stmt.cls]
      const index = own ? classIn(base.body, classes, own.name) : -1
      const into = classes[index]
      if (own && into) classes[index] = mergeClass(into, index, own, functions, classes)
      else if (own) {
        classes[stmt.cls] = { ...own, owner: baseIndex, parent: base.parent }
        body.push(stmt)
      }
    } else if (stmt.k === 'assign') body.push(stmt)
  }
  const merged = {
    ...base,
    bases: overlay.bases.length > 0 ? overlay.bases : base.bases,
    body,
    decorators: mergeWords(base.decorators, overlay.decorators),
  }
  return saysFree(overlay.decorators) ? freeClass(merged, overlay, functions) : merged
}

function mergeFunction(base: FunctionFacts, overlay: FunctionFacts): FunctionFacts {
  const marks = new Map(
    overlay.params.flatMap(param =>
      param.annotation && findMark(param.annotation) ? [[param.name, param.annotation] as const] : [],
    ),
  )
  const params: readonly Param[] =
    marks.size === 0 ? base.params : base.params.map(param => markParam(param, marks.get(param.name)))
  return {
    ...base,
    params,
    decorators: mergeWords(base.decorators, overlay.decorators),
    ...(overlay.returns && { returns: overlay.returns }),
  }
}

/** The facts with every index moved, to stand behind another file's. */
function shift(facts: FileFacts, fn: number, cls: number): FileFacts {
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move)
    if (value === null || typeof value !== 'object') return value
    const found: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(value)) found[key] = move(inner)
    if ((found.k === 'def' || found.k === 'lambda') && typeof found.fn === 'number') found.fn += fn
    if (found.k === 'class' && typeof found.cls === 'number') found.cls += cls
    return found
  }
  const functions = facts.functions.map((one, index) => {
    const moved = move(one) as FunctionFacts
    return {
      ...moved,
      parent: index === 0 ? -1 : one.parent === 0 ? 0 : one.parent + fn,
      owner: one.owner < 0 ? -1 : one.owner + cls,
    }
  })
  const classes = facts.classes.map(one => {
    const moved = move(one) as ClassFacts
    return { ...moved, parent: one.parent === 0 ? 0 : one.parent + fn, owner: one.owner < 0 ? -1 : one.owner + cls }
  })
  return { ...facts, functions, classes }
}
