import type { Fan, LaneLayout, Point, RoutedLine } from './layoutTypes.ts'

/** The layout with `by` more room at `x`: what lies to the right moves aside as a whole, lines over the place become longer.
 *  A lane that ends or begins there keeps its side; the lane around it grows. */
export function openGap(layout: LaneLayout, x: number, by: number): LaneLayout {
  const at = (value: number): number => (value > x ? value + by : value)
  const point = (p: Point): Point => ({ x: at(p.x), y: p.y })
  const line = ({ start, controls, end }: RoutedLine): RoutedLine => ({
    start: point(start),
    controls: controls.map(point),
    end: point(end),
  })
  return {
    ...layout,
    ...(layout.fans === undefined
      ? {}
      : {
          fans: layout.fans.map((fan): Fan => ({
            lines: fan.lines.map((branch) => ({ ...branch, own: line(branch.own) })),
          })),
        }),
    nodes: new Map([...layout.nodes].map(([id, node]) => [id, node.x > x ? { ...node, x: node.x + by } : node])),
    routes: new Map([...layout.routes].map(([id, route]): [string, RoutedLine] => [id, line(route)])),
    lanes: layout.lanes.map((lane) => ({ ...lane, start: at(lane.start), end: at(lane.end) })),
    width: layout.width + by,
  }
}
