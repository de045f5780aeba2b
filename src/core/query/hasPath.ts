import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { endNodes } from './nodeSets.ts'
import { DEFAULT_MAX_EFFORT, DEFAULT_MAX_PATHS } from './pathQuery.ts'
import type { PathQuery } from './pathQuery.ts'
import { searchPaths } from './searchPaths.ts'
import type { PathSearch } from './searchPaths.ts'
import { walkSteps } from './walkSteps.ts'

/** The search a query stands for. Throws UnknownIdError if an end is not in the graph. */
export function searchOf(graph: MechanismGraph, query: PathQuery): PathSearch {
  for (const end of [query.from, query.to]) if (end.kind === 'node') graph.node(end.id)
  return {
    nodes: nodeIds(graph),
    steps: walkSteps(graph, query.options, query.filters),
    from: endNodes(graph, query.from),
    to: endNodes(graph, query.to),
    via: query.via,
    avoid: query.avoid,
    maxSteps: query.maxSteps,
    bindContexts: !query.options.joinContexts,
    maxPaths: query.maxPaths ?? DEFAULT_MAX_PATHS,
    maxEffort: query.maxEffort ?? DEFAULT_MAX_EFFORT,
  }
}

/** Whether at least one path answers the query. */
export function hasPath(graph: MechanismGraph, query: PathQuery): boolean {
  return searchPaths({ ...searchOf(graph, query), firstOnly: true }).paths.length > 0
}

const NODE_IDS = new WeakMap<MechanismGraph, readonly NodeId[]>()

/** The same array for the same graph, so that a compiled search can be told to fit. */
function nodeIds(graph: MechanismGraph): readonly NodeId[] {
  const ids = NODE_IDS.get(graph) ?? graph.data.nodes.map((n) => n.id)
  NODE_IDS.set(graph, ids)
  return ids
}
