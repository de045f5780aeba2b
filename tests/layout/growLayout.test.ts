import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { Scope, View } from '../../src/core/query/view.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { growLayout } from '../../src/layout/growLayout.ts'
import { layoutKey } from '../../src/layout/layoutKey.ts'
import type { LaneLayout } from '../../src/layout/layoutTypes.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { openGap } from '../../src/layout/openGap.ts'
import { routeOver } from '../../src/layout/routeOver.ts'
import { mapLaneInput, standingShown, standingView } from '../../src/scene/mapLayout.ts'
import { laneInput } from '../../src/scene/sceneOfAnswer.ts'
import { SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const GAPS = { nodeGap: 16, laneGap: 48, lineGap: 10 }

/** A scope laid out, and what an expansion of one of its nodes brings. */
function expanded(
  scope: Scope,
  node: string,
): { readonly before: LaneLayout; readonly after: LaneLayout; readonly edges: ReturnType<typeof laneInput>['edges'] } {
  const view: View = { ...FIRST_VIEW, scope }
  const standing = standingView(view)
  const before = layoutLanes(mapLaneInput(graph, standingShown(applyQuery(graph, standing, null), standing), 840, 440))
  const answer = applyQuery(
    graph,
    {
      ...view,
      overall: 'shown',
      changes: [{ kind: 'expand', node: nodeId(node), way: 'both', steps: 1, relationClass: null }],
    },
    null,
  )
  const { nodes, edges } = laneInput(graph, answer, SCREEN_SIZING)
  const after = growLayout(before, nodes, edges, GAPS)
  return { before, after, edges }
}

const CASES: readonly (readonly [Scope, string])[] = [
  [{ kind: 'storyline' }, 'np-cell-apoptosis'],
  [{ kind: 'storyline' }, 'ivdd'],
  [{ kind: 'storyline' }, 'bmsc-exos'],
  [{ kind: 'mechanism', mechanism: 'mir21-pten-akt' }, 'np-cell-apoptosis'],
  [{ kind: 'mechanism', mechanism: 'degeneration-cascade' }, 'ivdd'],
  [{ kind: 'mechanism', mechanism: 'mir532-rassf5' }, 'bmsc-exos'],
]

describe('a layout that grows', () => {
  it.each(CASES)('keeps what stands, up to a common step aside, and puts nothing on it: %o %s', (scope, node) => {
    const { before, after, edges } = expanded(scope, node)
    expect(after.nodes.size).toBeGreaterThan(before.nodes.size)
    const aside = [...before.nodes]
      .map(([id, old]) => ({
        x: old.x,
        by: (after.nodes.get(id)?.x ?? Number.NaN) - old.x,
        down: (after.nodes.get(id)?.y ?? Number.NaN) - old.y,
      }))
      .sort((a, b) => a.x - b.x)
    expect(aside.every((m) => m.down === 0)).toBe(true)
    // Steps aside only grow from left to right: order and distances to the left of an opened lane stay.
    expect(aside.slice(1).filter((m, i) => m.by < (aside[i]?.by ?? 0) - 1e-6)).toEqual([])
    const over = routeOver(
      after,
      edges.filter((e) => !after.routes.has(e.id)),
    )
    const whole = { ...after, routes: new Map([...after.routes, ...over]) }
    expect(measureQuality(whole, edges)).toMatchObject({ nodeOverlaps: 0, missing: 0 })
    expect(
      measureQuality(
        after,
        edges.filter((e) => after.routes.has(e.id)),
      ).nodeHits,
    ).toBe(0)
  })

  it('stands still where every lane has room', () => {
    const { before } = expanded({ kind: 'storyline' }, 'ivdd')
    const { nodes, edges } = laneInput(
      graph,
      { nodes: ['np-cell-apoptosis', 'inflammation', 'mlk3'].map(nodeId), links: [] },
      SCREEN_SIZING,
    )
    const after = growLayout(before, nodes, edges, GAPS)
    expect(after.nodes.size).toBe(before.nodes.size + 2)
    for (const [id, node] of before.nodes) expect(after.nodes.get(id)).toMatchObject({ x: node.x, y: node.y })
  })

  it('puts each node between the rules of its lane', () => {
    for (const [scope, node] of CASES) {
      const { after } = expanded(scope, node)
      const astray = [...after.nodes.values()].filter(
        (n) => !after.lanes.some((l) => l.lane === n.lane && l.start <= n.x && n.x <= l.end),
      )
      expect(astray).toEqual([])
      expect(after.lanes.slice(1).every((lane, i) => Math.abs(lane.start - (after.lanes[i]?.end ?? 0)) < 0.01)).toBe(
        true,
      )
    }
  })

  it('does not depend on the order in which nodes are given', () => {
    const { before, after, edges } = expanded({ kind: 'mechanism', mechanism: 'degeneration-cascade' }, 'ivdd')
    const answer = applyQuery(
      graph,
      {
        ...FIRST_VIEW,
        overall: 'shown',
        scope: { kind: 'mechanism', mechanism: 'degeneration-cascade' },
        changes: [{ kind: 'expand', node: nodeId('ivdd'), way: 'both', steps: 1, relationClass: null }],
      },
      null,
    )
    const { nodes } = laneInput(graph, answer, SCREEN_SIZING)
    expect(growLayout(before, nodes.toReversed(), edges.toReversed(), GAPS).nodes).toEqual(after.nodes)
  })
})

describe('room opened in a layout', () => {
  it('moves only what lies to the right, and lengthens lines over it', () => {
    const before = layoutLanes(
      mapLaneInput(graph, standingShown(applyQuery(graph, FIRST_VIEW, null), FIRST_VIEW), 840, 440),
    )
    const after = openGap(before, 300, 50)
    for (const [id, node] of before.nodes) expect(after.nodes.get(id)?.x).toBe(node.x + (node.x > 300 ? 50 : 0))
    expect(after.width).toBe(before.width + 50)
  })
})

describe('the name of an input', () => {
  it('is the same for the same input in any order and another for any change', () => {
    const input = mapLaneInput(graph, standingShown(applyQuery(graph, FIRST_VIEW, null), FIRST_VIEW), 840, 440)
    expect(layoutKey({ ...input, nodes: input.nodes.toReversed(), edges: input.edges.toReversed() })).toBe(
      layoutKey(input),
    )
    expect(layoutKey({ ...input, nodes: input.nodes.slice(1) })).not.toBe(layoutKey(input))
    expect(layoutKey({ ...input, options: { ...input.options, laneGap: 49 } })).not.toBe(layoutKey(input))
  })
})
