import type { Point } from '../layout/layoutTypes.ts'
import type { Box } from '../scene/nodeGlyph.ts'
import { flattenPath } from '../scene/pathData.ts'
import type { Scene } from '../scene/scene.ts'

/** Where the map is seen from: screen = scene × zoom + pan, in CSS px of the container. */
export interface Camera {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Zoom limits: never larger than 4, never smaller than half of what shows everything. */
export const MAX_ZOOM = 4
/** Fitting enlarges a small map at most this much, so labels stay in proportion to the page. */
const MAX_FIT_ZOOM = 1.6
/** Free px around a fitted view. */
const FIT_PADDING = 20

/** The smallest frame around the named nodes and edges; null = the whole scene. Unknown ids are ignored. */
export function frameOf(scene: Scene, ids: readonly string[] | null): Frame {
  const whole: Frame = { left: 0, top: 0, right: scene.width, bottom: scene.height }
  if (ids === null) return whole
  const wanted = new Set(ids)
  const points: Point[] = []
  for (const node of [...scene.nodes, ...scene.chips]) {
    if (!wanted.has(node.id)) continue
    points.push(
      { x: node.x - node.width / 2, y: node.y - node.height / 2 },
      { x: node.x + node.width / 2, y: node.y + node.height / 2 },
    )
  }
  for (const edge of scene.edges) if (wanted.has(edge.id)) points.push(...flattenPath(edge.path))
  if (points.length === 0) return whole
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** The corner at the lower right where the zoom buttons stand, px. */
export const ZOOM_CORNER = { width: 58, height: 128 } as const

/** The camera that shows a frame, centred, in a container of `width` × `height` px; aside and a little smaller where one of
 *  `boxes` would stand under the zoom buttons. */
export function cameraFor(frame: Frame, width: number, height: number, boxes: readonly Box[] = []): Camera {
  const camera = centred(frame, fitZoom(frame, width, height), width, height)
  if (!boxes.some((box) => isUnderButtons(box, camera, width, height))) return camera
  const beside = width - ZOOM_CORNER.width + FIT_PADDING
  const above = height - ZOOM_CORNER.height + FIT_PADDING
  const [left, up] = [fitZoom(frame, beside, height), fitZoom(frame, width, above)]
  return left >= up ? centred(frame, left, beside, height) : centred(frame, up, width, above)
}

function fitZoom(frame: Frame, width: number, height: number): number {
  const across = Math.max(1, frame.right - frame.left)
  const down = Math.max(1, frame.bottom - frame.top)
  return Math.max(0.02, Math.min(MAX_FIT_ZOOM, (width - 2 * FIT_PADDING) / across, (height - 2 * FIT_PADDING) / down))
}

function isUnderButtons(box: Box, { zoom, x, y }: Camera, width: number, height: number): boolean {
  const [right, bottom] = [(box.x + box.width / 2) * zoom + x, (box.y + box.height / 2) * zoom + y]
  return right > width - ZOOM_CORNER.width && bottom > height - ZOOM_CORNER.height
}

/** Below this width of the container, px, a whole map is no longer shrunk to fit: names would be lost. */
const PHONE_WIDTH = 480
/** Names of 13 px stand at the least size of 12 px from here on, inside their boxes. */
const READABLE_ZOOM = 0.93

/** The camera that shows a frame, or on a phone, where that would be too small to read, its beginning at readable size: the
 *  reader moves along from there. Frames that are much too large for it (the whole map) are fitted all the same. */
export function readableCamera(frame: Frame, width: number, height: number, boxes: readonly Box[] = []): Camera {
  const fitted = cameraFor(frame, width, height, boxes)
  const tooLarge = READABLE_ZOOM * (frame.right - frame.left) > 5 * width
  if (width > PHONE_WIDTH || fitted.zoom >= READABLE_ZOOM || tooLarge) return fitted
  const centre = centred(frame, READABLE_ZOOM, width, height)
  const fits = (size: number, room: number): boolean => READABLE_ZOOM * size <= room - 2 * FIT_PADDING
  return {
    zoom: READABLE_ZOOM,
    x: fits(frame.right - frame.left, width) ? centre.x : FIT_PADDING - READABLE_ZOOM * frame.left,
    y: fits(frame.bottom - frame.top, height) ? centre.y : FIT_PADDING - READABLE_ZOOM * frame.top,
  }
}

function centred(frame: Frame, zoom: number, width: number, height: number): Camera {
  return {
    zoom,
    x: width / 2 - (zoom * (frame.left + frame.right)) / 2,
    y: height / 2 - (zoom * (frame.top + frame.bottom)) / 2,
  }
}

/** The camera moved as little as needed to show a frame with `margin` px around it (A11Y-06); the same one if it is in view. */
export function cameraShowing(camera: Camera, frame: Frame, width: number, height: number, margin = 24): Camera {
  const shift = (from: number, to: number, room: number): number => {
    if (to - from > room - 2 * margin) return room / 2 - (from + to) / 2
    return from < margin ? margin - from : to > room - margin ? room - margin - to : 0
  }
  const dx = shift(frame.left * camera.zoom + camera.x, frame.right * camera.zoom + camera.x, width)
  const dy = shift(frame.top * camera.zoom + camera.y, frame.bottom * camera.zoom + camera.y, height)
  return dx === 0 && dy === 0 ? camera : { zoom: camera.zoom, x: camera.x + dx, y: camera.y + dy }
}

/** The camera held so that at least `keep` px of the scene stay in view. */
export function cameraHeld(camera: Camera, scene: Scene, width: number, height: number, keep = 80): Camera {
  const hold = (value: number, size: number, room: number): number =>
    Math.min(room - keep, Math.max(keep - size, value))
  return {
    zoom: camera.zoom,
    x: hold(camera.x, scene.width * camera.zoom, width),
    y: hold(camera.y, scene.height * camera.zoom, height),
  }
}

/** The camera zoomed by `factor` within the limits, so that what lies under `point` (CSS px) stays there. */
export function cameraZoomed(camera: Camera, factor: number, point: Point, minZoom: number): Camera {
  const zoom = Math.min(MAX_ZOOM, Math.max(minZoom, camera.zoom * factor))
  const at = toScene(camera, point)
  return { zoom, x: point.x - at.x * zoom, y: point.y - at.y * zoom }
}

/** How much one wheel event enlarges. A notch of a wheel counts as little as the engine's first ones, so both feel the same. */
export function wheelFactor({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  const lines = deltaMode === 1 ? 33 : 1
  return 10 ** ((-Math.sign(deltaY) * Math.min(5, Math.abs(deltaY * lines))) / 250)
}

export function toScene(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) / camera.zoom, y: (point.y - camera.y) / camera.zoom }
}
