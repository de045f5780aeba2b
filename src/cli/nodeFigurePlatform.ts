import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FigurePlatform } from '../figure/exportFigure.ts'
import type { FontFiles } from '../figure/openPdf.ts'

const FOLDER = new URL('../../public/fonts/', import.meta.url)
const FACES = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf', 'Arimo-Italic.ttf'] as const

/** Figures without a browser: the bundled fonts from disk, rasters by resvg with those fonts only. */
export const nodeFigurePlatform: FigurePlatform = {
  fonts: readFonts,
  rasterise: async (svg, width, _height, background) => {
    const { Resvg } = await import('@resvg/resvg-js')
    const drawn = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: { loadSystemFonts: false, fontFiles: FACES.map((face) => fileURLToPath(new URL(face, FOLDER))), defaultFontFamily: 'Arimo' },
      ...(background === null ? {} : { background }),
    }).render()
    return { pixels: () => ({ width: drawn.width, height: drawn.height, data: drawn.pixels }), png: async () => drawn.asPng() }
  },
}

async function readFonts(): Promise<FontFiles> {
  const [regular, bold, italic] = await Promise.all(FACES.map((face) => readFile(new URL(face, FOLDER))))
  if (regular === undefined || bold === undefined || italic === undefined) throw new TypeError('A bundled font is missing')
  return { regular, bold, italic }
}
