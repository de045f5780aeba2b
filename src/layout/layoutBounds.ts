import type { LaneLayout, Point, RoutedLine } from './layoutTypes.ts'
import { nodeRoom } from './nodeRoom.ts'
import { sampleLine } from './sampleLine.ts'

/** Everything a layout places: boxes with what hangs below them, titles of rows, and the lines between. */
export interface LayoutBounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function layoutBounds({ nodes, routes, rows = [], width, height }: LaneLayout): LayoutBounds {
  const boxes = [...[...nodes.values()].map(nodeRoom), ...rows].flatMap((b): readonly Point[] => [
    { x: b.x - b.width / 2, y: b.y - b.height / 2 },
    { x: b.x + b.width / 2, y: b.y + b.height / 2 },
  ])
  const points = [...boxes, ...[...routes.values()].flatMap((line) => sampleLine(line))]
  if (points.length === 0) return { left: 0, top: 0, right: width, bottom: height }
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** The layout moved by dx, dy. */
export function shiftLayout(layout: LaneLayout, dx: number, dy: number): LaneLayout {
  const move = (p: Point): Point => ({ x: p.x + dx, y: p.y + dy })
  const line = ({ start, controls, end }: RoutedLine): RoutedLine => ({
    start: move(start),
    controls: controls.map(move),
    end: move(end),
  })
  const along = layout.direction === 'right' ? dx : dy
  return {
    ...layout,
    nodes: new Map([...layout.nodes].map(([id, n]) => [id, { ...n, x: n.x + dx, y: n.y + dy }])),
    routes: new Map([...layout.routes].map(([id, r]) => [id, line(r)])),
    ...(layout.fans === undefined
      ? {}
      : {
          fans: layout.fans.map((fan) => ({
            lines: fan.lines.map((branch) => ({ ...branch, own: line(branch.own) })),
          })),
        }),
    ...(layout.rows === undefined
      ? {}
      : { rows: layout.rows.map((row) => ({ ...row, x: row.x + dx, y: row.y + dy })) }),
    lanes: layout.lanes.map((lane) => ({ ...lane, start: lane.start + along, end: lane.end + along })),
  }
}

/** The layout with room for all it places, at least `margin` inside its edges: lines beside the outermost columns reach further than
 *  their boxes. It is moved to the right and down and grows only where something is missing. */
export function holdAll(layout: LaneLayout, margin: number): LaneLayout {
  const { left, top, right, bottom } = layoutBounds(layout)
  const [dx, dy] = [Math.max(0, margin - left), Math.max(0, margin - top)]
  const moved = dx === 0 && dy === 0 ? layout : shiftLayout(layout, dx, dy)
  return {
    ...moved,
    width: Math.max(layout.width + dx, right + dx + margin),
    height: Math.max(layout.height + dy, bottom + dy + margin),
  }
}
