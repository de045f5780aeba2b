export interface ReadTiff {
  readonly width: number
  readonly height: number
  readonly samples: number
  readonly compression: number
  readonly dpi: number
  readonly data: Uint8Array
}

/** A TIFF reader of its own for the tests: little-endian, strips, LZW, horizontal predictor. Written from TIFF 6.0, not from the writer. */
export function readTiff(bytes: Uint8Array): ReadTiff {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = view.getUint32(4, true)
  const tags = new Map<number, number[]>()
  for (let i = 0; i < view.getUint16(at, true); i++) {
    const entry = at + 2 + i * 12
    const type = view.getUint16(entry + 2, true)
    const count = view.getUint32(entry + 4, true)
    const size = type === 3 ? 2 : type === 4 ? 4 : type === 5 ? 8 : 1
    const from = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, true)
    const value = (k: number): number =>
      type === 3
        ? view.getUint16(from + k * 2, true)
        : type === 4
          ? view.getUint32(from + k * 4, true)
          : type === 5
            ? view.getUint32(from + k * 8, true) / view.getUint32(from + k * 8 + 4, true)
            : (bytes[from + k] ?? 0)
    tags.set(
      view.getUint16(entry, true),
      Array.from({ length: count }, (_, k) => value(k)),
    )
  }
  const one = (tag: number): number => tags.get(tag)?.[0] ?? 0
  const width = one(256)
  const rows = one(278)
  const data = new Uint8Array(width * one(257) * 3)
  tags
    .get(273)
    ?.forEach((offset, i) =>
      data.set(unpack(bytes.subarray(offset, offset + (tags.get(279)?.[i] ?? 0))), i * rows * width * 3),
    )
  for (let row = 0; row < one(257); row++)
    for (let x = 3; x < width * 3; x++)
      data[row * width * 3 + x] = ((data[row * width * 3 + x] ?? 0) + (data[row * width * 3 + x - 3] ?? 0)) & 255
  return { width, height: one(257), samples: one(277), compression: one(259), dpi: one(282), data }
}

function unpack(input: Uint8Array): Uint8Array {
  const out: number[] = []
  let table: number[][] = []
  let width = 9
  let bit = 0
  let last: number[] | null = null
  const next = (): number => {
    let code = 0
    for (let i = 0; i < width; i++, bit++) code = (code << 1) | (((input[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1)
    return code
  }
  for (;;) {
    const code = next()
    if (code === 257 || bit > input.length * 8 + 12) return Uint8Array.from(out)
    if (code === 256) {
      table = Array.from({ length: 258 }, (_, i) => [i])
      width = 9
      last = null
      continue
    }
    const known = table[code]
    const entry: number[] = known ?? (last === null ? [] : [...last, last[0] ?? 0])
    out.push(...entry)
    if (last !== null) table.push([...last, entry[0] ?? 0])
    last = entry
    if (table.length >= 511) width = table.length >= 2047 ? 12 : table.length >= 1023 ? 11 : 10
  }
}
