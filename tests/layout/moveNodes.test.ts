import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { moveNodes } from '../../src/layout/moveNodes.ts'
import { mapLaneInput, standingShown } from '../../src/scene/mapLayout.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { lanesOf } from './laneGraph.ts'

const graph = shippedGraph()
const answer = applyQuery(graph, FIRST_VIEW, null)
const layout = layoutLanes(mapLaneInput(graph, standingShown(answer, FIRST_VIEW), 840, 440))
const lines = answer.links
const ivdd = layout.nodes.get('ivdd')
const moved = moveNodes(layout, lines, new Map([['ivdd', { x: (ivdd?.x ?? 0) + 4, y: (ivdd?.y ?? 0) - 90 }]]))

describe('a moved node', () => {
  it('stands where it was put, and all others where they were', () => {
    for (const [id, node] of layout.nodes)
      expect(moved.nodes.get(id)).toEqual(id === 'ivdd' ? { ...node, x: node.x + 4, y: node.y - 90 } : node)
  })

  it('takes its lines along: one end on its border, the other where it was, no two ends at one place', () => {
    const [node] = [moved.nodes.get('ivdd')]
    const into = lines
      .filter((l) => l.target === 'ivdd')
      .map((l) => ({ before: layout.routes.get(l.id), after: moved.routes.get(l.id) }))
    expect(into.length).toBeGreaterThan(2)
    const ends = into.map(({ after }) => after?.end ?? { x: Number.NaN, y: Number.NaN })
    for (const { before, after } of into) expect(after?.start).toEqual(before?.start)
    const offBorder = ends.map((end) =>
      Math.max(
        Math.abs(end.x - (node?.x ?? 0)) - (node?.width ?? 0) / 2,
        Math.abs(end.y - (node?.y ?? 0)) - (node?.height ?? 0) / 2,
      ),
    )
    expect(offBorder.every((by) => Math.abs(by) < 1e-6)).toBe(true)
    expect(new Set(ends.map((end) => `${end.x.toFixed(1)} ${end.y.toFixed(1)}`)).size).toBe(ends.length)
  })

  it('leaves every other line as it was', () => {
    for (const line of lines.filter((l) => l.target !== 'ivdd' && l.source !== 'ivdd'))
      expect(moved.routes.get(line.id)).toBe(layout.routes.get(line.id))
  })

  it('is nothing when it is not in the layout', () => {
    expect(moveNodes(layout, lines, new Map([['mlk3', { x: 0, y: 0 }]]))).toBe(layout)
  })
})

describe('the line to a box moved beside another', () => {
  /** a and b of 80 × 36, b put to a place by hand; a stands at 100, 100. */
  const led = (x: number, y: number, direction: 'right' | 'down' = 'right') => {
    const pair = layoutLanes({ ...lanesOf('0:a 1:b', 'a>b'), options: { direction } })
    const at = (id: string, place: { x: number; y: number }) => {
      const node = pair.nodes.get(id)
      if (node === undefined) throw new Error(`no ${id}`)
      return [id, { ...node, ...place, width: 80, height: 36 }] as const
    }
    const standing = { ...pair, nodes: new Map([at('a', { x: 100, y: 100 }), at('b', { x: 100, y: 100 })]) }
    return moveNodes(standing, [{ id: 'e0', source: 'a', target: 'b' }], new Map([['b', { x, y }]])).routes.get('e0')
  }

  it.each<readonly [string, number, number, number, number]>([
    ['to the right on its left', 300, 100, 260, 100],
    ['to the left on its right', -100, 100, -60, 100],
    ['to the right and below on its left', 300, 300, 260, 300],
    ['below on its top', 110, 300, 110, 282],
    ['above on its bottom', 110, -100, 110, -82],
  ])('meets a box %s', (_, x, y, endX, endY) => {
    expect(led(x, y)?.end).toEqual({ x: endX, y: endY })
  })

  it('ends on top of what is put farther down where the flow runs down, and at the side of what is put beside', () => {
    expect(led(300, 300, 'down')?.end).toEqual({ x: 300, y: 282 })
    expect(led(300, 110, 'down')?.end).toEqual({ x: 260, y: 110 })
  })

  it('arrives at a right angle from outside', () => {
    expect([led(300, 100)?.controls[1], led(110, 300)?.controls[1]]).toEqual([
      { x: expect.any(Number) as number, y: 100 },
      { x: 110, y: expect.any(Number) as number },
    ])
    expect(led(300, 100)?.controls[1]?.x).toBeLessThan(260)
    expect(led(110, 300)?.controls[1]?.y).toBeLessThan(282)
  })
})
