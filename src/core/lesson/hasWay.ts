import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { searchPaths } from '../query/searchPaths.ts'
import { DEFAULT_MAX_EFFORT } from '../query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { walkSteps } from '../query/walkSteps.ts'

/** Whether these relations lead from one node to another by the default rules of paths, without joining findings of different
 *  exosome sources. */
export function hasWay(graph: MechanismGraph, edges: readonly EdgeId[], from: NodeId, to: NodeId): boolean {
  const inside = new Set(edges)
  const steps = walkSteps(graph, DEFAULT_PATH_OPTIONS).filter((step) => inside.has(step.edge))
  const nodes = [...new Set([from, to, ...steps.flatMap(({ source, target }) => [source, target])])]
  return (
    searchPaths({
      nodes,
      steps,
      from: [from],
      to: [to],
      via: [],
      avoid: [],
      maxSteps: 12,
      bindContexts: true,
      maxPaths: 1,
      maxEffort: DEFAULT_MAX_EFFORT,
    }).paths.length > 0
  )
}
