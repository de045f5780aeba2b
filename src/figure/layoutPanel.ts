import { wholePower } from '../layout/vectorLength.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { nodeClass } from '../core/model/nodeClass.ts'
import { LANES, type LaneId } from '../core/model/records.ts'
import type { LaneLayout, LaneOptions, Room } from '../layout/layoutTypes.ts'
import { headSize, lineStyle } from '../scene/edgeGlyph.ts'
import { layoutRowsOf } from '../scene/rowTitles.ts'
import { sizeNodes } from '../scene/sizeNode.ts'
import type { Sizing } from '../scene/sizing.ts'
import { laneOfNode } from './altText.ts'
import { keptLayout } from './keptLayout.ts'
import { withIconRoom, type IconPlace } from './nodeIcons.ts'
import type { Shown } from './selectShown.ts'
import { mmToPt } from './units.ts'

/** A selection laid out for a page width, in pt, with its lanes. */
export interface PanelLayout {
  readonly layout: LaneLayout
  /** Lane index n of the layout stands for this lane; empty lanes are dropped. */
  readonly laneIds: readonly LaneId[]
  readonly sizing: Sizing
  readonly direction: 'right' | 'down'
  /** True when the layout is no wider than the room. */
  readonly fits: boolean
  /** Which try this was; given back as `PanelRoom.from`, later layouts of the same page skip what did not fit. */
  readonly attempt: number
  /** Where signs stand in the boxes; none without. */
  readonly icons?: IconPlace
}

/** Characters a label line may have; with fewer a label must not lose letters. */
export const WIDE_CHARS = 16

/** The first try from top to bottom. */
export const FIRST_DOWN = 2

/** Nodes above which a panel is tried only once in each direction. */
const LARGE = 40

export interface PanelRoom {
  /** First try worth making; default 0. Directions, label widths and boxes in a row are tried in a fixed order. */
  readonly from?: number
  /** Factor on the distances of boxes and lines across the flow; default 1. Line ends never come closer than FIG-05 asks. */
  readonly spread?: number
  /** Room for type code tabs above the boxes. */
  readonly codes?: boolean
  /** Room for a sign in each box. */
  readonly icons?: boolean | IconPlace
  /** Boxes that someone will write in are at least so large. */
  readonly least?: ReadonlyMap<string, Room>
}

/** Rows beside each other keep this part of their distance with each further try; other maps take fewer boxes in a row. */
const CLOSER = 0.75

/** Free edge length between lanes: 9 mm at 7 pt and 0.75 pt lines (FIG-03), growing with lines and text. */
function laneGap(sizing: Sizing): number {
  return mmToPt(9) * Math.max(1, Math.min(sizing.fontSize / 7, sizing.baseLine / 0.75))
}

/** Lays nodes and lines out for `width` pt: lanes left to right, with shorter label lines if that helps, else top to bottom.
 *  Text keeps its size; when nothing fits, the narrowest try is returned with `fits` false. */
export function layoutPanel(graph: MechanismGraph, shown: Pick<Shown, 'nodes' | 'links' | 'rows'>, width: number, sizing: Sizing, room: PanelRoom = {}): PanelLayout {
  const narrow: Sizing = { ...sizing, wrap: { oneLine: 9, maxChars: 13 }, minWidth: sizing.fontSize * 3.6, padding: sizing.fontSize * 0.35 }
  const tries: PanelLayout[] = []
  let attempt = -1
  for (const [direction, size] of [['right', sizing], ['right', narrow], ['down', sizing], ['down', narrow]] as const) {
    // A large map that does not fit at once is to be split; more tries would only cost time.
    const most = direction === 'right' || shown.nodes.length > LARGE ? 1 : 6
    for (let fewer = 0; fewer < most; fewer++) {
      attempt++
      if (attempt < (room.from ?? 0)) continue
      const once = layoutOnce(graph, shown, width, size, direction, fewer, room, attempt)
      // Lanes side by side have more room in height than in width.
      const tried = once.fits || once.icons === undefined || direction === 'down' || shown.nodes.length > LARGE ? once : layoutOnce(graph, shown, width, size, direction, fewer, { ...room, icons: 'above' }, attempt)
      if (tried.fits) return tried
      tries.push(tried)
    }
  }
  return tries.reduce((best, next) => (next.layout.width < best.layout.width ? next : best))
}

function layoutOnce(graph: MechanismGraph, shown: Pick<Shown, 'nodes' | 'links' | 'rows'>, width: number, sizing: Sizing, direction: 'right' | 'down', fewer: number, { spread = 1, codes = false, icons = false, least }: PanelRoom, attempt: number): PanelLayout {
  const laneIds = LANES.filter((lane) => shown.nodes.some((id) => laneOfNode(graph, id) === lane))
  const records = shown.nodes.map((id) => graph.node(id))
  const plain = sizeNodes(records.map((r) => ({ id: r.id, nodeClass: nodeClass(r.kind), label: r.shortLabel ?? r.label })), sizing)
  const place = icons === true ? 'front' : icons
  const sizes = place === false ? plain : withIconRoom(plain, records, sizing, place, codes)
  const nodes = records.map((r) => {
    const size = sizes.get(r.id)
    const room = least?.get(r.id)
    return { id: r.id, lane: laneIds.indexOf(laneOfNode(graph, r.id)), width: Math.max(size?.width ?? 0, room?.width ?? 0), height: Math.max(size?.height ?? 0, room?.height ?? 0) }
  })
  const cut = [...sizes.values()].some((size) => size.lines.some((line) => line.endsWith('…')))
  const edges = shown.links.map((link) => ({
    id: link.id, source: link.source, target: link.target,
    headWidth: headSize(link.facts.relationClass, lineStyle(link.facts, sizing).width, sizing.baseLine).width,
  }))
  const rows = layoutRowsOf(graph, shown.rows, sizing)
  const em = sizing.fontSize
  const inLane = shown.links.some((link) => laneOfNode(graph, link.source) === laneOfNode(graph, link.target))
  // A line between two boxes of one lane must show its dashes and head (FIG-06).
  const nodeGap = em * Math.max(inLane ? 1.8 : 1, spread * ((inLane ? (nodes.length > 9 ? 2 : 3) : 1.3) + (codes ? 0.7 : 0)))
  const options: Partial<LaneOptions> = {
    direction, laneCount: laneIds.length, emptyLanes: 'drop', margin: em * 0.5, restarts: nodes.length > LARGE ? 2 : rows.length > 0 ? 4 : 8, seed: 1, headGap: mmToPt(2) * Math.max(1, Math.min(em / 7, sizing.baseLine / 0.75), spread),
    lineGap: em * Math.max(0.8, 0.8 * spread), maxGrownHeight: em * 9, maxGrowth: Infinity,
    ...(direction === 'right'
      ? { nodeGap, laneGap: laneGap(sizing), maxPerColumn: 999 }
      : { nodeGap: em * 1.6 * spread * (rows.length > 0 ? wholePower(CLOSER, fewer) : 1), laneGap: laneGap(sizing) * (codes ? 1.2 : 1), maxPerColumn: Math.max(1, perRow(nodes.map((n) => n.width), width - em, em * 1.6) - fewer) }),
  }
  // Lanes that are too wide side by side cannot fit in any order: one quick try then.
  const first = keptLayout({ nodes, edges, rows, options: { ...options, restarts: direction === 'right' && leastWidth(nodes, laneIds.length, laneGap(sizing)) > width ? 1 : options.restarts ?? 8 } })
  const spare = width - first.width
  const gaps = Math.max(0, new Set([...first.nodes.values()].map((n) => n.column)).size - 1)
  const stretched = direction === 'right' && spare > em && gaps > 0
    ? keptLayout({ nodes, edges, rows, options: { ...options, laneGap: laneGap(sizing) + Math.min((spare * 0.995) / gaps, laneGap(sizing) * 1.8) } })
    : first
  const layout = stretched.width <= width ? stretched : first
  return { layout, laneIds, sizing, direction, fits: layout.width <= width + 0.01 && !(cut && sizing.wrap.maxChars < WIDE_CHARS), attempt, ...(place === false ? {} : { icons: place }) }
}

function leastWidth(nodes: readonly { readonly lane: number; readonly width: number }[], lanes: number, gap: number): number {
  const widest = Array.from({ length: lanes }, (_, lane) => Math.max(0, ...nodes.filter((n) => n.lane === lane).map((n) => n.width)))
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
