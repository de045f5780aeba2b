import { describe, expect, it } from 'vitest'
import { wrapText } from '../../src/scene/wrapText.ts'

const wrap = (text: string): readonly string[] => wrapText(text, { size: 13 })

describe('breaking labels', () => {
  it.each([
    ['NP cell pyroptosis', ['NP cell', 'pyroptosis']],
    ['NLRP3 inflammasome', ['NLRP3', 'inflammasome']],
    ['miR-532-5p', ['miR-532-5p']],
    ['BMSC-Exos', ['BMSC-Exos']],
    ['ER stress', ['ER stress']],
    ['Chondrocyte-Exos', ['Chondrocyte-Exos']],
    ['senescence-associated genes', ['senescence-', 'associated genes']],
  ])('breaks %s into at most two even lines', (text, lines) => {
    expect(wrap(text)).toEqual(lines)
  })

  it('never breaks inside a gene, miRNA or pathway name', () => {
    for (const name of ['miR-532-5p', 'IL-1β', 'NF-κB', 'PI3K-AKT', 'MAP3K11', 'TNF-α']) {
      expect(wrap(`${name} and something else long`).join(' ')).toContain(name)
    }
  })

  it('cuts a label of ten thousand characters to two short lines', () => {
    const lines = wrap('very long words '.repeat(625))
    expect(lines.length).toBe(2)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(22)
    expect(wrap('x'.repeat(10_000))[0]).toMatch(/…$/)
  })
})
