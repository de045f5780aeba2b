import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FigurePlatform } from '../figure/exportFigure.ts'
import type { FontFiles } from '../figure/openPdf.ts'
import { withSpareRuns } from '../figure/spareFace.ts'
import { spareFont } from '../scene/spareFont.ts'

const FOLDER = new URL('../../public/fonts/', import.meta.url)
const FACES = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf', 'Arimo-Italic.ttf'] as const

/** Figures without a browser: the bundled fonts from disk, rasters by resvg with those fonts and the chosen one only. */
export const nodeFigurePlatform: FigurePlatform = {
  fonts: readFonts,
  rasterise: async (svg, width, _height, background) => {
    const { Resvg } = await import('@resvg/resvg-js')
    const drawn = withSpareFile((spare) =>
      new Resvg(withSpareRuns(svg), {
        fitTo: { mode: 'width', value: width },
        font: {
          loadSystemFonts: false,
          fontFiles: [...FACES.map((face) => fileURLToPath(new URL(face, FOLDER))), ...spare],
          defaultFontFamily: 'Arimo',
        },
        ...(background === null ? {} : { background }),
      }).render(),
    )
    return {
      pixels: () => ({ width: drawn.width, height: drawn.height, data: drawn.pixels }),
      png: async () => drawn.asPng(),
    }
  },
}

/** resvg reads fonts from files only, so the chosen face lies in one while it draws. */
function withSpareFile<T>(draw: (files: readonly string[]) => T): T {
  const font = spareFont()
  if (font === null) return draw([])
  const folder = mkdtempSync(path.join(tmpdir(), 'exopath-'))
  try {
    const file = path.join(folder, 'spare.ttf')
    writeFileSync(file, font.bytes)
    return draw([file])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readFonts(): Promise<FontFiles> {
  const [regular, bold, italic] = await Promise.all(FACES.map((face) => readFile(new URL(face, FOLDER))))
  if (regular === undefined || bold === undefined || italic === undefined)
    throw new TypeError('A bundled font is missing')
  return { regular, bold, italic }
}
