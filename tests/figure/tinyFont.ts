/** A TrueType font made of squares, one for each character, all of one width; 1000 units an em. */
export function tinyFont({
  family,
  characters,
  advance = 900,
  fsType = 0,
}: {
  readonly family: string
  readonly characters: string
  readonly advance?: number
  readonly fsType?: number
}): Uint8Array<ArrayBuffer> {
  const codes = Array.from(characters, (char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const count = codes.length + 1
  const square = [
    s16(1),
    s16(100),
    s16(0),
    s16(800),
    s16(700),
    u16(3),
    u16(0),
    1,
    1,
    1,
    1,
    s16(100),
    s16(700),
    s16(0),
    s16(-700),
    s16(0),
    s16(0),
    s16(700),
    s16(0),
  ].flat()
  const glyph = [...square, ...Array.from({ length: (4 - (square.length % 4)) % 4 }, () => 0)]
  const tables: Readonly<Record<string, readonly number[]>> = {
    'OS/2': [
      u16(4),
      s16(advance),
      u16(400),
      u16(5),
      u16(fsType),
      Array.from({ length: 20 }, () => u16(0))
        .flat()
        .slice(0, 22),
      Array.from({ length: 10 }, () => 0),
      u32(0),
      u32(0),
      u32(0),
      u32(0),
      [0x54, 0x45, 0x53, 0x54],
      u16(64),
      u16(Math.min(0xffff, codes[0] ?? 0)),
      u16(Math.min(0xffff, codes.at(-1) ?? 0)),
      s16(800),
      s16(-200),
      s16(0),
      u16(800),
      u16(200),
      u32(0),
      u32(0),
      s16(500),
      s16(700),
      u16(0),
      u16(32),
      u16(1),
    ].flat(),
    cmap: [
      u16(0),
      u16(1),
      u16(3),
      u16(10),
      u32(12),
      u16(12),
      u16(0),
      u32(16 + 12 * codes.length),
      u32(0),
      u32(codes.length),
      codes.flatMap((code, i) => [u32(code), u32(code), u32(i + 1)].flat()),
    ].flat(),
    glyf: Array.from({ length: count }, () => glyph).flat(),
    head: [
      u32(0x10000),
      u32(0x10000),
      u32(0),
      u32(0x5f0f3cf5),
      u16(0),
      u16(1000),
      u32(0),
      u32(0),
      u32(0),
      u32(0),
      s16(100),
      s16(0),
      s16(800),
      s16(700),
      u16(0),
      u16(8),
      s16(2),
      s16(1),
      s16(0),
    ].flat(),
    hhea: [
      u32(0x10000),
      s16(800),
      s16(-200),
      s16(0),
      u16(advance),
      s16(100),
      s16(100),
      s16(800),
      s16(1),
      s16(0),
      s16(0),
      u32(0),
      u32(0),
      s16(0),
      u16(count),
    ].flat(),
    hmtx: Array.from({ length: count }, () => [...u16(advance), ...s16(100)]).flat(),
    loca: Array.from({ length: count + 1 }, (_, i) => u32(i * glyph.length)).flat(),
    maxp: [
      u32(0x10000),
      u16(count),
      u16(4),
      u16(1),
      u16(0),
      u16(0),
      u16(2),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
    ].flat(),
    name: nameTable([
      [1, family],
      [2, 'Regular'],
      [4, family],
      [6, family.replaceAll(' ', '')],
    ]),
    post: [u32(0x30000), u32(0), s16(-100), s16(50), u32(0), u32(0), u32(0), u32(0), u32(0)].flat(),
  }
  return sfnt(tables)
}

/** Several fonts in one file, as operating systems ship them. */
export function collection(...fonts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = 12 + 4 * fonts.length
  const out = new Uint8Array(fonts.reduce((sum, font) => sum + font.length, head))
  const view = new DataView(out.buffer)
  out.set([0x74, 0x74, 0x63, 0x66, ...u32(0x10000), ...u32(fonts.length)])
  let at = head
  for (const [i, font] of fonts.entries()) {
    view.setUint32(12 + 4 * i, at)
    out.set(font, at)
    for (let table = 0; table < view.getUint16(at + 4); table++) {
      const offset = at + 12 + 16 * table + 8
      view.setUint32(offset, view.getUint32(offset) + at)
    }
    at += font.length
  }
  return out
}

function sfnt(tables: Readonly<Record<string, readonly number[]>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(tables)
  const parts: number[][] = [
    [...u32(0x10000), ...u16(entries.length), ...u16(128), ...u16(3), ...u16(entries.length * 16 - 128)],
  ]
  let at = 12 + 16 * entries.length
  const bodies = entries.map(([tag, bytes]) => {
    const padded = [...bytes, ...Array.from({ length: (4 - (bytes.length % 4)) % 4 }, () => 0)]
    parts.push([...Array.from(tag, (c) => c.charCodeAt(0)), ...u32(checksum(padded)), ...u32(at), ...u32(bytes.length)])
    at += padded.length
    return padded
  })
  return Uint8Array.from([...parts, ...bodies].flat())
}

function checksum(bytes: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4)
    sum =
      (sum +
        (bytes[i] ?? 0) * 0x1000000 +
        (bytes[i + 1] ?? 0) * 0x10000 +
        (bytes[i + 2] ?? 0) * 0x100 +
        (bytes[i + 3] ?? 0)) %
      0x100000000
  return sum
}

function nameTable(names: readonly (readonly [number, string])[]): readonly number[] {
  const texts = names.map(([, text]) => Array.from(text).flatMap((char) => u16(char.charCodeAt(0))))
  let at = 0
  const records = names.flatMap(([id], i) => {
    const length = texts[i]?.length ?? 0
    const record = [u16(3), u16(1), u16(0x409), u16(id), u16(length), u16(at)].flat()
    at += length
    return record
  })
  return [...u16(0), ...u16(names.length), ...u16(6 + 12 * names.length), ...records, ...texts.flat()]
}

function u16(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff]
}

function s16(value: number): number[] {
  return u16(value & 0xffff)
}

function u32(value: number): number[] {
  return [...u16(Math.floor(value / 0x10000)), ...u16(value & 0xffff)]
}
