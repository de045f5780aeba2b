import { unzlibSync } from 'fflate'

const latin1 = new TextDecoder('latin1')

export interface ReadPdf {
  /** Text of each page in paint order, through the fonts' own maps to Unicode. */
  readonly pages: readonly string[]
  /** The same in pieces as they were set, with the left end of each, pt. */
  readonly pieces: readonly { readonly x: number; readonly text: string }[]
  /** Every text string outside the pages: facts, titles, words for figures, names of attachments. */
  readonly strings: readonly string[]
  /** The file as it stands, one character a byte. */
  readonly raw: string
}

/** A PDF of this project's own writer, read back by its bytes alone. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = latin1.decode(bytes)
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((m) => [Number(m[1]), m[2] ?? '']),
  )
  const refs = (text: string): readonly number[] => [...text.matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1]))
  const stream = (id: number): string => {
    const body = objects.get(id) ?? ''
    const at = body.indexOf('stream\n')
    const data = Uint8Array.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), (c) => c.charCodeAt(0))
    return latin1.decode(body.slice(0, at).includes('FlateDecode') ? unzlibSync(data) : data)
  }
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const body of objects.values()) {
    for (const [, name = '', id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id)) ?? '')
      if (map !== null) fonts.set(name, unicodeMap(stream(Number(map[1]))))
    }
  }
  const pieces = [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((body) =>
      pagePieces(
        refs(/\/Contents (\d+ 0 R)/.exec(body)?.[1] ?? '')
          .map(stream)
          .join('\n'),
        fonts,
      ),
    )
  const outside = [...objects.values()].map((body) => body.split('stream\n')[0] ?? '').join('\n')
  const pages = pieces.map((page) => page.map(({ text }) => text).join(' '))
  return {
    pages,
    pieces: pieces.flat(),
    strings: [...outside.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)/g)].map((m) => decoded(m[1] ?? '')),
    raw,
  }
}

function unicodeMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    for (const [i, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      map.set(Number.parseInt(from, 16) + i, utf16(hex.replaceAll(' ', '')))
  }
  return map
}

function pagePieces(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): ReadPdf['pieces'] {
  let font: ReadonlyMap<number, string> = new Map()
  let x = 0
  const out: { x: number; text: string }[] = []
  for (const [, at, name, shown] of content.matchAll(
    /1 0 0 1 ([\d.]+) [\d.]+ Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (at !== undefined) x = Number(at)
    else if (name !== undefined) font = fonts.get(name) ?? new Map()
    else
      out.push({
        x,
        text: [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)]
          .flatMap(([, hex = '']) =>
            (hex.match(/.{4}/g) ?? []).map((code) => font.get(Number.parseInt(code, 16)) ?? ''),
          )
          .join(''),
      })
  }
  return out
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('')
}

function decoded(text: string): string {
  const bytes = text.replace(
    /\\([nrtbf()\\])/g,
    (_all, c: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[c] ?? c,
  )
  return bytes.startsWith('þÿ')
    ? Array.from({ length: (bytes.length - 2) / 2 }, (_, i) =>
        String.fromCharCode(bytes.charCodeAt(2 + 2 * i) * 256 + bytes.charCodeAt(3 + 2 * i)),
      ).join('')
    : bytes
}
