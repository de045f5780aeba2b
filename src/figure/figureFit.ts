import type { PanelLayout } from './layoutPanel.ts'
import type { TargetSize } from './presets.ts'
import { ptToMm } from './units.ts'

/** Whether the selection fits its page at full text size (FIG-03). `split`: fits when divided; `reject`: not at this width. */
export interface Fit {
  readonly answer: 'ok' | 'split' | 'reject'
  readonly widthMm: number
  readonly heightMm: number
  readonly message: string
}

/** Whether panels laid out for a size fit it; `height` of the whole figure in pt. */
export function figureFit(size: TargetSize, layouts: readonly PanelLayout[], height: number, relations: number): Fit {
  const widthMm = Math.max(0, ...layouts.map((l) => ptToMm(l.layout.width)))
  const heightMm = ptToMm(height)
  const tooWide = layouts.some((l) => !l.fits)
  const tooHigh = size.maxHeightMm !== null && heightMm > size.maxHeightMm + 0.01
  if (!tooWide && !tooHigh) return { answer: 'ok', widthMm, heightMm, message: `Fits ${size.label}: ${Math.round(heightMm)} mm high, text ${size.textPt} pt.` }
  const how = tooWide ? `needs ${Math.ceil(widthMm)} mm of ${size.widthMm} mm width` : `is ${Math.ceil(heightMm)} mm high, the preset allows ${size.maxHeightMm} mm`
  if (relations > 1) return { answer: 'split', widthMm, heightMm, message: `At ${size.textPt} pt the figure ${how}. Split it into panels a and b, leave out context nodes, turn the page or choose a wider column.` }
  return { answer: 'reject', widthMm, heightMm, message: `At ${size.textPt} pt the figure ${how}. Choose a wider column: the text is not made smaller.` }
}
