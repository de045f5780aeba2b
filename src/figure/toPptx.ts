import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Scene } from '../scene/scene.ts'
import type { FileFacts } from './fileFacts.ts'
import { pptxSlide } from './pptxSlide.ts'
import { escapeXml } from './sceneToSvg.ts'

/** A one-slide PPTX of native shapes, slide = figure. Notes hold caption, alt text and citations; core properties hold
 *  title, source and the recipe. pptxgenjs writes the package, loaded only here; the slide itself is written by `pptxSlide`.
 *  Same scene and facts, same bytes: dates come from the data version. */
export async function toPptx(scene: Scene, facts: FileFacts): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PptxGenJS } = await import('pptxgenjs')
  const deck = new PptxGenJS()
  deck.defineLayout({ name: 'FIGURE', width: scene.width / 72, height: scene.height / 72 })
  deck.layout = 'FIGURE'
  deck.title = facts.title
  deck.addSlide().addNotes(notes(facts))
  const packed = await deck.write({ outputType: 'uint8array' })
  if (!(packed instanceof Uint8Array)) throw new TypeError('pptxgenjs did not give bytes')
  const files = unzipSync(packed)
  const mtime = new Date(`${facts.date}T00:00:00`)
  const out: Zippable = {}
  for (const [name, bytes] of Object.entries(files).sort(([a], [b]) =>
    a === CONTENT_TYPES ? -1 : b === CONTENT_TYPES ? 1 : a < b ? -1 : 1,
  )) {
    if (name.endsWith('/')) continue
    out[name] = [
      name === 'ppt/slides/slide1.xml'
        ? strToU8(pptxSlide(scene))
        : name === 'docProps/core.xml'
          ? strToU8(coreProperties(facts))
          : name.endsWith('.xml')
            ? strToU8(undated(strFromU8(bytes)))
            : bytes,
      { mtime },
    ]
  }
  return zipSync(out, { level: 6 })
}

const CONTENT_TYPES = '[Content_Types].xml'

/** The recipe of a PPTX's core properties, or null. */
export function readPptxDescription(bytes: Uint8Array): string | null {
  const core = unzipSync(bytes, {
    filter: (file) => file.name === 'docProps/core.xml' && file.originalSize < 2_000_000,
  })['docProps/core.xml']
  const text =
    core === undefined ? undefined : /<dc:description>([\s\S]*?)<\/dc:description>/.exec(strFromU8(core))?.[1]
  return text === undefined
    ? null
    : text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
}

function notes(facts: FileFacts): string {
  return [
    facts.caption,
    `Alt text: ${facts.alt}`,
    facts.citations.length === 0 ? '' : `References:\n${facts.citations.join('\n')}`,
    facts.source,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function coreProperties(facts: FileFacts): string {
  const stamp = `${facts.date}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(facts.title)}</dc:title><dc:subject>${escapeXml(facts.source)}</dc:subject><dc:creator>${escapeXml(facts.creator)}</dc:creator><cp:keywords>${escapeXml(facts.keywords.join(', '))}</cp:keywords><dc:description>${escapeXml(facts.recipe)}</dc:description><cp:lastModifiedBy>Exopath</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
}

/** pptxgenjs prints the day into a notes placeholder and random ids into nothing else; the day is emptied. */
function undated(xml: string): string {
  return xml.replace(/(<a:fld [^>]*type="datetime[^"]*"[^>]*>[\s\S]*?<a:t>)[^<]*(<\/a:t>)/g, '$1$2')
}
