import type { SceneText } from '../scene/scene.ts'
import type { PaintMark } from './sceneMarks.ts'

/** Paints one mark on the current page of a document. */
export function paintPdf(doc: PDFKit.PDFDocument, mark: PaintMark): void {
  doc.save()
  if (mark.opacity < 1) doc.opacity(mark.opacity)
  if (mark.kind === 'text') paintText(doc, mark.text, mark.href)
  else {
    const { path, fill, stroke, strokeWidth } = mark.shape
    doc.path(path).lineJoin('miter').lineCap(mark.cap)
    if (stroke !== null) doc.lineWidth(strokeWidth)
    if (mark.dash !== null && mark.dash.length > 0) doc.dash(mark.dash[0] ?? 1, { space: mark.dash[1] ?? mark.dash[0] ?? 1 })
    if (fill !== null && stroke !== null) doc.fillAndStroke(fill, stroke)
    else if (fill !== null) doc.fill(fill)
    else if (stroke !== null) doc.stroke(stroke)
  }
  doc.restore()
}

function paintText(doc: PDFKit.PDFDocument, text: SceneText, href: string | null): void {
  doc.font(text.weight === 700 ? 'bold' : text.italic ? 'italic' : 'regular').fontSize(text.size).fillColor(text.color)
  text.lines.forEach((line, i) => {
    if (line === '') return
    const width = doc.widthOfString(line)
    const x = text.align === 'start' ? text.x : text.align === 'middle' ? text.x - width / 2 : text.x - width
    const y = text.y + i * text.lineHeight
    doc.text(line, x, y, { lineBreak: false, baseline: 'alphabetic' })
    if (href !== null) doc.link(x, y - text.size, width, text.size * 1.2, href)
  })
}
