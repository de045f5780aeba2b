import { unzlibSync } from 'fflate'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export interface PngText {
  readonly keyword: string
  readonly text: string
}

/** A PNG with its resolution (`pHYs`, from dpi) and texts (`iTXt`, UTF-8) written right after the header.
 *  Chunks of the same kind that the encoder wrote are dropped, so the result is the same for every encoder.
 *  Fails: throws NotPngError when the bytes are not a PNG. */
export function writePngFacts(png: Uint8Array, dpi: number, texts: readonly PngText[]): Uint8Array<ArrayBuffer> {
  const chunks = [...readChunks(png)].filter(({ type }) => !['pHYs', 'iTXt', 'tEXt', 'zTXt', 'tIME'].includes(type))
  const perMetre = Math.round(dpi / 0.0254)
  const physical = new Uint8Array(9)
  new DataView(physical.buffer).setUint32(0, perMetre)
  new DataView(physical.buffer).setUint32(4, perMetre)
  physical[8] = 1
  const added = [
    chunk('pHYs', physical),
    ...texts.map(({ keyword, text }) => chunk('iTXt', internationalText(keyword, text))),
  ]
  const [header, ...rest] = chunks
  if (header === undefined) throw new NotPngError('The picture has no header')
  return concat([
    Uint8Array.from(SIGNATURE),
    chunk(header.type, header.data),
    ...added,
    ...rest.map(({ type, data }) => chunk(type, data)),
  ])
}

/** A PNG of one image data chunk. `packed`: its rows, each with its filter byte, zlib-compressed. Depth and colour type as in the PNG
 *  specification, section 11.2.2. */
export function pngOf(
  width: number,
  height: number,
  { depth, colourType }: { readonly depth: number; readonly colourType: number },
  packed: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  view(header).setUint32(0, width)
  view(header).setUint32(4, height)
  header.set([depth, colourType, 0, 0, 0], 8)
  return concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array(0)),
  ])
}

/** Texts of a PNG by keyword; compressed iTXt is inflated, at most 1 MB each. Empty when there is none. */
export function readPngTexts(png: Uint8Array): readonly PngText[] {
  return [...readChunks(png)]
    .filter(({ type }) => type === 'iTXt')
    .flatMap(({ data }) => {
      const text = parseInternationalText(data)
      return text === null ? [] : [text]
    })
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte)
}

export class NotPngError extends Error {
  override readonly name = 'NotPngError'
}

function* readChunks(png: Uint8Array): Generator<{ readonly type: string; readonly data: Uint8Array }> {
  if (!isPng(png)) throw new NotPngError('The file does not begin like a PNG')
  for (let at = 8; at + 12 <= png.length;) {
    const length = view(png).getUint32(at)
    if (at + 12 + length > png.length) return
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    yield { type, data: png.subarray(at + 8, at + 8 + length) }
    at += 12 + length
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(12 + data.length)
  const head = view(out)
  head.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i)
  out.set(data, 8)
  head.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)))
  return out
}

function internationalText(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder()
  return concat([encoder.encode(keyword), Uint8Array.from([0, 0, 0, 0, 0]), encoder.encode(text)])
}

function parseInternationalText(data: Uint8Array): PngText | null {
  const end = data.indexOf(0)
  if (end < 1) return null
  const afterLanguage = data.indexOf(0, end + 3)
  const afterTranslated = afterLanguage < 0 ? -1 : data.indexOf(0, afterLanguage + 1)
  if (afterTranslated < 0) return null
  const body = data.subarray(afterTranslated + 1)
  const keyword = new TextDecoder().decode(data.subarray(0, end))
  if (data[end + 1] === 0) return { keyword, text: new TextDecoder().decode(body) }
  try {
    return { keyword, text: new TextDecoder().decode(unzlibSync(body, { out: new Uint8Array(1_000_000) })) }
  } catch {
    return null
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
