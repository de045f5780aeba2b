import { CAP_HEIGHT } from '../scene/measureText.ts'
import type { Scene, SceneBadge, SceneChip, SceneEdge, SceneNode } from '../scene/scene.ts'
import type { Box } from './boxed.ts'
import { band, paintShape, paintText } from './brush.ts'
import type { PathCache, Tint } from './brush.ts'
import type { Camera } from './camera.ts'
import { labelsKeepSize, MIN_LABEL } from './labelsThatFit.ts'
import { faintFirst, isFaintEdge, isFaintNode, litLines } from './marked.ts'
import type { Marked } from './marked.ts'
import { paintChip } from './paintChips.ts'
import { shapesAtZoom } from './shapesAtZoom.ts'
import { paintMore, paintTags, tintOf } from './paintTags.ts'

/** Paints what lies under lines and silhouettes: lane rules, path underlay, selection casing, halos, edge focus. */
export function paintUnder(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  marked: Marked,
  paths: PathCache,
): void {
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
  paintExtras(context, scene, camera)
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
  for (const edge of litLines(scene, marked)) {
    context.lineCap = edge.cap
    context.setLineDash([...(edge.dash ?? [])])
    band(context, paths.of(edge.path), edge.stroke, edge.strokeWidth)
    context.setLineDash([])
    paintEdgeShapes(context, edge, paths, false, scene.fontFamily, camera.zoom)
  }
  context.lineCap = 'round'
  for (const node of scene.nodes) {
    const path = paths.of(node.outline)
    if (node.state.onPath && emphasis.underlay !== null)
      band(context, path, emphasis.underlay, node.strokeWidth + 2 * emphasis.haloWidth)
    if (node.state.selected) band(context, path, emphasis.selected, node.strokeWidth + 2 * emphasis.selectedWidth)
  }
}

/** Below this zoom the words of the map itself have no room. */
const LEAST_ZOOM = 0.6

/** Titles of rows, at 12 px on screen or larger. */
function paintExtras(context: CanvasRenderingContext2D, scene: Scene, camera: Camera): void {
  if (camera.zoom < LEAST_ZOOM) return
  for (const mark of scene.extras) {
    if (mark.kind !== 'text') continue
    const grow = Math.max(1, MIN_LABEL / (mark.text.size * camera.zoom))
    paintText(
      context,
      { ...mark.text, size: mark.text.size * grow, lineHeight: mark.text.lineHeight * grow },
      scene.fontFamily,
    )
  }
}

/** Paints what lies over lines and silhouettes: heads, dots, marks, inner borders, text, codes, numbers, focus rings. */
export function paintOver(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  marked: Marked,
  paths: PathCache,
  view: { width: number; height: number },
): void {
  const seen = viewTest(camera, view)
  const keepSize = labelsKeepSize(scene, camera.zoom)
  for (const edge of faintFirst(scene.edges, isFaintEdge, marked)) {
    context.globalAlpha = isFaintEdge(edge, marked) && edge.id !== marked.hovered ? scene.emphasis.dimOpacity : 1
    paintEdgeShapes(context, edge, paths, keepSize, scene.fontFamily, camera.zoom)
  }
  for (const node of faintFirst(scene.nodes, isFaintNode, marked)) {
    if (!seen(node)) continue
    paintNode(
      context,
      node,
      paths,
      keepSize,
      node.id === marked.hovered,
      scene.fontFamily,
      tintOf(scene, node.id, isFaintNode(node, marked), marked),
    )
  }
  if (keepSize) {
    for (const chip of scene.chips) paintChip(context, chip, scene, paths, true, marked)
    paintMore(context, scene, camera, marked, [], scene.chips)
  } else paintTags(context, scene, camera, marked, paths)
  context.globalAlpha = 1
  for (const badge of scene.badges) paintBadge(context, badge, camera.zoom, scene.fontFamily)
  for (const shape of [...scene.nodes, ...scene.chips])
    if (shape.id === marked.focused) paintFocus(context, shape, scene, camera, paths)
}

function paintEdgeShapes(
  context: CanvasRenderingContext2D,
  edge: SceneEdge,
  paths: PathCache,
  text: boolean,
  family: string,
  zoom: number,
): void {
  for (const part of shapesAtZoom(edge, zoom)) paintShape(context, part, paths)
  if (text && edge.label !== null) paintText(context, edge.label, family)
}

/** `tint`: a dimmed node fades as a whole, so what lies on its fill is painted opaque in the faded colour. */
function paintNode(
  context: CanvasRenderingContext2D,
  node: SceneNode,
  paths: PathCache,
  text: boolean,
  hovered: boolean,
  family: string,
  tint: Tint,
): void {
  context.globalAlpha = 1
  context.lineJoin = 'round'
  if (node.innerOutline !== null)
    band(context, paths.of(node.innerOutline), tint(node.innerStroke ?? node.stroke), node.strokeWidth * 0.67)
  if (hovered) band(context, paths.of(node.outline), node.stroke, node.strokeWidth + 2)
  if (!text) return
  paintText(context, { ...node.text, color: tint(node.text.color) }, family)
  if (node.codeTab !== null)
    paintShape(context, { ...node.codeTab, stroke: tint(node.codeTab.stroke ?? node.stroke) }, paths)
  if (node.code !== null) paintText(context, { ...node.code, color: tint(node.code.color) }, family)
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
function paintFocus(
  context: CanvasRenderingContext2D,
  node: SceneNode | SceneChip,
  scene: Scene,
  camera: Camera,
  paths: PathCache,
): void {
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

/** The rectangle the reader draws around nodes, in CSS px, over everything. */
export function paintBox(context: CanvasRenderingContext2D, scene: Scene, { from, to }: Box, camera: Camera): void {
  context.save()
  context.scale(1 / camera.zoom, 1 / camera.zoom)
  context.translate(-camera.x, -camera.y)
  context.beginPath()
  context.rect(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  context.globalAlpha = 0.12
  context.fillStyle = scene.emphasis.selected
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = scene.emphasis.selected
  context.lineWidth = 1.5
  context.stroke()
  context.restore()
}

function viewTest(camera: Camera, view: { width: number; height: number }): (node: SceneNode) => boolean {
  const left = -camera.x / camera.zoom
  const top = -camera.y / camera.zoom
  const right = left + view.width / camera.zoom
  const bottom = top + view.height / camera.zoom
  return (node) =>
    node.x + node.width > left &&
    node.x - node.width < right &&
    node.y + node.height > top &&
    node.y - node.height < bottom
}
