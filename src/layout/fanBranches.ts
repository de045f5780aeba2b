import type { EdgePorts } from './assignPorts.ts'
import type { Tracks } from './assignTracks.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import { alongHops } from './routeEdges.ts'
import type { FlowLine, FlowPlaces } from './routeEdges.ts'

/** A line of a fan, by edge index, and its part up to where it meets the common way; see Fan. */
export interface FlowBranch {
  readonly edge: number
  readonly own: FlowLine
  readonly isWhole: boolean
}

/** The fans of a layout, their leads first. `lines` are the whole lines of all edges. */
export function fanBranches(
  graph: FlowGraph, layers: LayerGraph, ports: readonly EdgePorts[], tracks: Tracks, places: FlowPlaces, lines: readonly FlowLine[],
): readonly (readonly FlowBranch[])[] {
  const fans = new Map<number, number[]>()
  layers.lead.forEach((lead, e) => fans.set(lead, [...(fans.get(lead) ?? []), e]))
  return [...fans].filter(([, members]) => members.length > 1).map(([lead, members]) => {
    const start = (e: number): number => layers.column[layers.chains[e]?.[0] ?? 0] ?? 0
    const sorted = members.toSorted((a, b) => Number(b === lead) - Number(a === lead) || start(a) - start(b) || a - b)
    return sorted.flatMap((edge): readonly FlowBranch[] => {
      const line = lines[edge]
      return line === undefined ? [] : [{ edge, ...ownPart(graph, layers, ports, tracks, places, edge, lead, line) }]
    })
  })
}

function ownPart(
  graph: FlowGraph, layers: LayerGraph, ports: readonly EdgePorts[], tracks: Tracks, places: FlowPlaces, edge: number, lead: number, line: FlowLine,
): Omit<FlowBranch, 'edge'> {
  const chain = layers.chains[edge] ?? []
  const trunk = new Set(layers.chains[lead])
  const target = layers.column[chain.at(-1) ?? 0] ?? 0
  const meets = chain.find((v) => v >= graph.nodes.length && trunk.has(v) && (layers.column[v] ?? 0) < target)
  const port = ports[edge]
  if (meets === undefined || port === undefined) return { own: line, isWhole: true }
  const column = layers.column[meets] ?? 0
  const hops = (tracks.hops[edge] ?? []).filter((hop) => hop.column < column)
  const end = { u: ((places.columnStart[column] ?? 0) + (places.columnEnd[column] ?? 0)) / 2, v: places.across[meets] ?? 0 }
  const own = alongHops(hops, tracks.share[edge] ?? [], places, line.start, end, port.source, { side: 'left', offset: 0 })
  return { own, isWhole: false }
}
