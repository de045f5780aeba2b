import type PDFDocument from 'pdfkit'
import { spareFont } from '../scene/spareFont.ts'

/** The bundled fonts as TrueType bytes; a face is embedded, as a subset, only when it is used. */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
}

/** What a document says about itself. `date`: ISO date of the data version. */
export interface PdfFacts {
  readonly title: string
  readonly creator: string
  readonly subject: string
  readonly keywords: readonly string[]
  readonly date: string
  readonly language: string
}

export interface OpenPdf {
  readonly doc: PDFKit.PDFDocument
  /** All bytes, once the document is ended. */
  readonly done: Promise<Uint8Array<ArrayBuffer>>
  readonly date: Date
}

/** A tagged document with its first page (pt), facts and fonts `regular`, `bold` and `italic`, and `spare` where a font was chosen. */
export async function openPdf(size: readonly [number, number], facts: PdfFacts, fonts: FontFiles): Promise<OpenPdf> {
  const { default: Document } = await import('pdfkit')
  const date = new Date(`${facts.date}T00:00:00Z`)
  const doc = new Document({
    size: [...size],
    margin: 0,
    font: '',
    lang: facts.language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: facts.title,
      Author: facts.creator,
      Subject: facts.subject,
      Keywords: facts.keywords.join(', '),
      Creator: 'Exopath',
      Producer: 'Exopath with PDFKit',
      CreationDate: date,
      ModDate: date,
    },
  })
  doc.registerFont('regular', toBuffer(fonts.regular))
  doc.registerFont('bold', toBuffer(fonts.bold))
  doc.registerFont('italic', toBuffer(fonts.italic))
  const spare = spareFont()
  if (spare !== null) doc.registerFont('spare', toBuffer(spare.bytes))
  return { doc, done: collect(doc), date }
}

/** pdfkit's browser build takes a plain Uint8Array; its Node build wants a Buffer, which is one. */
export function toBuffer(bytes: Uint8Array): Buffer {
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
