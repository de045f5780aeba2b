import { create, type Font } from 'fontkit'
import type { Problem, Result } from '../core/problem.ts'
import type { SpareFont } from '../scene/spareFont.ts'
import { fontFace, isFontFile, MOST_FONT_BYTES, tableNames, tooLarge } from './fontFace.ts'

/** A font file of the author's for characters that the bundled font lacks: TTF, OTF or the fitting face of a TTC.
 *  `wanted` holds these characters, each once. What is no font, may not be put into files, or draws none of them is refused in words. */
export function readSpareFont(bytes: Uint8Array, name: string, wanted: readonly string[]): Result<SpareFont> {
  const fail = (code: string, message: string): Result<SpareFont> => ({
    ok: false,
    problems: [problem(code, name, message)],
  })
  if (bytes.length > MOST_FONT_BYTES) return fail('font-too-large', tooLarge(name))
  if (!isFontFile(bytes)) return fail('font-none', noFont(bytes, name))
  try {
    const face = fontFace(bytes, fittingFace(bytes, wanted))
    const font = opened(face)
    const family = cleaned(font.familyName ?? '') || cleaned(name.replace(/\.\w+$/, ''))
    if (!tableNames(face).has('glyf') && !tableNames(face).has('CFF '))
      return fail(
        'font-no-outlines',
        `${family} holds no outlines that a figure can be drawn with. Choose a plain TTF or OTF font.`,
      )
    const rights = font['OS/2']?.fsType
    if (rights?.noEmbedding === true || rights?.noSubsetting === true || rights?.bitmapOnly === true)
      return fail(
        'font-not-allowed',
        `The makers of ${family} do not allow it inside other files. Choose another font.`,
      )
    const has = (char: string): boolean => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
    const drawn = wanted.filter(has)
    if (wanted.length > 0 && drawn.length === 0)
      return fail(
        'font-lacks',
        `${family} has no drawing for ${wanted.slice(0, 8).join(' ')}${wanted.length > 8 ? ' …' : ''} either. Choose a font for this script.`,
      )
    tryToEmbed(font, drawn.join(''))
    return { ok: true, value: { family, bytes: face, has, ems: widths(font) }, warnings: [] }
  } catch (error) {
    return fail(
      'font-broken',
      `${name} is damaged or of a kind that is not read (${error instanceof Error ? error.message : String(error)}). Choose another TTF or OTF file.`,
    )
  }
}

function noFont(bytes: Uint8Array, name: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart()
  if (bytes.length === 0) return `${name} is empty. Choose a TTF or OTF file.`
  if (head.startsWith('<')) return `${name} is a web page, not a font. Download the font file itself.`
  if (/^wOF[F2]/.test(head)) return `${name} is a font for web pages. Choose its TTF or OTF form.`
  if (head.startsWith('PK')) return `${name} is an archive. Unpack it and choose the TTF or OTF file inside.`
  return `${name} is not a font. Choose a TTF or OTF file.`
}

/** The face of a collection that suits best; the first of several alike. */
function fittingFace(bytes: Uint8Array, wanted: readonly string[]): number {
  const file = create(bytes)
  if (!('fonts' in file)) return 0
  const ranks = file.fonts.map((font) => rank(font.familyName ?? '', wanted))
  return Math.max(0, ranks.indexOf(Math.max(...ranks)))
}

/** How well a face of a collection suits: faces of one family differ in the forms of the same Chinese characters. */
function rank(family: string, wanted: readonly string[]): number {
  const text = wanted.join('')
  const region = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'JP'
    : /\p{Script=Hangul}/u.test(text)
      ? 'KR'
      : 'SC'
  return (family.endsWith(` ${region}`) ? 2 : 0) + (/\bMono\b/.test(family) ? 0 : 1)
}

function opened(face: Uint8Array): Font {
  const font = create(face)
  if ('fonts' in font) throw new TypeError('a collection within a collection')
  return font
}

/** A file that can be opened may still break when it is put into a PDF: better now than then. */
function tryToEmbed(font: Font, text: string): void {
  const subset = font.createSubset()
  for (const glyph of font.layout(text).glyphs) subset.includeGlyph(glyph)
  subset.encode()
}

function widths(font: Font): SpareFont['ems'] {
  const known = new Map<string, number>()
  return (run) => {
    const ems = known.get(run) ?? font.layout(run).advanceWidth / font.unitsPerEm
    known.set(run, ems)
    return ems
  }
}

/** A name that stands safely in a list of families. */
function cleaned(family: string): string {
  return family
    .replace(/[^\p{L}\p{N} ._+-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
}

function problem(code: string, where: string, message: string): Problem {
  return { code, severity: 'error', where, message }
}
