import type { FlowNode } from './flowGraph.ts'
import type { LaneOptions, PlacedLane } from './layoutTypes.ts'

export interface AlongPlaces {
  /** Extent of each column along the flow, without the gaps beside it. */
  readonly columnStart: readonly number[]
  readonly columnEnd: readonly number[]
  /** Lanes side by side without a gap: a boundary runs down the middle of the gap between two columns. */
  readonly lanes: readonly PlacedLane[]
  /** Length of the whole, margins included. */
  readonly length: number
}

/** Columns side by side: each as wide as its widest box, `laneGap` apart, empty lanes narrow or at `minLaneWidth`. */
export function placeAlong(
  nodes: readonly FlowNode[],
  column: readonly number[],
  laneOfColumn: readonly number[],
  options: LaneOptions,
): AlongPlaces {
  const widest = laneOfColumn.map(() => 0)
  nodes.forEach((n, i) => {
    const c = column[i] ?? 0
    widest[c] = Math.max(widest[c] ?? 0, n.along)
  })
  const natural = widest.map((w) =>
    w > 0 ? w + options.laneGap : options.emptyLanes === 'strip' ? options.stripWidth : 0,
  )
  laneOfColumn.forEach((lane, c) => {
    if ((widest[c] ?? 0) === 0 && options.emptyLanes === 'strip') return
    const mates = laneOfColumn.filter((l) => l === lane).length
    natural[c] = Math.max(natural[c] ?? 0, options.minLaneWidth / mates)
  })
  const total = natural.reduce((a, b) => a + b, 0)
  const columnStart: number[] = []
  const columnEnd: number[] = []
  const lanes: { lane: number; start: number; end: number }[] = []
  let at = Math.max(0, options.margin - options.laneGap / 2)
  const edge = at
  laneOfColumn.forEach((lane, c) => {
    const band = natural[c] ?? 0
    const spare = (band - (widest[c] ?? 0)) / 2
    columnStart.push(at + spare)
    columnEnd.push(at + band - spare)
    const open = lanes.at(-1)
    if (open?.lane === lane) open.end = at + band
    else lanes.push({ lane, start: at, end: at + band })
    at += band
  })
  return { columnStart, columnEnd, lanes, length: total + 2 * edge }
}
