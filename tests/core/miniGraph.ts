import type { GraphData } from '../../src/core/model/graphData.ts'
import type {
  AssertionRecord,
  Certainty,
  Design,
  EdgeId,
  EvidenceRecord,
  FlagRecord,
  NodeId,
  NodeKind,
  NodeRecord,
  ReferenceRecord,
  RelationRecord,
  Sign,
  Species,
  Valence,
} from '../../src/core/model/records.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'

export function nodeId(id: string): NodeId {
  return id as NodeId
}
export function edgeId(id: string): EdgeId {
  return id as EdgeId
}

/** A node of a hand-written test graph; everything left out is empty. */
export interface MiniNode extends Partial<Omit<NodeRecord, 'id' | 'kind' | 'valence'>> {
  readonly id: string
  readonly kind?: NodeKind
  readonly valence?: Valence
}
/** An edge of a hand-written test graph. */
export interface MiniEdge extends Partial<Omit<AssertionRecord, 'id' | 'subject' | 'object' | 'onlyFrom'>> {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly onlyFrom?: readonly string[]
  readonly refs?: readonly number[]
  readonly species?: readonly Species[]
  readonly design?: Design
  readonly hedges?: readonly string[]
}

export interface MiniGraph {
  readonly nodes?: readonly MiniNode[]
  readonly edges: readonly MiniEdge[]
  readonly references?: readonly ReferenceRecord[]
  readonly flags?: readonly FlagRecord[]
  readonly rest?: Partial<GraphData>
}

/** A graph of a few nodes; nodes named only by edges are processes. */
export function miniGraph(spec: MiniGraph): MechanismGraph {
  return buildGraph(miniData(spec))
}

export function miniData(spec: MiniGraph): GraphData {
  const listed = spec.nodes ?? []
  const ids = new Set([...listed.map((n) => n.id), ...spec.edges.flatMap((e) => [e.from, e.to])])
  const nodes = [...ids].map((id) => miniNode(listed.find((n) => n.id === id) ?? { id }))
  const assertions = spec.edges.map(miniEdge)
  const numbers = new Set(assertions.flatMap((a) => a.evidence.flatMap((e) => [...e.refs, ...e.refsInherited])))
  const given = spec.references ?? []
  return {
    dataset: {
      name: 'Mini',
      version: '1',
      date: '2026-01-01',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      attribution: 'Test',
      review: {
        short: 'Krut et al. 2021',
        title: 'Exosome review',
        journal: 'Cells',
        year: 2021,
        volume: '10',
        article: '2241',
        doi: '10.3390/cells10092241',
        pmid: '34571890',
        pmcid: 'PMC8471333',
      },
    },
    nodes,
    relations: RELATIONS,
    mechanisms: [{ id: 'mini', title: 'Mini mechanism', summary: 'A few steps.' }],
    assertions,
    modifiers: [],
    tableRows: [],
    studies: [],
    annotations: [],
    flags: spec.flags ?? [],
    references: [
      ...given,
      ...[...numbers]
        .filter((n) => !given.some((r) => r.number === n))
        .sort((a, b) => a - b)
        .map(miniReference),
    ],
    keptApart: [],
    chapters: [],
    storyline: { title: 'Story', nodes: [], links: [], rows: [], questions: [] },
    ...spec.rest,
  }
}

function miniNode({ id, kind, valence, ...rest }: MiniNode): NodeRecord {
  return {
    id: nodeId(id),
    formerIds: [],
    kind: kind ?? 'process',
    label: id,
    shortLabel: null,
    aliases: [],
    valence: valence ?? null,
    tier: 'core',
    subkind: null,
    biolink: 'biolink:NamedThing',
    broader: null,
    sourceCell: null,
    xrefs: [],
    note: null,
    ...rest,
  }
}

export function miniEvidence(rest: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    id: 'e1',
    locator: '§6.3 ¶1 s1',
    cell: null,
    refs: [],
    refsInherited: [],
    paraphrase: 'Words of ours.',
    hedges: [],
    hedgesOnOtherClause: [],
    hedgeNote: null,
    perturbation: null,
    design: 'not-stated',
    recipient: null,
    donor: null,
    route: null,
    routeBasis: null,
    anchor: null,
    ...rest,
  }
}

function miniEdge({ id, from, to, refs, species, design, hedges, onlyFrom, ...rest }: MiniEdge): AssertionRecord {
  const predicate = rest.predicate ?? 'promotes'
  const transmits = RELATIONS.find((r) => r.id === predicate)?.transmits
  const sign: Sign = rest.sign === undefined ? (transmits === undefined ? 1 : transmits) : rest.sign
  const certainty: Certainty = rest.certainty ?? 'stated'
  return {
    id: edgeId(id),
    formerIds: [],
    mechanism: 'mini',
    subject: nodeId(from),
    object: nodeId(to),
    signBasis: 'printed',
    inferredSign: null,
    directness: 'unspecified',
    tier: 'core',
    negated: false,
    flags: [],
    caveat: null,
    note: null,
    ...rest,
    predicate,
    sign,
    certainty,
    onlyFrom: (onlyFrom ?? []).map(nodeId),
    evidence: rest.evidence ?? [
      miniEvidence({
        id: `${id}.e1`,
        refs: refs ?? [1],
        design: design ?? 'not-stated',
        hedges: hedges ?? (certainty === 'hedged' ? ['may'] : []),
        recipient: species === undefined ? null : { species, system: null },
      }),
    ],
  }
}

export function miniReference(number: number): ReferenceRecord {
  return {
    number,
    type: 'article-journal',
    authors: [
      { family: `Author${number}`, given: 'A.B.' },
      { family: 'Second', given: 'C.' },
    ],
    authorsTruncated: false,
    title: `Title ${number}`,
    review: false,
    container: 'J. Test',
    year: 2000 + number,
    volume: '1',
    issue: null,
    page: '1-9',
    publisher: null,
    publisherPlace: null,
    doi: null,
    doiLevel: null,
    pmid: null,
    pmcid: null,
    citedIn: [],
    note: null,
  }
}

function relation(
  id: string,
  group: RelationRecord['group'],
  relationClass: RelationRecord['relationClass'],
  transmits: Sign,
  verb: string,
  negated = false,
): RelationRecord {
  return {
    id,
    group,
    relationClass,
    transmits,
    negated,
    symmetric: id === 'associated_with',
    verb,
    passive: PASSIVE[id] ?? `object of “${verb}” by`,
    from: 'any',
    to: 'any',
    meaning: `${verb}.`,
    mapping: { biolink: 'related_to' },
  }
}

const PASSIVE: Readonly<Record<string, string>> = {
  represses: 'repressed by',
  suppresses: 'suppressed by',
  promotes: 'promoted by',
  regulates: 'regulated by',
  carries: 'carried by',
}

const RELATIONS: readonly RelationRecord[] = [
  relation('promotes', 'influence', 'activates', 1, 'promotes'),
  relation('contributes_to', 'influence', 'activates', 1, 'contributes to'),
  relation('suppresses', 'influence', 'inhibits', -1, 'suppresses'),
  relation('represses', 'influence', 'inhibits', -1, 'represses'),
  relation('regulates', 'influence', 'modulates', null, 'regulates'),
  relation('secretes', 'transfer', 'transfers', 1, 'secretes'),
  relation('carries', 'transfer', 'transfers', 1, 'carries'),
  relation('associated_with', 'context', 'associated', 0, 'is associated with'),
  relation('part_of', 'context', 'associated', 0, 'is part of'),
  relation('lacks_risk_of', 'readiness', 'associated', 0, 'lacks risk of'),
  relation('no_effect_on', 'context', 'associated', 0, 'has no effect on', true),
]
