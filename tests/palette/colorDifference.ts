/** Colour arithmetic of the palette check: sRGB, CIE L*a*b* (D65) and CIEDE2000 (Sharma, Wu and Dalal 2005). */
export type Rgb = readonly [number, number, number]

export function linearRgb(hex: string): Rgb {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

export function applyMatrix(matrix: readonly (readonly number[])[], rgb: Rgb): Rgb {
  const row = (i: number): number => clip((matrix[i] ?? []).reduce((sum, k, j) => sum + k * (rgb[j] ?? 0), 0))
  return [row(0), row(1), row(2)]
}

const clip = (value: number): number => Math.min(1, Math.max(0, value))

export function luminanceOf([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: string, b: string): number {
  const [x, y] = [luminanceOf(linearRgb(a)), luminanceOf(linearRgb(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

export function lightness(luminance: number): number {
  return 116 * cubeRoot(luminance) - 16
}

const cubeRoot = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116)

export function labOf([r, g, b]: Rgb): Rgb {
  const x = cubeRoot((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = cubeRoot(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = cubeRoot((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

export function ciede2000([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)))
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)]
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)]
  const gray = c1 * c2 === 0
  const dh = gray ? 0 : Math.abs(h2 - h1) <= 180 ? h2 - h1 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 + 360
  const dL = l2 - l1
  const dC = c2 - c1
  const dH = 2 * Math.sqrt(c1 * c2) * sin(dh / 2)
  const [L, C] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const h = gray
    ? h1 + h2
    : Math.abs(h1 - h2) <= 180
      ? (h1 + h2) / 2
      : h1 + h2 < 360
        ? (h1 + h2 + 360) / 2
        : (h1 + h2 - 360) / 2
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63)
  const rotation = -Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7)) * 2 * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)))
  const [sL, sC, sH] = [1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2), 1 + 0.045 * C, 1 + 0.015 * C * t]
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rotation * (dC / sC) * (dH / sH))
}

const hue = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
