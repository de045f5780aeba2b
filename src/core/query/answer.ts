import type { EdgeId, NodeId, RefNumber } from '../model/records.ts'
import type { EdgeFacts } from '../model/edgeFacts.ts'
import type { MechanismPath, PathAnswer } from './mechanismPath.ts'

/** A drawn line: one relation, or a storyline bundle of several. */
export interface Link {
  readonly id: string
  readonly source: NodeId
  readonly target: NodeId
  readonly edges: readonly EdgeId[]
  /** How the line looks: for a bundle never stronger than its weakest relation. */
  readonly facts: EdgeFacts
}

/** What a view shows, resolved against the graph. */
export interface Answer {
  readonly nodes: readonly NodeId[]
  readonly links: readonly Link[]
  /** Every relation behind the links, once, in data order. */
  readonly edges: readonly EdgeId[]
  /** Relations of the scope before the legend and setting filters. */
  readonly unfiltered: readonly EdgeId[]
  /** Nodes and links in focus; null = nothing is dimmed. */
  readonly focus: { readonly nodes: ReadonlySet<NodeId>; readonly links: ReadonlySet<string> } | null
  readonly paths: PathAnswer | null
  readonly openPath: MechanismPath | null
  /** References of the shown relations, in order of first appearance. */
  readonly citations: readonly RefNumber[]
}
