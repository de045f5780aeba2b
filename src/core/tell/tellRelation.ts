import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, ModifierRecord, NodeId, NodeRecord } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { isPluralName } from '../words/isPluralName.ts'
import { nameInSentence } from '../words/nameInSentence.ts'
import { passiveOf, pluralVerb, verbOf } from '../words/relationWords.ts'

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

/** The name of a node within running text: `BMSC-Exos`, `oxidative stress`. */
export function nameInText(graph: MechanismGraph, id: NodeId): string {
  return nameInSentence(mapLabel(graph.node(id)))
}

/** A verb that agrees with its subject: `carries`, and for BMSC-Exos `carry`. */
export function agreed(graph: MechanismGraph, subject: NodeId, verb: string): string {
  return isPluralName(mapLabel(graph.node(subject))) ? pluralVerb(verb) : verb
}

/** One relation within running text, without a full stop: `BMSC-Exos carry miR-532-5p`, `PTEN inhibits PI3K-AKT pathway`. */
export function tellInText(graph: MechanismGraph, id: EdgeId): string {
  const { subject, object } = graph.edge(id)
  return `${nameInText(graph, subject)} ${agreed(graph, subject, tellVerb(graph, id))} ${nameInText(graph, object)}`
}

/** The verbs of several relations, each once, in the order of the vocabulary. */
export function tellVerbs(graph: MechanismGraph, ids: readonly EdgeId[]): readonly string[] {
  const place = new Map(graph.data.relations.map((r, i) => [r.id, i]))
  return [
    ...new Set(
      ids
        .toSorted((a, b) => (place.get(graph.edge(a).predicate) ?? 0) - (place.get(graph.edge(b).predicate) ?? 0))
        .map((id) => tellVerb(graph, id)),
    ),
  ]
}

/** The verb of a statement about a relation: `abolishes`. */
export function tellModifierVerb(graph: MechanismGraph, modifier: ModifierRecord): string {
  return verbOf(modifier, graph.relation(modifier.predicate))
}
