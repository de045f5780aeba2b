import type { ElementSize } from '../../../ui/useElementSize.ts'

/** The wall slides are composed for, px. */
const WALL: ElementSize = { width: 1920, height: 1080 }
/** Screens that are 16:9 but for some px, such as 1366 × 768. */
const ABOUT_16_TO_9 = 0.005

/** The wall as it is laid out for a place (px), and how much larger or smaller it is drawn there. A place of another shape has more room
 *  at its longer side; text stays in proportion to the shorter one. */
export function wallFor({ width, height }: ElementSize): ElementSize & { readonly scale: number } {
  const scale = Math.min(width / WALL.width, height / WALL.height)
  const isAbout = Math.abs((width * WALL.height) / (height * WALL.width) - 1) < ABOUT_16_TO_9
  return isAbout ? { ...WALL, scale } : { width: width / scale, height: height / scale, scale }
}
