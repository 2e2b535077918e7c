/**
 * What a picture of a call graph shows, before it is written as DOT or Mermaid: functions that take part in a call, and
 * of libraries only those that block. Colours: the fill is the function's colour, the border tells the place.
 */
import { waitsFor, type Place } from '../../base/vocabulary.ts'
import type { CallGraph, CallMode } from '../../query/graph.ts'
import { placeName } from '../place-words.ts'

export interface PictureNode {
  readonly id: string
  readonly label: readonly string[]
  readonly tooltip: string
  readonly style: NodeStyle
}

export interface NodeStyle {
  readonly kind: 'async' | 'sync' | 'module' | 'library'
  readonly place: Place | null
}

export interface PictureEdge {
  readonly from: string
  readonly to: string
  readonly mode: CallMode
  readonly label: string | null
  /** Not surely called. */
  readonly unsure: boolean
}

export interface Picture {
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly PictureEdge[]
}

/** Colours that stay apart for readers who do not tell red from green. */
export const FILLS: Readonly<Record<NodeStyle['kind'], string>> = {
  async: '#cfe3ff',
  sync: '#ffe2b8',
  module: '#ececec',
  library: '#f6c6c6',
}

export const BORDERS: Readonly<Record<Place, string>> = {
  'shared-loop': '#0b4fb3',
  'private-loop': '#5b8fd9',
  'thread-pool': '#b35c00',
  'wsgi-thread': '#8a6d1d',
  background: '#6b4fa0',
  startup: '#4d7a4d',
  import: '#808080',
  script: '#404040',
  test: '#a0a0a0',
}

/** Border of a function that no known entry reaches. */
export const NO_PLACE = '#c8c8c8'

/** What the colours mean, in one sentence each, for a comment in the output. */
export const LEGEND: readonly string[] = [
  `Fill: async ${FILLS.async}, sync ${FILLS.sync}, module ${FILLS.module}, blocking library call ${FILLS.library}.`,
  `Border: ${Object.entries(BORDERS)
    .map(([place, color]) => `${place} ${color}`)
    .join(', ')}, no known place ${NO_PLACE}.`,
  'Broken lines: run elsewhere or later, or not surely called.',
]

/** The place that matters most to a reader stands first. */
const ORDER = Object.keys(BORDERS) as Place[]

/** Nodes in the order of the document; several calls from one function to another are one edge. */
export function pictureOf(graph: CallGraph): Picture {
  const blocking = new Set(graph.libraryFunctions.filter(({ blocks }) => blocks !== null).map(({ id }) => id))
  const own = new Set(graph.functions.map(({ id }) => id))
  const edges = new Map<string, PictureEdge>()
  for (const { from, to, mode, by, place, confidence } of graph.calls) {
    if (!own.has(to) && !blocking.has(to)) continue
    const key = `${from} ${to} ${mode}`
    const unsure = confidence !== 'high'
    const known = edges.get(key)
    const label = by === null ? null : place === null ? by : `${by}, ${placeName(place, null)}`
    edges.set(key, known ? { ...known, unsure: known.unsure && unsure } : { from, to, mode, label, unsure })
  }
  const drawn = new Set([...edges.values()].flatMap(({ from, to }) => [from, to]))
  // A part that was cut out may be one function alone.
  const alone = graph.functions.length === 1
  return {
    nodes: [
      ...graph.functions
        .filter(({ id }) => alone || drawn.has(id))
        .map(({ id, path, line, kind, async, places, blocks }): PictureNode => {
          const where = ORDER.filter(place => places.includes(place))
          const color = kind === 'module' ? 'module' : async ? 'async' : 'sync'
          return {
            id,
            label: blocks === null ? [id] : [id, `waits for ${waitsFor(blocks)}`],
            tooltip: [
              `${path}:${line}, ${color}`,
              ...(where.length > 0 ? [`place: ${where.map(place => placeName(place, null)).join(', ')}`] : []),
            ].join('; '),
            style: { kind: color, place: where[0] ?? null },
          }
        }),
      ...graph.libraryFunctions
        .filter(({ id }) => drawn.has(id))
        .map(({ id, blocks }): PictureNode => {
          const waits = blocks === null ? [] : [`waits for ${waitsFor(blocks)}`]
          return {
            id,
            label: [id, ...waits],
            tooltip: ['library', ...waits].join('; '),
            style: { kind: 'library', place: null },
          }
        }),
    ],
    edges: [...edges.values()],
  }
}
