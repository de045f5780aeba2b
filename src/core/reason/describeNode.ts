import type { MechanismGraph } from '../model/buildGraph.ts'
import { edgeFacts } from '../model/edgeFacts.ts'
import { RELATION_CLASSES } from '../model/records.ts'
import type { AnnotationRecord, StudyRecord } from '../model/studyRecords.ts'
import type { EdgeId, NodeId, NodeRecord, RelationClass, Xref } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { spokenNode, valenceWords, kindWord } from '../words/nodeWords.ts'
import type { LanePlace } from '../words/nodeWords.ts'
import { pronounceName } from '../words/pronounce.ts'
import { tellPassive, tellVerb } from '../tell/tellRelation.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { relationParts } from './stepSentence.ts'

export interface NodeRelation {
  readonly edge: EdgeId
  readonly other: NodeId
  readonly sentence: Sentence
  /** Seen from this node: `inhibited by PTEN`, `inhibits PTEN`. */
  readonly phrase: string
  readonly spokenPhrase: string
}

/** Relations of one glyph class; empty classes are left out. */
export interface RelationGroup {
  readonly relationClass: RelationClass
  readonly relations: readonly NodeRelation[]
}

/** All that the panel of a node shows (UX-11). "On N paths to IVDD" comes from `pathsThrough`, as it takes a search. */
export interface NodeCard {
  readonly record: NodeRecord
  readonly name: string
  readonly spokenName: string
  readonly kind: string
  readonly valence: string
  readonly synonyms: readonly string[]
  readonly links: readonly { readonly xref: Xref; readonly href: string; readonly text: string }[]
  readonly incoming: readonly RelationGroup[]
  readonly outgoing: readonly RelationGroup[]
  readonly inCount: number
  readonly outCount: number
  readonly annotations: readonly AnnotationRecord[]
  readonly studies: readonly StudyRecord[]
  /** What it is easily taken for and is not, in data order. */
  readonly notTheSameAs: readonly NodeId[]
  readonly spoken: string
}

/** The panel of one node; `place` (from the layout) completes the spoken sentence. Throws UnknownIdError for an unknown id. */
export function describeNode(graph: MechanismGraph, id: NodeId, place: LanePlace | null = null): NodeCard {
  const record = graph.node(id)
  const incoming = groupsOf(graph, graph.inEdges(id), 'in')
  const outgoing = groupsOf(graph, graph.outEdges(id), 'out')
  const phrases = (groups: readonly RelationGroup[]): readonly string[] =>
    groups.flatMap((g) => g.relations.map((r) => r.spokenPhrase))
  return {
    record,
    name: record.label,
    spokenName: pronounceName(record.label),
    kind: kindWord(record.kind),
    valence: valenceWords(record.valence),
    synonyms: record.aliases,
    links: record.xrefs.map((xref) => ({
      xref,
      href: `https://bioregistry.io/${encodeURI(xref.curie)}`,
      text: `${xref.label} (${xref.curie}${xref.match === 'exact' ? '' : `, ${xref.match}`})`,
    })),
    incoming,
    outgoing,
    inCount: graph.inEdges(id).length,
    outCount: graph.outEdges(id).length,
    annotations: graph.data.annotations.filter((a) => a.node === id),
    studies: graph.data.studies.filter((s) => s.exosomes.includes(id) || s.alsoListed.includes(id)),
    notTheSameAs: [
      ...new Set(graph.data.keptApart.filter((group) => group.nodes.includes(id)).flatMap((group) => group.nodes)),
    ].filter((other) => other !== id),
    spoken: spokenNode(record.label, record.kind, phrases(incoming), phrases(outgoing), place),
  }
}

function groupsOf(graph: MechanismGraph, edges: readonly EdgeId[], side: 'in' | 'out'): readonly RelationGroup[] {
  return RELATION_CLASSES.flatMap((relationClass) => {
    const relations = edges
      .filter((id) => classOf(graph, id) === relationClass)
      .map((id) => relationOf(graph, id, side))
    return relations.length === 0 ? [] : [{ relationClass, relations }]
  })
}

function classOf(graph: MechanismGraph, id: EdgeId): RelationClass {
  const record = graph.edge(id)
  return edgeFacts(record, graph.relation(record.predicate)).relationClass
}

function relationOf(graph: MechanismGraph, edge: EdgeId, side: 'in' | 'out'): NodeRelation {
  const record = graph.edge(edge)
  const other = side === 'in' ? record.subject : record.object
  const verb = side === 'out' ? tellVerb(graph, edge) : tellPassive(graph, edge)
  const name = mapLabel(graph.node(other))
  return {
    edge,
    other,
    sentence: sentence([...relationParts(graph, record), '.']),
    phrase: `${verb} ${name}`,
    spokenPhrase: `${verb} ${pronounceName(name)}`,
  }
}
