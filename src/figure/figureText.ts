import type { SceneMark } from '../scene/scene.ts'
import type { Theme } from '../scene/theme.ts'
import type { TargetSize } from './presets.ts'
import { mmToPt } from './units.ts'
import { wrapParagraph } from './wrapParagraph.ts'

/** Letter and title above a panel. */
export function panelHead(
  letter: string,
  title: string,
  x: number,
  y: number,
  size: TargetSize,
  theme: Theme,
): readonly SceneMark[] {
  const mark = (text: string, at: number, points: number, weight: 400 | 700): SceneMark => ({
    kind: 'text',
    role: weight === 700 ? 'panel-letter' : 'panel-title',
    text: {
      lines: [text],
      x: at,
      y: y + size.panelPt * 0.85,
      lineHeight: points * 1.2,
      size: points,
      weight,
      italic: false,
      align: 'start',
      color: theme.ink,
    },
  })
  return [
    ...(letter === '' ? [] : [mark(letter, x, size.panelPt, 700)]),
    ...(title === '' ? [] : [mark(title, x + (letter === '' ? 0 : size.panelPt * 1.3), size.textPt, 400)]),
  ]
}

/** Size of a headline by that of the usual labels, and the most by its own labels where those are larger. */
const HEADLINE = 1.4
const HEADLINE_LARGE = 1.15

/** The headline of a slide or poster in lines of its width. */
export function headlineLines(text: string, size: TargetSize): readonly string[] {
  return wrapParagraph(text, mmToPt(size.widthMm) - 2 * size.marginPt, { size: headlinePt(size), weight: 700 })
}

/** Most lines of a headline that is drafted. */
export const HEADLINE_LINES = 3

/** Whether a headline keeps to the lines that it may have. */
export function fitsHeadline(text: string, size: TargetSize, lines = HEADLINE_LINES): boolean {
  return headlineLines(text, size).length <= lines
}

function headlinePt({ textPt, preset }: TargetSize): number {
  return Math.max(textPt * HEADLINE_LARGE, (preset.text.target ?? preset.text.min) * HEADLINE)
}

/** The headline of a slide or poster at the top of its page, wrapped. */
export function headline(
  text: string,
  size: TargetSize,
  theme: Theme,
): { readonly marks: readonly SceneMark[]; readonly height: number } {
  const lines = headlineLines(text, size)
  const points = headlinePt(size)
  return {
    height: lines.length * points * 1.25 + points * 0.4,
    marks: paragraph(lines, size.marginPt, size.rimPt, points, 700, theme, 'title').marks,
  }
}

/** Caption or source line at the foot of a page, from `top` on, wrapped to its width. */
export function footText(
  parts: readonly string[],
  top: number,
  size: TargetSize,
  theme: Theme,
): { readonly marks: readonly SceneMark[]; readonly height: number } {
  const lines = parts.flatMap((part) =>
    wrapParagraph(part, mmToPt(size.widthMm) - 2 * size.marginPt, { size: size.smallPt }),
  )
  return paragraph(lines, size.marginPt, top + size.smallPt * 0.6, size.smallPt, 400, theme, 'caption')
}

function paragraph(
  lines: readonly string[],
  x: number,
  top: number,
  points: number,
  weight: 400 | 700,
  theme: Theme,
  role: string,
): { readonly marks: readonly SceneMark[]; readonly height: number } {
  return {
    height: lines.length * points * 1.25 + points * 0.6,
    marks: [
      {
        kind: 'text',
        role,
        text: {
          lines,
          x,
          y: top + points * 0.85,
          lineHeight: points * 1.25,
          size: points,
          weight,
          italic: false,
          align: 'start',
          color: theme.ink,
        },
      },
    ],
  }
}
