import type { Problem } from '../problem.ts'
import type { ChapterInput, KeptApartInput, StorylineInput } from './readingSchema.ts'
import type {
  AnnotationInput,
  DatasetInput,
  EdgeInput,
  EvidenceInput,
  FlagInput,
  NeverClaimInput,
  NodeInput,
  ReferenceInput,
  RelationInput,
  StudyInput,
  TableRowInput,
} from './graphDataSchema.ts'
import type { Sourced } from './rawGraphData.ts'
import type { ReviewIndex } from './reviewIndex.ts'

/** Everything of a graph-data folder that has the right shape, with the place of each record. The rules read this. */
export interface GraphDataInput {
  readonly nodes: readonly Sourced<NodeInput>[]
  readonly relations: readonly Sourced<RelationInput>[]
  readonly mechanisms: readonly Sourced<MechanismInput>[]
  readonly edges: readonly Sourced<EdgeInput>[]
  readonly tableRows: readonly Sourced<TableRowInput>[]
  readonly studies: readonly Sourced<StudyInput>[]
  readonly annotations: readonly Sourced<AnnotationInput>[]
  readonly flags: readonly Sourced<FlagInput>[]
  readonly references: readonly Sourced<ReferenceInput>[]
  readonly neverClaims: readonly Sourced<NeverClaimInput>[]
  readonly keptApart: readonly Sourced<KeptApartInput>[]
  readonly chapters: readonly Sourced<ChapterInput>[]
  readonly storyline: Sourced<StorylineInput> | null
  readonly dataset: Sourced<DatasetInput> | null
  readonly review: ReviewIndex | null
  /** Ids of records whose shape is wrong: named elsewhere, they are not reported as unknown too. */
  readonly brokenIds: ReadonlySet<string>
}

export interface MechanismInput {
  readonly mechanism: string
  readonly title: string
  readonly summary: string
}

/** A record that may acknowledge findings of a rule: `allow: [{rule, reason}]`. */
export interface Allowing {
  readonly record: {
    readonly id: string
    readonly allow: readonly { readonly rule: string; readonly reason: string }[]
  }
  readonly at: Sourced<unknown>['at']
}

/** A problem and, where a curator may let it stand, the record that could say so. */
export interface Finding extends Problem {
  readonly owner?: Allowing
}

/** One rule: its findings in the whole input, in file order. */
export type Rule = (input: GraphDataInput) => readonly Finding[]

/** A finding that stops the build. */
export function finding(code: string, where: string, message: string): Finding {
  return { code, severity: 'error', where, message }
}

/** A finding that stops the build unless the record's `allow` names the rule with a reason. What it allows is taken out again
 *  (settleFindings), so places given as functions are looked up only where it does not: that reads a file line by line. */
export function allowable(
  owner: Allowing,
  code: string,
  where: string | (() => string),
  message: string | (() => string),
): Finding {
  const isAllowed = owner.record.allow.some(({ rule }) => rule === code)
  const said = (text: string | (() => string)): string => (typeof text === 'string' ? text : isAllowed ? '' : text())
  return { code, severity: 'error', where: said(where), message: `${owner.record.id}: ${said(message)}`, owner }
}

/** The evidence of edges and annotations with its place; annotations cannot allow anything. */
export function allEvidence(input: GraphDataInput): readonly EvidenceAt[] {
  return [...input.edges, ...input.annotations].flatMap((owner) =>
    owner.record.evidence.map((record, i) => ({
      record,
      at: (...path: readonly PropertyKey[]) => owner.at('evidence', i, ...path),
      owner: asAllowing(owner),
    })),
  )
}

export interface EvidenceAt extends Sourced<EvidenceInput> {
  readonly owner: Allowing
}

function asAllowing({ record, at }: Sourced<EdgeInput> | Sourced<AnnotationInput>): Allowing {
  return { record: 'allow' in record ? record : { id: record.id, allow: [] }, at }
}
