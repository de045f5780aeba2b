import { citeEvidence, referenceName } from '../cite/referenceName.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, EvidenceRecord, NodeRecord } from '../model/records.ts'
import { tellRelation } from '../tell/tellRelation.ts'
import { settingWords } from '../words/settingWords.ts'

export const SEARCH_GROUPS = ['node', 'mechanism', 'relation', 'study', 'reference'] as const
export type SearchGroup = (typeof SEARCH_GROUPS)[number]

/** One findable record: `title` and `detail` are shown, `names` and `more` are searched too. */
export interface SearchDoc {
  readonly key: string
  readonly group: SearchGroup
  /** Id of the record: node, mechanism, edge or study id, or the reference number. */
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Other names, identifiers. */
  readonly names: readonly string[]
  readonly more: string
}

/** Everything that search finds, in group order. */
export function searchDocs(graph: MechanismGraph): readonly SearchDoc[] {
  const { nodes, mechanisms, assertions, studies, references, tableRows } = graph.data
  return [
    ...nodes.map((n) => doc('node', n.id, n.label, n.aliases.join(', '), namesOf(n), n.note ?? '')),
    ...mechanisms.map((m) => doc('mechanism', m.id, m.title, m.summary, [m.id], '')),
    ...assertions.map((a) => relationDoc(graph, a)),
    ...studies.map((s) => {
      const rows = tableRows.filter((r) => s.rows.includes(r.id))
      const told = [
        s.recipient.species,
        s.recipient.model,
        s.scope.replaceAll('-', ' '),
        s.route?.replaceAll('-', ' '),
        s.donor.species,
      ].filter((x) => x !== null && x !== undefined)
      const title = `${s.authorYear} [${s.ref}]`
      return doc(
        'study',
        s.id,
        title,
        rows
          .map((r) => r.summary ?? '')
          .filter((t) => t !== '')
          .join(' '),
        [],
        `${told.join(' ')} ${[...s.exosomes, ...s.alsoListed].map((e) => graph.node(e).label).join(' ')}`,
      )
    }),
    ...references.map((r) =>
      doc(
        'reference',
        String(r.number),
        `[${r.number}] ${referenceName(r)}. ${r.title}`,
        r.container ?? '',
        [r.doi ?? '', r.pmid ?? ''].filter((x) => x !== ''),
        r.authors.map((a) => a.family).join(' '),
      ),
    ),
  ]
}

function doc(
  group: SearchGroup,
  id: string,
  title: string,
  detail: string,
  names: readonly string[],
  more: string,
): SearchDoc {
  return { key: `${group}:${id}`, group, id, title, detail, names, more }
}

function namesOf(node: NodeRecord): readonly string[] {
  return [
    node.id,
    ...(node.shortLabel === null ? [] : [node.shortLabel]),
    ...node.aliases,
    ...node.xrefs.flatMap((x) => [x.curie, x.curie.replace(/^[^:]*:/, ''), x.label]),
  ]
}

function relationDoc(graph: MechanismGraph, record: AssertionRecord): SearchDoc {
  const subject = graph.node(record.subject)
  const object = graph.node(record.object)
  const title = tellRelation(graph, record.id)
  const more = [
    ...namesOf(subject),
    subject.label,
    ...namesOf(object),
    object.label,
    ...record.evidence.map((e) => evidenceText(graph, e)),
  ].join(' · ')
  return doc('relation', record.id, title, record.evidence.map((e) => e.paraphrase).join(' '), [record.id], more)
}

function evidenceText(graph: MechanismGraph, evidence: EvidenceRecord): string {
  const { recipient, donor, route, hedges } = evidence
  return [
    settingWords([evidence]),
    recipient?.system,
    donor?.species,
    donor?.tissue,
    route?.replaceAll('-', ' '),
    ...hedges,
    citeEvidence(graph, evidence),
  ]
    .filter((x) => x !== null && x !== undefined)
    .join(' ')
}
