/**
 * Descriptions of HTTP interfaces, in YAML or JSON: which function each operation names. The words are OpenAPI's and
 * Swagger's, and the extensions that name a module for an operation's functions. Whether such functions exist is not asked.
 */
import type { Operation } from '../../facts/operation-facts.ts'
import { entry, readYaml, type Structure } from './structured.ts'

const METHOD = /^(get|post|put|patch|delete|head|options|trace)$/
const CONTROLLERS = ['x-openapi-router-controller', 'x-swagger-router-controller']

/** The operations of a description. Path items may stand anywhere: large descriptions keep them in files of their own. */
export function extractOperations(text: string): readonly Operation[] {
  return readYaml(text).documents.flatMap(document => operationsIn(document, null))
}

function operationsIn(structure: Structure, route: string | null): readonly Operation[] {
  if (structure.k === 'list') return structure.items.flatMap(item => operationsIn(item, route))
  if (structure.k !== 'map') return []
  return structure.entries.flatMap(([key, value]) => {
    const handler = METHOD.test(key) ? handlerOf(value, structure) : null
    if (handler !== null) return [{ handler, route, method: key.toUpperCase() }]
    return operationsIn(value, key.startsWith('/') ? key : route)
  })
}

/** The operation's own name, behind the module that it, or else its path, names. */
function handlerOf(operation: Structure, pathItem: Structure): string | null {
  const id = textAt(operation, 'operationId')
  if (id === null) return null
  const controllers = [operation, pathItem].flatMap(at => CONTROLLERS.map(key => textAt(at, key)))
  const controller = controllers.find(one => one !== null)
  return controller === undefined ? id : `${controller}.${id}`
}

function textAt(structure: Structure, key: string): string | null {
  const value = entry(structure, key)
  return value?.k === 'scalar' ? value.text : null
}
