import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { moveNodes } from '../../src/layout/moveNodes.ts'
import { mapLaneInput, mapSizing, standingShown, standingView } from '../../src/scene/mapLayout.ts'
import { walkLine } from '../../src/scene/pathData.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { edgeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const CORE: View = { ...FIRST_VIEW, scope: { kind: 'core' } }
const standing = applyQuery(graph, standingView(CORE), null)
const layout = layoutLanes(mapLaneInput(graph, standingShown(standing, CORE), 1064, 544))
const drawn = (change: Partial<View>): Scene =>
  sceneOfAnswer(graph, applyQuery(graph, { ...CORE, ...change }, null), layout, {
    theme: screenTheme('light'),
    sizing: mapSizing(standing.nodes.length, 1064),
    selection: change.selection ?? null,
  })

const largest =
  (layout.fans ?? []).toSorted((a, b) => b.lines.length - a.lines.length)[0]?.lines.map((line) => line.id) ?? []
const [lead = '', second = '', third = ''] = largest
const edgeIn = (scene: Scene, id: string) => scene.edges.find((edge) => edge.id === id)

describe('lines of one effect, wording and setting that end at one node', () => {
  it('share one head, held by the longest, and each keeps a line of its own from its source', () => {
    const scene = drawn({})
    const lines = largest.map((id) => edgeIn(scene, id))
    expect(lines.length).toBeGreaterThan(4)
    expect(
      new Set(
        lines.map((line) =>
          [line?.target, line?.relationClass, line?.certainty, line?.inVivo, line?.negated].join(' '),
        ),
      ).size,
    ).toBe(1)
    expect(lines.map((line) => line?.head !== null)).toEqual(lines.map((_, i) => i === 0))
    expect(new Set(lines.map((line) => line?.path)).size).toBe(lines.length)
  })

  it('are drawn whole, with a head, when selected, and the others stay as they are', () => {
    const scene = drawn({ selection: { kind: 'edge', id: edgeId(third) } })
    expect(largest.slice(0, 3).map((id) => edgeIn(scene, id)?.head !== null)).toEqual([true, false, true])
    expect(edgeIn(scene, third)?.line.end.x).toBeGreaterThan(edgeIn(drawn({}), third)?.line.end.x ?? Infinity)
  })

  it('are drawn whole where their target was moved by hand', () => {
    const lines = standing.links.filter((link) => largest.includes(link.id))
    const target = lines[0]?.target ?? ''
    const moved = moveNodes(layout, standing.links, new Map([[target, { x: 300, y: 300 }]]))
    const scene = sceneOfAnswer(graph, standing, moved, {
      theme: screenTheme('light'),
      sizing: mapSizing(standing.nodes.length, 1064),
    })
    expect(largest.map((id) => edgeIn(scene, id)?.head !== null)).toEqual(largest.map(() => true))
  })

  it('are drawn whole where they no longer meet the longest, because its source was moved by hand', () => {
    const source = standing.links.find((link) => link.id === lead)?.source ?? ''
    const moved = moveNodes(layout, standing.links, new Map([[source, { x: 60, y: 40 }]]))
    const scene = sceneOfAnswer(graph, standing, moved, {
      theme: screenTheme('light'),
      sizing: mapSizing(standing.nodes.length, 1064),
    })
    const way = scene.edges.find((edge) => edge.id === lead)?.line
    const points = way === undefined ? [] : walkLine(way, 60)
    for (const branch of largest
      .slice(1)
      .flatMap((id) => scene.edges.filter((edge) => edge.id === id && edge.head === null))) {
      expect(Math.min(...points.map((p) => Math.hypot(p.x - branch.line.end.x, p.y - branch.line.end.y)))).toBeLessThan(
        3,
      )
    }
  })

  it('give the head to the next longest when the longest is filtered away', () => {
    const answer = applyQuery(graph, CORE, null)
    const scene = sceneOfAnswer(graph, { ...answer, links: answer.links.filter((link) => link.id !== lead) }, layout, {
      theme: screenTheme('light'),
      sizing: mapSizing(standing.nodes.length, 1064),
    })
    expect([second, third].map((id) => edgeIn(scene, id)?.head !== null)).toEqual([true, false])
  })
})
