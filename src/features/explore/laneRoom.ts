import { measureText } from '../../scene/measureText.ts'

/** What a lane header has room for: everything, glyphs and name, the name alone, or one glyph. */
export type LaneRoom = 'wide' | 'narrow' | 'word' | 'strip'

/** The header font is a little wider than the one that is measured. */
const HEADER_FONT = { size: 12 * 1.08 }
const GLYPH = 22
const GLYPH_GAP = 4

/** The most a header `width` px wide shows without cutting its name, which is `name` px wide as it stands in the page. */
export function laneRoom(width: number, name: number, glyphs: number): LaneRoom {
  const narrow = 11 + glyphs * (GLYPH + GLYPH_GAP) + name
  // The count takes about as much as two letters of the name's size.
  if (width >= 120 && width >= narrow + 24 + name / 8) return 'wide'
  if (width >= narrow) return 'narrow'
  return width >= 6 + name ? 'word' : 'strip'
}

/** About how wide a name will stand, px, until the page has laid it out. */
export function laneNameWidth(name: string): number {
  return measureText(name, HEADER_FONT)
}
