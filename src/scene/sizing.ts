/** The measures a Scene is drawn with, in one unit. Text is never scaled: a figure gets its own sizing. */
export interface Sizing {
  readonly unit: 'px' | 'pt'
  readonly fontSize: number
  readonly lineHeight: number
  /** Width of an ordinary line; in vivo is 1.5 times this on screen and twice in print. */
  readonly baseLine: number
  readonly nodeBorder: number
  /** Heights of a node with one and with two lines of text. */
  readonly heights: readonly [number, number]
  readonly minWidth: number
  /** Free space between text and silhouette, left and right. */
  readonly padding: number
  /** Distance of the inner line of a double border. */
  readonly doubleGap: number
  readonly wrap: { readonly oneLine: number; readonly maxChars: number }
  /** Radius of a step number and its text size. */
  readonly badge: { readonly radius: number; readonly fontSize: number }
  readonly underlay: number
  readonly halo: number
  readonly casing: number
  /** Text size of type codes, bundle counts and lane headers. */
  readonly smallSize: number
}

/** Screen: tokens.json `mapLabel`, `size`. One text size, so that everything reaches the 12 px floor at the same zoom. */
export const SCREEN_SIZING: Sizing = {
  unit: 'px',
  fontSize: 13,
  lineHeight: 15,
  baseLine: 2,
  nodeBorder: 1.5,
  heights: [36, 44],
  minWidth: 76,
  padding: 9,
  doubleGap: 3,
  wrap: { oneLine: 11, maxChars: 16 },
  badge: { radius: 9, fontSize: 12 },
  underlay: 14,
  halo: 5,
  casing: 3,
  smallSize: 13,
}

/** Above this many nodes boxes hug their labels: with more, names would not stay readable in them when all of a map is shown. */
export const DENSE_ABOVE = 24

/** Maps of many nodes: boxes hug their labels and lines are thinner, the text is the same. */
export const DENSE_SIZING: Sizing = {
  ...SCREEN_SIZING,
  lineHeight: 14,
  doubleGap: 2.4,
  baseLine: 1.5,
  nodeBorder: 1.2,
  heights: [20, 32],
  minWidth: 40,
  padding: 4,
  wrap: { oneLine: 11, maxChars: 18 },
}

/** A figure at `fontSize` pt with base line `baseLine` pt (`clamp(0.75, line.min, line.max / 2)`).
 *  Node heights follow FIG-03: 7.2 mm for two lines at 7 pt. */
export function figureSizing(fontSize: number, baseLine: number): Sizing {
  const em = fontSize
  return {
    unit: 'pt',
    fontSize,
    lineHeight: em * 1.15,
    baseLine,
    nodeBorder: Math.max(0.5, baseLine * 0.75),
    heights: [em * 2.2, em * 2.9],
    minWidth: em * 4.6,
    padding: em * 0.5,
    doubleGap: Math.max(1.2, baseLine * 1.7),
    wrap: { oneLine: 10, maxChars: 14 },
    badge: { radius: em * 0.75, fontSize: em },
    underlay: baseLine * 7,
    halo: baseLine * 2.5,
    casing: baseLine * 1.5,
    smallSize: em,
  }
}
