import { measureText } from './measureText.ts'
import type { Sizing } from './sizing.ts'

/** What a chip says: a short line in front when `glyph`, then its words, broken into lines between them where needed. */
export interface ChipWords {
  readonly glyph: boolean
  readonly words: readonly string[]
}

export interface ChipBox {
  /** Upper edge below the node's lower edge. */
  readonly top: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

/** Length of the line in front and its distance from the words, in text sizes. */
export const CHIP_GLYPH = { length: 1.5, gap: 0.4 } as const
/** Free room in a chip beside and above its text, and between chips, in text sizes. */
const PADDING = { x: 0.5, y: 0.26 } as const
const BETWEEN = 0.32

/** The boxes of the chips under a node of `width`, one below the other and no wider than it where their words allow,
 *  and the room they need with a little air. */
export function chipBoxes(
  chips: readonly ChipWords[],
  width: number,
  sizing: Sizing,
): { readonly boxes: readonly ChipBox[]; readonly width: number; readonly height: number } {
  const em = sizing.fontSize
  const boxes: ChipBox[] = []
  let top = em * BETWEEN
  for (const chip of chips) {
    const lines = linesOf(chip, width - 2 * em * PADDING.x, em)
    const inner = Math.max(...lines.map((line, i) => lineWidth(line, chip.glyph && i === 0, em)))
    const height = lines.length * sizing.lineHeight + 2 * em * PADDING.y
    boxes.push({ top, width: inner + 2 * em * PADDING.x, height, lines })
    top += height + em * BETWEEN
  }
  return { boxes, width: Math.max(0, ...boxes.map((box) => box.width)), height: chips.length === 0 ? 0 : top }
}

/** One line where `room` allows; else the first word by itself, so that chips look alike, and the others in few lines. */
function linesOf({ words, glyph }: ChipWords, room: number, em: number): readonly string[] {
  const [first = '', ...others] = words
  const whole = words.join(' · ')
  if (lineWidth(whole, glyph, em) <= room) return [whole]
  const lines: string[] = []
  for (const word of others) {
    const last = lines.at(-1)
    if (last !== undefined && lineWidth(`${last} · ${word}`, false, em) <= room)
      lines[lines.length - 1] = `${last} · ${word}`
    else lines.push(word)
  }
  return [first, ...lines]
}

export function lineWidth(line: string, glyph: boolean, em: number): number {
  return measureText(line, { size: em }) + (glyph ? em * (CHIP_GLYPH.length + CHIP_GLYPH.gap) : 0)
}
