/** A font the author chose for characters that the bundled one lacks. */
export interface SpareFont {
  /** Its family as programs list it. */
  readonly family: string
  /** One face as TrueType or OpenType; a collection is reduced to the face that is used. */
  readonly bytes: Uint8Array
  readonly has: (char: string) => boolean
  /** Width of a run that it draws, in font sizes, shaped as the scripts ask. */
  readonly ems: (run: string) => number
}

/** The font that draws what the bundled one lacks; null = none chosen. It is chosen once for all figures of a session or a call,
 *  and is no part of a figure's recipe: what a figure draws in Latin and Greek is the same with it and without. */
export function spareFont(): SpareFont | null {
  return chosen
}

export function chooseSpareFont(font: SpareFont | null): void {
  chosen = font
}

let chosen: SpareFont | null = null
