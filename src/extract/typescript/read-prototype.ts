/** `Thing.prototype.run = function () {…}` and `Thing.make = …`: methods of a class that is written as a function. */
import ts from 'typescript'
import type { Expr } from '../../facts/file-facts.ts'
import { readFunction } from './read-function.ts'
import { type Reading, span } from './reading.ts'

/** Names of functions whose prototype this file fills. */
export function prototypeOwners(source: ts.SourceFile): Set<string> {
  const owners = new Set<string>()
  for (const stmt of source.statements) {
    if (!ts.isExpressionStatement(stmt) || !ts.isBinaryExpression(stmt.expression)) continue
    const owner = ownerOf(stmt.expression.left)
    if (owner) owners.add(owner)
  }
  return owners
}

function ownerOf(left: ts.Expression): string | null {
  if (!ts.isPropertyAccessExpression(left) || !ts.isPropertyAccessExpression(left.expression)) return null
  const { expression: of, name } = left.expression
  return name.text === 'prototype' && ts.isIdentifier(of) ? of.text : null
}

/** Adds the method to the class; null if this is no such assignment. */
export function assignPrototype(r: Reading, node: ts.BinaryExpression): Expr | null {
  const owner = r.scope.fn === 0 ? ownerOf(node.left) : null
  const body = owner === null ? undefined : r.prototypes.get(owner)
  const { right } = node
  if (!body || !(ts.isFunctionExpression(right) || ts.isArrowFunction(right))) return null
  const name = (node.left as ts.PropertyAccessExpression).name.text
  const index = r.classes.findIndex(one => one.body === body)
  const fn = readFunction(r, right, { name, kind: 'def', owner: index, method: true })
  body.push({ k: 'def', fn, ...span(r, node) })
  return { k: 'opaque', parts: [], ...span(r, node) }
}
