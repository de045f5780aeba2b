/** A raster image: RGBA, 8 bits a channel, rows from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** Largest raster Exopath makes, in pixels: 150 million (about 600 MB of RGBA). Browsers fail above it without a word. */
export const MAX_PIXELS = 150_000_000

/** Why a raster of this size is refused before any work, or null. Sizes in mm and dpi. */
export function rasterRefusal(widthMm: number, heightMm: number, dpi: number): string | null {
  const pixels = Math.round((widthMm / 25.4) * dpi) * Math.round((heightMm / 25.4) * dpi)
  if (pixels <= MAX_PIXELS) return null
  const fits = Math.floor(Math.sqrt(MAX_PIXELS / ((widthMm / 25.4) * (heightMm / 25.4))) / 50) * 50
  return `${Math.round(pixels / 1e6)} million pixels are too many for one picture. Choose ${fits} dpi or less, or PDF, which has no pixels.`
}
