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
  if (options.maxPerColumn > 0) return splitLanes(members, options.maxPerColumn, nodes, edges, options)
  return nearestAspect(members, nodes, edges, options)
}

/** Every lane split into columns of at most about `perColumn` nodes. */
function splitLanes(
  members: readonly (readonly number[])[],
  perColumn: number,
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  options: LaneOptions,
): ColumnAssignment {
  const column = nodes.map(() => 0)
  const laneOfColumn: number[] = []
  members.forEach((group, lane) => {
    if (group.length === 0 && (options.emptyLanes === 'drop' || options.dropIfEmpty.includes(lane))) return
    const part = splitLane(group, lane, Math.max(1, Math.ceil(group.length / perColumn)), nodes, edges)
    const used = [...new Set(part)].sort((a, b) => a - b)
    group.forEach((node, i) => (column[node] = laneOfColumn.length + used.indexOf(part[i] ?? 0)))
    for (let p = 0; p < Math.max(1, used.length); p += 1) laneOfColumn.push(lane)
  })
  return { column, laneOfColumn }
}

/** The split whose size, lines passing the columns included, comes nearest the room to fill or the aspect aimed at. */
function nearestAspect(
  members: readonly (readonly number[])[],
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  options: LaneOptions,
): ColumnAssignment {
  const largest = Math.max(1, ...members.map((m) => m.length))
  const asked = options.fitWidth > 0 && options.fitHeight > 0 ? options.fitWidth / options.fitHeight : options.aspect
  const target = options.direction === 'right' ? asked : 1 / asked
  let best = splitLanes(members, largest, nodes, edges, options)
  let bestError = errorOf(best)
  let columns = best.laneOfColumn.length
  for (let perColumn = largest - 1; perColumn >= 1; perColumn -= 1) {
    const count = members.reduce((sum, group) => sum + Math.max(1, Math.ceil(group.length / perColumn)), 0)
    if (count === columns) continue
    columns = count
    const next = splitLanes(members, perColumn, nodes, edges, options)
    const error = errorOf(next)
    if (error < bestError) [best, bestError] = [next, error]
    else if (error > 2 * bestError + 0.2) break
  }
  return best

  function errorOf(one: ColumnAssignment): number {
    const { along, across } = roughSize(one, nodes, edges, options)
    // Rounded: the last digits of a logarithm are not the same everywhere.
    return Math.round(Math.abs(Math.log(along / across / target)) * 1e6) / 1e6
  }
}

/** Gaps come out about this much wider than `laneGap`, and columns this much longer than what stands in them. */
const SWING_ROOM = 1.35
const SLACK = 1.08

function roughSize(
  { column, laneOfColumn }: ColumnAssignment,
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  options: LaneOptions,
): { along: number; across: number } {
  const widest = laneOfColumn.map(() => 0)
  const filled = laneOfColumn.map(() => 0)
  nodes.forEach((n, i) => {
    const c = column[i] ?? 0
    widest[c] = Math.max(widest[c] ?? 0, n.room)
    filled[c] = (filled[c] ?? 0) + n.across + options.nodeGap
  })
  for (const e of edges) {
    const [a, b] = [column[e.source] ?? 0, column[e.target] ?? 0]
    for (let c = Math.min(a, b) + 1; c < Math.max(a, b); c += 1) filled[c] = (filled[c] ?? 0) + options.lineGap
  }
  const along = widest.reduce((sum, w) => sum + w + options.laneGap * SWING_ROOM, 0)
  return { along, across: Math.max(1, ...filled) * SLACK }
}

const SAME_COLUMN = 3
const BACKWARD = 4
/** For every node above the even share. */
const CROWDED = 1.2

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
    return sum + (filled > 0 ? filled * CROWDED : 0)
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
