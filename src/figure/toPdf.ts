import type PDFDocument from 'pdfkit'
import type { Scene, SceneText } from '../scene/scene.ts'
import { RECIPE_FILE_NAME, type FileFacts } from './fileFacts.ts'
import { sceneGroups, type PaintMark } from './sceneMarks.ts'

/** The bundled fonts as TrueType bytes; a face is embedded, as a subset, only when it is used. */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
}

/** A one-page vector PDF of the scene, page = scene, pt. Text stays text in embedded subset fonts; the drawing is one tagged
 *  figure with its alt text; the recipe is attached. Same scene and facts, same bytes (per platform: Node and browsers deflate differently). */
export async function toPdf(scene: Scene, facts: FileFacts, fonts: FontFiles): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Document } = await import('pdfkit')
  const date = new Date(`${facts.date}T00:00:00Z`)
  const doc = new Document({
    size: [scene.width, scene.height], margin: 0, font: '', lang: facts.language, tagged: true, displayTitle: true, pdfVersion: '1.7',
    info: {
      Title: facts.title, Author: facts.creator, Subject: `${facts.alt} ${facts.source}`, Keywords: facts.keywords.join(', '),
      Creator: 'Exopath', Producer: 'Exopath with PDFKit', CreationDate: date, ModDate: date,
    },
  })
  doc.registerFont('regular', toBuffer(fonts.regular))
  doc.registerFont('bold', toBuffer(fonts.bold))
  doc.registerFont('italic', toBuffer(fonts.italic))
  const done = collect(doc)
  const figure = doc.struct('Figure', { alt: facts.alt, title: facts.title }, () => {
    if (scene.background !== 'none') doc.rect(0, 0, scene.width, scene.height).fill(scene.background)
    for (const group of sceneGroups(scene)) for (const mark of group.marks) paint(doc, mark)
  })
  doc.addStructure(doc.struct('Document', {}, [figure]))
  doc.file(toBuffer(new TextEncoder().encode(facts.recipe)), {
    name: RECIPE_FILE_NAME, type: 'application/json', description: 'Exopath figure recipe: open this PDF in Exopath to edit the figure',
    creationDate: date, modifiedDate: date,
  })
  doc.end()
  return done
}

function paint(doc: PDFKit.PDFDocument, mark: PaintMark): void {
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

/** pdfkit's browser build takes a plain Uint8Array; its Node build wants a Buffer, which is one. */
function toBuffer(bytes: Uint8Array): Buffer {
  return typeof Buffer === 'undefined' ? (bytes as Buffer) : Buffer.from(bytes)
}

function collect(doc: InstanceType<typeof PDFDocument>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('error', reject)
    doc.on('end', () => {
      const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
      let at = 0
      for (const chunk of chunks) {
        out.set(chunk, at)
        at += chunk.length
      }
      resolve(out)
    })
  })
}
