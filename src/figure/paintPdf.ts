import type { SceneText } from '../scene/scene.ts'
import { RIGHT_TO_LEFT, textRuns } from '../scene/spareFont.ts'
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
    if (mark.dash !== null && mark.dash.length > 0)
      doc.dash(mark.dash[0] ?? 1, { space: mark.dash[1] ?? mark.dash[0] ?? 1 })
    if (fill !== null && stroke !== null) doc.fillAndStroke(fill, stroke)
    else if (fill !== null) doc.fill(fill)
    else if (stroke !== null) doc.stroke(stroke)
  }
  doc.restore()
}

function paintText(doc: PDFKit.PDFDocument, text: SceneText, href: string | null): void {
  const face = text.weight === 700 ? 'bold' : text.italic ? 'italic' : 'regular'
  doc.font(face).fontSize(text.size).fillColor(text.color)
  text.lines.forEach((line, i) => {
    if (line === '') return
    const runs = textRuns(line).flatMap((run) => {
      const font = run.isSpare ? 'spare' : face
      return inDrawingOrder(run.text).map((shown) => ({ shown, font, width: doc.font(font).widthOfString(shown) }))
    })
    const width = runs.reduce((sum, run) => sum + run.width, 0)
    const start = text.align === 'start' ? text.x : text.align === 'middle' ? text.x - width / 2 : text.x - width
    const y = text.y + i * text.lineHeight
    let x = start
    for (const run of runs) {
      doc.font(run.font).text(run.shown, x, y, { lineBreak: false, baseline: 'alphabetic' })
      x += run.width
    }
    if (href !== null) doc.link(start, y - text.size, width, text.size * 1.2, href)
  })
}

/** pdfkit shapes words one by one and sets them from left to right: those of Arabic or Hebrew are set one by one, the last first. */
function inDrawingOrder(run: string): readonly string[] {
  return RIGHT_TO_LEFT.test(run) ? run.split(/( )/).toReversed() : [run]
}
