import { counted } from '../core/words/plural.ts'
import type { Scene } from '../scene/scene.ts'
import { inkOutside } from './inkOutside.ts'
import type { PanelLayout } from './layoutPanel.ts'
import { mostHeightMm, type TargetSize } from './presets.ts'
import { ptToMm } from './units.ts'

/** Whether the selection fits its page at full text size (FIG-03). `split`: fits when divided; `reject`: not at this width. */
export interface Fit {
  readonly answer: 'ok' | 'split' | 'reject'
  readonly widthMm: number
  readonly heightMm: number
  readonly message: string
  /** The message without what to do about it. */
  readonly reason: string
}

/** Whether panels laid out for a size fit it, with all that the whole figure draws, in pt; `beside`: width taken by a legend beside them. */
export function figureFit(
  size: TargetSize,
  layouts: readonly PanelLayout[],
  scene: Scene,
  relations: number,
  beside = 0,
): Fit {
  const widthMm = Math.max(0, ...layouts.map((l) => ptToMm(l.layout.width + beside + 2 * size.marginPt)))
  const heightMm = ptToMm(scene.height)
  if (scene.nodes.length === 0)
    return {
      answer: 'reject',
      widthMm,
      heightMm,
      ...said('There is nothing to draw: what is asked for holds no node of the map.'),
    }
  const tooWide = layouts.some((l) => !l.fits)
  const most = mostHeightMm(size)
  const tooHigh = heightMm > most + 0.01
  const outside = inkOutside(scene)
  if (!tooWide && !tooHigh && outside.length > 0) {
    return {
      answer: 'reject',
      widthMm,
      heightMm,
      ...said(
        `${counted(outside.length, 'part', 'parts')} of the figure would be cut at the edge of the page, ${(outside[0]?.what ?? '').slice(0, 60)} by ${ptToMm(outside[0]?.by ?? 0).toFixed(1)} mm.`,
        'Choose a wider column.',
      ),
    }
  }
  if (!tooWide && !tooHigh)
    return {
      answer: 'ok',
      widthMm,
      heightMm,
      ...said(`Fits ${size.label}: ${Math.round(heightMm)} mm high, text ${size.textPt} pt.`),
    }
  const how = tooWide
    ? `needs ${Math.ceil(widthMm)} mm of ${size.widthMm} mm width`
    : `is ${Math.ceil(heightMm)} mm high, ${size.maxHeightMm === null ? 'a printed page holds about' : 'the preset allows'} ${most} mm`
  if (relations > 1)
    return {
      answer: 'split',
      widthMm,
      heightMm,
      ...said(
        `At ${size.textPt} pt the figure ${how}.`,
        'Split it into panels, leave out context nodes, turn the page or choose a wider column.',
      ),
    }
  return {
    answer: 'reject',
    widthMm,
    heightMm,
    ...said(`At ${size.textPt} pt the figure ${how}.`, 'Choose a wider column: the text is not made smaller.'),
  }
}

function said(reason: string, advice = ''): Pick<Fit, 'message' | 'reason'> {
  return { reason, message: advice === '' ? reason : `${reason} ${advice}` }
}
