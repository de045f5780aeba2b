import type { AnnotationRecord, StudyRecord, TableRowRecord } from '../model/studyRecords.ts'
import type { KeptApartRecord, StorylineRecord } from '../model/graphData.ts'
import type {
  AssertionRecord,
  EdgeId,
  EvidenceRecord,
  FlagRecord,
  ModifierRecord,
  NodeId,
  NodeRecord,
  ReferenceRecord,
  RelationRecord,
  Sign,
} from '../model/records.ts'
import type { KeptApartInput, StorylineInput } from './readingSchema.ts'
import type {
  AnnotationInput,
  EdgeInput,
  EvidenceInput,
  FlagInput,
  NodeInput,
  ReferenceInput,
  RelationInput,
  StudyInput,
  TableRowInput,
} from './graphDataSchema.ts'

// The parse boundary: ids become branded here and nowhere else.
export const nodeId = (id: string): NodeId => id as NodeId
export const edgeId = (id: string): EdgeId => id as EdgeId

const SIGNS: Readonly<Record<string, Sign>> = { '+': 1, '-': -1, '0': 0, '?': null }

/** `+ - 0 ?` of the data as 1, -1, 0, null. */
export function toSign(written: string | number): Sign {
  const sign = SIGNS[String(written)]
  return sign === undefined ? null : sign
}

export function toNode({ sourceBasis: _basis, allow: _allow, ...node }: NodeInput): NodeRecord {
  return {
    ...node,
    id: nodeId(node.id),
    broader: node.broader === null ? null : nodeId(node.broader),
    sourceCell: node.sourceCell === null ? null : nodeId(node.sourceCell),
  }
}

export function toRelation({ mapping, ...relation }: RelationInput): RelationRecord {
  const given = Object.entries(mapping).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...relation,
    transmits: toSign(relation.transmits),
    mapping: { biolink: mapping.biolink, ...Object.fromEntries(given) },
  }
}

export function toEvidence(evidence: EvidenceInput): EvidenceRecord {
  return evidence
}

export function toAssertion(edge: EdgeInput, object: string, negated: boolean): AssertionRecord {
  const { object: _object, modifies: _modifies, allow: _allow, ...rest } = edge
  return { ...common(rest, negated), object: nodeId(object) }
}

export function toModifier(edge: EdgeInput, modifies: string, negated: boolean): ModifierRecord {
  const { object: _object, modifies: _modifies, allow: _allow, ...rest } = edge
  return { ...common(rest, negated), modifies: edgeId(modifies) }
}

function common(
  edge: Omit<EdgeInput, 'object' | 'modifies' | 'allow'>,
  negated: boolean,
): Omit<AssertionRecord, 'object'> {
  return {
    ...edge,
    id: edgeId(edge.id),
    subject: nodeId(edge.subject),
    sign: edge.sign === undefined ? 0 : toSign(edge.sign),
    inferredSign: edge.inferredSign === null ? null : edge.inferredSign === '+' ? 1 : -1,
    onlyFrom: edge.onlyFrom.map(nodeId),
    evidence: edge.evidence.map(toEvidence),
    negated,
  }
}

export function toTableRow({ cellTypeCellBlank: _blank, ...row }: TableRowInput): TableRowRecord {
  return { ...row, exosomes: row.exosomes.map(nodeId) }
}

export function toStudy(study: StudyInput): StudyRecord {
  return { ...study, exosomes: study.exosomes.map(nodeId), alsoListed: study.alsoListed.map(nodeId) }
}

export function toAnnotation({ about, ...annotation }: AnnotationInput): AnnotationRecord {
  return {
    ...annotation,
    evidence: annotation.evidence.map(toEvidence),
    node: 'node' in about ? nodeId(about.node) : null,
    studies: 'studies' in about ? about.studies : [],
  }
}

export function toFlag(flag: FlagInput): FlagRecord {
  return flag
}

/** CSL-JSON reduced to what is used; a DOI without a verified level is dropped (and reported by a rule). */
export function toReference(csl: ReferenceInput): ReferenceRecord {
  const { custom } = csl
  return {
    number: custom.review_ref,
    type: csl.type,
    authors: csl.author.map(({ family, given, suffix }) => ({
      family,
      given: given ?? null,
      ...(suffix === undefined ? {} : { suffix }),
    })),
    authorsTruncated: custom.authors_truncated,
    title: csl.title,
    review: custom.review,
    container: csl['container-title'] ?? null,
    year: csl.issued?.['date-parts'][0][0] ?? null,
    volume: csl.volume ?? null,
    issue: csl.issue ?? null,
    page: csl.page ?? null,
    publisher: csl.publisher ?? null,
    publisherPlace: csl['publisher-place'] ?? null,
    doi: custom.doi_level === null ? null : (csl.DOI ?? null),
    doiLevel: custom.doi_level,
    pmid: csl.PMID ?? null,
    pmcid: csl.PMCID ?? null,
    citedIn: custom.cited_in,
    note: csl.note ?? null,
  }
}

export function toKeptApart(group: KeptApartInput): KeptApartRecord {
  return { ...group, nodes: group.nodes.map(nodeId) }
}

export function toStoryline(storyline: StorylineInput): StorylineRecord {
  return {
    ...storyline,
    nodes: storyline.nodes.map(nodeId),
    rows: storyline.rows.map((row) => ({ ...row, exosome: nodeId(row.exosome), nodes: row.nodes.map(nodeId) })),
    links: storyline.links.map((link) => ({
      ...link,
      source: nodeId(link.source),
      target: nodeId(link.target),
      edges: link.edges.map(edgeId),
    })),
  }
}
