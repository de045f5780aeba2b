import type { Problem } from '../problem.ts'
import type {
  AnnotationInput, DatasetInput, EdgeInput, FlagInput, NodeInput, ReferenceInput, RelationInput, StorylineInput, StudyInput, TableRowInput,
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

/** One rule: its findings in the whole input, in file order. */
export type Rule = (input: GraphDataInput) => readonly Problem[]

/** A finding that stops the build. */
export function finding(code: string, where: string, message: string): Problem {
  return { code, severity: 'error', where, message }
}

/** A finding that is printed and stops nothing. */
export function caution(code: string, where: string, message: string): Problem {
  return { code, severity: 'warning', where, message }
}
