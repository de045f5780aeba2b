import { laneOptionsOf } from '../layout/laneOptions.ts'
import type {
  Branch,
  LaneInput,
  LaneLayout,
  LaneOptions,
  LayoutEdgeInput,
  LayoutNodeInput,
  PlacedNode,
  RoutedLine,
} from '../layout/layoutTypes.ts'
import { groupBy } from './groupBy.ts'
import { keptLayout } from './keptLayout.ts'
import { LEAST_FAN } from './figureFans.ts'

/** Width of the page, and the factor on distances that is tried. */
export interface HubPage {
  readonly width: number
  readonly spread: number
}

/** The layout with one trunk for each fan: its lines run into each other before a point of their own, from which one line leads on to
 *  the target. That point is laid out as a node in a lane of its own before the target's, so that lines of one fan come to stand
 *  together. Lines within the target's lane or from behind it keep their own way; fans that are left with few lines are none. */
export function trunkLayout(input: LaneInput, page: HubPage): LaneLayout {
  const lane = new Map(input.nodes.map((node) => [node.id, node.lane]))
  const isAhead = (edge: LayoutEdgeInput): boolean =>
    edge.fan !== undefined && (lane.get(edge.source) ?? 0) < (lane.get(edge.target) ?? 0)
  const fans = new Map(
    [...groupBy(input.edges.filter(isAhead), (edge) => edge.fan ?? '')].filter(
      ([, edges]) => edges.length >= LEAST_FAN,
    ),
  )
  if (fans.size === 0 || (input.rows ?? []).length > 0) return keptLayout({ ...input, edges: input.edges.map(plain) })
  const led = new Set([...fans.values()].flat())
  const joints = [...fans].map(([fan, [first]]): LayoutNodeInput => ({
    id: jointId(fan),
    lane: 2 * (lane.get(first?.target ?? '') ?? 0),
    width: 1,
    height: 1,
  }))
  const trunks = [...fans].flatMap(([fan, [first]]): readonly LayoutEdgeInput[] =>
    first === undefined
      ? []
      : [{ id: jointId(fan), source: jointId(fan), target: first.target, headWidth: first.headWidth, bus: true }],
  )
  const drawn = keptLayout({
    ...input,
    options: hubOptions(input.options ?? {}, page),
    nodes: [...input.nodes.map((node) => ({ ...roomForHeads(input, fans, node), lane: 2 * node.lane + 1 })), ...joints],
    edges: [
      ...input.edges.map((edge) =>
        led.has(edge)
          ? { ...edge, target: jointId(edge.fan ?? ''), headWidth: 0, bus: true }
          : { ...plain(edge), bus: true },
      ),
      ...trunks,
    ],
  })
  return joinedUp(drawn, fans)
}

function plain({ id, source, target, headWidth }: LayoutEdgeInput): LayoutEdgeInput {
  return { id, source, target, headWidth }
}

/** How much longer a hub may grow than other nodes, and how close rows stand: most lines end on their own trunk's way in the next gap. */
const HUB = 1.4
const ROW_GAP = 0.77

/** Rows of a hub's neighbours fill the width of the page, so that they are few. */
function hubOptions(options: Partial<LaneOptions>, { width, spread }: HubPage): Partial<LaneOptions> {
  const { direction, maxGrownHeight, laneGap } = laneOptionsOf(options)
  return {
    ...options,
    maxGrownHeight: maxGrownHeight * HUB,
    ...(direction === 'down' ? { fitWidth: width, laneGap: laneGap * ROW_GAP * Math.min(1, (1 + spread) / 2) } : {}),
  }
}

/** Part of its height by which a silhouette may slope at each end of its upper side. */
const SLOPE = 0.32

/** A node where trunks end, wide enough where lanes run down for all heads to stand on the level part of its upper side. */
function roomForHeads(
  { edges, options }: LaneInput,
  fans: ReadonlyMap<string, readonly LayoutEdgeInput[]>,
  node: LayoutNodeInput,
): LayoutNodeInput {
  const own = [...fans.values()].filter(([first]) => first?.target === node.id)
  const { direction, headGap } = laneOptionsOf(options)
  if (own.length === 0 || direction === 'right') return node
  const into = edges.filter((edge) => edge.target === node.id && edge.source !== node.id)
  const heads = into.length - own.flat().length + own.length
  const gap = Math.max(headGap, ...into.map((edge) => 1.25 * edge.headWidth))
  return { ...node, width: Math.max(node.width, heads * gap + 2 * SLOPE * node.height) }
}

/** No id of the graph begins like this. */
function jointId(fan: string): string {
  return `~${fan}`
}

/** The layout without the points where lines meet: every line of a fan leads to its target, over the trunk. */
function joinedUp(drawn: LaneLayout, fans: ReadonlyMap<string, readonly LayoutEdgeInput[]>): LaneLayout {
  const nodes = new Map(
    [...drawn.nodes]
      .filter(([id]) => !id.startsWith('~'))
      .map(([id, node]): [string, PlacedNode] => [id, { ...node, lane: (node.lane - 1) / 2 }]),
  )
  const routes = new Map([...drawn.routes].filter(([id]) => !id.startsWith('~')))
  for (const [fan, edges] of fans) {
    const trunk = drawn.routes.get(jointId(fan))
    for (const { id } of edges) {
      const line = routes.get(id)
      if (line !== undefined && trunk !== undefined) routes.set(id, after(line, trunk))
    }
  }
  const branches = (drawn.fans ?? []).map((fan) => ({
    lines: fan.lines.map((line): Branch => ({ ...line, isWhole: false })),
  }))
  return {
    ...drawn,
    nodes,
    routes,
    fans: branches,
    lanes: drawn.lanes.filter(({ lane }) => lane % 2 === 1).map((one) => ({ ...one, lane: (one.lane - 1) / 2 })),
  }
}

/** Two lines as one; they meet on a straight piece of both. */
function after(line: RoutedLine, next: RoutedLine): RoutedLine {
  return { start: line.start, controls: [...line.controls, line.end, next.start, ...next.controls], end: next.end }
}
