import type { StorylineRow } from '../model/graphData.ts'
import type { EdgeId, NodeId, RefNumber } from '../model/records.ts'
import type { EdgeFacts } from '../model/edgeFacts.ts'
import type { Route, RouteAnswer } from '../paths/route.ts'
import type { MechanismPath } from './mechanismPath.ts'

/** A drawn line: one relation, or a storyline bundle of several. */
export interface Link {
  readonly id: string
  readonly source: NodeId
  readonly target: NodeId
  readonly edges: readonly EdgeId[]
  /** How the line looks: for a bundle never stronger than its weakest relation. */
  readonly facts: EdgeFacts
}

/** A result of an exosome on an outcome as a whole whose line is folded away: it stands as a chip under the exosome. */
export interface Headline {
  /** `source--target`: the bundle that a click selects. */
  readonly id: string
  readonly source: NodeId
  readonly target: NodeId
  readonly edges: readonly EdgeId[]
  readonly facts: EdgeFacts
}

/** Nodes that are joined alike and drawn as one. */
export interface NodeGroup {
  /** Its first node in data order: names the group in links and is its place where it is drawn, even when it is filtered away itself. */
  readonly id: NodeId
  readonly nodes: readonly NodeId[]
  /** By the id of each line of its nodes, the line of the first node with the same look and other end. */
  readonly lineOf: ReadonlyMap<string, string>
}

/** What a view shows, resolved against the graph. */
export interface Answer {
  readonly nodes: readonly NodeId[]
  /** Lines that are drawn. */
  readonly links: readonly Link[]
  /** Lines that are overall effects: a chain of the relations shown explains each of them. */
  readonly overall: readonly Link[]
  /** Those of `overall` that are folded away now: all but what is selected, touched or on the open path; none when unfolded. */
  readonly folded: readonly Link[]
  /** Folded results of an exosome on an outcome. */
  readonly headlines: readonly Headline[]
  /** Groups of nodes that are drawn as one now; their nodes and lines are in `nodes` and `links` all the same. See `drawnAnswer`. */
  readonly groups: readonly NodeGroup[]
  /** Rows the nodes stand in, top to bottom; only the storyline has them. */
  readonly rows: readonly StorylineRow[]
  /** Every relation of the view, folded ones too, once, in data order: what outline, table and export hold. */
  readonly edges: readonly EdgeId[]
  /** Relations of the scope before the legend and setting filters. */
  readonly unfiltered: readonly EdgeId[]
  /** Nodes the reader took away. */
  readonly hidden: readonly NodeId[]
  /** How many relations of a shown node are not in this view; nodes with none are left out. */
  readonly more: ReadonlyMap<NodeId, number>
  /** Nodes and links in focus; null = nothing is dimmed. */
  readonly focus: { readonly nodes: ReadonlySet<NodeId>; readonly links: ReadonlySet<string> } | null
  readonly routes: RouteAnswer | null
  readonly openRoute: Route | null
  /** The path of `openRoute` that is told. */
  readonly openPath: MechanismPath | null
  /** The view asks for a path that does not answer its question (a link of another version, or filters). */
  readonly isPathLost: boolean
  /** References of the shown relations, in order of first appearance. */
  readonly citations: readonly RefNumber[]
}
