import { measureText } from '../../scene/measureText.ts'

/** What a lane header has room for: everything, glyphs and name, the name alone, or one glyph. */
export type LaneRoom = 'wide' | 'narrow' | 'word' | 'strip'

/** The header font is a little wider than the one that is measured. */
const HEADER_FONT = { size: 12 * 1.08 }
const GLYPH = 22
const GLYPH_GAP = 4

/** The most a header `width` px wide shows without cutting its name. */
export function laneRoom(width: number, name: string, glyphs: number): LaneRoom {
  const word = measureText(name, HEADER_FONT)
  const narrow = 11 + glyphs * (GLYPH + GLYPH_GAP) + word
  if (width >= 120 && width >= narrow + 24) return 'wide'
  if (width >= narrow) return 'narrow'
  return width >= 6 + word ? 'word' : 'strip'
}
