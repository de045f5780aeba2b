import type { Certainty, EdgeId, LaneId, NodeClass, NodeId, NodeKind, RelationClass } from '../core/model/records.ts'
import type { Point, RoutedLine } from '../layout/layoutTypes.ts'
import type { ClassIcon } from './classIcon.ts'

/** Everything to be drawn, resolved: numbers in one unit, colours as #RRGGBB, text already broken into lines.
 *  Canvas, SVG, PDF, PNG, TIFF, PPTX and print read this and nothing else. */
export interface Scene {
  /** px at 96 dpi on screen; pt in a figure. */
  readonly unit: 'px' | 'pt'
  readonly width: number
  readonly height: number
  readonly background: string
  readonly fontFamily: string
  /** Lanes follow each other to the right or downwards. */
  readonly direction: 'right' | 'down'
  /** How states are drawn; the same for every element. */
  readonly emphasis: SceneEmphasis
  readonly lanes: readonly SceneLane[]
  /** Regions behind the lanes, drawn before everything else; only in figures that ask for them. */
  readonly ground?: readonly SceneMark[]
  /** Draw order: ground, lane rules, edges, nodes, chips, badges, then extras. */
  readonly edges: readonly SceneEdge[]
  /** Lines folded away, where each would run: drawn only while the pointer or the keyboard is on what they touch. Empty in figures. */
  readonly folded: readonly SceneEdge[]
  readonly nodes: readonly SceneNode[]
  /** Results told as a whole, under their nodes. Empty in figures: their captions tell them. */
  readonly chips: readonly SceneChip[]
  readonly badges: readonly SceneBadge[]
  /** Titles of rows; legend, panel letters, caption, reference list of a figure: plain marks. */
  readonly extras: readonly SceneMark[]
}

/** Colours and sizes of lane rules and states (PAL-03, PAL-04, LOOK-05), in scene units. */
export interface SceneEmphasis {
  readonly ink: string
  readonly laneRule: string
  readonly laneText: string
  /** Band under path edges and halo around path nodes; null = none (two-colour themes: numbers carry the path). */
  readonly underlay: string | null
  readonly underlayWidth: number
  readonly haloWidth: number
  readonly selected: string
  /** Added to a selected node's border; casing on each side of a selected edge. */
  readonly selectedWidth: number
  readonly dimOpacity: number
  readonly focusInner: string
  readonly focusOuter: string
}

export interface SceneLane {
  readonly id: LaneId
  readonly label: string
  readonly classes: readonly NodeClass[]
  readonly count: number
  readonly start: number
  readonly end: number
}

export interface SceneNode {
  readonly id: NodeId
  /** What it is; words and lanes follow it. */
  readonly kind: NodeKind
  /** How it is drawn. */
  readonly nodeClass: NodeClass
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Closed outline(s) as SVG path data in scene coordinates; the second one is the inner line of a double border. */
  readonly outline: string
  readonly innerOutline: string | null
  /** Colour of the inner line; null when there is none. */
  readonly innerStroke: string | null
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  readonly text: SceneText
  /** A small sign in front of the label; only in figures that ask for it. */
  readonly icon?: SceneIcon
  /** Type code (PAL-02) and its tab, drawn in gray, mono and forced colours, and on demand. */
  readonly code: SceneText | null
  readonly codeTab: SceneShape | null
  /** "+3" beside the lower right corner: so many of its relations are not drawn. Screen only. */
  readonly more: SceneText | null
  /** `more` is drawn only while the node is hovered, focused or selected. */
  readonly moreOnDemand: boolean
  readonly title: string
  readonly state: ElementState
}

/** Strokes that decorate a box: all that they stand for is told by silhouette, lane and words. */
export interface SceneIcon {
  readonly name: ClassIcon
  readonly strokes: readonly SceneStroke[]
}

export interface SceneEdge {
  /** Edge id, or the storyline link id for a bundle. */
  readonly id: string
  /** The relations it stands for: one, or several for a bundle. */
  readonly edges: readonly EdgeId[]
  readonly source: NodeId
  readonly target: NodeId
  readonly relationClass: RelationClass
  readonly certainty: Certainty
  readonly negated: boolean
  readonly inVivo: boolean
  readonly direct: boolean
  /** Without a head, and with an angle that shows the way it is read. */
  readonly oneWay: boolean
  readonly line: RoutedLine
  /** The line cut back so that it ends at the head's base. SVG path data. */
  readonly path: string
  readonly stroke: string
  readonly strokeWidth: number
  /** Dash lengths in scene units; null = solid. Round caps for inferred. */
  readonly dash: readonly number[] | null
  readonly cap: 'butt' | 'round'
  /** Head as explicit path data; null for `associated`, and where another line of the same fan holds it. */
  readonly head: SceneShape | null
  /** The line of the same fan that holds the head, where that is another one. */
  readonly lead?: string
  /** Dot at the source end: a target named as direct (NOT-04). */
  readonly dot: SceneShape | null
  /** Cross (negated) or quotation mark (title only) at mid-line; an angle further on where a line without a head is read one way. */
  readonly mark: SceneShape | null
  /** Patch in canvas colour between line and mark. */
  readonly markGap: SceneShape | null
  /** The step of an open path that joins findings of different exosome sources: long dashes. */
  readonly joined: boolean
  /** Two slanted strokes near the line's start: there the thread of the open path breaks. With the patch that opens the line. */
  readonly breakMark: SceneShape | null
  readonly breakGap: SceneShape | null
  /** Relation count of a bundle or reference marker, beside the line; null = none. */
  readonly label: SceneText | null
  readonly title: string
  readonly state: ElementState
}

/** A result told as a whole in place of its lines, or the count of those that have no room. */
export interface SceneChip {
  readonly id: string
  /** The node it hangs from. */
  readonly node: NodeId
  /** Where the lines lead that it stands for; null = to several nodes. */
  readonly target: NodeId | null
  /** The bundle that a click opens and closes; null = a click opens the node. */
  readonly bundle: string | null
  /** Centre and size of its box. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly outline: string
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  /** A short line with its head, in front of the first words. */
  readonly glyph: readonly SceneStroke[]
  readonly texts: readonly SceneText[]
  readonly title: string
  readonly state: ElementState
}

export interface ElementState {
  readonly dimmed: boolean
  readonly selected: boolean
  readonly onPath: boolean
}

export interface SceneShape {
  readonly path: string
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
}

export interface SceneStroke extends SceneShape {
  readonly dash: readonly number[] | null
  readonly cap: 'butt' | 'round'
}

export interface SceneText {
  readonly lines: readonly string[]
  /** Anchor point: x of `align`, y of the first baseline. */
  readonly x: number
  readonly y: number
  readonly lineHeight: number
  readonly size: number
  readonly weight: 400 | 700
  readonly italic: boolean
  readonly align: 'start' | 'middle' | 'end'
  readonly color: string
}

/** A step number on a path edge (PAL-03). */
export interface SceneBadge {
  readonly edge: string
  readonly number: number
  readonly at: Point
  readonly radius: number
  readonly fill: string
  readonly stroke: string
  readonly text: SceneText
}

export type SceneMark =
  | {
      readonly kind: 'shape'
      readonly shape: SceneShape
      readonly dash: readonly number[] | null
      readonly cap: 'butt' | 'round'
      readonly role: string
    }
  | { readonly kind: 'text'; readonly text: SceneText; readonly role: string; readonly href?: string }
