import type { FigureFormat, FigurePreset } from './presets.ts'

/** A file name from the figure's content: `exopath-mir-21-to-apoptosis-183mm.svg`; ASCII, at most 80 characters.
 *  A preset that fixes names (PLOS) gives `Fig1.tif` for TIFF. */
export function figureFileName(
  title: string,
  widthMm: number,
  format: FigureFormat,
  preset: FigurePreset,
  number = 1,
): string {
  const extension = format === 'tiff' ? 'tif' : format
  if (format === 'tiff' && preset.fileName !== undefined) return preset.fileName.replace('{n}', String(number))
  const greek: Readonly<Record<string, string>> = {
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    κ: 'kappa',
    µ: 'u',
    μ: 'u',
  }
  const plain = title
    .replace(/[α-ωµμ]/g, (c) => greek[c] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const stem = plain.slice(0, 56).replace(/-+$/, '') || 'figure'
  return `exopath-${stem}-${Math.round(widthMm)}mm.${extension}`
}
