import { wholePower } from '../layout/vectorLength.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { nodeClass } from '../core/model/nodeClass.ts'
import type { LaneId } from '../core/model/records.ts'
import type { LaneLayout, LaneOptions, Room } from '../layout/layoutTypes.ts'
import { headSize, lineStyle } from '../scene/edgeGlyph.ts'
import { layoutRowsOf } from '../scene/rowTitles.ts'
import { sizeNodes } from '../scene/sizeNode.ts'
import type { Sizing } from '../scene/sizing.ts'
import { laneOfNode } from './altText.ts'
import type { PanelPlan } from './figurePanels.ts'
import { withIconRoom, type IconPlace } from './nodeIcons.ts'
import type { Shown } from './selectShown.ts'
import { trunkLayout } from './trunkLayout.ts'
import { mmToPt } from './units.ts'

/** One way to lay boxes and lines out. */
export interface Way {
  readonly direction: 'right' | 'down'
  /** Labels in short lines and tight boxes. */
  readonly isNarrow: boolean
  /** From top to bottom: so many boxes fewer side by side than would fit; rows of boxes stand closer together instead. */
  readonly fewer: number
  /** From left to right: columns of the lane with most boxes. */
  readonly columns: number
}

/** What is laid out, and the fans its lines run in. */
export type ToLayOut = Pick<Shown, 'nodes' | 'links' | 'rows'> & Partial<Pick<PanelPlan, 'fans'>>

/** Boxes and lines with their distances. */
export interface Contents {
  readonly graph: MechanismGraph
  readonly shown: ToLayOut
  readonly laneIds: readonly LaneId[]
  readonly sizing: Sizing
  /** Factor on the distances of boxes and lines across the flow. */
  readonly spread: number
  /** Factor on the free length of lines between lanes. */
  readonly reach: number
  /** Room for type code tabs above the boxes. */
  readonly codes: boolean
  /** Where a sign stands in each box; null = there are none. */
  readonly icons: IconPlace | null
  /** Boxes that someone will write in are at least so large. */
  readonly least?: ReadonlyMap<string, Room> | undefined
}

export interface LaidOut {
  readonly layout: LaneLayout
  readonly sizing: Sizing
  /** No wider than the room, and no label lost letters for it. */
  readonly fits: boolean
  /** Where signs stand in the boxes; none without. */
  readonly icons?: IconPlace
}

/** Characters a label line may have; with fewer a label must not lose letters. */
export const WIDE_CHARS = 16

/** Nodes above which a panel is tried in few ways. */
export const LARGE = 40

/** Rows beside each other keep this part of their distance with each further try; other maps take fewer boxes in a row. */
const CLOSER = 0.75

/** Free edge length between lanes at 7 pt and 0.75 pt lines (FIG-03). */
export const FREE_EDGE_MM = 9

/** Free edge length between lanes, pt: it grows with lines and text. */
export function laneGap(sizing: Sizing): number {
  return mmToPt(FREE_EDGE_MM) * Math.max(1, Math.min(sizing.fontSize / 7, sizing.baseLine / 0.75))
}

/** Nodes and lines laid out one way for `width` pt; wider than that where they need it. `isStretched`: from left to right lines become
 *  longer until the width is used. */
export function layoutOnce(
  { graph, shown, laneIds, sizing: usual, spread, reach, codes, icons, least }: Contents,
  width: number,
  { direction, isNarrow, fewer, columns }: Way,
  isStretched = true,
): LaidOut {
  const sizing: Sizing = isNarrow
    ? { ...usual, wrap: { oneLine: 9, maxChars: 13 }, minWidth: usual.fontSize * 3.6, padding: usual.fontSize * 0.35 }
    : usual
  const records = shown.nodes.map((id) => graph.node(id))
  const plain = sizeNodes(
    records.map((r) => ({ id: r.id, nodeClass: nodeClass(r.kind), label: r.shortLabel ?? r.label })),
    sizing,
  )
  const sizes = icons === null ? plain : withIconRoom(plain, records, sizing, icons, codes)
  const nodes = records.map((r) => {
    const size = sizes.get(r.id)
    const room = least?.get(r.id)
    return {
      id: r.id,
      lane: laneIds.indexOf(laneOfNode(graph, r.id)),
      width: Math.max(size?.width ?? 0, room?.width ?? 0),
      height: Math.max(size?.height ?? 0, room?.height ?? 0),
    }
  })
  const cut = [...sizes.values()].some((size) => size.lines.some((line) => line.endsWith('…')))
  const edges = shown.links.map((link) => {
    const fan = shown.fans?.get(link.id)
    return {
      id: link.id,
      source: link.source,
      target: link.target,
      ...(fan === undefined ? {} : { fan }),
      headWidth: headSize(link.facts.relationClass, lineStyle(link.facts, sizing).width, sizing.baseLine).width,
    }
  })
  const rows = layoutRowsOf(graph, shown.rows, sizing)
  const em = sizing.fontSize
  const inLane = shown.links.some((link) => laneOfNode(graph, link.source) === laneOfNode(graph, link.target))
  // A line between two boxes of one lane must show its dashes and head (FIG-06).
  const nodeGap =
    em * Math.max(inLane ? 1.8 : 1, spread * ((inLane ? (nodes.length > 9 ? 2 : 3) : 1.3) + (codes ? 0.7 : 0)))
  const gap = laneGap(sizing) * reach
  const options: Partial<LaneOptions> = {
    direction,
    laneCount: laneIds.length,
    emptyLanes: 'drop',
    margin: em * 0.5,
    restarts: nodes.length > LARGE ? 2 : rows.length > 0 ? 4 : 8,
    seed: 1,
    headGap: mmToPt(2) * Math.max(1, Math.min(em / 7, sizing.baseLine / 0.75), spread),
    lineGap: em * Math.max(0.8, 0.8 * spread),
    maxGrownHeight: em * 9,
    maxGrowth: Infinity,
    ...(direction === 'right'
      ? {
          nodeGap,
          laneGap: gap,
          maxPerColumn: columns > 1 ? Math.ceil(longestLane(nodes.map((n) => n.lane)) / columns) : 999,
        }
      : {
          nodeGap: em * 1.6 * spread * (rows.length > 0 ? wholePower(CLOSER, fewer) : 1),
          laneGap: gap * (codes ? 1.2 : 1),
          maxPerColumn: Math.max(
            1,
            perRow(
              nodes.map((n) => n.width),
              width - em,
              em * 1.6,
            ) - fewer,
          ),
        }),
  }
  // Lanes that are too wide side by side cannot fit in any order: one quick try then.
  const first = trunkLayout(
    {
      nodes,
      edges,
      rows,
      options: {
        ...options,
        restarts: direction === 'right' && leastWidth(nodes, laneIds.length, gap) > width ? 1 : (options.restarts ?? 8),
      },
    },
    { width, spread },
  )
  const spare = width - first.width
  const gaps = Math.max(0, new Set([...first.nodes.values()].map((n) => n.column)).size - 1)
  const stretched =
    isStretched && direction === 'right' && spare > em && gaps > 0
      ? trunkLayout(
          {
            nodes,
            edges,
            rows,
            options: { ...options, laneGap: gap + Math.min((spare * 0.995) / gaps, laneGap(sizing) * 1.8) },
          },
          { width, spread },
        )
      : first
  const layout = stretched.width <= width ? stretched : first
  return {
    layout,
    sizing,
    fits: layout.width <= width + 0.01 && !(cut && sizing.wrap.maxChars < WIDE_CHARS),
    ...(icons === null ? {} : { icons }),
  }
}

/** How many boxes the lane with most of them holds. */
export function longestLane(lanes: readonly number[]): number {
  return Math.max(0, ...lanes.map((lane) => lanes.filter((one) => one === lane).length))
}

function leastWidth(
  nodes: readonly { readonly lane: number; readonly width: number }[],
  lanes: number,
  gap: number,
): number {
  const widest = Array.from({ length: lanes }, (_, lane) =>
    Math.max(0, ...nodes.filter((n) => n.lane === lane).map((n) => n.width)),
  )
  return widest.reduce((sum, w) => sum + w, gap * (lanes - 1))
}

/** How many boxes of these widths fit side by side. */
function perRow(widths: readonly number[], room: number, gap: number): number {
  const widest = widths.toSorted((a, b) => b - a)
  let used = 0
  let count = 0
  for (const width of widest) {
    used += width + (count > 0 ? gap : 0)
    if (used > room) break
    count++
  }
  return Math.max(1, count)
}
