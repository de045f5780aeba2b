import type { SceneMark } from '../scene/scene.ts'
import type { Theme } from '../scene/theme.ts'
import type { TargetSize } from './presets.ts'
import { wrapParagraph } from './wrapParagraph.ts'

/** Letter and title above a panel. */
export function panelHead(letter: string, title: string, x: number, y: number, size: TargetSize, theme: Theme): readonly SceneMark[] {
  const mark = (text: string, at: number, points: number, weight: 400 | 700): SceneMark => ({
    kind: 'text', role: weight === 700 ? 'panel-letter' : 'panel-title',
    text: { lines: [text], x: at, y: y + size.panelPt * 0.85, lineHeight: points * 1.2, size: points, weight, italic: false, align: 'start', color: theme.ink },
  })
  return [...(letter === '' ? [] : [mark(letter, x, size.panelPt, 700)]), ...(title === '' ? [] : [mark(title, x + (letter === '' ? 0 : size.panelPt * 1.3), size.textPt, 400)])]
}

/** Room for the title of a slide or poster, pt. */
export function headlineHeight(size: TargetSize): number {
  return size.textPt * 2
}

/** The title of a slide or poster. */
export function headline(title: string, margin: number, size: TargetSize, theme: Theme): { readonly marks: readonly SceneMark[]; readonly height: number } {
  return { height: headlineHeight(size), marks: paragraph([title], margin, margin + size.textPt * 0.2, size.textPt * 1.2, 700, theme, 'title').marks }
}

/** Caption or source line at the foot of a page, wrapped to its width. */
export function footText(parts: readonly string[], top: number, page: number, margin: number, size: TargetSize, theme: Theme): { readonly marks: readonly SceneMark[]; readonly height: number } {
  const lines = parts.flatMap((part) => wrapParagraph(part, page - 2 * margin, { size: size.smallPt }))
  return paragraph(lines, margin, top + size.smallPt * 0.6, size.smallPt, 400, theme, 'caption')
}

function paragraph(lines: readonly string[], x: number, top: number, points: number, weight: 400 | 700, theme: Theme, role: string): { readonly marks: readonly SceneMark[]; readonly height: number } {
  return {
    height: lines.length * points * 1.25 + points * 0.6,
    marks: [{ kind: 'text', role, text: { lines, x, y: top + points * 0.85, lineHeight: points * 1.25, size: points, weight, italic: false, align: 'start', color: theme.ink } }],
  }
}
