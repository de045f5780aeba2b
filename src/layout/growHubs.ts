import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import { SIDE_INSET } from './liftLines.ts'

/** Line ends are still told apart at this part of their distance. */
const CLOSEST = 0.36

/** Height of every node: its own, or what its fullest side needs to keep all line ends `portGap` apart, up to `limit`
 *  and `growth` times its own; further only where ends would stand too close to be told apart. */
export function growHubs(graph: FlowGraph, layers: LayerGraph, limit: number, growth: number): readonly number[] {
  const count = graph.nodes.map(() => ({ left: 0, right: 0, gap: 0 }))
  graph.edges.forEach((edge, e) => {
    for (const end of [edge.source, edge.target]) {
      const c = count[end]
      if (c !== undefined) c.gap = Math.max(c.gap, edge.portGap)
    }
    const chain = layers.chains[e] ?? []
    const first = count[chain[0] ?? -1]
    const last = count[chain.at(-1) ?? -1]
    if (first !== undefined && layers.column[chain[0] ?? 0] !== layers.column[chain[1] ?? 0]) first.right += 1
    if (
      last !== undefined &&
      layers.lead[e] === e &&
      layers.column[chain.at(-1) ?? 0] !== layers.column[chain.at(-2) ?? 0]
    )
      last.left += 1
  })
  return graph.nodes.map((node, v) => {
    const { left = 0, right = 0, gap = 0 } = count[v] ?? {}
    const fullest = Math.max(left, right) - 1 + 2 * SIDE_INSET
    const held = Math.max((node.across - node.hang) * growth, fullest * gap * CLOSEST)
    return Math.max(node.across, Math.min(limit, Math.min(fullest * gap, held) + node.hang))
  })
}
