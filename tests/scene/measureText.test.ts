import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAdvances } from '../../scripts/readAdvances.ts'
import { measureText } from '../../src/scene/measureText.ts'

const FACES = [
  ['Arimo-Regular', {}],
  ['Arimo-Bold', { weight: 700 }],
  ['Arimo-Italic', { italic: true }],
] as const

describe('text measures', () => {
  it.each(FACES)('equal the advance widths of the bundled %s, character by character', (name, face) => {
    const font = readAdvances(readFileSync(`public/fonts/${name}.ttf`))
    expect(font.advances.size).toBeGreaterThan(500)
    const measured = [...font.advances.keys()].map((code) =>
      measureText(String.fromCodePoint(code), { size: font.unitsPerEm, ...face }),
    )
    expect(measured).toEqual([...font.advances.values()])
  })

  it('has every character of map labels and units in the font', () => {
    const font = readAdvances(readFileSync('public/fonts/Arimo-Regular.ttf'))
    const missing = Array.from('IL-1β NF-κB µm μ α γ Δ ≤ ≥ ± × → ← – — … “ ” ’ é ö ü 0123456789 ²³').filter(
      (char) => !font.advances.has(char.codePointAt(0) ?? 0),
    )
    expect(missing).toEqual([])
  })

  it('counts a character the font lacks as one em when it is wide', () => {
    expect(measureText('椎', { size: 10 })).toBe(10)
    expect(measureText('', { size: 10 })).toBe(0)
  })

  it('ships the licence beside the fonts', () => {
    expect(readFileSync('public/fonts/OFL.txt', 'utf8')).toContain('SIL Open Font License, Version 1.1')
  })
})
