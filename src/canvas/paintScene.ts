import { CAP_HEIGHT } from '../scene/measureText.ts'
import type { Scene, SceneBadge, SceneEdge, SceneNode, SceneShape, SceneText } from '../scene/scene.ts'
import { mixColors } from '../scene/theme.ts'
import type { Camera } from './camera.ts'
import { labelsKeepSize, labelsThatFit, MIN_LABEL, type LabelTag } from './labelsThatFit.ts'

/** What the pointer and the keyboard are on: node ids or drawn edge ids. */
export interface Marked {
  readonly hovered: string | null
  readonly focused: string | null
}

/** Paints what lies under Cytoscape's shapes: lane rules, path underlay, selection casing, halos, edge focus. */
export function paintUnder(context: CanvasRenderingContext2D, scene: Scene, camera: Camera, marked: Marked, paths: PathCache): void {
  const { emphasis } = scene
  context.strokeStyle = emphasis.laneRule
  context.lineWidth = 1 / camera.zoom
  const far = 1e5
  for (const lane of scene.lanes.slice(1)) {
    context.beginPath()
    context.moveTo(scene.direction === 'right' ? lane.start : -far, scene.direction === 'right' ? -far : lane.start)
    context.lineTo(scene.direction === 'right' ? lane.start : far, scene.direction === 'right' ? far : lane.start)
    context.stroke()
  }
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const edge of scene.edges) {
    const path = paths.of(edge.path)
    if (edge.id === marked.focused) {
      band(context, path, emphasis.focusOuter, edge.strokeWidth + 10 / camera.zoom)
      band(context, path, emphasis.focusInner, edge.strokeWidth + 4 / camera.zoom)
    }
    if (edge.state.onPath && emphasis.underlay !== null) band(context, path, emphasis.underlay, emphasis.underlayWidth)
    if (edge.state.selected) band(context, path, emphasis.selected, edge.strokeWidth + 2 * emphasis.selectedWidth)
    if (edge.id === marked.hovered) band(context, path, emphasis.laneRule, edge.strokeWidth + 8 / camera.zoom)
  }
  for (const node of scene.nodes) {
    const path = paths.of(node.outline)
    if (node.state.onPath && emphasis.underlay !== null) band(context, path, emphasis.underlay, node.strokeWidth + 2 * emphasis.haloWidth)
    if (node.state.selected) band(context, path, emphasis.selected, node.strokeWidth + 2 * emphasis.selectedWidth)
  }
}

/** Paints what lies over Cytoscape's shapes: heads, dots, marks, inner borders, text, codes, numbers, focus rings. */
export function paintOver(context: CanvasRenderingContext2D, scene: Scene, camera: Camera, marked: Marked, paths: PathCache, view: { width: number; height: number }): void {
  const seen = viewTest(camera, view)
  const keepSize = labelsKeepSize(scene, camera.zoom)
  for (const edge of scene.edges) {
    context.globalAlpha = edge.state.dimmed && edge.id !== marked.hovered ? scene.emphasis.dimOpacity : 1
    paintEdgeShapes(context, edge, paths, keepSize, scene.fontFamily)
  }
  for (const node of scene.nodes) {
    if (!seen(node)) continue
    const lit = node.id === marked.hovered || node.id === marked.focused
    paintNode(context, node, paths, keepSize, node.id === marked.hovered, scene.fontFamily, node.state.dimmed && !lit ? (color) => mixColors(color, scene.background, scene.emphasis.dimOpacity) : plain)
  }
  if (!keepSize) paintTags(context, scene, camera, marked)
  context.globalAlpha = 1
  for (const badge of scene.badges) paintBadge(context, badge, camera.zoom, scene.fontFamily)
  for (const node of scene.nodes) if (node.id === marked.focused) paintFocus(context, node, scene, camera, paths)
}

function paintEdgeShapes(context: CanvasRenderingContext2D, edge: SceneEdge, paths: PathCache, text: boolean, family: string): void {
  for (const part of [edge.dot, edge.head, edge.markGap, edge.mark]) if (part !== null) paintShape(context, part, paths)
  if (text && edge.label !== null) paintText(context, edge.label, family)
}

type Tint = (color: string) => string
const plain: Tint = (color) => color

/** `tint`: a dimmed node fades as a whole, so what lies on its fill is painted opaque in the faded colour. */
function paintNode(context: CanvasRenderingContext2D, node: SceneNode, paths: PathCache, text: boolean, hovered: boolean, family: string, tint: Tint): void {
  context.globalAlpha = 1
  context.lineJoin = 'round'
  if (node.innerOutline !== null) band(context, paths.of(node.innerOutline), tint(node.innerStroke ?? node.stroke), node.strokeWidth * 0.67)
  if (hovered) band(context, paths.of(node.outline), node.stroke, node.strokeWidth + 2)
  if (!text) return
  paintText(context, { ...node.text, color: tint(node.text.color) }, family)
  if (node.codeTab !== null) paintShape(context, { ...node.codeTab, stroke: tint(node.codeTab.stroke ?? node.stroke) }, paths)
  if (node.code !== null) paintText(context, { ...node.code, color: tint(node.code.color) }, family)
}

function paintTags(context: CanvasRenderingContext2D, scene: Scene, camera: Camera, marked: Marked): void {
  const urgent = new Set([marked.hovered, marked.focused].flatMap((id) => (id === null ? [] : [id])))
  for (const tag of labelsThatFit(scene, camera.zoom, urgent)) {
    const dimmed = tag.node.state.dimmed && !urgent.has(tag.node.id)
    paintTag(context, tag, camera.zoom, scene.fontFamily, dimmed ? (color) => mixColors(color, scene.background, scene.emphasis.dimOpacity) : plain)
  }
}

function paintTag(context: CanvasRenderingContext2D, tag: LabelTag, zoom: number, family: string, tint: Tint): void {
  const { node, fontSize } = tag
  context.globalAlpha = 1
  if (tag.plate) {
    context.beginPath()
    context.roundRect(tag.x - tag.width / 2, tag.y - tag.height / 2, tag.width, tag.height, 3 / zoom)
    context.fillStyle = tint(node.fill)
    context.fill()
    context.strokeStyle = tint(node.stroke)
    context.lineWidth = 1 / zoom
    context.stroke()
  }
  const lineHeight = fontSize * 1.16
  const y = tag.y + (CAP_HEIGHT * fontSize) / 2 - ((node.text.lines.length - 1) * lineHeight) / 2
  paintText(context, { ...node.text, x: tag.x, y, size: fontSize, lineHeight, color: tint(node.text.color) }, family)
}

function paintBadge(context: CanvasRenderingContext2D, badge: SceneBadge, zoom: number, family: string): void {
  // Numbers keep 12 px on screen however small the map is.
  const grow = Math.max(1, MIN_LABEL / (badge.text.size * zoom))
  const radius = badge.radius * grow
  context.beginPath()
  context.arc(badge.at.x, badge.at.y, radius, 0, 2 * Math.PI)
  context.fillStyle = badge.fill
  context.fill()
  context.strokeStyle = badge.stroke
  context.lineWidth = radius / 7
  context.stroke()
  const size = badge.text.size * grow
  paintText(context, { ...badge.text, size, y: badge.at.y + (CAP_HEIGHT * size) / 2 }, family)
}

/** Two rings outside the silhouette (PAL-04), 2 + 3 CSS px at any zoom. */
function paintFocus(context: CanvasRenderingContext2D, node: SceneNode, scene: Scene, camera: Camera, paths: PathCache): void {
  const outside = new Path2D()
  outside.rect(node.x - node.width * 4, node.y - node.height * 6, node.width * 8, node.height * 12)
  outside.addPath(paths.of(node.outline))
  context.save()
  context.clip(outside, 'evenodd')
  context.lineJoin = 'round'
  band(context, paths.of(node.outline), scene.emphasis.focusOuter, node.strokeWidth + 10 / camera.zoom)
  band(context, paths.of(node.outline), scene.emphasis.focusInner, node.strokeWidth + 4 / camera.zoom)
  band(context, paths.of(node.outline), node.stroke, node.strokeWidth)
  context.restore()
}

function paintShape(context: CanvasRenderingContext2D, shape: SceneShape, paths: PathCache): void {
  const path = paths.of(shape.path)
  if (shape.fill !== null) {
    context.fillStyle = shape.fill
    context.fill(path)
  }
  if (shape.stroke !== null) {
    context.lineCap = 'butt'
    context.lineJoin = 'miter'
    band(context, path, shape.stroke, shape.strokeWidth)
  }
}

function paintText(context: CanvasRenderingContext2D, text: SceneText, family: string): void {
  context.font = `${text.italic ? 'italic ' : ''}${text.weight} ${text.size}px ${family}`
  context.textAlign = text.align === 'middle' ? 'center' : text.align
  context.textBaseline = 'alphabetic'
  context.fillStyle = text.color
  text.lines.forEach((line, i) => context.fillText(line, text.x, text.y + i * text.lineHeight))
}

function band(context: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.stroke(path)
}

function viewTest(camera: Camera, view: { width: number; height: number }): (node: SceneNode) => boolean {
  const left = -camera.x / camera.zoom
  const top = -camera.y / camera.zoom
  const right = left + view.width / camera.zoom
  const bottom = top + view.height / camera.zoom
  return (node) => node.x + node.width > left && node.x - node.width < right && node.y + node.height > top && node.y - node.height < bottom
}

const MAX_PATHS = 8000

/** Path2D objects by path data; building them is the costly part of a frame. */
export class PathCache {
  readonly #paths = new Map<string, Path2D>()

  of(data: string): Path2D {
    const known = this.#paths.get(data)
    if (known !== undefined) return known
    if (this.#paths.size >= MAX_PATHS) this.#paths.clear()
    const made = new Path2D(data)
    this.#paths.set(data, made)
    return made
  }
}
