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

/** Further room in a gap for each swing beyond the third that stands beside others there, and its limit in gaps. */
const TRACK_ROOM = 4
const MOST_ROOM = 1.2

/** With a room to fill, gaps may also shrink to this part of `laneGap`. */
const LEAST_GAP = 0.7
/** The outer ends take this part of a gap's share. */
const END_SHARE = 0.5

/** Columns side by side: each as wide as its widest box, gaps of `laneGap` and more where many lines swing, empty lanes
 *  narrow or at `minLaneWidth`. With `fitWidth` (fitHeight when lanes run down) every gap takes its share of what is left. */
export function placeAlong(
  nodes: readonly FlowNode[],
  column: readonly number[],
  laneOfColumn: readonly number[],
  swings: readonly number[],
  options: LaneOptions,
): AlongPlaces {
  const box = laneOfColumn.map(() => 0)
  nodes.forEach((n, i) => {
    const c = column[i] ?? 0
    box[c] = Math.max(box[c] ?? 0, n.room)
  })
  const isStrip = box.map((w) => w === 0 && options.emptyLanes === 'strip')
  const half = (c: number) => {
    const more = Math.min(MOST_ROOM * options.laneGap, Math.max(0, (swings[c] ?? 1) - 3) * TRACK_ROOM)
    return (options.laneGap + more) / 2
  }
  const last = laneOfColumn.length - 1
  const before = box.map((_, c) => (isStrip[c] === true ? 0 : c === 0 ? options.margin : half(c - 1)))
  const after = box.map((_, c) => (isStrip[c] === true ? 0 : c === last ? options.margin : half(c)))
  isStrip.forEach((strip, c) => (box[c] = strip ? options.stripWidth : (box[c] ?? 0)))
  widenLanes(laneOfColumn, before, box, after, isStrip, options.minLaneWidth)
  const room = options.direction === 'right' ? options.fitWidth : options.fitHeight
  const open = isStrip.reduce(
    (sum, strip, c) => sum + (strip ? 0 : (c === 0 ? END_SHARE : 1) + (c === last ? END_SHARE : 1)),
    0,
  )
  const spare = room - [...before, ...box, ...after].reduce((a, b) => a + b, 0)
  const share =
    room === 0 || open === 0
      ? 0
      : Math.max(
          -((1 - LEAST_GAP) * options.laneGap) / 2,
          Math.min(spare / open, ((options.maxStretch - 1) * options.laneGap) / 2),
        )
  const columnStart: number[] = []
  const columnEnd: number[] = []
  const lanes: { lane: number; start: number; end: number }[] = []
  let at = 0
  laneOfColumn.forEach((lane, c) => {
    const pad = (outer: boolean) => (isStrip[c] === true ? 0 : outer ? share * END_SHARE : share)
    const start = at
    at += (before[c] ?? 0) + pad(c === 0)
    columnStart.push(at)
    at += box[c] ?? 0
    columnEnd.push(at)
    at += (after[c] ?? 0) + pad(c === last)
    const lanesLast = lanes.at(-1)
    if (lanesLast?.lane === lane) lanesLast.end = at
    else lanes.push({ lane, start, end: at })
  })
  return { columnStart, columnEnd, lanes, length: at }
}

/** Gaps come out about this much wider than `laneGap` where many lines swing. */
const USUAL_GAP = 1.3

/** The length across to stay within: the room to fill if there is one, else what gives the aspect aimed at. */
export function acrossLimit(
  nodes: readonly FlowNode[],
  column: readonly number[],
  laneOfColumn: readonly number[],
  options: LaneOptions,
): number {
  const box = laneOfColumn.map(() => 0)
  nodes.forEach((n, i) => {
    const c = column[i] ?? 0
    box[c] = Math.max(box[c] ?? 0, n.room)
  })
  const along = box.reduce((sum, b) => sum + b + options.laneGap * USUAL_GAP, 0)
  const right = options.direction === 'right'
  const room = right ? options.fitHeight : options.fitWidth
  if (room > 0) return room - 2 * options.margin
  return right ? along / options.aspect : along * options.aspect
}

/** Lanes narrower than asked for get the rest at both ends. */
function widenLanes(
  laneOfColumn: readonly number[],
  before: number[],
  box: readonly number[],
  after: number[],
  isStrip: readonly boolean[],
  least: number,
): void {
  for (const lane of new Set(laneOfColumn)) {
    const first = laneOfColumn.indexOf(lane)
    const last = laneOfColumn.lastIndexOf(lane)
    if (isStrip[first] === true) continue
    let width = 0
    for (let c = first; c <= last; c += 1) width += (before[c] ?? 0) + (box[c] ?? 0) + (after[c] ?? 0)
    const lacking = Math.max(0, least - width) / 2
    before[first] = (before[first] ?? 0) + lacking
    after[last] = (after[last] ?? 0) + lacking
  }
}
