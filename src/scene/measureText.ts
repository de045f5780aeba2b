import { BOLD, ITALIC, REGULAR, UNITS_PER_EM, type AdvanceRuns } from './fontMetrics.ts'

export interface TextFace {
  readonly size: number
  readonly weight?: 400 | 700
  readonly italic?: boolean
}

/** Families in the order of FIG-07; Arimo and Liberation Sans share Arial's advance widths. */
export const FIGURE_FONT_FAMILY = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"
/** The page brings Arimo along (fonts/arimo.css), so the map asks for it first. */
export const SCREEN_FONT_FAMILY = "Arimo, Arial, Helvetica, 'Liberation Sans', sans-serif"
/** Height of capitals over the font size; used to centre a line on a point. */
export const CAP_HEIGHT = 1409 / 2048

/** Width of one line in the unit of `size`, the same in Node and every browser. No kerning.
 *  Characters the bundled font lacks are measured in the font chosen for them; without one, as one em when wide (CJK, emoji), else as a digit. */
export function measureText(text: string, face: TextFace): number {
  return measure(text, face)
}

/** The same in the bundled font alone. */
export function ownWidth(text: string, face: TextFace): number {
  const table = face.weight === 700 ? bold : face.italic === true ? italic : regular
  let units = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    units += table.get(code) ?? fallback(code)
  }
  return (units * face.size) / UNITS_PER_EM
}

/** Measures lines in more than the bundled font from now on; `ownWidth` = in that alone again. */
export function measureBy(way: typeof ownWidth): void {
  measure = way
}

/** Whether the bundled font draws a character. */
export function isOwn(char: string): boolean {
  return regular.has(char.codePointAt(0) ?? 0)
}

let measure = ownWidth
const regular = flatten(REGULAR)
const bold = flatten(BOLD)
const italic = flatten(ITALIC)

function flatten(runs: AdvanceRuns): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const [start, ...run] of runs) run.forEach((width, i) => widths.set(start + i, width))
  return widths
}

function fallback(code: number): number {
  return code >= 0x1100 ? UNITS_PER_EM : UNITS_PER_EM * 0.556
}
