import { vectorLength } from '../layout/vectorLength.ts'
import type { LessonPicture, LessonSpan } from '../core/lesson/lessonPicture.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import type { LaneInput, LaneLayout, LaneOptions, Point, Room } from '../layout/layoutTypes.ts'
import { cutMark } from './breakMark.ts'
import { keepBack } from './keepBack.ts'
import { measureText } from './measureText.ts'
import type { Scene, SceneEdge, SceneText } from './scene.ts'
import { laneInput, sceneOfAnswer } from './sceneOfAnswer.ts'
import { SCREEN_SIZING } from './sizing.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** A map of a lesson is drawn as large as its room allows: short lines in narrow boxes, so that a chain of five steps fills a wall
 *  with text that is read from the back. */
export const LESSON_SIZING: Sizing = {
  ...SCREEN_SIZING,
  lineHeight: 14.5,
  baseLine: 2.25,
  heights: [30, 40],
  minWidth: 44,
  padding: 4,
  wrap: { oneLine: 8, maxChars: 11 },
  badge: { radius: 8, fontSize: 11 },
  smallSize: 12,
}

const LESSON_OPTIONS: Partial<LaneOptions> = {
  emptyLanes: 'drop',
  laneGap: 28,
  nodeGap: 14,
  lineGap: 8,
  headGap: 11,
  margin: 6,
  maxPerColumn: 5,
  maxGrownHeight: 110,
}

const DIM_OPACITY = 0.45

/** What is laid out for a span of a lesson: all of it at once, so that nodes keep their places from step to step. */
export function lessonInput(graph: MechanismGraph, span: Pick<LessonSpan, 'nodes' | 'links'>): LaneInput {
  return laneInput(graph, { nodes: span.nodes, links: span.links }, LESSON_SIZING, LESSON_OPTIONS)
}

/** The Scene of a step on the layout of its span. `evidenceOf`: a relation whose evidence is open. */
export function lessonScene(
  graph: MechanismGraph,
  picture: LessonPicture,
  layout: LaneLayout,
  theme: Theme,
  evidenceOf: EdgeId | null = null,
): Scene {
  const scene = sceneOfAnswer(graph, { ...picture, folded: [], headlines: [], more: new Map() }, layout, {
    // What stands back in a lesson is still spoken of: it can be read.
    theme: { ...theme, dimOpacity: Math.max(DIM_OPACITY, theme.dimOpacity) },
    sizing: LESSON_SIZING,
    edit: (input) => keepBack(graph, input, picture.blanks),
    showCodes: theme.codesAlways,
    selection: evidenceOf === null ? null : { kind: 'edge', id: evidenceOf },
  })
  // Lanes are not headed here; their rules would be lines that mean nothing.
  return {
    ...scene,
    lanes: [],
    badges: besideLines(scene),
    edges: scene.edges.map((edge) =>
      cutThrough(edge.label !== null && isOnNode(scene, edge.label) ? { ...edge, label: null } : edge, picture, theme),
    ),
  }
}

/** The relation that an answer cuts is drawn cut. */
function cutThrough(edge: SceneEdge, { marked }: LessonPicture, theme: Theme): SceneEdge {
  if (marked === null || !edge.edges.includes(marked)) return edge
  const { mark, gap } = cutMark(
    edge.line,
    LESSON_SIZING.baseLine * theme.lineScale,
    edge.strokeWidth,
    theme.ink,
    theme.canvas,
  )
  return { ...edge, breakMark: mark, breakGap: gap }
}

/** Whether words beside a line would stand on a node; the words of the picture tell them all the same. */
function isOnNode(scene: Scene, label: SceneText): boolean {
  const { left, right, top, bottom } = textBox(label)
  return scene.nodes.some(
    (n) =>
      left < n.x + n.width / 2 && right > n.x - n.width / 2 && top < n.y + n.height / 2 && bottom > n.y - n.height / 2,
  )
}

function textBox({ lines, x, y, size, lineHeight, align }: SceneText): {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
} {
  const width = Math.max(...lines.map((line) => measureText(line, { size })))
  const left = align === 'start' ? x : align === 'middle' ? x - width / 2 : x - width
  return { left, right: left + width, top: y - size * 0.8, bottom: y + (lines.length - 1) * lineHeight + size * 0.2 }
}

/** Lines of a lesson are short: on them a number would hide whether they are dashed. Numbers stand beside their line, on the side
 *  where no other line runs. */
function besideLines(scene: Scene): Scene['badges'] {
  const words = scene.edges.flatMap(({ label }) => (label === null ? [] : [textBox(label)]))
  return scene.badges.map((badge) => {
    const line = scene.edges.find((edge) => edge.id === badge.edge)?.line
    if (line === undefined) return badge
    const before = line.controls.at(-1) ?? line.start
    const along = vectorLength(line.end.x - before.x, line.end.y - before.y) || 1
    const away = { x: (line.end.y - before.y) / along, y: -(line.end.x - before.x) / along }
    const up = away.y > 0 || (away.y === 0 && away.x < 0) ? -1 : 1
    const others = scene.edges
      .filter((edge) => edge.id !== badge.edge)
      .map(({ line: { start, end } }) => ({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }))
    const placed = (side: number): Point => ({
      x: badge.at.x + away.x * side * (badge.radius + GAP),
      y: badge.at.y + away.y * side * (badge.radius + GAP),
    })
    const isOnWords = (at: Point): boolean =>
      words.some(
        (box) =>
          at.x + badge.radius > box.left &&
          at.x - badge.radius < box.right &&
          at.y + badge.radius > box.top &&
          at.y - badge.radius < box.bottom,
      )
    const room = (at: Point): number =>
      isOnWords(at) ? -1 : Math.min(...others.map((o) => vectorLength(o.x - at.x, o.y - at.y)), CLEAR)
    const at = room(placed(up)) >= room(placed(-up)) ? placed(up) : placed(-up)
    return {
      ...badge,
      at,
      text: { ...badge.text, x: badge.text.x + at.x - badge.at.x, y: badge.text.y + at.y - badge.at.y },
    }
  })
}

/** Between a line and its number, and far enough from another line, Scene px. */
const GAP = 4
const CLEAR = 16

/** A part of a Scene, in its unit. */
export interface SceneBox extends Room {
  readonly x: number
  readonly y: number
}

/** Free room around what is shown: halos, rings and labels stand in it. */
const AROUND = 12

/** The part of a Scene that holds what is drawn; with `focus` only what is not dimmed. Null where nothing is drawn. */
export function drawnBox(scene: Scene, focus = false): SceneBox | null {
  const isSeen = (state: { readonly dimmed: boolean }): boolean => !focus || !state.dimmed
  const nodes = scene.nodes.filter((node) => isSeen(node.state))
  const xs = nodes.flatMap((n) => [n.x - n.width / 2, n.x + n.width / 2])
  const ys = nodes.flatMap((n) => [n.y - n.height / 2, n.y + n.height / 2])
  for (const { line, state, label } of scene.edges) {
    if (!isSeen(state)) continue
    for (const { x, y } of [line.start, ...line.controls, line.end]) {
      xs.push(x)
      ys.push(y)
    }
    if (label !== null) {
      const box = textBox(label)
      xs.push(box.left, box.right)
      ys.push(box.top, box.bottom)
    }
  }
  if (xs.length === 0) return null
  const [x, y] = [Math.min(...xs) - AROUND, Math.min(...ys) - AROUND]
  return { x, y, width: Math.max(...xs) + AROUND - x, height: Math.max(...ys) + AROUND - y }
}

/** How large a box is drawn in a room, and the part of the Scene the room then shows, with the box in its middle. `most` is the
 *  largest scale: two nodes alone need not fill a wall. */
export function fitBox(box: SceneBox, room: Room, most: number): { readonly scale: number; readonly shown: SceneBox } {
  const scale = Math.max(0.01, Math.min(most, room.width / box.width, room.height / box.height))
  const [width, height] = [room.width / scale, room.height / scale]
  return { scale, shown: { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height } }
}
