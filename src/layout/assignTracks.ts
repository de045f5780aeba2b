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
  /** It turns square onto the line that it has in common with others, see LayoutEdgeInput.bus. */
  readonly isBus: boolean
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
/** Lines that are nearer to the way of their fan than this need no bus to come to it. */
const LEAST_BUS = 2

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
  const common = commonHops(hops)
  hops.forEach((list) =>
    list.forEach((hop, index) => {
      if (hop.common === null || common.get(hop.common)?.hop === hop) byGap[hop.column]?.push({ hop, index })
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
      // Square lines of both ways would run on each other on one track; slanted ones only cross.
      for (const list of group.some(({ hop }) => hop.isBus) ? [[...down, ...up]] : [down, up]) {
        if (list.length === 0) continue
        // Lines of a bus run straight beside each other: each takes the room of two swings.
        const at = list.map(
          ({ hop }, i) => i + list.slice(0, i).filter((one) => one.hop.isBus).length + (hop.isBus && i > 0 ? 0.5 : 0),
        )
        const last = at.at(-1) ?? 0
        most = Math.max(most, Math.ceil(last) + 1)
        list.forEach(({ hop, index }, i) => {
          const shares = share[hop.edge]
          if (shares !== undefined) shares[index] = last > 0 ? (at[i] ?? 0) / last : hop.isBus ? 1 : 0.5
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

/** The hop that stands for all of a common passage: the first one, of a bus the longest. */
function commonHops(
  hops: readonly (readonly Hop[])[],
): ReadonlyMap<string, { readonly hop: Hop; readonly index: number }> {
  const common = new Map<string, { readonly hop: Hop; readonly index: number }>()
  const length = ({ from, to }: Hop): number => Math.abs(to - from)
  hops.forEach((list) =>
    list.forEach((hop, index) => {
      if (hop.common === null) return
      const known = common.get(hop.common)
      if (known === undefined || (hop.isBus && length(hop) > length(known.hop) + 0.001))
        common.set(hop.common, { hop, index })
    }),
  )
  return common
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
    if (column === layers.column[b]) continue
    const [from, to] = [level(a), level(b)]
    const isBus = edge?.bus === true && Math.abs(to - from) > LEAST_BUS
    const own = a < graph.nodes.length ? null : `${a} ${b}`
    hops.push({
      edge: e,
      column,
      from,
      to,
      common: isBus ? `bus ${layers.lead[e] ?? e} ${column} ${from < to ? 'down' : 'up'}` : own,
      isBus,
    })
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
