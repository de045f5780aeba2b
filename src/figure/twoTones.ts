import { zlibSync } from 'fflate'
import type { Pixels } from './pixels.ts'
import { pngOf } from './pngChunks.ts'

/** Darker than the middle is black, all else white: line art as journals ask for it, without the gray rims of smoothed lines. Transparent
 *  pixels count as what they would be on white. Luminance by ITU-R BT.601. */
export function twoTones({ width, height, data }: Pixels): Pixels {
  const out = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] ?? 255) / 255
    const light = 0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0)
    out.fill(light * alpha + 255 * (1 - alpha) < 128 ? 0 : 255, i, i + 3)
    out[i + 3] = 255
  }
  return { width, height, data: out }
}

/** A PNG of one bit a pixel, black and white, from pixels of two tones. Same pixels, same bytes. */
export function twoTonePng({ width, height, data }: Pixels): Uint8Array<ArrayBuffer> {
  const perRow = Math.ceil(width / 8) + 1
  const rows = new Uint8Array(perRow * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4] ?? 0) < 128) continue
      const at = y * perRow + 1 + (x >> 3)
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return pngOf(width, height, { depth: 1, colourType: 0 }, zlibSync(rows, { level: 9 }))
}
