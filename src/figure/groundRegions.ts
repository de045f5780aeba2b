import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { laneOf } from '../core/model/nodeClass.ts'
import { CAP_HEIGHT, measureText } from '../scene/measureText.ts'
import { pathData, walkLine, type PathCommand } from '../scene/pathData.ts'
import type { Scene, SceneEdge, SceneMark, SceneNode, SceneShape, SceneText } from '../scene/scene.ts'
import type { Theme } from '../scene/theme.ts'
import { centredRect, growRect, lineEntersRect, pathRect, rectDistance, textRect, type Rect } from './box.ts'
import type { FigurePanel } from './buildFigure.ts'
import { compartmentsOf, type Compartment } from './compartments.ts'
import { cutPieces, piecesLength, piecesOf, type LinePiece } from './cutLine.ts'
import { laneHeader } from './laneHeader.ts'
import { besideGaps, gapsOf } from './lineGaps.ts'

/** The part of a page that a panel may draw regions on, and the sizes of its texts and lines, pt. */
export interface RegionRoom {
  readonly page: Rect
  /** Size of the names of regions, and of labels in boxes. */
  readonly small: number
  readonly em: number
  readonly leastLine: number
}

/** Room for regions above a panel, pt: for their names where lanes run to the right, for an outline where they run downwards. */
export function regionRow(
  graph: MechanismGraph,
  panel: Pick<FigurePanel, 'nodes' | 'edges'>,
  direction: 'right' | 'down',
  small: number,
): number {
  return compartmentsOf(graph, panel).length === 0 ? 0 : small * (direction === 'right' ? ROW : 1)
}

const ROW = 1.7

/** The scene of a panel on pale regions, one for each place that the data give whole lanes of it. A region that would hold a box or a
 *  row title which is not there, or has no room for its name, is left out. */
export function withRegions(
  scene: Scene,
  graph: MechanismGraph,
  panel: Pick<FigurePanel, 'nodes' | 'edges'>,
  theme: Theme,
  room: RegionRoom,
): Scene {
  const look = regionLook(theme)
  const drawn: { readonly rect: Rect; readonly name: SceneText; readonly isHedged: boolean }[] = []
  for (const compartment of compartmentsOf(graph, panel)) {
    const region = regionOf(graph, compartment, scene, room, theme.laneText)
    if (region !== null && drawn.every((other) => rectDistance(other.rect, region.rect) > 0))
      drawn.push({ ...region, isHedged: compartment.isHedged })
  }
  const least = Math.max(room.leastLine, look.fill === null ? THINNEST : room.em * 0.06)
  return {
    ...scene,
    ground: drawn.map(({ rect, isHedged }): SceneMark => ({
      kind: 'shape',
      role: 'compartment',
      shape: { path: roundedRect(rect, room.em * 0.8), fill: look.fill, stroke: look.stroke, strokeWidth: least },
      dash: isHedged ? [least * 4, least * 3] : null,
      cap: 'butt',
    })),
    edges:
      look.fill === null
        ? scene.edges
        : scene.edges.map((edge) =>
            onGround(
              edge,
              drawn.map(({ rect }) => rect),
              scene.background,
              look.fill,
            ),
          ),
    extras: [
      ...scene.extras,
      ...drawn.map(({ name }): SceneMark => ({ kind: 'text', role: 'compartment', text: name })),
    ],
  }
}

/** A black outline is as thin as print takes it, pt: it is no border of a box. */
const THINNEST = 0.25

/** What regions say, for the caption; empty where none is drawn. */
export function groundSentence(ground: Scene['ground'] = []): string {
  if (ground.length === 0) return ''
  const hedged = ground.some((mark) => mark.kind === 'shape' && mark.dash !== null)
    ? ', with a dashed outline where only in hedged words'
    : ''
  return `Framed areas name where the review places all boxes in them${hedged}; outside them it does not say so of every box.`
}

/** So pale that lines and borders keep 4.5:1 on it; line art has outlines only. */
export function regionLook(theme: Theme): { readonly fill: string | null; readonly stroke: string } {
  switch (theme.name) {
    case 'light':
      return { fill: '#F6F8FA', stroke: '#CBD2D9' }
    case 'dark':
      return { fill: '#1A212B', stroke: '#394556' }
    case 'gray':
      return { fill: '#F6F6F6', stroke: '#CDCDCD' }
    case 'mono':
    case 'forced':
      return { fill: null, stroke: theme.ink }
  }
}

function regionOf(
  graph: MechanismGraph,
  compartment: Compartment,
  scene: Scene,
  room: RegionRoom,
  color: string,
): { readonly rect: Rect; readonly name: SceneText } | null {
  const isHere = (node: SceneNode): boolean => compartment.lanes.includes(laneOf(node.kind))
  const boxes = scene.nodes.filter(isHere).map(boxWithCode)
  const names = compartment.lanes.map((lane) =>
    laneHeader(
      graph,
      lane,
      scene.nodes.filter((node) => laneOf(node.kind) === lane).map((node) => node.id),
    ),
  )
  const headers = scene.extras.flatMap((mark) =>
    mark.kind === 'text' && mark.role === 'lane-header' && names.includes(mark.text.lines[0] ?? '')
      ? textRect(mark.text)
      : [],
  )
  const strangers = [
    ...scene.nodes.filter((node) => !isHere(node)).map(centredRect),
    ...scene.extras.flatMap((mark) =>
      mark.kind === 'text' &&
      (mark.role === 'row-title' || mark.role === 'lane-header') &&
      !headers.some((rect) => rect.left === textRect(mark.text).left)
        ? textRect(mark.text)
        : [],
    ),
  ]
  const region =
    scene.direction === 'right'
      ? column([...boxes, ...headers], compartment.label, scene, room, color)
      : row(boxes, compartment.label, scene, room, color)
  return region === null || strangers.some((rect) => rectDistance(rect, region.rect) <= 0) ? null : region
}

/** The room of a box with its code tab. */
function boxWithCode(node: SceneNode): Rect {
  const box = centredRect(node)
  const tab = node.codeTab === null ? null : pathRect(node.codeTab.path)
  return tab === null ? box : { ...box, top: Math.min(box.top, tab.top) }
}

/** Free room between a region's outline and its boxes, in label sizes: the first that leads the outline past numbers and heads. */
const AROUND = [0.75, 1, 1.25, 0.55, 1.5, 1.75, 2, 0.35] as const

/** Where an outline runs beside boxes that end at `edge`, `way` from them: 1 to the right or down. */
function outlineAt(edge: number, way: 1 | -1, em: number, isAcross: (at: number) => boolean): number {
  const [usual] = AROUND
  return edge + way * em * (AROUND.find((around) => !isAcross(edge + way * em * around)) ?? usual)
}

/** Texts, heads and step numbers of lines: an outline should not run through them. */
function lineTexts(scene: Scene): readonly Rect[] {
  const steps = scene.badges.map(({ at, radius }) => centredRect({ ...at, width: radius * 2, height: radius * 2 }))
  return [
    ...steps,
    ...scene.edges.flatMap(({ label, head }) =>
      [
        ...(label === null ? [] : [textRect(label)]),
        ...(head === null ? [] : [pathRect(head.path, head.strokeWidth) ?? []]),
      ].flat(),
    ),
  ]
}

/** Lanes side by side: the whole height of the panel, the name at the top. */
function column(
  boxes: readonly Rect[],
  label: string,
  scene: Scene,
  room: RegionRoom,
  color: string,
): { readonly rect: Rect; readonly name: SceneText } | null {
  const texts = lineTexts(scene)
  const isAcross = (x: number): boolean =>
    texts.some((rect) => x > rect.left - room.em * 0.15 && x < rect.right + room.em * 0.15)
  const [left, right] = [
    outlineAt(Math.min(...boxes.map((b) => b.left)), -1, room.em, isAcross),
    outlineAt(Math.max(...boxes.map((b) => b.right)), 1, room.em, isAcross),
  ]
  const missing = Math.max(0, measureText(label, { size: room.small, weight: 700 }) + room.small * 1.2 - (right - left))
  // Widened for its name on both sides, on one where the page ends.
  const from = Math.max(room.page.left, Math.min(left - missing / 2, room.page.right - (right - left) - missing))
  const rect = {
    left: from,
    right: Math.min(room.page.right, Math.max(right, from + (right - left) + missing)),
    top: room.page.top,
    bottom: room.page.bottom,
  }
  // Over its boxes as the lane names are, not beyond its outline.
  const half = measureText(label, { size: room.small, weight: 700 }) / 2 + room.small * 0.5
  const middle = (Math.min(...boxes.map((b) => b.left)) + Math.max(...boxes.map((b) => b.right))) / 2
  const name = nameText(
    label,
    Math.max(rect.left + half, Math.min(middle, rect.right - half)),
    rect.top + room.small * 1.25,
    room,
    color,
    'middle',
  )
  const text = textRect(name)
  return text.left < rect.left || text.right > rect.right ? null : { rect, name }
}

/** Lanes below each other: the whole width of the panel, the name where lines and boxes leave room. */
function row(
  boxes: readonly Rect[],
  label: string,
  scene: Scene,
  room: RegionRoom,
  color: string,
): { readonly rect: Rect; readonly name: SceneText } | null {
  const { page, em, small } = room
  const texts = lineTexts(scene)
  const isAcross = (y: number): boolean => texts.some((text) => y > text.top - em * 0.15 && y < text.bottom + em * 0.15)
  const rect = {
    left: page.left,
    right: page.right,
    top: Math.max(page.top, outlineAt(Math.min(...boxes.map((b) => b.top)), -1, em, isAcross)),
    bottom: Math.min(page.bottom, outlineAt(Math.max(...boxes.map((b) => b.bottom)), 1, em, isAcross)),
  }
  const solid = obstaclesIn(scene)
  const middle = (rect.top + rect.bottom) / 2 + (CAP_HEIGHT * small) / 2
  for (const y of [rect.top + small * 1.35, middle, rect.bottom - small * 0.7]) {
    for (const [x, align] of [
      [rect.left + small * 0.8, 'start'],
      [rect.right - small * 0.8, 'end'],
    ] as const) {
      const name = nameText(label, x, y, room, color, align)
      const around = growRect(textRect(name), small * 0.35)
      if (
        !solid.rects.some((other) => rectDistance(other, around) <= 0) &&
        !solid.lines.some((points) => lineEntersRect(points, around))
      )
        return { rect, name }
    }
  }
  return null
}

function obstaclesIn(scene: Scene): {
  readonly rects: readonly Rect[]
  readonly lines: readonly ReturnType<typeof walkLine>[]
} {
  const shapes = [
    ...scene.edges.flatMap((edge) => [edge.head, edge.dot, edge.mark, edge.breakMark]),
    ...scene.nodes.map((node) => node.codeTab),
  ]
  return {
    rects: [
      ...scene.nodes.map(centredRect),
      ...shapes.flatMap((shape) => (shape === null ? [] : (pathRect(shape.path, shape.strokeWidth) ?? []))),
      ...scene.badges.map(({ at, radius }) => centredRect({ ...at, width: radius * 2, height: radius * 2 })),
      ...scene.edges.flatMap(({ label }) => (label === null ? [] : [textRect(label)])),
      ...scene.extras.flatMap((mark) => (mark.kind === 'text' ? [textRect(mark.text)] : [])),
    ],
    lines: scene.edges.map((edge) => walkLine(edge.line, 8)),
  }
}

function nameText(
  label: string,
  x: number,
  y: number,
  { small }: RegionRoom,
  color: string,
  align: 'start' | 'middle' | 'end',
): SceneText {
  return { lines: [label], x, y, lineHeight: small * 1.2, size: small, weight: 700, italic: false, align, color }
}

/** On a region no patch in the canvas colour may show: lines are open where one lay, and open heads take the region's colour. */
function onGround(edge: SceneEdge, regions: readonly Rect[], canvas: string, fill: string | null): SceneEdge {
  const head =
    edge.head !== null && edge.head.fill === canvas && regions.some((rect) => touches(edge.head, rect))
      ? { ...edge.head, fill }
      : edge.head
  if (!regions.some((rect) => touches(edge.markGap, rect) || touches(edge.breakGap, rect))) return { ...edge, head }
  const pieces = piecesOf(edge.line)
  const open = besideGaps(0, piecesLength(pieces), gapsOf(edge, pieces)).map(({ from, to }) =>
    cutPieces(pieces, from, to),
  )
  const clear = (gap: SceneShape | null): SceneShape | null => (gap === null ? null : { ...gap, fill: null })
  return {
    ...edge,
    head,
    markGap: clear(edge.markGap),
    breakGap: clear(edge.breakGap),
    path: open.map(piecesPath).join(''),
  }
}

function piecesPath(pieces: readonly LinePiece[]): string {
  return pathData(
    pieces.flatMap(({ from, control, to }, i): readonly PathCommand[] => [
      ...(i === 0 ? [['M', from.x, from.y] as const] : []),
      control === null ? ['L', to.x, to.y] : ['Q', control.x, control.y, to.x, to.y],
    ]),
  )
}

function touches(shape: SceneShape | null, rect: Rect): boolean {
  const own = shape === null ? null : pathRect(shape.path)
  return own !== null && rectDistance(own, rect) <= 0
}

function roundedRect({ left, right, top, bottom }: Rect, radius: number): string {
  const r = Math.min(radius, (right - left) / 2, (bottom - top) / 2)
  return pathData([
    ['M', left + r, top],
    ['L', right - r, top],
    ['Q', right, top, right, top + r],
    ['L', right, bottom - r],
    ['Q', right, bottom, right - r, bottom],
    ['L', left + r, bottom],
    ['Q', left, bottom, left, bottom - r],
    ['L', left, top + r],
    ['Q', left, top, left + r, top],
    ['Z'],
  ])
}
