/**
 * The parameters of a template of OpenShift: `${WORKERS}` anywhere in its objects is what the parameter says, unless who
 * takes the template says otherwise. Source: https://docs.openshift.com/container-platform/latest/openshift_images/using-templates.html
 */
import { entry, type Structure } from '../structured.ts'

/** The document, with the values of its parameters as defaults; any other one as it is. */
export function withParameters(document: Structure): Structure {
  const kind = entry(document, 'kind')
  const parameters = entry(document, 'parameters')
  if (kind?.k !== 'scalar' || kind.text !== 'Template' || parameters?.k !== 'list') return document
  const values = new Map<string, string>()
  for (const one of parameters.items) {
    const [name, value] = [entry(one, 'name'), entry(one, 'value')]
    if (name?.k === 'scalar' && value?.k === 'scalar' && value.text !== '') values.set(name.text, value.text)
  }
  return values.size === 0 ? document : filled(document, values)
}

function filled(structure: Structure, values: ReadonlyMap<string, string>): Structure {
  if (structure.k === 'list') return { ...structure, items: structure.items.map(item => filled(item, values)) }
  if (structure.k === 'map')
    return { ...structure, entries: structure.entries.map(([key, value]) => [key, filled(value, values)] as const) }
  if (!structure.text.includes('${')) return structure
  const text = structure.text.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const value = values.get(name)
    return value === undefined || /[}$]/.test(value) ? whole : `\${${name}:-${value}}`
  })
  return { ...structure, text }
}
