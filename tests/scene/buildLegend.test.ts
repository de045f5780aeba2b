import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeClass } from '../../src/core/model/nodeClass.ts'
import { CERTAINTIES, NODE_KINDS, RELATION_CLASSES } from '../../src/core/model/records.ts'
import { buildLegend, type LegendKey } from '../../src/scene/buildLegend.ts'
import { headShape } from '../../src/scene/edgeGlyph.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { LOOKS, PLAIN } from './smallScene.ts'

const theme = screenTheme('light')
const look = fc.record({
  relationClass: fc.constantFrom(...RELATION_CLASSES), certainty: fc.constantFrom(...CERTAINTIES), inVivo: fc.boolean(), direct: fc.boolean(), negated: fc.boolean(),
})
const name = (key: LegendKey): string => `${key.kind}:${key.value}`

describe('the legend (FIG-20)', () => {
  it('holds exactly what is drawn, with true counts, for any picture', () => {
    fc.assert(
      fc.property(fc.array(look, { maxLength: 12 }), fc.array(fc.constantFrom(...NODE_KINDS), { maxLength: 12 }), (edges, nodeKinds) => {
        const expected = new Map<string, number>()
        const add = (key: string): void => void expected.set(key, (expected.get(key) ?? 0) + 1)
        for (const kind of nodeKinds) add(`node:${nodeClass(kind)}`)
        for (const edge of edges) {
          add(edge.negated ? 'mark:no-effect' : `arrow:${edge.relationClass}`)
          add(`line:${edge.certainty}`)
          add(`width:${edge.inVivo ? 'in-vivo' : 'other'}`)
          if (edge.direct) add('dot:direct')
        }
        const shown = new Map(buildLegend({ edges, nodeKinds, theme }).flatMap((group) => group.entries.map((entry) => [name(entry.key), entry.count])))
        expect(shown).toEqual(expected)
      }),
    )
  })

  it('keeps the order of the notation tables and names every group', () => {
    const groups = buildLegend({ edges: LOOKS, nodeKinds: [...NODE_KINDS], theme })
    expect(groups.map((group) => group.label)).toEqual(['Shape: class', 'Arrow: effect', 'Line: wording in the review', 'Width: setting', 'Dot: binding', 'Cross'])
    expect(groups[1]?.entries.map((entry) => entry.label)).toEqual(['raises', 'lowers', 'affects, direction not stated', 'carries, secretes', 'goes with, is part of'])
  })

  it('draws its samples with the map\'s own glyph function', () => {
    const entry = buildLegend({ edges: [PLAIN], nodeKinds: [], theme })[0]?.entries[0]
    const head = headShape(PLAIN, { x: 34, y: 8 }, 1, 0, 2, 2, theme.relations.activates, theme.canvas)
    expect(entry?.glyph.parts[1]).toMatchObject({ ...head })
  })
})
