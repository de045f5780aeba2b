import { describe, expect, it } from 'vitest'
import { NODE_CLASSES, type NodeClass } from '../../src/core/model/records.ts'
import { CAP_HEIGHT, measureText } from '../../src/scene/measureText.ts'
import { edgeInset, nodeGlyph, sideInset } from '../../src/scene/nodeGlyph.ts'
import { flattenPath, parsePath } from '../../src/scene/pathData.ts'
import { labelPlace, sizeNode } from '../../src/scene/sizeNode.ts'
import { DENSE_SIZING, figureSizing, SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { insideOutline } from './insideOutline.ts'

const BOX = { x: 0, y: 0, width: 120, height: 40 }
const corners = (cls: NodeClass): string =>
  flattenPath(nodeGlyph(cls, BOX, 3).outline)
    .map((p) => `${p.x},${p.y}`)
    .join(' ')
const curves = (cls: NodeClass): number =>
  parsePath(nodeGlyph(cls, BOX, 3).outline).filter((command) => command[0] === 'C').length

describe('silhouettes', () => {
  it('draws each class as the table of figures.md says', () => {
    expect(corners('factor')).toBe('-60,-20 60,-20 50.4,0 60,20 -60,20 -50.4,0')
    expect(corners('pathway')).toBe('-46.4,-20 60,-20 46.4,20 -60,20')
    expect(corners('process')).toBe('-60,0 -46.4,-20 46.4,-20 60,0 46.4,20 -46.4,20')
    expect(corners('outcome')).toBe('-60,-20 44.8,-20 60,0 44.8,20 -60,20')
    expect([curves('source'), curves('exosome'), curves('mirna'), curves('target')]).toEqual([4, 4, 2, 4])
  })

  it('gives the bottom-round box and the stadium half their height as radius, the round box 0.12 of it', () => {
    expect(nodeGlyph('mirna', BOX, 3).outline).toMatch(/^M-60 -20L60 -20L60 0C/)
    expect(nodeGlyph('exosome', BOX, 3).outline).toMatch(/^M-40 -20L40 -20C/)
    expect(nodeGlyph('target', BOX, 3).outline).toMatch(/^M-55\.2 -20L55\.2 -20C/)
  })

  it('doubles the border of source, exosome and outcome only, and keeps the inner line inside', () => {
    const doubled = NODE_CLASSES.filter((cls) => nodeGlyph(cls, BOX, 3).inner !== null)
    expect(doubled).toEqual(['source', 'exosome', 'outcome'])
    const outside = doubled.filter((cls) => {
      const { outline, inner } = nodeGlyph(cls, BOX, 3)
      return !flattenPath(inner ?? '').every((point) => insideOutline(outline, point))
    })
    expect(outside).toEqual([])
  })

  it('knows how far inside its box each silhouette is, at any height and on tall hubs', () => {
    const wrong: string[] = []
    for (const cls of NODE_CLASSES) {
      for (const height of [26, 40, 180]) {
        const { outline } = nodeGlyph(cls, { x: 0, y: 0, width: 90, height }, 3)
        /** The silhouette passes within 0.4 of `x, y`, where `dx, dy` points out. */
        const touches = (x: number, y: number, dx: number, dy: number): void => {
          const inside = insideOutline(outline, { x: x - dx * 0.4, y: y - dy * 0.4 })
          const outside = !insideOutline(outline, { x: x + dx * 0.4, y: y + dy * 0.4 })
          if (!inside || !outside) wrong.push(`${cls} ${height}: ${x}, ${y}`)
        }
        for (const share of [-0.9, -0.4, 0.05, 0.3, 0.8]) {
          const dy = (share * height) / 2
          const { left, right } = sideInset(cls, 90, height, dy)
          touches(45 - right, dy, 1, 0)
          touches(left - 45, dy, -1, 0)
        }
        for (const share of [-0.4, 0.1, 0.4]) {
          const dx = (share * 90) / 2
          const { top, bottom } = edgeInset(cls, 90, height, dx)
          touches(dx, height / 2 - bottom, 0, 1)
          touches(dx, top - height / 2, 0, -1)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('holds every label inside its silhouette, on screen, on the whole map and in figures', () => {
    const labels = [
      'IVDD',
      'miR-532-5p',
      'NP cell pyroptosis',
      'NLRP3 inflammasome',
      'Propionibacterium acnes',
      'IL-1β',
    ]
    const cut: string[] = []
    for (const sizing of [SCREEN_SIZING, DENSE_SIZING, figureSizing(7, 0.75)]) {
      for (const cls of NODE_CLASSES) {
        for (const label of labels) {
          const { width, height, lines } = sizeNode(cls, label, sizing)
          const { outline, inner } = nodeGlyph(cls, { x: 0, y: 0, width, height }, sizing.doubleGap)
          const { dx, dy } = labelPlace(cls, lines.length, height, sizing)
          const corners = lines.flatMap((line, i) => {
            const half = measureText(line, { size: sizing.fontSize }) / 2
            const baseline = dy + i * sizing.lineHeight
            return [baseline - CAP_HEIGHT * sizing.fontSize, baseline].flatMap((y) => [
              { x: dx - half, y },
              { x: dx + half, y },
            ])
          })
          if (!corners.every((corner) => insideOutline(inner ?? outline, corner)))
            cut.push(`${label} as ${cls} in ${sizing.unit}`)
        }
      }
    }
    expect(cut).toEqual([])
  })
})
