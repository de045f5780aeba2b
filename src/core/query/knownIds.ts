import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { bundleEdges } from './selectedEdges.ts'

/** What a link names and may no longer exist. `knownIds(graph)` gives it. */
export interface KnownIds {
  readonly hasNode: (id: string) => id is NodeId
  readonly hasEdge: (id: string) => id is EdgeId
  readonly hasMechanism: (id: string) => boolean
  readonly hasChapter: (id: string) => boolean
  readonly hasBundle: (id: string) => boolean
  readonly hasStudy: (id: string) => boolean
  /** A reference by its printed number, e.g. `134`. */
  readonly hasReference: (number: string) => boolean
  readonly hasFlag: (id: string) => boolean
  /** What a node, relation or bundle of earlier data is called now; null when the id was never used. */
  readonly idNow: (id: string) => string | null
}

/** The ids a link may name in this graph. */
export function knownIds(graph: MechanismGraph): KnownIds {
  const mechanisms = new Set(graph.data.mechanisms.map((m) => m.id))
  const chapters = new Set(graph.data.chapters.map((c) => c.id))
  const studies = new Set(graph.data.studies.map((s) => s.id))
  const references = new Set(graph.data.references.map((r) => String(r.number)))
  const flags = new Set(graph.data.flags.map((f) => f.id))
  const former = new Map(
    [...graph.data.nodes, ...graph.data.assertions].flatMap((record) => record.formerIds.map((id) => [id, record.id])),
  )
  return {
    hasNode: graph.hasNode,
    hasEdge: graph.hasEdge,
    hasMechanism: (id) => mechanisms.has(id),
    hasChapter: (id) => chapters.has(id),
    hasBundle: (id) => bundleEdges(graph, id).length > 0,
    hasStudy: (id) => studies.has(id),
    hasReference: (number) => references.has(number),
    hasFlag: (id) => flags.has(id),
    idNow: (id) => former.get(id) ?? idOfPieces(id, former),
  }
}

/** A bundle `source--target` whose ends were renamed. */
function idOfPieces(id: string, former: ReadonlyMap<string, string>): string | null {
  const now = id
    .split('--')
    .map((piece) => former.get(piece) ?? piece)
    .join('--')
  return now === id ? null : now
}
