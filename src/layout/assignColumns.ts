import type { LaneOptions } from './layoutTypes.ts'
import type { FlowEdge, FlowNode } from './flowGraph.ts'

export interface ColumnAssignment {
  /** Column of each node, by node index. */
  readonly column: readonly number[]
  /** Lane of each column, left to right; lanes without nodes have one column unless dropped. */
  readonly laneOfColumn: readonly number[]
}

/** Splits every lane into as many columns as it needs and says which node stands in which.
 *  Edges inside a lane run forward from one of its columns to the next where that is possible;
 *  nodes stand near the side of the lane their other edges leave through. */
export function assignColumns(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  options: LaneOptions,
): ColumnAssignment {
  const laneCount = Math.max(options.laneCount, ...nodes.map((n) => n.lane + 1), 0)
  const members: number[][] = Array.from({ length: laneCount }, () => [])
  nodes.forEach((n, i) => members[n.lane]?.push(i))
  const perColumn = options.maxPerColumn > 0 ? options.maxPerColumn : chooseColumnHeight(nodes, members, options)
  const column = nodes.map(() => 0)
  const laneOfColumn: number[] = []
  members.forEach((group, lane) => {
    if (group.length === 0 && options.emptyLanes === 'drop') return
    const parts = Math.max(1, Math.ceil(group.length / perColumn))
    const part = splitLane(group, lane, parts, nodes, edges)
    group.forEach((node, i) => (column[node] = laneOfColumn.length + (part[i] ?? 0)))
    for (let p = 0; p < parts; p += 1) laneOfColumn.push(lane)
  })
  return { column, laneOfColumn }
}

/** Lines passing a column take room too; on the shipped map they add about this share to its height. */
const PASSING_LINES = 1.5

/** Nodes a column may hold so that the whole comes nearest the aspect aimed at. */
function chooseColumnHeight(nodes: readonly FlowNode[], members: readonly number[][], options: LaneOptions): number {
  const largest = Math.max(1, ...members.map((m) => m.length))
  const mean = (pick: (n: FlowNode) => number) => nodes.reduce((s, n) => s + pick(n), 0) / Math.max(1, nodes.length)
  const pitchAcross = (mean((n) => n.across) + options.nodeGap) * PASSING_LINES
  const pitchAlong = mean((n) => n.along) + options.laneGap
  const target = options.direction === 'right' ? options.aspect : 1 / options.aspect
  let best = largest
  let bestError = Infinity
  for (let m = 1; m <= largest; m += 1) {
    const columns = members.reduce((sum, group) => sum + Math.ceil(group.length / m), 0)
    const error = Math.abs(Math.log((columns * pitchAlong) / (m * pitchAcross) / target))
    if (error < bestError) [best, bestError] = [m, error]
  }
  return best
}

const SAME_COLUMN = 3
const BACKWARD = 1.5

/** The part (0 … parts - 1) each member of a lane goes to: fewest same-part and backward edges, short edges, even filling. */
function splitLane(
  group: readonly number[],
  lane: number,
  parts: number,
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
): number[] {
  const part = group.map(() => 0)
  if (parts === 1) return part
  const place = new Map(group.map((node, i) => [node, i]))
  const inside: { from: number; to: number }[] = []
  const leftward = group.map(() => 0)
  const rightward = group.map(() => 0)
  for (const e of edges) {
    const from = place.get(e.source)
    const to = place.get(e.target)
    if (from !== undefined && to !== undefined && from !== to) inside.push({ from, to })
    else if (from !== undefined) tally(from, nodes[e.target]?.lane ?? lane)
    else if (to !== undefined) tally(to, nodes[e.source]?.lane ?? lane)
  }
  function tally(member: number, otherLane: number): void {
    if (otherLane < lane) leftward[member] = (leftward[member] ?? 0) + 1
    if (otherLane > lane) rightward[member] = (rightward[member] ?? 0) + 1
  }
  const touching: { other: number; out: boolean }[][] = group.map(() => [])
  for (const { from, to } of inside) {
    touching[from]?.push({ other: to, out: true })
    touching[to]?.push({ other: from, out: false })
  }
  const count = Array.from({ length: parts }, () => 0)
  const room = group.length / parts
  const cost = (i: number, p: number): number => {
    let sum = (leftward[i] ?? 0) * p + (rightward[i] ?? 0) * (parts - 1 - p)
    for (const { other, out } of touching[i] ?? []) {
      const q = part[other] ?? 0
      const ahead = out ? q - p : p - q
      sum += ahead === 0 ? SAME_COLUMN : ahead < 0 ? BACKWARD - ahead : ahead
    }
    const filled = (count[p] ?? 0) + (part[i] === p ? 0 : 1) - room
    return sum + (filled > 0 ? filled * 1.2 : 0)
  }
  const pull = (i: number) => (rightward[i] ?? 0) - (leftward[i] ?? 0)
  const start = group.map((_, i) => i).sort((a, b) => pull(a) - pull(b) || a - b)
  start.forEach((i, at) => (part[i] = Math.min(parts - 1, Math.floor((at * parts) / group.length))))
  for (const p of part) count[p] = (count[p] ?? 0) + 1
  for (let round = 0; round < 30; round += 1) {
    let moved = false
    for (const i of start) {
      const now = part[i] ?? 0
      let best = now
      let bestCost = cost(i, now) - 1e-9
      for (let p = 0; p < parts; p += 1) {
        const c = p === now ? Infinity : cost(i, p)
        if (c < bestCost) [best, bestCost] = [p, c]
      }
      if (best === now) continue
      count[now] = (count[now] ?? 0) - 1
      count[best] = (count[best] ?? 0) + 1
      part[i] = best
      moved = true
    }
    if (!moved) break
  }
  return part
}
