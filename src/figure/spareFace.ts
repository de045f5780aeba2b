import { measureText } from '../scene/measureText.ts'
import { formatNumber } from '../scene/pathData.ts'
import { spareFont, textRuns } from '../scene/spareFont.ts'
import { base64 } from './base64.ts'
import { escapeXml } from './sceneToSvg.ts'

/** The chosen font's name inside pictures that carry it. */
const CARRIED = 'Exopath spare'

/** An SVG of ours with each line cut where the chosen font draws a part of it, for programs that would take one font for the whole
 *  line or none. Every part stands where it was measured. As it is where none is chosen or needed; never a file for the author. */
export function withSpareRuns(svg: string, family = spareFont()?.family ?? ''): string {
  if (spareFont() === null) return svg
  return svg.replace(
    LINE,
    (
      whole,
      x: string,
      y: string,
      size: string,
      style: string,
      anchor: string | undefined,
      fill: string,
      content: string,
    ) => {
      const line = unescaped(content)
      const runs = textRuns(line)
      if (!runs.some((run) => run.isSpare)) return whole
      const face = {
        size: Number(size),
        weight: style.includes('700') ? 700 : 400,
        italic: style.includes('italic'),
      } as const
      const width = measureText(line, face)
      let at = Number(x) - (anchor === undefined ? 0 : anchor === 'middle' ? width / 2 : width)
      return runs
        .map((run) => {
          const own = run.isSpare ? ` font-family="${escapeXml(`'${family}'`)}"` : style
          const part = `<text x="${formatNumber(at)}" y="${y}" font-size="${size}"${own} fill="${fill}" xml:space="preserve">${escapeXml(run.text)}</text>`
          at += measureText(run.text, face)
          return part
        })
        .join('')
    },
  )
}

/** The same with the chosen font inside, for a picture that sees no font of the page: previews and rasters of a browser. */
export function withSpareFace(svg: string): string {
  const font = spareFont()
  const cut = withSpareRuns(svg, CARRIED)
  if (font === null || cut === svg) return svg
  kept = kept?.bytes === font.bytes ? kept : { bytes: font.bytes, text: base64(font.bytes) }
  return cut.replace(
    '</title>',
    `</title><style>@font-face{font-family:'${CARRIED}';src:url(data:font/ttf;base64,${kept.text})}</style>`,
  )
}

/** One line of text as `sceneToSvg` writes it. */
const LINE =
  /<text x="([^"]*)" y="([^"]*)" font-size="([^"]*)"((?: font-weight="700")?(?: font-style="italic")?)(?: text-anchor="(middle|end)")? fill="([^"]*)">([^<]*)<\/text>/g

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** The font as text is long: it is made once. */
let kept: { readonly bytes: Uint8Array; readonly text: string } | null = null
