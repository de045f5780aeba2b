import type { EdgePorts } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'

/** One line's passage from a column to the next, at height `from` to height `to`. */
export interface Hop {
  readonly edge: number
  /** Column it leaves. */
  readonly column: number
  readonly from: number
  readonly to: number
  /** Names the passage where other lines of the fan may take it too. */
  readonly common: string | null
}

/** Where in the gap a line swings: 0 = left, 1 = right; and how many swings stand side by side there at most. */
export interface Tracks {
  readonly hops: readonly (readonly Hop[])[]
  /** Per edge, per hop in order. */
  readonly share: readonly (readonly number[])[]
  /** Per gap (after column c) the most swings side by side. */
  readonly count: readonly number[]
}

/** Swings shorter than this take no track of their own. */
const SMALL_STEP = 8

/** Gives lines that swing through the same heights of a gap tracks side by side, in the order that adds no crossing:
 *  of two lines going down the upper one swings later, of two going up the lower one. */
export function assignTracks(
  graph: FlowGraph,
  layers: LayerGraph,
  ports: readonly EdgePorts[],
  across: readonly number[],
): Tracks {
  const hops = layers.chains.map((_, e) => hopsOf(graph, layers, ports, across, e))
  const share: number[][] = hops.map((list) => list.map(() => 0.5))
  const byGap: { hop: Hop; index: number }[][] = Array.from({ length: layers.columnCount }, () => [])
  const common = new Map<string, { readonly hop: Hop; readonly index: number }>()
  hops.forEach((list) =>
    list.forEach((hop, index) => {
      if (hop.common === null || !common.has(hop.common)) byGap[hop.column]?.push({ hop, index })
      if (hop.common !== null && !common.has(hop.common)) common.set(hop.common, { hop, index })
    }),
  )
  const count = byGap.map((gap) => {
    const swings = gap.filter(({ hop }) => Math.abs(hop.to - hop.from) > SMALL_STEP)
    let most = 1
    for (const group of overlapping(swings)) {
      const down = group
        .filter(({ hop }) => hop.to > hop.from)
        .sort((a, b) => b.hop.from - a.hop.from || b.hop.to - a.hop.to || a.hop.edge - b.hop.edge)
      const up = group
        .filter(({ hop }) => hop.to < hop.from)
        .sort((a, b) => a.hop.from - b.hop.from || a.hop.to - b.hop.to || a.hop.edge - b.hop.edge)
      for (const list of [down, up]) {
        most = Math.max(most, list.length)
        list.forEach(({ hop, index }, i) => {
          const shares = share[hop.edge]
          if (shares !== undefined) shares[index] = list.length === 1 ? 0.5 : i / (list.length - 1)
        })
      }
    }
    return most
  })
  hops.forEach((list, e) =>
    list.forEach((hop, index) => {
      const first = hop.common === null ? undefined : common.get(hop.common)
      const shares = share[e]
      if (first !== undefined && shares !== undefined) shares[index] = share[first.hop.edge]?.[first.index] ?? 0.5
    }),
  )
  return { hops, share, count }
}

function hopsOf(
  graph: FlowGraph,
  layers: LayerGraph,
  ports: readonly EdgePorts[],
  across: readonly number[],
  e: number,
): Hop[] {
  const chain = layers.chains[e] ?? []
  const edge = graph.edges[e]
  const level = (v: number): number => {
    const offset = v >= graph.nodes.length ? 0 : v === edge?.source ? ports[e]?.source.offset : ports[e]?.target.offset
    return (across[v] ?? 0) + (offset ?? 0)
  }
  const hops: Hop[] = []
  for (let i = 1; i < chain.length; i += 1) {
    const a = chain[i - 1] ?? 0
    const b = chain[i] ?? 0
    const column = layers.column[a] ?? 0
    if (column !== layers.column[b]) hops.push({ edge: e, column, from: level(a), to: level(b), common: a < graph.nodes.length ? null : `${a} ${b}` })
  }
  return hops
}

/** Groups of swings whose heights overlap, directly or through others. */
function overlapping<T extends { readonly hop: Hop }>(swings: readonly T[]): T[][] {
  const low = (s: T) => Math.min(s.hop.from, s.hop.to)
  const high = (s: T) => Math.max(s.hop.from, s.hop.to)
  const groups: { items: T[]; end: number }[] = []
  for (const s of [...swings].sort((a, b) => low(a) - low(b) || a.hop.edge - b.hop.edge)) {
    const open = groups.at(-1)
    if (open !== undefined && low(s) < open.end) {
      open.items.push(s)
      open.end = Math.max(open.end, high(s))
    } else groups.push({ items: [s], end: high(s) })
  }
  return groups.map((g) => g.items)
}
