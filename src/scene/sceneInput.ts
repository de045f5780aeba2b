import type { EdgeId, LaneId, NodeId, NodeKind } from '../core/model/records.ts'
import type { LaneLayout } from '../layout/layoutTypes.ts'
import type { EdgeLook } from './edgeGlyph.ts'
import type { ElementState } from './scene.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

export const NO_STATE: ElementState = { dimmed: false, selected: false, onPath: false }

export interface SceneNodeInput {
  readonly id: NodeId
  /** Gives the silhouette and the lane. */
  readonly kind: NodeKind
  /** Map label: the node's short label if it has one. Broken into lines here as in `sizeNode`. */
  readonly label: string
  /** Full name and class, for title elements and hover. */
  readonly title: string
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
  /** Text beside the line, lines parted by a line feed: relation count of a bundle, reference marker of a figure. */
  readonly label?: string | null
  /** Step number on the open path, from 1. */
  readonly step?: number | null
  readonly state?: ElementState
}

export interface SceneInput {
  readonly nodes: readonly SceneNodeInput[]
  readonly edges: readonly SceneEdgeInput[]
  /** Boxes and routes for (at least) these nodes and edges. Sizes as `sizeNode` gave them. */
  readonly layout: LaneLayout
  /** What lane index n of the layout is; default LANES. */
  readonly laneIds?: readonly LaneId[]
  readonly theme: Theme
  readonly sizing: Sizing
  readonly showCodes?: boolean
}
