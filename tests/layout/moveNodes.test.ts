import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { moveNodes } from '../../src/layout/moveNodes.ts'
import { mapLaneInput, standingShown } from '../../src/scene/mapLayout.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

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
