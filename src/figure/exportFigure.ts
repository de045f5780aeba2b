import type { Figure } from './buildFigure.ts'
import { RECIPE_KEYWORD } from './fileFacts.ts'
import { figureFileName } from './fileName.ts'
import { blankWords } from './charactersLine.ts'
import { rasterRefusal, type Pixels } from './pixels.ts'
import { writePngFacts } from './pngChunks.ts'
import { rasterDpi, type FigureFormat } from './presets.ts'
import type { FontFiles } from './openPdf.ts'
import { spareCharacters } from './spareCharacters.ts'
import { figureSvg } from './toSvg.ts'
import { twoTonePng, twoTones } from './twoTones.ts'
import { mmToPt } from './units.ts'

/** What differs between browser and Node: `browserPlatform` and the command line's own give one each. */
export interface FigurePlatform {
  readonly fonts: () => Promise<FontFiles>
  /** The SVG drawn at `width` × `height` px with the bundled font; `background` null = transparent. */
  readonly rasterise: (svg: string, width: number, height: number, background: string | null) => Promise<Raster>
}

/** A drawn raster; each form is made only when asked for. */
export interface Raster {
  readonly pixels: () => Pixels
  readonly png: () => Promise<Uint8Array>
}

export interface ExportedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface ExportOptions {
  /** PNG and TIFF; default what the preset asks for. */
  readonly dpi?: number
  /** Write PDF, PNG and TIFF even where characters would be blank; default false. */
  readonly blanks?: boolean
  /** Called between the steps of the work with a share from 0 to 1. */
  readonly progress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** A size or format that is refused before any work, with what to choose instead. */
export class ExportRefusedError extends Error {
  override readonly name = 'ExportRefusedError'
}

/** Formats that hold what a font draws; the others are drawn by the fonts of who opens them. */
export const DRAWN_HERE: readonly FigureFormat[] = ['pdf', 'png', 'tiff']

export const FORMAT_MIME: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  png: 'image/png',
  tiff: 'image/tiff',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** One file of a figure. Libraries for PDF and PPTX load only when asked for.
 *  Fails: throws ExportRefusedError for characters that no font draws, a raster that is too large or breaks the preset's file size, DOMException AbortError when cancelled. */
export async function exportFigure(
  figure: Figure,
  format: FigureFormat,
  platform: FigurePlatform,
  options: ExportOptions = {},
): Promise<ExportedFile> {
  const step = (share: number): void => {
    options.signal?.throwIfAborted()
    options.progress?.(share)
  }
  const { blank } = spareCharacters(figure.scene)
  if (blank.length > 0 && options.blanks !== true && DRAWN_HERE.includes(format))
    throw new ExportRefusedError(
      `The ${format.toUpperCase()} was not written. ${blankWords(blank, figure.recipe.font)}`,
    )
  step(0)
  const bytes = await write(figure, format, platform, options, step)
  step(1)
  const most = figure.size.preset.maxBytes
  if (most !== undefined && bytes.length > most) {
    throw new ExportRefusedError(
      `The ${format.toUpperCase()} has ${(bytes.length / 1e6).toFixed(1)} MB, ${figure.size.preset.label} takes ${most / 1e6} MB. Choose a lower resolution or PDF.`,
    )
  }
  return {
    name: figureFileName(figure.facts.title, figure.widthMm, format, figure.size.preset),
    mime: FORMAT_MIME[format],
    bytes,
  }
}

async function write(
  figure: Figure,
  format: FigureFormat,
  platform: FigurePlatform,
  options: ExportOptions,
  step: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { facts } = figure
  switch (format) {
    case 'svg':
      return new TextEncoder().encode(figureSvg(figure))
    case 'pdf': {
      const [{ toPdf }, fonts] = await Promise.all([import('./toPdf.ts'), platform.fonts()])
      step(0.4)
      return toPdf(figure.scene, facts, fonts)
    }
    case 'pptx': {
      const { toPptx } = await import('./toPptx.ts')
      step(0.4)
      return toPptx(figure.scene, facts)
    }
    case 'png': {
      const { raster, dpi } = await rasterOf(figure, platform, options, figure.recipe.background !== 'transparent')
      step(0.8)
      // Line art has no gray rims; what is transparent stays so.
      const png =
        isLineArt(figure) && figure.recipe.background !== 'transparent'
          ? twoTonePng(twoTones(raster.pixels()))
          : await raster.png()
      return writePngFacts(png, dpi, [
        { keyword: 'Title', text: facts.title },
        { keyword: 'Description', text: facts.alt },
        { keyword: 'Source', text: facts.source },
        { keyword: RECIPE_KEYWORD, text: facts.recipe },
      ])
    }
    case 'tiff': {
      const { raster, dpi } = await rasterOf(figure, platform, options, true)
      step(0.6)
      const { toTiff } = await import('./toTiff.ts')
      return toTiff(isLineArt(figure) ? twoTones(raster.pixels()) : raster.pixels(), {
        dpi,
        description: `${facts.title}. ${facts.source}\n${facts.recipe}`,
        software: 'Exopath',
        date: facts.date,
      })
    }
  }
}

function isLineArt({ recipe }: Figure): boolean {
  return recipe.colour === 'mono'
}

async function rasterOf(
  figure: Figure,
  platform: FigurePlatform,
  options: ExportOptions,
  opaque: boolean,
): Promise<{ readonly raster: Raster; readonly dpi: number }> {
  const dpi = options.dpi ?? rasterDpi(figure.size.preset, figure.recipe.colour)
  const refusal = rasterRefusal(figure.widthMm, figure.heightMm, dpi)
  if (refusal !== null) throw new ExportRefusedError(refusal)
  const width = Math.round((figure.widthMm / 25.4) * dpi)
  const height = Math.round((figure.scene.height / mmToPt(25.4)) * dpi)
  return {
    dpi,
    raster: await platform.rasterise(figureSvg(figure), width, height, opaque ? figure.scene.background : null),
  }
}
