import type { LaneLayout, LaneOptions, LayoutEdgeInput, PlacedNode, RoutedLine } from './layoutTypes.ts'
import { crossingsOfLines } from './measureQuality.ts'
import { nodeRoom } from './nodeRoom.ts'
import { routeOver } from './routeOver.ts'
import { sampleLine } from './sampleLine.ts'
import { seededRandom } from '../core/seededRandom.ts'
import { wayOf } from './wayOf.ts'

/** Lines of a map in rows: from neighbour to neighbour on a row straight along it, all others between the rows. They are led
 *  in several orders, those that crossed others earlier next time (squeaky wheel, Joslin and Clements 1999), and the calmest
 *  drawing is kept. */
export function leadLines(
  layout: LaneLayout,
  edges: readonly LayoutEdgeInput[],
  rows: readonly (readonly string[])[],
  options: LaneOptions,
): ReadonlyMap<string, RoutedLine> {
  const chain = chainLines(layout, edges, rows)
  const standing = { ...layout, routes: chain }
  const sorted = edges.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const others = sorted.filter((edge) => !chain.has(edge.id))
  const random = seededRandom(options.seed)
  const urgency = new Map<string, number>()
  const trials = Math.max(
    LEAST_TRIALS,
    Math.min(ORDERS * options.restarts, Math.round(LINES_LED / Math.max(1, others.length))),
  )
  let best = chain
  let least = Infinity
  for (let round = 0; round < trials; round += 1) {
    if (round % FOLLOWING === 0) urgency.clear()
    const priority = (edge: LayoutEdgeInput, span: number): number => span - (urgency.get(edge.id) ?? 0)
    const routes = new Map([
      ...chain,
      ...routeOver(standing, others, { ...options, headGap: options.headGap * CHAIN_GAP }, priority),
    ])
    const { unrest, crossings } = unrestOf(routes, sorted, chain)
    if (unrest < least) [best, least] = [routes, unrest]
    for (const edge of others)
      urgency.set(edge.id, (urgency.get(edge.id) ?? 0) + Math.min(2, crossings.get(edge.id) ?? 0) + random())
  }
  return best
}

/** Orders of lines tried at most for each restart asked for. */
const ORDERS = 2
const LEAST_TRIALS = 3
/** After so many orders that follow from each other the next one starts anew, so that a bad beginning is left. */
const FOLLOWING = 4
/** Lines led in all orders together. */
const LINES_LED = 260

/** Straight lines between neighbours on a row; of several between the same two, the first by id. */
function chainLines(
  layout: LaneLayout,
  edges: readonly LayoutEdgeInput[],
  rows: readonly (readonly string[])[],
): ReadonlyMap<string, RoutedLine> {
  const down = layout.direction === 'down'
  const chain = new Map<string, RoutedLine>()
  for (const row of rows) {
    const nodes = row.flatMap((id) => layout.nodes.get(id) ?? [])
    nodes.slice(1).forEach((to, i) => {
      const from = nodes[i]
      const edge = edges
        .filter((e) => e.source === from?.id && e.target === to.id)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
      if (from === undefined || edge === undefined || to.column < from.column || isBetween(layout, from, to)) return
      const start = down ? { x: from.x, y: from.y + from.height / 2 } : { x: from.x + from.width / 2, y: from.y }
      const end = down ? { x: to.x, y: to.y - to.height / 2 } : { x: to.x - to.width / 2, y: to.y }
      chain.set(edge.id, { start, controls: [], end })
    })
  }
  return chain
}

/** Whether something stands free on a row between two of its nodes. */
function isBetween(layout: LaneLayout, from: PlacedNode, to: PlacedNode): boolean {
  const down = layout.direction === 'down'
  return [...layout.nodes.values()].some((node) => {
    const box = nodeRoom(node)
    return (
      node.column > from.column &&
      node.column < to.column &&
      (down ? Math.abs(box.x - from.x) < box.width / 2 : Math.abs(box.y - from.y) < box.height / 2)
    )
  })
}

/** Line ends keep further apart than elsewhere, so that a chain has the sides of its nodes for itself. */
const CHAIN_GAP = 1.5

const CROSSING = 400
/** A crossing on a row's own chain counts this much more. */
const ON_CHAIN = 5

/** Crossings, turns and lengths of a drawing in one number, and how often each line crosses others. */
function unrestOf(
  routes: ReadonlyMap<string, RoutedLine>,
  edges: readonly LayoutEdgeInput[],
  chain: ReadonlyMap<string, RoutedLine>,
): { readonly unrest: number; readonly crossings: ReadonlyMap<string, number> } {
  const lines = edges.flatMap((edge) => {
    const line = routes.get(edge.id)
    return line === undefined ? [] : [{ edge, points: sampleLine(line) }]
  })
  const own = lines.reduce((sum, { points }) => sum + wayOf(points), 0)
  const counts = crossingsOfLines(lines)
  return {
    unrest:
      own +
      (CROSSING / 2) *
        lines.reduce((sum, { edge }, i) => sum + (counts[i] ?? 0) * (chain.has(edge.id) ? ON_CHAIN : 1), 0),
    crossings: new Map(lines.map(({ edge }, i) => [edge.id, counts[i] ?? 0])),
  }
}
