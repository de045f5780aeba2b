import { describe, expect, it } from 'vitest'
import { holdAll, layoutBounds, shiftLayout } from '../../src/layout/layoutBounds.ts'
import type { LaneLayout } from '../../src/layout/layoutTypes.ts'
import { sampleLine } from '../../src/layout/sampleLine.ts'

const node = (id: string, y: number) =>
  [id, { id, x: 23, y, width: 40, height: 20, lane: 0, column: 0, order: 0 }] as const
/** Two boxes of one column, and a line round what stands between them: it swings out to x = 61 of 46. */
const arcs: LaneLayout = {
  nodes: new Map([node('a', 13), node('b', 90)]),
  lanes: [{ lane: 0, start: 3, end: 43 }],
  direction: 'right',
  width: 46,
  height: 103,
  routes: new Map([
    [
      'ab',
      {
        start: { x: 43, y: 13 },
        controls: [
          { x: 61, y: 13 },
          { x: 61, y: 90 },
        ],
        end: { x: 43, y: 90 },
      },
    ],
  ]),
}

function outside({ nodes, routes, width, height }: LaneLayout, margin: number): readonly string[] {
  const points = [
    ...[...nodes].map(([id, n]) => ({ id, x: n.x, y: n.y })),
    ...[...routes].flatMap(([id, line]) => sampleLine(line).map((p) => ({ id, ...p }))),
  ]
  return [
    ...new Set(
      points
        .filter(
          (p) =>
            p.x < margin - 1e-9 || p.y < margin - 1e-9 || p.x > width - margin + 1e-9 || p.y > height - margin + 1e-9,
        )
        .map((p) => p.id),
    ),
  ]
}

describe('a layout that holds all it places', () => {
  it('has room for arcs beside its outermost column', () => {
    expect(outside(arcs, 1.5).length).toBeGreaterThan(0)
    expect(outside(holdAll(arcs, 1.5), 1.5)).toEqual([])
  })

  it('stays as it is where nothing is missing', () => {
    const roomy = holdAll(arcs, 1.5)
    expect(holdAll(roomy, 1.5)).toEqual(roomy)
  })

  it('moves in where something stands beyond its beginning', () => {
    const held = holdAll(shiftLayout(arcs, -30, -12), 2)
    expect(layoutBounds(held)).toMatchObject({ left: 2, top: 2 })
    expect(outside(held, 2)).toEqual([])
  })

  it('moves in and grows where something stands beyond its beginning and something else beyond its end', () => {
    // Box a begins at -7, the arc reaches 51 of 46.
    const held = holdAll(shiftLayout(arcs, -10, 0), 2)
    expect(layoutBounds(held)).toMatchObject({ left: 2, right: 60 })
    expect(held.width).toBe(62)
  })
})
