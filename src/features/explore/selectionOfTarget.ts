import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Answer } from '../../core/query/answer.ts'
import type { Selection } from '../../core/query/view.ts'
import type { CanvasTarget } from '../../canvas/pickTarget.ts'

/** What a click on the map selects: a node, the one relation of a line, or the bundle. On an open path a bundle gives its path relation. */
export function selectionOfTarget(graph: MechanismGraph, answer: Answer, target: CanvasTarget): Selection | null {
  if (target.kind === 'node') return graph.hasNode(target.id) ? { kind: 'node', id: target.id } : null
  const link = answer.links.find((l) => l.id === target.id)
  if (link === undefined) return null
  const onPath = answer.openPath?.edges.find((id) => link.edges.includes(id))
  const only = onPath ?? (link.edges.length === 1 ? link.edges[0] : undefined)
  return only === undefined ? { kind: 'bundle', id: link.id } : { kind: 'edge', id: only }
}
