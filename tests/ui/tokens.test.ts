import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tokensCss } from '../../scripts/tokensCss.ts'
import tokens from '../../src/ui/tokens.json'

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [hi, lo] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return ((hi ?? 0) + 0.05) / ((lo ?? 0) + 0.05)
}

describe('design tokens', () => {
  it('are current in the style sheet', () => {
    expect(readFileSync('src/ui/tokens.css', 'utf8')).toBe(tokensCss(tokens))
  })
  it.each(['light', 'dark'] as const)('have the printed contrast in the %s theme', (theme) => {
    const colours: Readonly<Record<string, string>> = tokens.color[theme]
    const measured = Object.keys(tokens.contrast[theme]).map((pair) => {
      const [front = '', back = ''] = pair.split(' on ')
      return [pair, Math.round(contrast(colours[front] ?? '', colours[back] ?? '') * 100) / 100]
    })
    expect(Object.fromEntries(measured)).toEqual(tokens.contrast[theme])
  })
  it.each(['light', 'dark'] as const)('keep text and controls above their contrast floors in the %s theme', (theme) => {
    const low = Object.entries(tokens.contrast[theme]).filter(
      ([pair, value]) =>
        value <
        (/^(text|accent|flag.text|good|bad)/.test(pair) ? tokens.contrastFloor.text : /control/.test(pair) ? 3 : 1),
    )
    expect(low).toEqual([])
  })
})
