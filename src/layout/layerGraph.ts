import type { FlowGraph } from './flowGraph.ts'

/** The flow graph cut at every column: real vertices first (vertex index = node index), then one per column a line passes. */
export interface LayerGraph {
  readonly columnCount: number
  /** Column of each vertex. */
  readonly column: readonly number[]
  /** Neighbours one column to the left and right, per vertex; parallel edges listed once each. */
  readonly left: readonly (readonly number[])[]
  readonly right: readonly (readonly number[])[]
  /** Edge a passing vertex belongs to, -1 for nodes. */
  readonly edgeOf: readonly number[]
  /** Per edge its vertices from the leftmost to the rightmost; empty for edges within one column. */
  readonly chains: readonly (readonly number[])[]
  /** Edges whose source stands right of their target. */
  readonly backward: readonly boolean[]
  /** Edges within one column, by edge index (self loops not included). */
  readonly sideEdges: readonly number[]
  /** Per edge the one of its fan that starts farthest left, itself where it runs alone. Edges of a fan share vertices. */
  readonly lead: readonly number[]
}

/** Cuts every edge at the columns it passes. */
export function layerGraph(graph: FlowGraph, nodeColumn: readonly number[], columnCount: number): LayerGraph {
  const column = [...nodeColumn]
  const left: number[][] = column.map(() => [])
  const right: number[][] = column.map(() => [])
  const edgeOf: number[] = column.map(() => -1)
  const chains: number[][] = []
  const backward: boolean[] = []
  const sideEdges: number[] = []
  const lead = leadsOf(graph, nodeColumn)
  const shared = new Map<string, number>()
  graph.edges.forEach((edge, e) => {
    const from = nodeColumn[edge.source] ?? 0
    const to = nodeColumn[edge.target] ?? 0
    backward.push(from > to)
    if (from === to) {
      if (edge.source !== edge.target) sideEdges.push(e)
      chains.push([])
      return
    }
    const [first, last] = from < to ? [edge.source, edge.target] : [edge.target, edge.source]
    const chain = [first]
    for (let c = Math.min(from, to) + 1; c < Math.max(from, to); c += 1) {
      const known = shared.get(`${lead[e] ?? e} ${c}`)
      if (known !== undefined) {
        chain.push(known)
        continue
      }
      shared.set(`${lead[e] ?? e} ${c}`, column.length)
      chain.push(column.length)
      column.push(c)
      left.push([])
      right.push([])
      edgeOf.push(e)
    }
    chain.push(last)
    for (let i = 1; i < chain.length; i += 1) {
      const a = chain[i - 1] ?? first
      const b = chain[i] ?? last
      if (a >= graph.nodes.length && right[a]?.includes(b) === true) continue
      right[a]?.push(b)
      left[b]?.push(a)
    }
    chains.push(chain)
  })
  return { columnCount, column, left, right, edgeOf, chains, backward, sideEdges, lead }
}

/** The lead of every edge. Only edges that run forward share a way, and of one source only one, unless they meet on a bus. */
function leadsOf(graph: FlowGraph, column: readonly number[]): readonly number[] {
  const lead = graph.edges.map((_, e) => e)
  const fans = new Map<string, number[]>()
  graph.edges.forEach(({ fan, bus, source, target }, e) => {
    if (fan === null || (column[source] ?? 0) >= (column[target] ?? 0)) return
    const key = `${target} ${fan}`
    const members = fans.get(key) ?? []
    if (!bus && members.some((m) => graph.edges[m]?.source === source)) return
    fans.set(key, [...members, e])
  })
  for (const members of fans.values()) {
    const start = (e: number): number => column[graph.edges[e]?.source ?? 0] ?? 0
    const first = members.reduce((a, b) => (start(b) < start(a) ? b : a))
    for (const e of members) lead[e] = first
  }
  return lead
}
