import { BOLD, ITALIC, REGULAR, UNITS_PER_EM, type AdvanceRuns } from './fontMetrics.ts'
import { spareFont } from './spareFont.ts'

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
 *  Characters the bundled font lacks are measured in the chosen font; without one, as one em when wide (CJK, emoji), else as a digit. */
export function measureText(text: string, face: TextFace): number {
  const table = face.weight === 700 ? bold : face.italic === true ? italic : regular
  const spare = spareFont()
  if (spare === null) return (unitsOf(text, table) * face.size) / UNITS_PER_EM
  return textRuns(text).reduce((width, run) => width + (run.isSpare ? spare.ems(run.text) : unitsOf(run.text, table) / UNITS_PER_EM) * face.size, 0)
}

/** Characters of a text that the bundled font has no drawing for, each once; white space and joiners need none. */
export function missingCharacters(text: string): readonly string[] {
  return [...new Set(text)].filter(isMissing)
}

/** A piece of a line that one font draws. */
export interface TextRun {
  readonly text: string
  readonly isSpare: boolean
}

/** A line in pieces for the bundled and the chosen font, in writing order. Words of a script that runs from right to left stay
 *  one piece with the spaces between them, as they are read from its end. */
export function textRuns(line: string): readonly TextRun[] {
  const spare = spareFont()
  if (spare === null || line === '') return [{ text: line, isSpare: false }]
  const runs: TextRun[] = []
  const chars = Array.from(line)
  for (const [i, char] of chars.entries()) {
    const isSpare = spare.has(char) && (isMissing(char) || isBetween(chars, i))
    const last = runs.at(-1)
    if (last?.isSpare === isSpare) runs[runs.length - 1] = { text: last.text + char, isSpare }
    else runs.push({ text: char, isSpare })
  }
  return runs
}

/** A letter of a script that is written from right to left. */
export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Joiners, and a space between two words that run from right to left. */
function isBetween(chars: readonly string[], at: number): boolean {
  const char = chars[at] ?? ''
  if (!UNSEEN.has(char) && char !== ' ') return false
  const before = chars[at - 1]
  const after = chars[at + 1]
  return before !== undefined && after !== undefined && RIGHT_TO_LEFT.test(before) && RIGHT_TO_LEFT.test(after)
}

function isMissing(char: string): boolean {
  return !regular.has(char.codePointAt(0) ?? 0) && !/\s/u.test(char) && !UNSEEN.has(char)
}

function unitsOf(text: string, table: ReadonlyMap<number, number>): number {
  let units = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    units += table.get(code) ?? fallback(code)
  }
  return units
}

/** Joiners and marks that choose between two forms of a character. */
const UNSEEN: ReadonlySet<string> = new Set(['\u200B', '\u200C', '\u200D', '\u2060', '\uFE0F'])

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
