import type { Pixels } from './pixels.ts'

const TAG = { description: 270, software: 305, date: 306 } as const

/** Facts of a TIFF file: `description` goes to tag 270 (UTF-8), `dpi` to X/YResolution, `date` is `YYYY-MM-DD`. */
export interface TiffFacts {
  readonly dpi: number
  readonly description: string
  readonly software: string
  readonly date: string
}

/** A flat 8-bit RGB TIFF, LZW with horizontal prediction, no alpha (transparent pixels go onto white), one strip per ~64 kB.
 *  Source: TIFF 6.0, sections 13 (LZW) and 14 (predictor). Same pixels and facts, same bytes. */
export function toTiff(pixels: Pixels, facts: TiffFacts): Uint8Array<ArrayBuffer> {
  const rowsPerStrip = Math.max(1, Math.floor(65536 / (pixels.width * 3)))
  const strips: Uint8Array[] = []
  const table = new Int16Array(4096 * 256).fill(-1)
  for (let row = 0; row < pixels.height; row += rowsPerStrip) {
    strips.push(lzw(predictedRows(pixels, row, Math.min(rowsPerStrip, pixels.height - row)), table))
  }
  const dpi = [Math.round(facts.dpi), 1]
  const entries: Entry[] = [
    { tag: 256, type: 4, values: [pixels.width] },
    { tag: 257, type: 4, values: [pixels.height] },
    { tag: 258, type: 3, values: [8, 8, 8] },
    { tag: 259, type: 3, values: [5] },
    { tag: 262, type: 3, values: [2] },
    { tag: TAG.description, type: 2, values: ascii(facts.description) },
    { tag: 273, type: 4, values: strips.map(() => 0) },
    { tag: 274, type: 3, values: [1] },
    { tag: 277, type: 3, values: [3] },
    { tag: 278, type: 4, values: [rowsPerStrip] },
    { tag: 279, type: 4, values: strips.map((s) => s.length) },
    { tag: 282, type: 5, values: dpi },
    { tag: 283, type: 5, values: dpi },
    { tag: 284, type: 3, values: [1] },
    { tag: 296, type: 3, values: [2] },
    { tag: TAG.software, type: 2, values: ascii(facts.software) },
    { tag: TAG.date, type: 2, values: ascii(`${facts.date.replaceAll('-', ':')} 00:00:00`) },
    { tag: 317, type: 3, values: [2] },
  ]
  return assemble(entries, strips)
}

/** Tag 270 of a TIFF written by anyone, either byte order; null when there is none. */
export function readTiffDescription(bytes: Uint8Array): string | null {
  if (bytes.length < 8) return null
  const little = bytes[0] === 0x49
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(2, little) !== 42) return null
  const start = view.getUint32(4, little)
  if (start + 2 > bytes.length) return null
  const count = view.getUint16(start, little)
  for (let i = 0; i < count && start + 14 + i * 12 <= bytes.length; i++) {
    const at = start + 2 + i * 12
    if (view.getUint16(at, little) !== TAG.description) continue
    const length = view.getUint32(at + 4, little)
    const from = length <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (from + length > bytes.length) return null
    return new TextDecoder().decode(bytes.subarray(from, from + Math.max(0, length - 1)))
  }
  return null
}

export function isTiff(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 42) ||
    (bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[3] === 42)
  )
}

interface Entry {
  readonly tag: number
  readonly type: 2 | 3 | 4 | 5
  readonly values: readonly number[]
}
const UNIT: Readonly<Record<Entry['type'], number>> = { 2: 1, 3: 2, 4: 4, 5: 4 }

function assemble(entries: readonly Entry[], strips: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const extra = entries.map((e) => {
    const size = e.values.length * UNIT[e.type]
    return size <= 4 ? 0 : size + (size % 2)
  })
  const directory = 8
  let at = directory + 2 + entries.length * 12 + 4
  const extraAt = extra.map((size) => {
    const here = at
    at += size
    return here
  })
  const stripAt = strips.map((strip) => {
    const here = at
    at += strip.length + (strip.length % 2)
    return here
  })
  const out = new Uint8Array(at)
  const view = new DataView(out.buffer)
  out.set([0x49, 0x49, 42, 0])
  view.setUint32(4, directory, true)
  view.setUint16(directory, entries.length, true)
  entries.forEach((entry, i) => {
    const here = directory + 2 + i * 12
    view.setUint16(here, entry.tag, true)
    view.setUint16(here + 2, entry.type, true)
    view.setUint32(here + 4, entry.type === 5 ? entry.values.length / 2 : entry.values.length, true)
    const values = entry.tag === 273 ? stripAt : entry.values
    const inside = extra[i] === 0
    const to = inside ? here + 8 : (extraAt[i] ?? 0)
    if (!inside) view.setUint32(here + 8, to, true)
    values.forEach((value, k) => {
      if (UNIT[entry.type] === 1) out[to + k] = value
      else if (UNIT[entry.type] === 2) view.setUint16(to + k * 2, value, true)
      else view.setUint32(to + k * 4, value, true)
    })
  })
  strips.forEach((strip, i) => out.set(strip, stripAt[i] ?? 0))
  return out
}

function predictedRows(pixels: Pixels, first: number, rows: number): Uint8Array {
  const { width, data } = pixels
  const out = new Uint8Array(width * rows * 3)
  let to = 0
  for (let row = first; row < first + rows; row++) {
    let r = 0,
      g = 0,
      b = 0
    for (let from = row * width * 4, end = from + width * 4; from < end; from += 4) {
      const alpha = data[from + 3] ?? 255
      const red = overWhite(data[from] ?? 0, alpha),
        green = overWhite(data[from + 1] ?? 0, alpha),
        blue = overWhite(data[from + 2] ?? 0, alpha)
      out[to++] = red - r
      out[to++] = green - g
      out[to++] = blue - b
      r = red
      g = green
      b = blue
    }
  }
  return out
}

function overWhite(value: number, alpha: number): number {
  return alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255)
}

/** LZW as TIFF writes it: codes of 9 to 12 bits, high bit first. `table` (prefix × 256 + byte → code) comes and goes empty, i.e. all -1. */
function lzw(input: Uint8Array, table: Int16Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(input.length * 1.5) + 16)
  let length = 0,
    held = 0,
    bits = 0,
    width = 9,
    next = 258
  let used: number[] = []
  const put = (code: number): void => {
    held = (held << width) | code
    bits += width
    while (bits >= 8) {
      bits -= 8
      out[length++] = (held >>> bits) & 0xff
    }
    held &= (1 << bits) - 1
  }
  const clear = (): void => {
    put(256)
    for (const slot of used) table[slot] = -1
    used = []
    width = 9
    next = 258
  }
  clear()
  let prefix = input[0] ?? 0
  for (let i = 1; i < input.length; i++) {
    const byte = input[i] ?? 0
    const slot = prefix * 256 + byte
    const known = table[slot] ?? -1
    if (known >= 0) {
      prefix = known
      continue
    }
    put(prefix)
    table[slot] = next
    used.push(slot)
    next++
    if (next === 4094) clear()
    else if (next === 512 || next === 1024 || next === 2048) width++
    prefix = byte
  }
  if (input.length > 0) put(prefix)
  // The decoder adds one more entry after the last code, which may widen the end mark.
  next++
  if (next === 4094) clear()
  else if (next === 512 || next === 1024 || next === 2048) width++
  put(257)
  for (const slot of used) table[slot] = -1
  if (bits > 0) out[length++] = (held << (8 - bits)) & 0xff
  return out.subarray(0, length)
}

function ascii(text: string): readonly number[] {
  return [...new TextEncoder().encode(text.replaceAll('\0', '')), 0]
}
