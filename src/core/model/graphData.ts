import type {
  AssertionRecord,
  EdgeId,
  FlagRecord,
  MechanismId,
  MechanismRecord,
  ModifierRecord,
  NodeId,
  NodeRecord,
  ReferenceRecord,
  RelationRecord,
} from './records.ts'
import type { AnnotationRecord, StudyRecord, TableRowRecord } from './studyRecords.ts'

/** Mechanisms that are read together. `core`: they make up the core map. */
export interface ChapterRecord {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly core: boolean
  readonly mechanisms: readonly MechanismId[]
}

/** Nodes that are easily taken for one another and are not the same; each panel names the others. */
export interface KeptApartRecord {
  readonly id: string
  readonly nodes: readonly NodeId[]
}

export interface StorylineRecord {
  readonly title: string
  readonly nodes: readonly NodeId[]
  /** Lines of the first view: one edge, or a bundle of the named edges between two nodes. */
  readonly links: readonly {
    readonly id: string
    readonly source: NodeId
    readonly target: NodeId
    readonly edges: readonly EdgeId[]
  }[]
  /** Top to bottom. What stands in no row stands at mid-height of what leads to it. */
  readonly rows: readonly StorylineRow[]
  /** `shows`: what the reader will see, in a few words; a test holds it against the answer. */
  readonly questions: readonly {
    readonly id: string
    readonly text: string
    readonly shows: string
    readonly view: string
  }[]
}

/** One mechanism of an exosome on one straight line of the first view. */
export interface StorylineRow {
  readonly exosome: NodeId
  readonly mechanism: string
  /** Shorter words than the mechanism's own title. */
  readonly title: string | null
  readonly nodes: readonly NodeId[]
}

export interface DatasetRecord {
  readonly name: string
  readonly version: string
  /** ISO date of the data version; figures carry it, never the clock's. */
  readonly date: string
  readonly licence: string
  readonly licenceUrl: string
  readonly attribution: string
  readonly review: {
    readonly short: string
    readonly title: string
    readonly journal: string
    readonly year: number
    readonly volume: string
    readonly article: string
    readonly doi: string
    readonly pmid: string
    readonly pmcid: string
  }
}

/** Everything in graph-data after checking. */
export interface GraphData {
  readonly dataset: DatasetRecord
  readonly nodes: readonly NodeRecord[]
  readonly relations: readonly RelationRecord[]
  readonly mechanisms: readonly MechanismRecord[]
  /** Curated assertions plus the `secretes` edges generated from `sourceCell`. */
  readonly assertions: readonly AssertionRecord[]
  readonly modifiers: readonly ModifierRecord[]
  readonly tableRows: readonly TableRowRecord[]
  readonly studies: readonly StudyRecord[]
  readonly annotations: readonly AnnotationRecord[]
  readonly flags: readonly FlagRecord[]
  readonly references: readonly ReferenceRecord[]
  readonly keptApart: readonly KeptApartRecord[]
  /** In reading order; a mechanism that curators do not write (`secretes`) stands in none. */
  readonly chapters: readonly ChapterRecord[]
  readonly storyline: StorylineRecord
}
