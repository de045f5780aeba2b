import { spareFont } from '../scene/spareFont.ts'
import { base64 } from './base64.ts'

/** The chosen font's name inside pictures that carry it. */
export const SPARE_FACE = "'Exopath spare'"

/** An SVG with the chosen font inside, for a picture that sees no font of the page: previews and rasters, never a file.
 *  As it is where none is chosen or the figure does not name it. */
export function withSpareFace(svg: string): string {
  const font = spareFont()
  if (font === null || !svg.includes(`'${font.family}', sans-serif`.replaceAll("'", '&#39;'))) return svg
  kept = kept?.bytes === font.bytes ? kept : { bytes: font.bytes, text: base64(font.bytes) }
  const face = `@font-face{font-family:${SPARE_FACE};src:url(data:font/ttf;base64,${kept.text})}`
  return svg.replace(`&#39;${font.family}&#39;, sans-serif`, `${SPARE_FACE}, sans-serif`).replace('</title>', `</title><style>${face}</style>`)
}

/** The font as text is long: it is made once. */
let kept: { readonly bytes: Uint8Array; readonly text: string } | null = null
