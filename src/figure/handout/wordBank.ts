import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { nodeClass } from '../../core/model/nodeClass.ts'
import type { NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { shuffled } from '../../core/seededRandom.ts'

/** Names that fit nowhere, among those that do: with fewer the last box would fill itself. */
const DECOYS = 2

/** The hidden names in any order, among them a few of like kind that stand on none of the maps; empty where nothing is hidden. */
export function wordBank(
  graph: MechanismGraph,
  hidden: readonly NodeId[],
  onMaps: ReadonlySet<NodeId>,
  seed: string,
): readonly string[] {
  if (hidden.length === 0) return []
  const classes = new Set(hidden.map((id) => nodeClass(graph.node(id).kind)))
  const others = graph.data.nodes
    .filter((node) => node.tier === 'core' && classes.has(nodeClass(node.kind)) && !onMaps.has(node.id))
    .map(({ id }) => id)
  const names = [...hidden, ...shuffled(others, seed).slice(0, DECOYS)].map((id) => mapLabel(graph.node(id)))
  return shuffled([...new Set(names)], `${seed} words`)
}
