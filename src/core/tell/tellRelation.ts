import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, ModifierRecord, NodeRecord } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { passiveOf, verbOf } from '../words/relationWords.ts'

/** The verb of one relation, wherever it is told: never its class, never a direction that is not stated. */
export function tellVerb(graph: MechanismGraph, id: EdgeId): string {
  const record = graph.edge(id)
  return verbOf(record, graph.relation(record.predicate))
}

/** The relation seen from its object: `inhibited by`. */
export function tellPassive(graph: MechanismGraph, id: EdgeId): string {
  const record = graph.edge(id)
  return passiveOf(record, graph.relation(record.predicate))
}

/** `PTEN inhibits PI3K-AKT`, without a full stop; the names are those of the map unless `name` gives others. */
export function tellRelation(graph: MechanismGraph, id: EdgeId, name: (node: NodeRecord) => string = mapLabel): string {
  const { subject, object } = graph.edge(id)
  return `${name(graph.node(subject))} ${tellVerb(graph, id)} ${name(graph.node(object))}`
}

/** The verbs of several relations, each once, in the order of the vocabulary. */
export function tellVerbs(graph: MechanismGraph, ids: readonly EdgeId[]): readonly string[] {
  const place = new Map(graph.data.relations.map((r, i) => [r.id, i]))
  return [...new Set(ids.toSorted((a, b) => (place.get(graph.edge(a).predicate) ?? 0) - (place.get(graph.edge(b).predicate) ?? 0)).map((id) => tellVerb(graph, id)))]
}

/** The verb of a statement about a relation: `abolishes`. */
export function tellModifierVerb(graph: MechanismGraph, modifier: ModifierRecord): string {
  return verbOf(modifier, graph.relation(modifier.predicate))
}
