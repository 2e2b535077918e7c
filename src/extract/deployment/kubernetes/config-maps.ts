/**
 * Variables that a container takes from elsewhere in Kubernetes: whole maps (`envFrom`), single keys of them
 * (`configMapKeyRef`), and what such a map or kustomize's generator of one holds. A map is named like a file of variables.
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/
 */
import { entry, type Structure } from '../structured.ts'

/** A map of variables. */
export interface ConfigMap {
  readonly name: string
  readonly values: Structure
  readonly line: number
}

/** The maps that a structure defines by itself, not further in. */
export function configMapsIn(map: Structure): readonly ConfigMap[] {
  const generated = entry(map, 'configMapGenerator')
  const all = [
    ...(textOf(entry(map, 'kind')) === 'ConfigMap' ? [{ of: map, key: 'data' }] : []),
    ...(generated?.k === 'list' ? generated.items.map(of => ({ of, key: 'literals' })) : []),
  ]
  return all.flatMap(({ of, key }) => {
    const name = textOf(entry(of, 'metadata', 'name') ?? entry(of, 'name'))
    const values = entry(of, key)
    return name !== null && values ? [{ name, values, line: of.line }] : []
  })
}

/** The maps whose variables a container takes, as files of variables. */
export function configMapFiles(container: Structure): readonly string[] {
  const whole = itemsOf(entry(container, 'envFrom')).flatMap(item => textOf(entry(item, 'configMapRef', 'name')) ?? [])
  const single = itemsOf(entry(container, 'env')).flatMap(item => {
    const from = entry(item, 'valueFrom', 'configMapKeyRef')
    const isSame = textOf(entry(item, 'name')) === textOf(entry(from, 'key'))
    return isSame ? (textOf(entry(from, 'name')) ?? []) : []
  })
  return [...new Set([...whole, ...single])].map(configMapFile)
}

/** How a map is named among the files of variables. */
export function configMapFile(name: string): string {
  return `configmap:${name}`
}

function itemsOf(structure: Structure | undefined): readonly Structure[] {
  return structure?.k === 'list' ? structure.items : []
}

function textOf(structure: Structure | undefined): string | null {
  return structure?.k === 'scalar' ? structure.text : null
}
