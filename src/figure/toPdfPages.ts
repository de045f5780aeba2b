import type { Scene } from '../scene/scene.ts'
import { openPdf } from './openPdf.ts'
import type { FontFiles, PdfFacts } from './openPdf.ts'
import { paintPdf } from './paintPdf.ts'
import { sceneGroups } from './sceneMarks.ts'

/** A page in the parts that a reader hears one after the other; what is an artifact is drawn and not heard. */
export interface PdfPage {
  readonly scene: Pick<Scene, 'width' | 'height'>
  readonly parts: readonly PdfPart[]
}

export interface PdfPart {
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Artifact'
  /** Words for a figure. */
  readonly alt: string | null
  readonly drawn: Scene
}

/** A vector PDF of several pages, pt: text as text in embedded subset fonts, headings, paragraphs and figures tagged, nothing attached.
 *  `progress` is told the share of pages done. Same pages and facts, same bytes (per platform: Node and browsers deflate differently). */
export async function toPdfPages(
  pages: readonly PdfPage[],
  facts: PdfFacts,
  fonts: FontFiles,
  progress: (share: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = (page: PdfPage | undefined): [number, number] => [page?.scene.width ?? 0, page?.scene.height ?? 0]
  const { doc, done } = await openPdf(size(pages[0]), facts, fonts)
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const [i, page] of pages.entries()) {
    if (i > 0) doc.addPage({ size: size(page), margin: 0 })
    for (const part of page.parts) {
      const paint = (): void => {
        for (const group of sceneGroups(part.drawn)) for (const mark of group.marks) paintPdf(doc, mark)
      }
      if (part.tag === 'Artifact') {
        doc.markContent('Artifact', { type: 'Layout' })
        paint()
        doc.endMarkedContent()
      } else root.add(doc.struct(part.tag, part.alt === null ? {} : { alt: part.alt }, paint))
    }
    progress((i + 1) / pages.length)
  }
  root.end()
  doc.end()
  return done
}
