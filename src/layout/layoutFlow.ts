import cytoscape from 'cytoscape'
import dagre from 'cytoscape-dagre'
import type { DagreLayoutOptions } from 'cytoscape-dagre'
import type { LaneInput, LaneLayout, PlacedNode, Point, RoutedLine } from './layoutTypes.ts'
import { borderPoint } from './borderPoint.ts'

let registered = false

/** The engine's flow layout for graphs without lanes: dagre ranks by `tight-tree` (its default takes minutes on a
 *  thousand nodes), run headless, lines straight from box to box, parallel lines side by side. `lanes` is empty.
 *  Uses direction, nodeGap, laneGap, headGap and margin of the options; node and edge order do not matter. */
export function layoutFlow(input: LaneInput): LaneLayout {
  if (!registered) cytoscape.use(dagre)
  registered = true
  const direction = input.options?.direction ?? 'right'
  const margin = input.options?.margin ?? 24
  const nodes = [...input.nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const edges = [...input.edges].sort((a, b) => (a.id < b.id ? -1 : 1))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...nodes.map((n, i) => ({ data: { id: `n${i}`, width: n.width, height: n.height } })),
      ...edges.map((e, i) => ({
        data: {
          id: `e${i}`,
          source: `n${nodes.findIndex((n) => n.id === e.source)}`,
          target: `n${nodes.findIndex((n) => n.id === e.target)}`,
        },
      })),
    ],
  })
  const options: DagreLayoutOptions = {
    name: 'dagre',
    rankDir: direction === 'right' ? 'LR' : 'TB',
    nodeSep: input.options?.nodeGap ?? 20,
    rankSep: input.options?.laneGap ?? 64,
    ranker: 'tight-tree',
    animate: false,
    fit: false,
  }
  cy.layout(options).run()
  const at = nodes.map((_, i) => cy.getElementById(`n${i}`).position())
  cy.destroy()
  const left = Math.min(...nodes.map((n, i) => (at[i]?.x ?? 0) - n.width / 2))
  const top = Math.min(...nodes.map((n, i) => (at[i]?.y ?? 0) - n.height / 2))
  const placed = nodes.map((n, i): PlacedNode => {
    const x = (at[i]?.x ?? 0) - left + margin
    const y = (at[i]?.y ?? 0) - top + margin
    return { id: n.id, x, y, width: n.width, height: n.height, lane: 0, column: 0, order: i }
  })
  const byId = new Map(placed.map((n) => [n.id, n]))
  const routes = new Map<string, RoutedLine>()
  const parallel = new Map<string, number>()
  for (const e of edges) {
    const source = byId.get(e.source)
    const target = byId.get(e.target)
    if (source === undefined || target === undefined) continue
    const pair = e.source < e.target ? `${e.source}\n${e.target}` : `${e.target}\n${e.source}`
    const nth = parallel.get(pair) ?? 0
    parallel.set(pair, nth + 1)
    const gap = Math.max(input.options?.headGap ?? 14, 1.6 * e.headWidth)
    routes.set(
      e.id,
      e.source === e.target ? loop(source, nth, gap) : straight(source, target, e.source < e.target ? nth : -nth, gap),
    )
  }
  const width = Math.max(0, ...placed.map((n) => n.x + n.width / 2)) + margin
  const height = Math.max(0, ...placed.map((n) => n.y + n.height / 2)) + margin
  return { nodes: byId, routes, lanes: [], direction, width, height }
}

/** Box to box; further lines of the same pair bow out to alternating sides. */
function straight(source: PlacedNode, target: PlacedNode, nth: number, gap: number): RoutedLine {
  const length = Math.max(1, Math.hypot(target.x - source.x, target.y - source.y))
  const normal = { x: -(target.y - source.y) / length, y: (target.x - source.x) / length }
  const count = Math.ceil(Math.abs(nth) / 2) * (nth % 2 === 0 ? 1 : -1) * (nth < 0 ? -1 : 1)
  const bow = count * gap * 2
  const middle: Point = { x: (source.x + target.x) / 2 + normal.x * bow, y: (source.y + target.y) / 2 + normal.y * bow }
  return nth === 0
    ? { start: borderPoint(source, target), controls: [], end: borderPoint(target, source) }
    : { start: borderPoint(source, middle), controls: [middle], end: borderPoint(target, middle) }
}

function loop(node: PlacedNode, nth: number, gap: number): RoutedLine {
  const right = node.x + node.width / 2
  const top = node.y - node.height / 2
  const reach = 16 + nth * gap
  return {
    start: { x: right, y: node.y },
    controls: [
      { x: right + reach, y: node.y },
      { x: right + reach, y: top - reach },
      { x: node.x, y: top - reach },
    ],
    end: { x: node.x, y: top },
  }
}
