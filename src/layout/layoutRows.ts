import { assignColumns } from './assignColumns.ts'
import { flowGraph } from './flowGraph.ts'
import type { FlowGraph } from './flowGraph.ts'
import { laneOptionsOf } from './laneOptions.ts'
import type { LaneInput, LaneLayout, LaneOptions, LayoutRow, PlacedLane, PlacedNode, PlacedRow } from './layoutTypes.ts'
import { placeAlong } from './placeAlong.ts'
import type { AlongPlaces } from './placeAlong.ts'
import { placeRows } from './placeRows.ts'
import type { RowPlaces } from './placeRows.ts'
import { leadLines } from './leadLines.ts'

/** The map in rows across its lanes: each row is one straight line of nodes with its title at the beginning, one column a
 *  lane, and what stands in no row stands at mid-height of its neighbours. Lines are led between as over any standing map.
 *  Pure and deterministic; only the order of the rows matters. Where lanes run down, a row is a column with its title on top.
 *  Fails: throws UnknownEndError if an edge ends at a node that is not in the input. */
export function layoutRows(input: LaneInput, rows: readonly LayoutRow[]): LaneLayout {
  const options = laneOptionsOf(input.options)
  const graph = flowGraph(input, options)
  const here = rowsHere(graph, rows)
  const { column, laneOfColumn } = assignColumns(graph.nodes, graph.edges, {
    ...options,
    maxPerColumn: Math.max(1, graph.nodes.length),
  })
  const titled = options.direction === 'right' ? here.map(({ row }) => titleNode(row)) : []
  const swings = laneOfColumn.map(() => 1)
  const across = placeRows(graph, column, here, options)
  const along = placeAlong(
    [...graph.nodes, ...titled],
    [...column, ...titled.map(() => 0)],
    laneOfColumn,
    swings,
    inProportion(options, across.extent),
  )
  const layout = placed(graph, column, along, across, here, options)
  const chains = here.map(({ members }) => members.flatMap((v) => graph.nodes[v]?.id ?? []))
  return { ...layout, routes: leadLines(layout, input.edges, chains, options) }
}

/** Rows that need more than the room across get more along too, so that the map keeps the room's proportion. */
function inProportion(options: LaneOptions, extent: number): LaneOptions {
  const { direction, fitWidth, fitHeight } = options
  if (direction === 'right')
    return fitHeight > 0 && extent > fitHeight ? { ...options, fitWidth: (fitWidth * extent) / fitHeight } : options
  return fitWidth > 0 && extent > fitWidth ? { ...options, fitHeight: (fitHeight * extent) / fitWidth } : options
}

/** A row as far as the input holds its nodes. */
export interface RowHere {
  readonly row: LayoutRow
  /** Node indices. */
  readonly members: readonly number[]
}

/** A node stands in its first row, and a lane holds one node of a row: what is left over stands free. */
function rowsHere(graph: FlowGraph, rows: readonly LayoutRow[]): readonly RowHere[] {
  const index = new Map(graph.nodes.map((n, i) => [n.id, i]))
  const used = new Set<number>()
  const laneOf = (v: number): number => graph.nodes[v]?.lane ?? 0
  return rows
    .map((row) => {
      const members: number[] = []
      for (const v of row.nodes.flatMap((id) => index.get(id) ?? [])) {
        if (used.has(v) || members.some((other) => laneOf(other) === laneOf(v))) continue
        used.add(v)
        members.push(v)
      }
      return { row, members }
    })
    .filter(({ members }) => members.length > 0)
}

/** A title takes room in the first column like a node. */
function titleNode({ id, title }: LayoutRow): FlowGraph['nodes'][number] {
  return { id, lane: 0, along: title.width, across: title.height, hang: 0, room: title.width, rank: null }
}

/** Free room between a title and what follows it along the flow. */
const TITLE_GAP = 8

function placed(
  graph: FlowGraph,
  column: readonly number[],
  along: AlongPlaces,
  across: RowPlaces,
  rows: readonly RowHere[],
  options: LaneOptions,
): LaneLayout {
  const down = options.direction === 'down'
  const gutter = down ? Math.max(0, ...rows.map(({ row }) => row.title.height + TITLE_GAP)) : 0
  const at = (u: number, v: number) => (down ? { x: v, y: u } : { x: u, y: v })
  const middle = (c: number): number => ((along.columnStart[c] ?? 0) + (along.columnEnd[c] ?? 0)) / 2 + gutter
  const placeOf = (v: number): PlacedNode | null => {
    const node = graph.nodes[v]
    if (node === undefined) return null
    const glyph = node.across - node.hang
    const size = down ? { width: glyph, height: node.along } : { width: node.along, height: glyph }
    const below = node.hang > 0 ? { below: { width: node.room, height: node.hang } } : {}
    const c = column[v] ?? 0
    return {
      id: node.id,
      ...at(middle(c), across.middle[v] ?? 0),
      ...size,
      ...below,
      lane: node.lane,
      column: c,
      order: across.order[v] ?? 0,
    }
  }
  const nodes = graph.nodes.flatMap((_, v) => placeOf(v) ?? [])
  const titles = rows.map(({ row }, r): PlacedRow => {
    const u = down ? options.margin + (gutter - TITLE_GAP) / 2 : middle(0)
    return { id: row.id, ...at(u, across.title[r] ?? 0), ...row.title }
  })
  const lanes = along.lanes.map((lane, i): PlacedLane => ({
    ...lane,
    start: lane.start + (i === 0 ? 0 : gutter),
    end: lane.end + gutter,
  }))
  const [width, height] = down ? [across.extent, along.length + gutter] : [along.length, across.extent]
  return {
    nodes: new Map(nodes.map((n) => [n.id, n])),
    routes: new Map(),
    lanes,
    rows: titles,
    direction: options.direction,
    width,
    height,
  }
}
