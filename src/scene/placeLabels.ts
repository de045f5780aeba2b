import { distanceToLine } from '../layout/distanceToLine.ts'
import { CAP_HEIGHT, measureText } from './measureText.ts'
import type { Box } from './nodeGlyph.ts'
import { obstaclesOf } from './placeBadges.ts'
import { BOX_COST, placeBeside, type Obstacles } from './placeBeside.ts'
import type { SceneBadge, SceneEdge, SceneText } from './scene.ts'
import type { SceneEdgeInput } from './sceneInput.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

const MANY_LINES = 60

/** The edges with their text label (count of a bundle, whose finding it is) beside the line, clear of the step numbers too.
 *  Lines from one node that say the same say it once, where both run past the words. */
export function placeLabels(
  edges: readonly SceneEdge[],
  nodes: readonly Box[],
  badges: readonly SceneBadge[],
  inputs: readonly SceneEdgeInput[],
  theme: Theme,
  sizing: Sizing,
): readonly SceneEdge[] {
  const labels = new Map(inputs.flatMap(({ id, label = null }) => (label === null ? [] : [[id, label] as const])))
  if (labels.size === 0) return edges
  const obstacles = obstaclesOf(edges, nodes)
  obstacles.boxes.push(...badges.map((badge) => ({ ...badge.at, width: badge.radius * 2, height: badge.radius * 2 })))
  const texts = new Map<string, SceneText>()
  const said = new Set<string>()
  for (const edge of edges) {
    const label = labels.get(edge.id)
    if (label === undefined || said.has(edge.id)) continue
    const mates = edges.filter(
      (other) => other.source === edge.source && labels.get(other.id) === label && label.includes(' '),
    )
    const shared =
      mates.length < 2
        ? null
        : bestPlace(edge, `${mates.length === 2 ? 'both' : `all ${mates.length}`}: ${label}`, obstacles, sizing, mates)
    const place = shared ?? bestPlace(edge, label, obstacles, sizing)
    // A label over a node or another text would be unreadable there, among many lines over any line; the line's title still says it.
    const most = edges.length > MANY_LINES && !edge.state.selected && !edge.state.onPath ? 1 : BOX_COST
    if (place === null || place.cost >= most) continue
    for (const mate of shared === null ? [edge] : mates) said.add(mate.id)
    obstacles.boxes.push(place)
    texts.set(edge.id, textAt(place, theme, sizing))
  }
  return edges.map((edge) => ({ ...edge, label: texts.get(edge.id) ?? null }))
}

interface LabelPlace extends Box {
  readonly words: readonly string[]
  readonly cost: number
}

/** The best place beside an edge, in one line or two: right at the line, or beyond a step number on it where that takes the
 *  room. With `mates` one that is free and near each of their lines, or null. */
function bestPlace(
  edge: SceneEdge,
  label: string,
  obstacles: Obstacles,
  sizing: Sizing,
  mates: readonly SceneEdge[] = [],
): LabelPlace | null {
  // A path lies on a band that is wider than its line.
  const band = edge.state.onPath ? Math.max(0, (sizing.underlay - edge.strokeWidth) / 2) : 0
  const near = placeAt(edge, label, obstacles, sizing, mates, band + sizing.baseLine / 2)
  return near !== null && near.cost < BOX_COST
    ? near
    : placeAt(edge, label, obstacles, sizing, mates, sizing.badge.radius + sizing.baseLine / 2)
}

function placeAt(
  edge: SceneEdge,
  label: string,
  obstacles: Obstacles,
  sizing: Sizing,
  mates: readonly SceneEdge[],
  offset: number,
): LabelPlace | null {
  const size = sizing.smallSize
  const lines = obstacles.lines.filter((line) => mates.some((mate) => mate.id === line.id))
  const places = shapesOf(label).flatMap((words): readonly LabelPlace[] => {
    const box = { width: Math.max(...words.map((line) => measureText(line, { size }))), height: size * words.length }
    const isNear = (at: Box): boolean =>
      lines.every((line) => distanceToLine(line.points, at) < box.height / 2 + size * NEAR)
    const at = placeBeside(edge.id, edge.line, box, edge.strokeWidth / 2 + offset, obstacles, isNear)
    return at === null || (mates.length > 0 && at.cost > 0) ? [] : [{ ...at, ...box, words }]
  })
  return places.reduce<LabelPlace | null>(
    (best, place) => (best === null || place.cost < best.cost ? place : best),
    null,
  )
}

/** Words for several lines stand at most this far from each, in text sizes. */
const NEAR = 1.4

function textAt({ x, y, words }: LabelPlace, theme: Theme, { smallSize: size }: Sizing): SceneText {
  const first = y + (CAP_HEIGHT * size) / 2 - ((words.length - 1) * size) / 2
  return {
    lines: words,
    x,
    y: first,
    lineHeight: size,
    size,
    weight: 400,
    italic: false,
    align: 'middle',
    color: theme.laneText,
  }
}

/** One line and, when it has words, two. */
function shapesOf(label: string): readonly (readonly string[])[] {
  const at = label.lastIndexOf(' ')
  return at < 0 ? [[label]] : [[label], [label.slice(0, at), label.slice(at + 1)]]
}
