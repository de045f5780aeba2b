/** Advance widths (font units) of every code point of a TrueType font that maps to a glyph.
 *  Reads the tables head, hhea, hmtx and cmap (formats 4 and 12) of the OpenType specification.
 *  Throws when the font lacks one of them. */
export interface FontAdvances {
  readonly unitsPerEm: number
  readonly advances: ReadonlyMap<number, number>
}

export function readAdvances(file: Buffer): FontAdvances {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const table = (tag: string): number => {
    const count = view.getUint16(4)
    for (let i = 0; i < count; i++) {
      const at = 12 + i * 16
      if (file.toString('latin1', at, at + 4) === tag) return view.getUint32(at + 8)
    }
    throw new Error(`The font has no ${tag} table`)
  }
  const hhea = table('hhea')
  const hmtx = table('hmtx')
  const longMetrics = view.getUint16(hhea + 34)
  const advances = new Map<number, number>()
  for (const [code, glyph] of readCharacterMap(view, table('cmap'))) {
    advances.set(code, view.getUint16(hmtx + Math.min(glyph, longMetrics - 1) * 4))
  }
  return {
    unitsPerEm: view.getUint16(table('head') + 18),
    advances,
  }
}

function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const count = view.getUint16(cmap + 2)
  for (let i = 0; i < count; i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) readFormat4(view, subtable, glyphs)
    if (format === 12) readFormat12(view, subtable, glyphs)
  }
  if (glyphs.size === 0) throw new Error('The font has no Unicode character map of format 4 or 12')
  return glyphs
}

function readFormat4(view: DataView, at: number, glyphs: Map<number, number>): void {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let s = 0; s < segments; s++) {
    const start = view.getUint16(starts + s * 2)
    const end = view.getUint16(ends + s * 2)
    const delta = view.getUint16(deltas + s * 2)
    const offset = view.getUint16(offsets + s * 2)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsets + s * 2 + offset + (code - start) * 2)
      const glyph = offset === 0 || raw !== 0 ? (raw + delta) & 0xffff : 0
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readFormat12(view: DataView, at: number, glyphs: Map<number, number>): void {
  const groups = view.getUint32(at + 12)
  for (let g = 0; g < groups; g++) {
    const start = view.getUint32(at + 16 + g * 12)
    const end = view.getUint32(at + 20 + g * 12)
    const glyph = view.getUint32(at + 24 + g * 12)
    for (let code = start; code <= end; code++) if (glyph + code - start !== 0) glyphs.set(code, glyph + code - start)
  }
}
