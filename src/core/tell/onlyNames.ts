import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { listed } from '../words/plural.ts'

/** The sources a relation was told of alone: `MSC-Exos or miR-410`; empty without any. */
export function onlyNames(graph: MechanismGraph, sources: readonly NodeId[]): string {
  return listed(
    sources.map((id) => mapLabel(graph.node(id))),
    'or',
  )
}
