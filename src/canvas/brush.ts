import type { Scene, SceneShape, SceneText } from '../scene/scene.ts'
import { mixColors } from '../scene/theme.ts'

/** A colour as it is painted: as given, or faded. */
export type Tint = (color: string) => string
export const plain: Tint = (color) => color

/** The faded colours of what is dimmed: opaque, so that nothing shows through. */
export function fadedOn(scene: Scene): Tint {
  return (color) => mixColors(color, scene.background, scene.emphasis.dimOpacity)
}

export function paintShape(context: CanvasRenderingContext2D, shape: SceneShape, paths: PathCache): void {
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

export function paintText(
  context: CanvasRenderingContext2D,
  text: SceneText,
  family: string,
  how: 'fillText' | 'strokeText' = 'fillText',
): void {
  context.font = `${text.italic ? 'italic ' : ''}${text.weight} ${text.size}px ${family}`
  context.textAlign = text.align === 'middle' ? 'center' : text.align
  context.textBaseline = 'alphabetic'
  context.fillStyle = text.color
  text.lines.forEach((line, i) => context[how](line, text.x, text.y + i * text.lineHeight))
}

export function band(context: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.stroke(path)
}

/** A small rounded box for a label that needs more room than what it names. */
export function plate(
  context: CanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number },
  width: number,
  height: number,
  fill: string,
  stroke: string,
  zoom: number,
): void {
  context.beginPath()
  context.roundRect(at.x - width / 2, at.y - height / 2, width, height, 3 / zoom)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = stroke
  context.lineWidth = 1 / zoom
  context.stroke()
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
