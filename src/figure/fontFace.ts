/** Largest font file read, bytes: above every single face, below collections of whole families. */
export const MOST_FONT_BYTES = 60_000_000

/** The words for a file above `MOST_FONT_BYTES`, for those who ask before reading it. */
export function tooLarge(name: string): string {
  return `${name} is larger than ${MOST_FONT_BYTES / 1e6} MB and was not read. Choose a single font instead of a whole family.`
}

/** True for a TrueType or OpenType file, or a collection of them, by its first bytes. */
export function isFontFile(bytes: Uint8Array): boolean {
  if (bytes.length < 16) return false
  const tag = viewOf(bytes).getUint32(0)
  return tag === COLLECTION || PLAIN.has(tag)
}

/** One face of a font file as a file of its own: a plain font as it is, a face of a collection with its tables.
 *  Fails: throws RangeError when the file is cut off or says what it does not hold. */
export function fontFace(bytes: Uint8Array, face: number): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes)
  const directory = view.getUint32(0) === COLLECTION ? view.getUint32(12 + 4 * face) : 0
  const tables = tablesAt(view, directory)
  const head = 12 + 16 * tables.length
  const out = new Uint8Array(tables.reduce((end, { length }) => end + padded(length), head))
  const to = viewOf(out)
  out.set(bytes.subarray(directory, directory + head))
  let at = head
  for (const [i, { offset, length }] of tables.entries()) {
    if (offset + length > bytes.length) throw new RangeError('A table lies outside the file')
    out.set(bytes.subarray(offset, offset + length), at)
    to.setUint32(12 + 16 * i + 8, at)
    at += padded(length)
  }
  return out
}

/** Names of the tables of a face. */
export function tableNames(face: Uint8Array): ReadonlySet<string> {
  return new Set(tablesAt(viewOf(face), 0).map(({ name }) => name))
}

const COLLECTION = 0x74746366
/** TrueType, OpenType with outlines of PostScript, TrueType of the Macintosh. */
const PLAIN: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565])

interface FontTable {
  readonly name: string
  readonly offset: number
  readonly length: number
}

function tablesAt(view: DataView, directory: number): readonly FontTable[] {
  return Array.from({ length: view.getUint16(directory + 4) }, (_, i): FontTable => {
    const at = directory + 12 + 16 * i
    return {
      name: String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k))),
      offset: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    }
  })
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
