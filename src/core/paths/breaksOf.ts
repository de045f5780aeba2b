import type { MechanismGraph } from '../model/buildGraph.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { threadOf } from './threadOf.ts'

/** Steps, from 0, at whose start the thread of a path breaks: no study shows them together with the step before. */
export function breaksOf(
  graph: MechanismGraph,
  path: Pick<MechanismPath, 'nodes' | 'edges' | 'joinedAt'>,
): readonly number[] {
  return threadOf(graph, path)
    .filter((joint) => joint.kind === 'break')
    .map((joint) => joint.after + 1)
}
