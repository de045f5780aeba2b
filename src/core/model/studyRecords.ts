import type { Design, EvidenceRecord, FlagId, NodeId, RefNumber, Route, Species } from './records.ts'

/** The review's tables row by row, what is read from them of each study, and facts that are no arrow. */
export interface TableRowRecord {
  readonly id: string
  readonly table: 1 | 2
  readonly row: number
  readonly locator: string
  readonly exosomes: readonly NodeId[]
  /** As printed, e.g. `BMSCs`; null where the printed cell is blank. */
  readonly originPrinted: string | null
  readonly donorSpecies: Species | null
  readonly recipientSpecies: Species | null
  readonly scope: Design | null
  readonly authorYearPrinted: string | null
  readonly model: string | null
  readonly route: Route | null
  readonly routeBasis: string | null
  readonly refs: readonly RefNumber[]
  /** The objective and result in our words. */
  readonly summary: string | null
  readonly flags: readonly FlagId[]
  readonly note: string | null
}

export interface StudyRecord {
  readonly id: string
  readonly ref: RefNumber
  readonly authorYear: string
  readonly rows: readonly string[]
  /** Exosomes of which donor, recipient, scope and route are told. */
  readonly exosomes: readonly NodeId[]
  /** Exosomes that one of the rows lists and of which the review tells no treated animal, route or result. */
  readonly alsoListed: readonly NodeId[]
  readonly donor: { readonly species: Species | null; readonly basis: readonly string[] }
  readonly recipient: { readonly species: Species | null; readonly model: string | null }
  readonly scope: Design
  readonly route: Route | null
  readonly routeBasis: string | null
  /** False for [119]–[122]: no disc edge may come from them. */
  readonly discStudy: boolean
  readonly flags: readonly FlagId[]
}

/** A fact shown on a node or a study and not drawn as an edge. */
export interface AnnotationRecord {
  readonly id: string
  readonly node: NodeId | null
  readonly studies: readonly RefNumber[]
  readonly topic: string
  readonly evidence: readonly EvidenceRecord[]
  readonly flags: readonly FlagId[]
  readonly note: string | null
}
