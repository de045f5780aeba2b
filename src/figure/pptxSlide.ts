import type { Scene, SceneShape, SceneText } from '../scene/scene.ts'
import { parsePath, type PathCommand } from '../scene/pathData.ts'
import { escapeXml } from './sceneToSvg.ts'
import { sceneGroups, type PaintGroup, type PaintMark } from './sceneMarks.ts'

/** English Metric Units per point. */
const EMU = 12700

/** The slide's XML: one shape per node with its label inside, one group per edge (line, head, dot, mark),
 *  text boxes and shapes for the rest. Written here because pptxgenjs has no groups, and PowerPoint no T-bar line end. */
export function pptxSlide(scene: Scene): string {
  let next = 2
  const take = (): number => next++
  const bodies = sceneGroups(scene).map((group) => groupXml(group, take))
  const background = scene.background === 'none' ? '' : `<p:bg><p:bgPr>${fillXml(scene.background, 1)}<a:effectLst/></p:bgPr></p:bg>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld name="Figure">${background}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${bodies.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

function groupXml(group: PaintGroup, take: () => number): string {
  if (group.kind === 'node' || group.kind === 'badge') return nodeXml(group, take)
  if (group.kind === 'extra') return group.marks.map((mark) => markXml(mark, take, group.id, '')).join('')
  const name = attr(group.id)
  const box = union(group.marks.map(markBox))
  const frame = `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/>`
  const inner = frame.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')
  const children = group.marks.map((mark, i) => markXml(mark, take, `${group.id} ${i === 0 ? 'line' : 'mark'}`, '')).join('')
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${take()}" name="${name}" descr="${attr(group.title)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}${inner}</a:xfrm></p:grpSpPr>${children}</p:grpSp>`
}

/** The first outline carries the label, so that the shape moves with its text. Further outlines and the code tab are grouped with it. */
function nodeXml(group: PaintGroup, take: () => number): string {
  const [outline, ...rest] = group.marks
  const label = rest.find((mark) => mark.kind === 'text')
  if (outline === undefined || outline.kind !== 'shape') return ''
  const text = label?.kind === 'text' ? label.text : null
  const shape = shapeXml(outline, take, group.id, group.title, text)
  const others = rest.filter((mark) => mark !== label)
  if (others.length === 0) return shape
  const box = union(group.marks.map(markBox))
  const frame = `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/>`
  const inner = frame.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${take()}" name="${attr(group.id)}" descr="${attr(group.title)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}${inner}</a:xfrm></p:grpSpPr>${shape}${others.map((mark) => markXml(mark, take, group.id, '')).join('')}</p:grpSp>`
}

function markXml(mark: PaintMark, take: () => number, name: string, title: string): string {
  return mark.kind === 'shape' ? shapeXml(mark, take, name, title, null) : textBoxXml(mark.text, mark.opacity, take, name)
}

function shapeXml(mark: PaintMark & { kind: 'shape' }, take: () => number, name: string, title: string, text: SceneText | null): string {
  const { shape, opacity } = mark
  const steps = parsePath(shape.path)
  const box = stepsBox(steps)
  const size = `w="${Math.max(1, emu(box.w))}" h="${Math.max(1, emu(box.h))}"`
  const path = steps.map((step) => stepXml(step, box.x, box.y)).join('')
  const fill = shape.fill === null ? '<a:noFill/>' : fillXml(shape.fill, opacity)
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}${shape.fill === null ? ' fill="none"' : ''}>${path}</a:path></a:pathLst></a:custGeom>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${take()}" name="${attr(name)}"${title === '' ? '' : ` descr="${attr(title)}"`}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(box)}${geometry}${fill}${lineXml(shape, mark)}</p:spPr>${text === null ? '' : bodyXml(text, 'ctr', opacity)}</p:sp>`
}

function textBoxXml(text: SceneText, opacity: number, take: () => number, name: string): string {
  const width = Math.max(...text.lines.map((line) => line.length)) * text.size * 0.62 + 2
  const height = text.lines.length * text.lineHeight
  const middle = text.y - text.size * 0.36 + ((text.lines.length - 1) * text.lineHeight) / 2
  const x = text.align === 'start' ? text.x : text.align === 'middle' ? text.x - width / 2 : text.x - width
  const box = { x, y: middle - height / 2, w: width, h: height }
  return `<p:sp><p:nvSpPr><p:cNvPr id="${take()}" name="${attr(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr>${bodyXml(text, text.align === 'start' ? 'l' : text.align === 'middle' ? 'ctr' : 'r', opacity)}</p:sp>`
}

function bodyXml(text: SceneText, align: 'l' | 'ctr' | 'r', opacity: number): string {
  const run = `lang="en-US" sz="${Math.round(text.size * 100)}" b="${text.weight === 700 ? 1 : 0}" i="${text.italic ? 1 : 0}" dirty="0"`
  const lines = text.lines.map((line) => `<a:r><a:rPr ${run}>${fillXml(text.color, opacity)}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:rPr><a:t>${escapeXml(line)}</a:t></a:r>`)
  return `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${align}"><a:lnSpc><a:spcPts val="${Math.round(text.lineHeight * 100)}"/></a:lnSpc></a:pPr>${lines.join('<a:br/>')}</a:p></p:txBody>`
}

function lineXml(shape: SceneShape, mark: { readonly dash: readonly number[] | null; readonly cap: string; readonly opacity: number }): string {
  if (shape.stroke === null) return '<a:ln><a:noFill/></a:ln>'
  const relative = (length: number): number => Math.max(100_000 * 0.01, Math.round((length / shape.strokeWidth) * 100_000))
  const dash = mark.dash === null ? '' : `<a:custDash><a:ds d="${relative(mark.dash[0] ?? 1)}" sp="${relative(mark.dash[1] ?? 1)}"/></a:custDash>`
  return `<a:ln w="${emu(shape.strokeWidth)}" cap="${mark.cap === 'round' ? 'rnd' : 'flat'}">${fillXml(shape.stroke, mark.opacity)}${dash}<a:miter lim="800000"/></a:ln>`
}

function stepXml(step: PathCommand, dx: number, dy: number): string {
  const point = (x: number, y: number): string => `<a:pt x="${emu(x - dx)}" y="${emu(y - dy)}"/>`
  switch (step[0]) {
    case 'M': return `<a:moveTo>${point(step[1], step[2])}</a:moveTo>`
    case 'L': return `<a:lnTo>${point(step[1], step[2])}</a:lnTo>`
    case 'Q': return `<a:quadBezTo>${point(step[1], step[2])}${point(step[3], step[4])}</a:quadBezTo>`
    case 'C': return `<a:cubicBezTo>${point(step[1], step[2])}${point(step[3], step[4])}${point(step[5], step[6])}</a:cubicBezTo>`
    case 'Z': return '<a:close/>'
  }
}

interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

function markBox(mark: PaintMark): Box {
  if (mark.kind === 'shape') return stepsBox(parsePath(mark.shape.path))
  const { text } = mark
  return { x: text.x, y: text.y - text.size, w: 1, h: text.size }
}

function stepsBox(steps: readonly PathCommand[]): Box {
  const xs: number[] = []
  const ys: number[] = []
  for (const [, ...numbers] of steps) numbers.forEach((value, i) => (i % 2 === 0 ? xs : ys).push(value))
  const x = Math.min(...xs), y = Math.min(...ys)
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((b) => b.x)), y = Math.min(...boxes.map((b) => b.y))
  return { x, y, w: Math.max(...boxes.map((b) => b.x + b.w)) - x, h: Math.max(...boxes.map((b) => b.y + b.h)) - y }
}

function xfrm(box: Box): string {
  return `<a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${Math.max(1, emu(box.w))}" cy="${Math.max(1, emu(box.h))}"/></a:xfrm>`
}

function fillXml(color: string, opacity: number): string {
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : ''
  return `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}">${alpha}</a:srgbClr></a:solidFill>`
}

function emu(points: number): number {
  return Math.round(points * EMU)
}

function attr(text: string): string {
  return escapeXml(text).replaceAll('\n', ' ')
}
