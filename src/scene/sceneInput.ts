import type { EdgeId, LaneId, NodeId, NodeKind } from '../core/model/records.ts'
import type { LaneLayout } from '../layout/layoutTypes.ts'
import type { EdgeLook } from './edgeGlyph.ts'
import type { ElementState } from './scene.ts'
import type { RowTitle } from './rowTitles.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

export const NO_STATE: ElementState = { dimmed: false, selected: false, onPath: false }

export interface SceneNodeInput {
  readonly id: NodeId
  /** Gives the silhouette and the lane. */
  readonly kind: NodeKind
  /** Map label: the node's short label if it has one. Broken into lines here as in `sizeNode`. */
  readonly label: string
  /** How many nodes it stands for; default 1. */
  readonly count?: number
  /** Full name and class, for title elements and hover. */
  readonly title: string
  /** How many of its relations are not drawn; default 0. */
  readonly more?: number
  /** Tell `more` only while the reader is on the node. */
  readonly moreOnDemand?: boolean
  readonly state?: ElementState
}

export interface SceneEdgeInput {
  /** Edge id, or the storyline link's id for a bundle. */
  readonly id: string
  readonly edges: readonly EdgeId[]
  readonly source: NodeId
  readonly target: NodeId
  /** The facts of the relation, or of the bundle; `EdgeFacts` fits. Negated claims are drawn as `associated`. */
  readonly look: EdgeLook
  readonly title: string
  /** Text beside the line: relation count of a bundle, whose finding it is, reference marker of a figure. */
  readonly label?: string | null
  /** Step number on the open path, from 1. */
  readonly step?: number | null
  /** The thread of the open path breaks at the start of this step. */
  readonly breaks?: boolean
  readonly state?: ElementState
}

export interface SceneChipInput {
  readonly id: string
  readonly node: NodeId
  readonly target: NodeId | null
  /** Null = it counts chips that have no room. */
  readonly bundle: string | null
  /** How the result looks as a line; null = no sign in front. */
  readonly look: EdgeLook | null
  readonly words: readonly string[]
  readonly title: string
  readonly state?: ElementState
}

export interface SceneInput {
  readonly nodes: readonly SceneNodeInput[]
  readonly edges: readonly SceneEdgeInput[]
  /** Lines folded away that have a route. */
  readonly folded?: readonly SceneEdgeInput[]
  /** Chips, those of one node one after another: top to bottom. */
  readonly chips?: readonly SceneChipInput[]
  /** Titles of the rows that the layout has places for. */
  readonly rows?: readonly RowTitle[]
  /** Boxes and routes for (at least) these nodes and edges. Sizes as `sizeNode` gave them. */
  readonly layout: LaneLayout
  /** What lane index n of the layout is; default LANES. */
  readonly laneIds?: readonly LaneId[]
  readonly theme: Theme
  readonly sizing: Sizing
  readonly showCodes?: boolean
}
