import type { MechanismGraph } from '../model/buildGraph.ts'
import { keptPerGraph } from '../model/keptPerGraph.ts'
import type { NodeId } from '../model/records.ts'
import type { PathOptions } from '../query/view.ts'
import { walkSteps } from '../query/walkSteps.ts'

/** How a node may act on another by any walk, of any length: bits of these. */
export const RAISES = 1
export const LOWERS = 2
export const UNTOLD = 4

/** Wider than what a path may use: what only a title says, what bridges passages and what joins findings counts too. A wrong
 *  answer must stay wrong for a reader who allows all of that. */
const WIDEST: PathOptions = {
  inferredSteps: true,
  bridges: true,
  titleOnly: true,
  inferredSigns: false,
  joinContexts: true,
  contextLinks: false,
}

/** Every node that something leads to from `from`, with the signs it may have there. A walk may pass a node twice, which a path
 *  may not, so this holds at least what paths show: what is not in it, no path of any length shows. */
export const signedReach = keptPerGraph((graph: MechanismGraph, from: NodeId): ReadonlyMap<NodeId, number> => {
  const arcs = arcsOf(graph)
  const reached = new Map<NodeId, number>()
  const front: (readonly [NodeId, number])[] = [[from, RAISES]]
  for (let next = front.pop(); next !== undefined; next = front.pop()) {
    const [node, sign] = next
    for (const arc of arcs.get(node) ?? []) {
      const there = sign === UNTOLD || arc.sign === null ? UNTOLD : arc.sign === 1 ? sign : RAISES + LOWERS - sign
      const known = reached.get(arc.to) ?? 0
      if ((known & there) !== 0) continue
      reached.set(arc.to, known | there)
      front.push([arc.to, there])
    }
  }
  return reached
})

interface Arc {
  readonly to: NodeId
  readonly sign: 1 | -1 | null
}

const ARCS = new WeakMap<MechanismGraph, ReadonlyMap<NodeId, readonly Arc[]>>()

function arcsOf(graph: MechanismGraph): ReadonlyMap<NodeId, readonly Arc[]> {
  const kept = ARCS.get(graph)
  if (kept !== undefined) return kept
  const arcs = new Map<NodeId, Arc[]>()
  for (const { source, target, sign } of walkSteps(graph, WIDEST)) {
    arcs.set(source, [...(arcs.get(source) ?? []), { to: target, sign: sign === 0 ? null : sign }])
  }
  ARCS.set(graph, arcs)
  return arcs
}

/** Whether any relation a reader might count as a step leads straight from one node to the other. */
export function leadsTo(graph: MechanismGraph, from: NodeId, to: NodeId): boolean {
  return (arcsOf(graph).get(from) ?? []).some((arc) => arc.to === to)
}

/** Whether some way of any length leads from one node over another to a third. */
export function liesBetween(graph: MechanismGraph, from: NodeId, node: NodeId, to: NodeId): boolean {
  return signedReach(graph, from).has(node) && signedReach(graph, node).has(to)
}
