import { isOwn, measureBy, ownWidth, type TextFace } from './measureText.ts'

/** A font the author chose for characters that the bundled one lacks. */
export interface SpareFont {
  /** Its family as programs list it. */
  readonly family: string
  /** One face as TrueType or OpenType; a collection is reduced to the face that is used. */
  readonly bytes: Uint8Array
  readonly has: (char: string) => boolean
  /** Width of a run that it draws, in font sizes, shaped as the scripts ask. */
  readonly ems: (run: string) => number
}

/** The font that draws what the bundled one lacks; null = none chosen. It is chosen once for all figures of a session or a call,
 *  and is no part of a figure's recipe: what a figure draws in Latin and Greek is the same with it and without. */
export function spareFont(): SpareFont | null {
  return chosen
}

export function chooseSpareFont(font: SpareFont | null): void {
  chosen = font
  measureBy(font === null ? ownWidth : runsWidth)
}

function runsWidth(line: string, face: TextFace): number {
  return textRuns(line).reduce(
    (width, run) => width + (run.isSpare ? (chosen?.ems(run.text) ?? 0) * face.size : ownWidth(run.text, face)),
    0,
  )
}

let chosen: SpareFont | null = null

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
  return !isOwn(char) && !/\s/u.test(char) && !UNSEEN.has(char)
}

/** Joiners and marks that choose between two forms of a character. */
const UNSEEN: ReadonlySet<string> = new Set(['\u200B', '\u200C', '\u200D', '\u2060', '\uFE0F'])
