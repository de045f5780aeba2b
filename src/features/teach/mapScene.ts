import type { BuiltSign } from '../../core/lesson/builtMap.ts'
import type { EdgeFacts } from '../../core/model/edgeFacts.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { LANES } from '../../core/model/records.ts'
import type { NodeId, RelationClass } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import type { LaneInput, LaneLayout, LaneOptions } from '../../layout/layoutTypes.ts'
import { routeOver } from '../../layout/routeOver.ts'
import { buildScene } from '../../scene/buildScene.ts'
import { measureText } from '../../scene/measureText.ts'
import type { Scene } from '../../scene/scene.ts'
import { laneInput } from '../../scene/sceneOfAnswer.ts'
import { SCREEN_SIZING } from '../../scene/sizing.ts'
import type { Sizing } from '../../scene/sizing.ts'
import type { Theme } from '../../scene/theme.ts'

/** A line of a learner's or an expert's map as it is drawn: what it does, not how sure the review is of it. */
export interface DrawnLine {
  readonly id: string
  readonly from: NodeId
  readonly to: NodeId
  readonly sign: BuiltSign | 'supplies'
  /** Words beside it, and those where there is little room; null = none. */
  readonly label: string | null
  readonly shortLabel?: string | null
  /** Number on it; null = none. */
  readonly number: number | null
  /** Nobody drew it: dashed and in gray. */
  readonly isMissing: boolean
  readonly isSelected: boolean
}

export type MapDirection = 'right' | 'down'

const SIZINGS: Readonly<Record<MapDirection, Sizing>> = {
  right: { ...SCREEN_SIZING, minWidth: 64, padding: 7, wrap: { oneLine: 11, maxChars: 14 } },
  down: {
    ...SCREEN_SIZING,
    fontSize: 12,
    lineHeight: 14,
    heights: [32, 40],
    minWidth: 48,
    padding: 5,
    wrap: { oneLine: 10, maxChars: 12 },
    smallSize: 12,
  },
}
const CLASSES: Readonly<Record<DrawnLine['sign'], RelationClass>> = {
  raises: 'activates',
  lowers: 'inhibits',
  unknown: 'modulates',
  supplies: 'transfers',
}
const PLAIN: Omit<EdgeFacts, 'relationClass'> = {
  certainty: 'stated',
  inVivo: false,
  direct: false,
  negated: false,
  oneWay: false,
  species: [],
  routes: [],
}
const HEAD_WIDTH = 13
const MISSING_DASHES = [3, 5]

const MARGIN = 28
const NARROW_MARGIN = 18
const NARROW_NODE_GAP = 16
/** Kept free beside narrow rows for words at lines, px. */
const NARROW_WORDS = 16
const MOST_IN_COLUMN = 5
const MOST_IN_ROW = 3

/** How a map is laid out: which way its lanes run, the free length of lines between them, px, and the most nodes of a lane side by
 *  side or below each other. */
export interface MapRoom {
  readonly direction: MapDirection
  readonly gap: number
  readonly inLine: number
}

/** Lanes side by side with lines of at least `least` and at most `most` px where they fit into a width, px; else lanes below each other,
 *  with as many nodes in a row as fit. */
export function mapRoom(
  graph: MechanismGraph,
  nodes: readonly NodeId[],
  width: number,
  least: number,
  most: number,
): MapRoom {
  const widths = new Map<number, number[]>()
  for (const node of laneInput(graph, { nodes, links: [] }, SIZINGS.right).nodes)
    widths.set(node.lane, [...(widths.get(node.lane) ?? []), node.width])
  const columns = [...widths.values()].flatMap((lane) =>
    Array.from({ length: Math.ceil(lane.length / MOST_IN_COLUMN) }, () => Math.max(...lane)),
  )
  const free = width - 2 * MARGIN - columns.reduce((sum, column) => sum + column, 0)
  const gap = Math.floor(free / Math.max(1, columns.length - 1))
  return gap < least
    ? { direction: 'down', gap: Math.min(64, Math.max(44, least / 2)), inLine: nodesInRow(graph, nodes, width) }
    : { direction: 'right', gap: Math.min(gap, most), inLine: MOST_IN_COLUMN }
}

/** How many nodes of a lane stand side by side at most: the widest ones must fit. */
function nodesInRow(graph: MechanismGraph, nodes: readonly NodeId[], width: number): number {
  const lanes = new Map<number, number[]>()
  for (const node of laneInput(graph, { nodes, links: [] }, SIZINGS.down).nodes)
    lanes.set(node.lane, [...(lanes.get(node.lane) ?? []), node.width])
  const widest = (count: number): number =>
    Math.max(
      ...[...lanes.values()].map((lane) => {
        const row = lane.toSorted((a, b) => b - a).slice(0, count)
        return row.reduce((sum, one) => sum + one, NARROW_NODE_GAP * (row.length - 1))
      }),
    )
  let count = MOST_IN_ROW
  while (count > 1 && widest(count) + 2 * NARROW_MARGIN + NARROW_WORDS > width) count -= 1
  return count
}

/** What is laid out, once for a task: all nodes it may come to show. `lines` only pull nodes together; for a map still to be built
 *  there are none, so that places give nothing away. */
export function mapInput(
  graph: MechanismGraph,
  nodes: readonly NodeId[],
  lines: readonly Pick<DrawnLine, 'id' | 'from' | 'to'>[],
  { direction, gap, inLine }: MapRoom,
): LaneInput {
  const options: Partial<LaneOptions> = {
    direction,
    emptyLanes: 'drop',
    laneGap: gap,
    nodeGap: direction === 'down' ? NARROW_NODE_GAP : 56,
    margin: direction === 'down' ? NARROW_MARGIN : MARGIN,
    maxPerColumn: inLine,
    maxGrownHeight: 0,
  }
  const input = laneInput(graph, { nodes, links: [] }, SIZINGS[direction], options)
  return { ...input, edges: lines.map(({ id, from, to }) => ({ id, source: from, target: to, headWidth: HEAD_WIDTH })) }
}

/** How far words at lines reach out of a Scene to its left and right, px. */
export function labelOverhang({ edges, width }: Scene): { readonly left: number; readonly right: number } {
  const spans = edges.flatMap(({ label }) => {
    if (label === null) return []
    const wide = Math.max(...label.lines.map((line) => measureText(line, { size: label.size })))
    return [{ left: label.x - wide / 2, right: label.x + wide / 2 }]
  })
  return {
    left: Math.ceil(Math.max(0, ...spans.map((span) => -span.left))),
    right: Math.ceil(Math.max(0, ...spans.map((span) => span.right - width))),
  }
}

/** The Scene of a map on a layout of (at least) its nodes. Nodes never move; lines the layout has no way for find one around them. */
export function mapScene(
  graph: MechanismGraph,
  { nodes, lines }: { readonly nodes: readonly NodeId[]; readonly lines: readonly DrawnLine[] },
  layout: LaneLayout,
  theme: Theme,
): Scene {
  const later = lines
    .filter((line) => !layout.routes.has(line.id))
    .map(({ id, from, to }) => ({ id, source: from, target: to, headWidth: HEAD_WIDTH }))
  const routes = later.length === 0 ? layout.routes : new Map([...layout.routes, ...routeOver(layout, later)])
  const scene = buildScene({
    nodes: nodes.map((id) => ({
      id,
      kind: graph.node(id).kind,
      label: mapLabel(graph.node(id)),
      title: graph.node(id).label,
    })),
    edges: lines.map(({ id, from, to, sign, label, number, isSelected }) => ({
      id,
      edges: [],
      source: from,
      target: to,
      look: { ...PLAIN, relationClass: CLASSES[sign] },
      title: '',
      label,
      step: number,
      state: { dimmed: false, selected: isSelected, onPath: false },
    })),
    layout: { ...layout, routes },
    laneIds: LANES,
    theme,
    sizing: SIZINGS[layout.direction],
  })
  const missing = new Set(lines.filter((line) => line.isMissing).map((line) => line.id))
  const gray = theme.laneText
  return {
    ...scene,
    edges: scene.edges.map((edge) =>
      missing.has(edge.id)
        ? {
            ...edge,
            stroke: gray,
            dash: MISSING_DASHES,
            head:
              edge.head === null
                ? null
                : {
                    ...edge.head,
                    fill: edge.head.fill === null || edge.head.fill === theme.canvas ? edge.head.fill : gray,
                    stroke: edge.head.stroke === null ? null : gray,
                  },
          }
        : edge,
    ),
  }
}
