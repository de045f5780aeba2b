import type { GraphData } from '../core/model/graphData.ts'
import type { AssertionRecord, EvidenceRecord, ModifierRecord, NodeRecord } from '../core/model/records.ts'
import { signText } from '../core/model/signText.ts'

/** The version of the shape below; it grows when a field changes its meaning or goes, not when one is added. */
export const EXOPATH_JSON_VERSION = 1

/** The whole checked graph as plain JSON values, in the stable shape of docs/cli.md. Fields without a value are left out,
 *  except `valence` (null = the review does not say) and the lists that every reader walks. */
export function exopathJson(data: GraphData): object {
  return {
    format: 'exopath-graph',
    formatVersion: EXOPATH_JSON_VERSION,
    dataset: data.dataset,
    nodes: data.nodes.map(nodeJson),
    edges: data.assertions.map((edge) => ({
      id: edge.id,
      source: edge.subject,
      target: edge.object,
      ...statementJson(edge),
    })),
    modifiers: data.modifiers.map((modifier) => ({
      id: modifier.id,
      source: modifier.subject,
      modifies: modifier.modifies,
      ...statementJson(modifier),
    })),
    relations: data.relations.map((relation) => ({ ...relation, transmits: signText(relation.transmits) })),
    mechanisms: data.mechanisms,
    studies: data.studies.map(withoutEmpty),
    tableRows: data.tableRows.map(withoutEmpty),
    annotations: data.annotations.map((annotation) =>
      withoutEmpty({ ...annotation, evidence: annotation.evidence.map(evidenceJson) }),
    ),
    flags: data.flags.map(withoutEmpty),
    references: data.references.map(({ review, ...reference }) =>
      withoutEmpty({ ...reference, review: review ? true : null }),
    ),
    keptApart: data.keptApart,
    chapters: data.chapters,
  }
}

function nodeJson(node: NodeRecord): object {
  const { id, label, kind, aliases, xrefs, valence, ...rest } = node
  return { id, label, kind, aliases, xrefs, valence, ...withoutEmpty(rest) }
}

function statementJson(statement: AssertionRecord | ModifierRecord): object {
  const {
    predicate,
    sign,
    signBasis,
    inferredSign,
    certainty,
    directness,
    mechanism,
    tier,
    negated,
    onlyFrom,
    formerIds,
    evidence,
    flags,
    caveat,
    note,
  } = statement
  return {
    predicate,
    sign: signText(sign),
    signBasis,
    ...(inferredSign === null ? {} : { inferredSign: signText(inferredSign) }),
    ...(negated ? { negated } : {}),
    certainty,
    directness,
    mechanism,
    tier,
    ...withoutEmpty({ onlyFrom, formerIds, flags, caveat, note }),
    evidence: evidence.map(evidenceJson),
  }
}

function evidenceJson(evidence: EvidenceRecord): object {
  const { id, locator, refs, paraphrase, design, ...rest } = evidence
  return { id, locator, refs, paraphrase, design, ...withoutEmpty(rest) }
}

/** The same record without null and empty lists: what is not told is not written. */
function withoutEmpty(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}
