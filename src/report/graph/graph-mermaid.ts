/** A call graph as a Mermaid flow chart, which GitHub and GitLab draw inside Markdown. */
import type { CallGraph } from '../../query/graph.ts'
import { BORDERS, FILLS, LEGEND, NO_PLACE, pictureOf } from './graph-picture.ts'
import type { NodeStyle, PictureEdge } from './graph-picture.ts'

/** Writes the picture. */
export function reportGraphMermaid(graph: CallGraph): string {
  const { nodes, edges } = pictureOf(graph)
  // Mermaid reads some words in identifiers as its own, so nodes are numbered.
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]))
  const nameOf = (id: string): string => names.get(id) ?? ''
  const classes = new Map<string, NodeStyle>()
  for (const { style } of nodes) classes.set(className(style), style)
  return [
    'flowchart LR',
    ...LEGEND.map(line => `  %% ${line}`),
    ...nodes.map(
      ({ id, label, style }) => `  ${nameOf(id)}["${label.map(escaped).join('<br/>')}"]:::${className(style)}`,
    ),
    ...edges.map(edge => `  ${nameOf(edge.from)} ${arrow(edge)} ${nameOf(edge.to)}`),
    ...[...classes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { kind, place }]) => {
        const border = place === null ? NO_PLACE : BORDERS[place]
        return `  classDef ${name} fill:${FILLS[kind]},stroke:${border},stroke-width:2px,color:#1a1a1a`
      }),
    '',
  ].join('\n')
}

function className({ kind, place }: NodeStyle): string {
  return place === null ? `${kind}-no-place` : `${kind}-${place}`
}

function arrow({ mode, label, unsure }: PictureEdge): string {
  const line = unsure || (mode !== 'call' && mode !== 'await') ? '-.->' : mode === 'await' ? '==>' : '-->'
  return label === null ? line : `${line}|"${escaped(label)}"|`
}

/** Inside quotes only these characters mean something. */
function escaped(text: string): string {
  return text
    .replaceAll('#', '#35;')
    .replaceAll('&', '#amp;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
}
