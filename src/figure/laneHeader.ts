import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { LaneId, NodeId } from '../core/model/records.ts'
import { capital } from '../core/words/capital.ts'
import { laneName } from '../core/words/laneWords.ts'
import { legendWords } from '../core/words/nodeWords.ts'

/** What a lane of a figure is called by what stands in it there: by its part in the mechanism (`Source`, `Cargo`, `Target`) where the
 *  review tells that part of every box, else by the kinds of its boxes, in the legend's words. */
export function laneHeader(graph: MechanismGraph, lane: LaneId, ids: readonly NodeId[]): string {
  const kinds = ids.map((id) => graph.node(id).kind)
  return hasPart(graph, lane, ids) ? laneName(lane) : capital(legendWords(kinds))
}

function hasPart(graph: MechanismGraph, lane: LaneId, ids: readonly NodeId[]): boolean {
  const all = (test: (id: NodeId) => boolean): boolean => ids.every(test)
  const predicates = (edges: ReturnType<MechanismGraph['inEdges']>): readonly string[] =>
    edges.map((id) => graph.edge(id).predicate)
  switch (lane) {
    case 'source':
      return all((id) => predicates(graph.outEdges(id)).some((p) => p === 'secretes' || p === 'gives_rise_to'))
    case 'exosome':
      return all((id) => graph.node(id).kind === 'exosome')
    case 'cargo':
      return all((id) => predicates(graph.inEdges(id)).includes('carries'))
    case 'target':
      return all((id) => graph.inEdges(id).length > 0)
    case 'factor':
      return all((id) => graph.node(id).kind === 'factor')
    case 'pathway':
    case 'process':
    case 'outcome':
      return true
  }
}
