import type { FigurePlatform } from './exportFigure.ts'
import { base64 } from './base64.ts'
import type { FontFiles } from './openPdf.ts'
import { withSpareFace } from './spareFace.ts'

/** Figures in the browser: fonts from `fontFolder` (address ending in `/`, same origin), rasters from an SVG image on a canvas. */
export function browserPlatform(fontFolder: string): FigurePlatform {
  let fonts: Promise<FontFiles> | null = null
  const load = (): Promise<FontFiles> => {
    fonts ??= loadFonts(fontFolder)
    return fonts
  }
  return {
    fonts: load,
    rasterise: async (svg, width, height, background) => {
      const image = await svgImage(withFonts(svg, await load()), width, height)
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const context = canvas.getContext('2d')
      if (context === null)
        throw new CanvasFailedError('The browser gives no canvas for the picture. Choose PDF or SVG.')
      if (background !== null) {
        context.fillStyle = background
        context.fillRect(0, 0, width, height)
      }
      context.drawImage(image, 0, 0, width, height)
      return {
        pixels: () => ({ width, height, data: context.getImageData(0, 0, width, height).data }),
        png: async () => {
          const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
          if (blob === null)
            throw new CanvasFailedError(
              `The browser cannot make a picture of ${width} × ${height} pixels. Choose a lower resolution or PDF.`,
            )
          return new Uint8Array(await blob.arrayBuffer())
        },
      }
    },
  }
}

export class CanvasFailedError extends Error {
  override readonly name = 'CanvasFailedError'
}

async function loadFonts(folder: string): Promise<FontFiles> {
  const [regular, bold, italic] = await Promise.all(
    ['Regular', 'Bold', 'Italic'].map(async (face) => {
      const answer = await fetch(`${folder}Arimo-${face}.ttf`)
      if (!answer.ok) throw new CanvasFailedError(`The font Arimo ${face} could not be loaded (${answer.status}).`)
      return new Uint8Array(await answer.arrayBuffer())
    }),
  )
  if (regular === undefined || bold === undefined || italic === undefined)
    throw new CanvasFailedError('A bundled font is missing.')
  return { regular, bold, italic }
}

/** A picture drawn from a blob sees no font of the page, so the two faces ride inside this copy; the exported SVG has none. */
function withFonts(svg: string, fonts: FontFiles): string {
  const face = (bytes: Uint8Array, weight: number): string =>
    `@font-face{font-family:'Exopath Arimo';font-weight:${weight};src:url(data:font/ttf;base64,${base64(bytes)})}`
  return withSpareFace(svg)
    .replace(/font-family="[^"]*"/, `font-family="Exopath Arimo"`)
    .replace('</title>', `</title><style>${face(fonts.regular, 400)}${face(fonts.bold, 700)}</style>`)
}

async function svgImage(svg: string, width: number, height: number): Promise<HTMLImageElement> {
  const sized = svg.replace(/(<svg [^>]*?)width="[^"]*" height="[^"]*"/, `$1width="${width}" height="${height}"`)
  const address = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}
