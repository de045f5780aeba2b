import { measureText } from '../scene/measureText.ts'
import { parsePath, type PathCommand } from '../scene/pathData.ts'
import type { SceneShape, SceneText } from '../scene/scene.ts'
import { spareFont, textRuns } from '../scene/spareFont.ts'
import { escapeXml } from './sceneToSvg.ts'

/** English Metric Units per point. */
const EMU = 12700

/** Place and size on a slide, pt. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** How a stroke is drawn; `head` and `tail` are the native ends at its start and its end. */
export interface Stroke {
  readonly color: string
  readonly width: number
  readonly dash: readonly number[] | null
  readonly cap: 'butt' | 'round'
  readonly opacity: number
  readonly head?: string
  readonly tail?: string
}

export interface ShapeLook {
  readonly id: number
  readonly name: string
  readonly title: string
  readonly dash: readonly number[] | null
  readonly cap: 'butt' | 'round'
  readonly opacity: number
  /** Guides and connection sites of the geometry. */
  readonly sites?: { readonly guides: string; readonly list: string }
  /** The text inside, already as XML. */
  readonly body?: string
}

/** A freeform: one path with its fill and outline. */
export function shapeXml(shape: SceneShape, look: ShapeLook): string {
  const steps = parsePath(shape.path)
  const box = stepsBox(steps)
  const path = steps.map((step) => stepXml(step, box.x, box.y)).join('')
  const fill = shape.fill === null ? '<a:noFill/>' : fillXml(shape.fill, look.opacity)
  const line =
    shape.stroke === null
      ? '<a:ln><a:noFill/></a:ln>'
      : lineXml({
          color: shape.stroke,
          width: shape.strokeWidth,
          dash: look.dash,
          cap: look.cap,
          opacity: look.opacity,
        })
  return `<p:sp>${nameXml('p:nvSpPr', look.id, look.name, look.title, '<p:cNvSpPr/>')}<p:spPr>${xfrm(box)}${customXml(path, box, shape.fill === null, look.sites)}${fill}${line}</p:spPr>${look.body ?? ''}</p:sp>`
}

/** Geometry of its own over the whole of a box. */
export function customXml(path: string, box: Box, open: boolean, sites: ShapeLook['sites']): string {
  const size = `w="${length(box.w)}" h="${length(box.h)}"`
  const list = sites === undefined ? '<a:cxnLst/>' : `<a:cxnLst>${sites.list}</a:cxnLst>`
  return `<a:custGeom><a:avLst/><a:gdLst>${sites?.guides ?? ''}</a:gdLst><a:ahLst/>${list}<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}${open ? ' fill="none"' : ''}>${path}</a:path></a:pathLst></a:custGeom>`
}

/** Shapes that move together. */
export function groupXml(id: number, name: string, title: string, box: Box, children: string): string {
  const frame = (off: string, ext: string): string =>
    `<a:${off} x="${emu(box.x)}" y="${emu(box.y)}"/><a:${ext} cx="${emu(box.w)}" cy="${emu(box.h)}"/>`
  return `<p:grpSp>${nameXml('p:nvGrpSpPr', id, name, title, '<p:cNvGrpSpPr/>')}<p:grpSpPr><a:xfrm>${frame('off', 'ext')}${frame('chOff', 'chExt')}</a:xfrm></p:grpSpPr>${children}</p:grpSp>`
}

/** A text on its own: nothing behind it. */
export function textBoxXml(text: SceneText, opacity: number, id: number, name: string): string {
  const box = textBox(text)
  return `<p:sp>${nameXml('p:nvSpPr', id, name, '', '<p:cNvSpPr txBox="1"/>')}<p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr>${bodyXml(text, text.align === 'start' ? 'l' : text.align === 'middle' ? 'ctr' : 'r', opacity)}</p:sp>`
}

export function textBox(text: SceneText): Box {
  const width =
    Math.max(
      ...text.lines.map((line) => measureText(line, { size: text.size, weight: text.weight, italic: text.italic })),
    ) + 1
  const height = text.lines.length * text.lineHeight
  const middle = text.y - text.size * 0.36 + ((text.lines.length - 1) * text.lineHeight) / 2
  const x = text.align === 'start' ? text.x : text.align === 'middle' ? text.x - width / 2 : text.x - width
  return { x, y: middle - height / 2, w: width, h: height }
}

/** Text of a shape. `shift` and `drop`: how far its middle stands right of the shape's and below it, pt. */
export function bodyXml(text: SceneText, align: 'l' | 'ctr' | 'r', opacity: number, shift = 0, drop = 0): string {
  const run = `lang="en-US" sz="${Math.round(text.size * 100)}" b="${text.weight === 700 ? 1 : 0}" i="${text.italic ? 1 : 0}" dirty="0"`
  const lines = text.lines.map(
    (line) =>
      `<a:r><a:rPr ${run}>${fillXml(text.color, opacity)}<a:latin typeface="Arial"/>${otherScripts(line)}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r>`,
  )
  return `<p:txBody><a:bodyPr wrap="none" lIns="${emu(Math.max(0, 2 * shift))}" tIns="${emu(Math.max(0, 2 * drop))}" rIns="${emu(Math.max(0, -2 * shift))}" bIns="${emu(Math.max(0, -2 * drop))}" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${align}"><a:lnSpc><a:spcPts val="${Math.round(text.lineHeight * 100)}"/></a:lnSpc></a:pPr>${lines.join('<a:br/>')}</a:p></p:txBody>`
}

/** The font of other scripts: the chosen one where it draws a part of the line. East Asian and complex scripts are named apart. */
function otherScripts(line: string): string {
  const family = textRuns(line).some((run) => run.isSpare) ? spareFont()?.family : undefined
  return family === undefined
    ? '<a:cs typeface="Arial"/>'
    : `<a:ea typeface="${attr(family)}"/><a:cs typeface="${attr(family)}"/>`
}

export function lineXml({ color, width, dash, cap, opacity, head = '', tail = '' }: Stroke): string {
  const relative = (part: number): number => Math.max(1000, Math.round((part / width) * 100_000))
  const dashes =
    dash === null ? '' : `<a:custDash><a:ds d="${relative(dash[0] ?? 1)}" sp="${relative(dash[1] ?? 1)}"/></a:custDash>`
  return `<a:ln w="${emu(width)}" cap="${cap === 'round' ? 'rnd' : 'flat'}">${fillXml(color, opacity)}${dashes}<a:miter lim="800000"/>${head}${tail}</a:ln>`
}

export function stepXml(step: PathCommand, dx: number, dy: number): string {
  const point = (x: number, y: number): string => `<a:pt x="${emu(x - dx)}" y="${emu(y - dy)}"/>`
  switch (step[0]) {
    case 'M':
      return `<a:moveTo>${point(step[1], step[2])}</a:moveTo>`
    case 'L':
      return `<a:lnTo>${point(step[1], step[2])}</a:lnTo>`
    case 'Q':
      return `<a:quadBezTo>${point(step[1], step[2])}${point(step[3], step[4])}</a:quadBezTo>`
    case 'C':
      return `<a:cubicBezTo>${point(step[1], step[2])}${point(step[3], step[4])}${point(step[5], step[6])}</a:cubicBezTo>`
    case 'Z':
      return '<a:close/>'
  }
}

export function stepsBox(steps: readonly PathCommand[]): Box {
  const xs: number[] = []
  const ys: number[] = []
  for (const [, ...numbers] of steps) numbers.forEach((value, i) => (i % 2 === 0 ? xs : ys).push(value))
  const x = Math.min(...xs),
    y = Math.min(...ys)
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

export function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((b) => b.x)),
    y = Math.min(...boxes.map((b) => b.y))
  return { x, y, w: Math.max(...boxes.map((b) => b.x + b.w)) - x, h: Math.max(...boxes.map((b) => b.y + b.h)) - y }
}

export function xfrm(box: Box, flips = ''): string {
  return `<a:xfrm${flips}><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${length(box.w)}" cy="${length(box.h)}"/></a:xfrm>`
}

/** Name, number and description of a shape; `kind` = what PowerPoint takes it for. */
export function nameXml(element: string, id: number, name: string, title: string, kind: string): string {
  return `<${element}><p:cNvPr id="${id}" name="${attr(name)}"${title === '' ? '' : ` descr="${attr(title)}"`}/>${kind}<p:nvPr/></${element}>`
}

export function fillXml(color: string, opacity: number): string {
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : ''
  return `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}">${alpha}</a:srgbClr></a:solidFill>`
}

export function emu(points: number): number {
  return Math.round(points * EMU)
}

/** A width or height: never nothing, or a reader could not scale by it. */
function length(points: number): number {
  return Math.max(1, emu(points))
}

function attr(text: string): string {
  return escapeXml(text).replaceAll('\n', ' ')
}
