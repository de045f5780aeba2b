/** Geometry shared by layouts and the Scene. x to the right, y down; one unit throughout (px on screen, pt in figures). */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A smooth line as a quadratic B-spline: from `start` through the midpoints between successive `controls` to `end`.
 *  No controls = straight. This is exactly what the canvas engine draws for `unbundled-bezier`, so canvas and SVG agree:
 *  SVG: M start  Q c1 mid(c1,c2)  Q c2 mid(c2,c3) …  Q cn end. */
export interface RoutedLine {
  readonly start: Point
  readonly controls: readonly Point[]
  readonly end: Point
}

export interface Room {
  readonly width: number
  readonly height: number
}

export interface LayoutNodeInput {
  readonly id: string
  /** Index of the lane, 0 = first. */
  readonly lane: number
  /** Box of the drawn glyph. */
  readonly width: number
  readonly height: number
  /** Room kept free right under the glyph for what hangs there; no line ends at it. Only where lanes run to the right. */
  readonly below?: Room
  /** Preferred position within the lane (0..1) from an earlier layout; keeps the order stable. */
  readonly rank?: number
}
export interface LayoutEdgeInput {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Width of the drawn head, for port spacing. */
  readonly headWidth: number
  /** Edges of one fan end at one target and look alike: they share its port, and their way to it from where they meet. */
  readonly fan?: string
  /** Lines of its fan that leave one column run into each other on one straight line across the flow. */
  readonly bus?: boolean
}

/** What happens to a lane without nodes: its share of room, nothing, or a narrow strip. */
export type EmptyLanes = 'keep' | 'drop' | 'strip'

/** All lengths in the unit of the boxes. Every field has a default, see `DEFAULT_LANE_OPTIONS`. */
export interface LaneOptions {
  /** Flow: lanes as columns left to right, or as rows top to bottom. */
  readonly direction: 'right' | 'down'
  /** Number of lanes; lanes above the highest one used are then laid out too. 0 = as many as used. */
  readonly laneCount: number
  /** Free distance between boxes of one column. */
  readonly nodeGap: number
  /** Free edge length between two columns. */
  readonly laneGap: number
  /** Least distance of two line ends on one node; the larger of this and 1.25 × head width counts. */
  readonly headGap: number
  /** Least distance of two lines side by side, and of a line from a box it passes. */
  readonly lineGap: number
  /** A lane with more nodes is split into several columns; 0 = chosen for `aspect`. */
  readonly maxPerColumn: number
  /** Width / height aimed at when `maxPerColumn` is 0. */
  readonly aspect: number
  /** Orders tried; the one with fewest crossings is kept. */
  readonly restarts: number
  /** Moves of a node to another column of its lane at most, each to save crossings: for maps laid out beforehand. */
  readonly moves: number
  readonly seed: number
  readonly minLaneWidth: number
  readonly emptyLanes: EmptyLanes
  /** Lanes that are left out when they hold nothing, whatever `emptyLanes` says. */
  readonly dropIfEmpty: readonly number[]
  /** Width of an empty lane with `emptyLanes: 'strip'`. */
  readonly stripWidth: number
  /** Free room around everything. */
  readonly margin: number
  /** A node with more lines on one side than fit grows across the flow up to this height; 0 = never. */
  readonly maxGrownHeight: number
  /** and up to this many times its own height: beyond that its line ends stand closer together. */
  readonly maxGrowth: number
  /** Room to fill: gaps are widened up to `maxStretch` times. 0 = natural size. */
  readonly fitWidth: number
  readonly fitHeight: number
  readonly maxStretch: number
}

/** Nodes on one straight line along the flow. */
export interface LayoutRow {
  readonly id: string
  /** Rows of one group stand closer together. */
  readonly group: string
  readonly nodes: readonly string[]
  /** Room for its title at its beginning. */
  readonly title: Room
}

export interface LaneInput {
  readonly nodes: readonly LayoutNodeInput[]
  /** Rows across the lanes, in their order; what stands in none of them stands where its neighbours are. */
  readonly rows?: readonly LayoutRow[]
  /** Edges with both ends among the nodes; self loops are allowed. */
  readonly edges: readonly LayoutEdgeInput[]
  readonly options?: Partial<LaneOptions>
}

export interface PlacedNode {
  readonly id: string
  /** Centre of the box. */
  readonly x: number
  readonly y: number
  /** Box to draw; a hub may have grown, see `maxGrownHeight`. */
  readonly width: number
  readonly height: number
  /** Room kept free under the box, centred below it. */
  readonly below?: Room
  readonly lane: number
  /** Column within the whole map (a lane may need several). */
  readonly column: number
  /** Place within its column, 0 = top. */
  readonly order: number
}

export interface PlacedLane {
  readonly lane: number
  /** Extent along the flow (x when lanes run left to right, y when they run top to bottom). */
  readonly start: number
  readonly end: number
}

/** Lines to one target that run together at the end, the one that starts farthest from it first: it holds the common way. */
export interface Fan {
  readonly lines: readonly Branch[]
}
export interface Branch {
  readonly id: string
  /** The line up to where it meets the common way. */
  readonly own: RoutedLine
  /** Whether that is the target's port: only the head is shared. */
  readonly isWhole: boolean
}

/** Box of a row's title: centre and size. */
export interface PlacedRow extends Point, Room {
  readonly id: string
}

export interface LaneLayout {
  readonly nodes: ReadonlyMap<string, PlacedNode>
  readonly routes: ReadonlyMap<string, RoutedLine>
  readonly lanes: readonly PlacedLane[]
  /** Routes are whole lines, those of fans too. */
  readonly fans?: readonly Fan[]
  /** Titles of rows; none where a map has no rows. */
  readonly rows?: readonly PlacedRow[]
  readonly direction: 'right' | 'down'
  readonly width: number
  readonly height: number
}
