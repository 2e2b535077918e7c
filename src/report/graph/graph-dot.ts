/** A call graph as DOT, for Graphviz: `dot -Tsvg`. */
import type { CallGraph } from '../../query/graph.ts'
import { BORDERS, FILLS, LEGEND, NO_PLACE, pictureOf } from './graph-picture.ts'
import type { PictureEdge } from './graph-picture.ts'

/** Writes the picture. */
export function reportGraphDot(graph: CallGraph): string {
  const { nodes, edges } = pictureOf(graph)
  return [
    'digraph calls {',
    ...LEGEND.map(line => `  // ${line}`),
    '  rankdir=LR;',
    '  node [shape=box, style="filled,rounded", fontname="sans-serif", penwidth=2];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map(({ id, label, tooltip, style }) => {
      const border = style.place === null ? NO_PLACE : BORDERS[style.place]
      return `  ${quoted(id)} [label=${quoted(label.join('\n'))}, fillcolor="${FILLS[style.kind]}", color="${border}", tooltip=${quoted(tooltip)}];`
    }),
    ...edges.map(edge => `  ${quoted(edge.from)} -> ${quoted(edge.to)}${attributes(edge)};`),
    '}',
    '',
  ].join('\n')
}

function attributes({ mode, label, unsure }: PictureEdge): string {
  const found: string[] = []
  if (unsure) found.push('style=dotted')
  else if (mode !== 'call' && mode !== 'await') found.push('style=dashed')
  if (mode === 'await') found.push(`color="${BORDERS['shared-loop']}"`)
  if (label !== null) found.push(`label=${quoted(label)}`)
  return found.length > 0 ? ` [${found.join(', ')}]` : ''
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
