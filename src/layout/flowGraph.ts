import type { LaneInput, LaneOptions } from './layoutTypes.ts'

/** A node in flow terms: `along` the lanes' direction of reading, `across` it. Nodes and edges are sorted by id. */
export interface FlowNode {
  readonly id: string
  readonly lane: number
  readonly along: number
  /** Size across the flow, with what hangs at the far end. */
  readonly across: number
  /** Length across of what hangs at the far end, where no line ends. */
  readonly hang: number
  /** Size along the flow, with what hangs there. */
  readonly room: number
  readonly rank: number | null
}
export interface FlowEdge {
  readonly id: string
  /** Node indices. */
  readonly source: number
  readonly target: number
  /** Least distance of its ends from the next line end on the same node. */
  readonly portGap: number
  readonly fan: string | null
  readonly bus: boolean
}
export interface FlowGraph {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

export class UnknownEndError extends Error {
  override readonly name = 'UnknownEndError'
}

/** The input sorted by id and turned into flow terms, so that the result never depends on input order.
 *  Throws UnknownEndError if an edge ends at a node that is not in the input. */
export function flowGraph(input: LaneInput, options: LaneOptions): FlowGraph {
  const turned = options.direction === 'down'
  const nodes = [...input.nodes].sort(byId).map((n): FlowNode => {
    const along = turned ? n.height : n.width
    const hang = turned ? 0 : (n.below?.height ?? 0)
    const across = (turned ? n.width : n.height) + hang
    return {
      id: n.id,
      lane: n.lane,
      along,
      across,
      hang,
      room: turned ? along : Math.max(along, n.below?.width ?? 0),
      rank: n.rank ?? null,
    }
  })
  const index = new Map(nodes.map((n, i) => [n.id, i]))
  const edges = [...input.edges].sort(byId).map((e): FlowEdge => {
    const source = index.get(e.source)
    const target = index.get(e.target)
    if (source === undefined || target === undefined) throw new UnknownEndError(`Edge ${e.id} ends outside the nodes`)
    return {
      id: e.id,
      source,
      target,
      portGap: Math.max(options.headGap, 1.25 * e.headWidth),
      fan: e.fan ?? null,
      bus: e.bus === true,
    }
  })
  return { nodes, edges }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
