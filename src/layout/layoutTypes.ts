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

export interface LayoutNodeInput {
  readonly id: string
  /** Index of the lane, 0 = first. */
  readonly lane: number
  /** Box of the drawn glyph. */
  readonly width: number
  readonly height: number
  /** Preferred position within the lane (0..1) from an earlier layout; keeps the order stable. */
  readonly rank?: number
}
export interface LayoutEdgeInput {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Width of the drawn head, for port spacing. */
  readonly headWidth: number
}

export interface PlacedNode {
  readonly id: string
  /** Centre of the box. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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

export interface LaneLayout {
  readonly nodes: ReadonlyMap<string, PlacedNode>
  readonly routes: ReadonlyMap<string, RoutedLine>
  readonly lanes: readonly PlacedLane[]
  readonly direction: 'right' | 'down'
  readonly width: number
  readonly height: number
}
