/** What is used of fontkit, which brings no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
  }
  export interface FontSubset {
    includeGlyph: (glyph: Glyph) => number
    encode: () => Uint8Array
  }
  export interface Font {
    readonly familyName: string | null
    readonly unitsPerEm: number
    readonly 'OS/2'?: {
      readonly fsType: { readonly noEmbedding: boolean; readonly noSubsetting: boolean; readonly bitmapOnly: boolean }
    }
    readonly hasGlyphForCodePoint: (code: number) => boolean
    readonly layout: (text: string) => { readonly advanceWidth: number; readonly glyphs: readonly Glyph[] }
    readonly createSubset: () => FontSubset
  }
  export function create(bytes: Uint8Array): Font | { readonly fonts: readonly Font[] }
}
