import type { NodeClass } from '../core/model/records.ts'
import type { Point } from '../layout/layoutTypes.ts'
import { drawnLook } from './drawnEdge.ts'
import { dotRadius, dotShape, headShape, lineCut, lineStyle, midMark, type EdgeLook } from './edgeGlyph.ts'
import { nodeGlyph, type Box } from './nodeGlyph.ts'
import { linePath } from './pathData.ts'
import type { SceneShape } from './scene.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** One stroke or area of a small glyph, ready for an SVG `<path>`. */
export interface GlyphPart extends SceneShape {
  readonly dash: readonly number[] | null
  readonly cap: 'butt' | 'round'
}

/** A glyph apart from the map: legend, lists, lane headers. Drawn by the map's own functions. */
export interface GlyphSample {
  readonly width: number
  readonly height: number
  readonly parts: readonly GlyphPart[]
}

/** The silhouette of a class, e.g. 22 × 14 px in lists. `at` = upper left corner (default 0, 0). */
export function nodeSample(cls: NodeClass, theme: Theme, width = 22, height = 14, at: Point = { x: 0, y: 0 }): GlyphSample {
  const line = 1.25
  const box: Box = { x: at.x + width / 2, y: at.y + height / 2, width: width - line - 0.5, height: height - line - 0.5 }
  const colors = theme.nodes[cls]
  const { outline, inner } = nodeGlyph(cls, box, 2)
  const parts = [solid({ path: outline, fill: colors.fill, stroke: colors.border, strokeWidth: line })]
  if (inner !== null) parts.push(solid({ path: inner, fill: null, stroke: colors.inner, strokeWidth: 0.75 }))
  return { width, height, parts }
}

/** A short line as it is drawn on the map, pointing right. `color` replaces the relation's colour (legend rows about the line itself). */
export function lineSample(edge: EdgeLook, theme: Theme, sizing: Sizing, width = sizing.baseLine * 17, at: Point = { x: 0, y: 0 }, color?: string): GlyphSample {
  const look = drawnLook(edge)
  const base = sizing.baseLine
  const height = base * 8
  const y = at.y + height / 2
  const style = lineStyle(look, sizing)
  const paint = color ?? theme.relations[look.relationClass]
  const radius = look.direct ? dotRadius(style.width, base) : 0
  const start = { x: at.x + Math.max(radius, style.cap === 'round' ? style.width / 2 : 0), y }
  const tip = { x: at.x + width, y }
  const end = { x: tip.x - Math.max(lineCut(look.relationClass, style.width, base), style.cap === 'round' ? style.width / 2 : 0), y }
  const parts: GlyphPart[] = [{ path: linePath({ start, controls: [], end }), fill: null, stroke: paint, strokeWidth: style.width, dash: style.dash, cap: style.cap }]
  if (look.direct) parts.push(solid(dotShape(start, radius, paint)))
  const head = headShape(look, tip, 1, 0, base, style.width, paint, theme.canvas)
  if (head !== null) parts.push(solid(head))
  const mark = midMark(look, { x: (start.x + end.x) / 2, y }, base, paint, theme.canvas)
  if (mark !== null) parts.push(solid(mark.gap), solid(mark.mark))
  return { width, height, parts }
}

function solid(shape: SceneShape): GlyphPart {
  return { ...shape, dash: null, cap: 'butt' }
}
