/** The records of graph-data as the rest of Exopath sees them: checked, complete, read-only.
 *  The rules behind every field are in graph-data/CURATION.md. */

export type NodeId = string & { readonly __brand: 'NodeId' }
export type EdgeId = string & { readonly __brand: 'EdgeId' }
/** A reference number printed by the review, 1 to 155. */
export type RefNumber = number
export type FlagId = string
export type MechanismId = string

export const NODE_KINDS = [
  'cell',
  'exosome',
  'vesicle',
  'mirna',
  'cargo',
  'factor',
  'intervention',
  'target',
  'pathway',
  'process',
  'outcome',
  'trial',
] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** How a node is drawn (palette.json nodeClasses). Every kind maps to one class, see `nodeClass`. */
export const NODE_CLASSES = ['source', 'exosome', 'mirna', 'factor', 'target', 'pathway', 'process', 'outcome'] as const
export type NodeClass = (typeof NODE_CLASSES)[number]

/** Columns of the map, left to right: what acts from outside, then the chain from source to outcome. The lane of a node
 *  follows its kind, see `laneOf`. */
export const LANES = ['factor', 'source', 'exosome', 'cargo', 'target', 'pathway', 'process', 'outcome'] as const
export type LaneId = (typeof LANES)[number]

export const TIERS = ['core', 'context', 'optional', 'bridge'] as const
export type Tier = (typeof TIERS)[number]

/** Whether more of a node is bad, good or neither for the disc; null = the review does not say. */
export type Valence = 'harmful' | 'beneficial' | 'neutral' | null

export interface Xref {
  readonly curie: string
  readonly match: 'exact' | 'close' | 'broad' | 'related' | 'member' | 'candidate'
  readonly label: string
}

export interface NodeRecord {
  readonly id: NodeId
  /** Ids this node had in earlier data, so that old links still open. */
  readonly formerIds: readonly string[]
  readonly kind: NodeKind
  readonly label: string
  /** A shorter name for the map (at most 24 characters), e.g. `IVDD`; null = use the label. */
  readonly shortLabel: string | null
  readonly aliases: readonly string[]
  readonly valence: Valence
  readonly tier: Tier
  readonly subkind: string | null
  readonly biolink: string
  /** Grouping on screen only; nothing is inherited along it. */
  readonly broader: NodeId | null
  /** For exosomes: the cell that secretes them; the `secretes` edge is generated from it. */
  readonly sourceCell: NodeId | null
  readonly xrefs: readonly Xref[]
  readonly note: string | null
}

/** 1 raises, -1 lowers, 0 carries no sign by its meaning, null direction not stated. Data: `+ - 0 ?`. */
export type Sign = 1 | -1 | 0 | null

export const RELATION_CLASSES = ['activates', 'inhibits', 'modulates', 'transfers', 'associated'] as const
/** The five glyph classes of NOT-01. */
export type RelationClass = (typeof RELATION_CLASSES)[number]

export interface RelationRecord {
  /** Predicate, e.g. `represses`. */
  readonly id: string
  readonly group: 'influence' | 'transfer' | 'context' | 'modifier' | 'readiness'
  readonly relationClass: RelationClass
  /** What a path does with it: multiply by ±1, become undetermined (null), or only walk on request (0). */
  readonly transmits: Sign
  readonly negated: boolean
  /** Says the same read from either end: `binds`. */
  readonly symmetric: boolean
  /** Sentence verb in the present tense, e.g. `represses`, `is delivered to`. */
  readonly verb: string
  /** The same seen from the object, e.g. `repressed by`, `receives`. */
  readonly passive: string
  readonly from: readonly NodeKind[] | 'any'
  readonly to: readonly NodeKind[] | 'any'
  /** One line for the legend, CONTRIBUTING and the evidence panel's "why this arrow". */
  readonly meaning: string
  readonly mapping: {
    readonly biolink: string
    readonly bel?: string
    readonly signor?: string
    readonly ro?: string
    readonly sbo?: string
  }
}

export const CERTAINTIES = ['stated', 'hedged', 'title-only', 'inferred'] as const
/** From most to least certain; the order is the ranking. */
export type Certainty = (typeof CERTAINTIES)[number]

export type SignBasis = 'printed' | 'inverted' | 'via' | 'definition' | 'context' | 'not-printed' | 'none'
export type Directness = 'direct' | 'indirect' | 'unspecified'

/** `rodent` where the review prints no species (§6.3 ¶1 s7). */
export const SPECIES = ['human', 'mouse', 'rat', 'rabbit', 'pig', 'rodent'] as const
export type Species = (typeof SPECIES)[number]
export const DESIGNS = [
  'in-vitro',
  'in-vivo',
  'in-vitro-and-in-vivo',
  'clinical-trial',
  'preclinical',
  'preclinical-outside-disc',
  'not-stated',
] as const
export type Design = (typeof DESIGNS)[number]
export const ROUTES = ['intradiscal', 'sub-endplate', 'tail-vein', 'injection-site-not-stated', 'not-stated'] as const
export type Route = (typeof ROUTES)[number]

/** The treated animal, patient or culture. */
export interface Recipient {
  readonly species: readonly Species[]
  readonly system: string | null
}
/** Who gave the cells. */
export interface Donor {
  readonly species: Species
  readonly tissue: string | null
  /** Locator that names the donor, e.g. `Table 1 row 3`. */
  readonly basis: string
}

export interface EvidenceRecord {
  readonly id: string
  /** `§6.3 ¶1 s4`, `Table 2 row 3`, `Ref [24] title`. */
  readonly locator: string
  readonly cell: 'objective' | 'results' | null
  /** Numbers printed on that sentence. */
  readonly refs: readonly RefNumber[]
  /** Numbers of a neighbouring sentence, when the sentence prints none. */
  readonly refsInherited: readonly RefNumber[]
  /** Our words, at most 25 words. */
  readonly paraphrase: string
  readonly hedges: readonly string[]
  readonly hedgesOnOtherClause: readonly string[]
  readonly hedgeNote: string | null
  /** What was done in the experiment when the sentence prints the opposite or an overexpression. */
  readonly perturbation: string | null
  readonly design: Design
  readonly recipient: Recipient | null
  readonly donor: Donor | null
  readonly route: Route | null
  readonly routeBasis: string | null
  /** First and last words of the passage, at most 4 each, for a text-fragment link. */
  readonly anchor: { readonly start: string; readonly end: string } | null
}

/** One assertion of the review: subject, predicate, object, with its evidence. */
export interface AssertionRecord {
  readonly id: EdgeId
  /** Ids of earlier data that this one took the place of, so that old links still open. */
  readonly formerIds: readonly string[]
  readonly mechanism: MechanismId
  readonly subject: NodeId
  readonly predicate: string
  readonly object: NodeId
  readonly sign: Sign
  readonly signBasis: SignBasis
  /** Curator's reading where the review prints no direction; used only when the reader asks for it. */
  readonly inferredSign: 1 | -1 | null
  readonly certainty: Certainty
  readonly directness: Directness
  readonly tier: Tier
  readonly negated: boolean
  /** A path may use the edge only if it passes one of these exosomes or cargoes (policy §6). Empty = no limit. */
  readonly onlyFrom: readonly NodeId[]
  readonly evidence: readonly EvidenceRecord[]
  readonly flags: readonly FlagId[]
  /** What an end of this relation adds to the printed words (`cell type not printed`); told wherever the relation is told. */
  readonly caveat: string | null
  readonly note: string | null
}

/** An assertion about an assertion (`abolishes`, `mediates`): shown on that edge, never walked. */
export interface ModifierRecord extends Omit<AssertionRecord, 'object'> {
  readonly modifies: EdgeId
}

export interface MechanismRecord {
  readonly id: MechanismId
  readonly title: string
  readonly summary: string
}

export interface FlagRecord {
  readonly id: FlagId
  readonly kind: 'claim-citation' | 'text-table-title' | 'bibliography' | 'interest'
  readonly severity: 'high' | 'medium' | 'low' | 'info'
  readonly place: readonly string[]
  /** The reference numbers as printed; null when none is concerned. */
  readonly printed: string | null
  /** What the printed number is cited for; null when the flag is not about a citation. */
  readonly claim: string | null
  readonly problem: string
  readonly expected: readonly RefNumber[]
  /** How Exopath treats it, in words; null when nothing beyond showing it. */
  readonly treatAs: string | null
  readonly basis: string
  /** Edges, table rows or studies it is shown on. */
  readonly about: readonly string[]
}

/** One entry of the review's reference list (CSL-JSON reduced to what is used). */
export interface ReferenceRecord {
  readonly number: RefNumber
  readonly type: string
  readonly authors: readonly { readonly family: string; readonly given: string | null; readonly suffix?: string }[]
  readonly authorsTruncated: boolean
  readonly title: string
  /** The bibliography itself shows that it reviews the work of others (its title, or a flag): no study of its own. False also where that is unsure. */
  readonly review: boolean
  readonly container: string | null
  readonly year: number | null
  readonly volume: string | null
  readonly issue: string | null
  readonly page: string | null
  readonly publisher: string | null
  readonly publisherPlace: string | null
  /** Only where verified (`found`, `found-content`, `pattern`). */
  readonly doi: string | null
  readonly doiLevel: 'found' | 'found-content' | 'pattern' | null
  readonly pmid: string | null
  readonly pmcid: string | null
  readonly citedIn: readonly string[]
  readonly note: string | null
}
