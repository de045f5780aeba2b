import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Answer } from '../../core/query/answer.ts'
import type { Selection } from '../../core/query/view.ts'
import type { CanvasTarget } from '../../canvas/pickTarget.ts'
import type { Scene } from '../../scene/scene.ts'

/** What a click on the map selects: a node, the one relation of a line, or the bundle. On an open path a bundle gives its path relation. */
export function selectionOfTarget(
  graph: MechanismGraph,
  answer: Answer,
  target: Exclude<CanvasTarget, { kind: 'chip' }>,
): Selection | null {
  if (target.kind === 'node') return graph.hasNode(target.id) ? { kind: 'node', id: target.id } : null
  const link = answer.links.find((l) => l.id === target.id)
  if (link === undefined) return null
  const onPath = answer.openPath?.edges.find((id) => link.edges.includes(id))
  const only = onPath ?? (link.edges.length === 1 ? link.edges[0] : undefined)
  return only === undefined ? { kind: 'bundle', id: link.id } : { kind: 'edge', id: only }
}

/** What opening a chip selects: its result, nothing when that is open already; a chip without a result of its own gives its node. */
export function selectionOfChip(
  scene: Pick<Scene, 'chips'> | null,
  id: string,
  now: Selection | null,
): Selection | null {
  const chip = scene?.chips.find((c) => c.id === id)
  if (chip === undefined) return now
  if (chip.bundle === null) return { kind: 'node', id: chip.node }
  return now?.kind === 'bundle' && now.id === chip.bundle ? null : { kind: 'bundle', id: chip.bundle }
}
