import { describe, expect, it } from 'vitest'
import { papersOfEdges } from '../../src/core/cite/papersOf.ts'
import type { EdgeId } from '../../src/core/model/records.ts'
import type { Headline } from '../../src/core/query/answer.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { sceneGroups } from '../../src/figure/sceneMarks.ts'
import { sceneToSvg } from '../../src/figure/sceneToSvg.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import type { LaneLayout } from '../../src/layout/layoutTypes.ts'
import { headlineChips } from '../../src/scene/headlineChips.ts'
import { mapLaneInput, mapSizing, standingShown, standingView } from '../../src/scene/mapLayout.ts'
import { measureText } from '../../src/scene/measureText.ts'
import { flattenPath } from '../../src/scene/pathData.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { nodeId } from '../core/miniGraph.ts'

const graph = shippedGraph()
const headlines = applyQuery(graph, FIRST_VIEW, null).headlines

function drawn(
  patch: Partial<View> = {},
  width = 1064,
  height = 544,
): { readonly scene: Scene; readonly layout: LaneLayout } {
  const view = { ...FIRST_VIEW, ...patch }
  const standing = applyQuery(graph, standingView(view), null)
  const layout = layoutLanes(mapLaneInput(graph, standingShown(standing, view), width, height))
  const scene = sceneOfAnswer(graph, applyQuery(graph, view, null), layout, {
    theme: screenTheme('light'),
    sizing: mapSizing(standing.nodes.length, width),
    selection: view.selection,
  })
  return { scene, layout }
}

describe('the chip of a result', () => {
  it('says where it leads, in which species, and how many papers say so, reviews told apart', () => {
    const chips = headlineChips(graph, headlines)
    expect(chips.map((c) => c.id)).toEqual(headlines.map((h) => h.id))
    for (const [i, h] of headlines.entries()) {
      const { studies } = papersOfEdges(graph, h.edges)
      expect(chips[i]?.words[0]).toBe('IVDD')
      expect(chips[i]?.words.at(-1)).toContain(`${studies.length} ${studies.length === 1 ? 'study' : 'studies'}`)
    }
    const bmsc = chips.find((c) => c.id === 'bmsc-exos--ivdd')
    expect(bmsc?.words).toEqual(['IVDD', 'rat, rabbit', '3 studies'])
    expect(bmsc?.look?.relationClass).toBe('inhibits')
    expect(bmsc?.title).toMatch(/^As a whole, BMSC-Exos .+ IVDD; rat and rabbit; 3 studies$/)
  })

  it('stands three times at most under one node; the rest are counted and open the node', () => {
    const [one] = headlines
    if (one === undefined) throw new Error('The storyline folds no result')
    const targets = ['ivdd', 'np-cell-damage', 'disc-collapse', 'chronic-low-back-pain', 'np-cell-loss']
      .filter((id) => graph.hasNode(id))
      .map(nodeId)
    const many = targets.map((target, i): Headline => ({
      ...one,
      id: `x--${target}`,
      target,
      edges: [`E${i}` as EdgeId].flatMap(() => one.edges),
    }))
    const chips = headlineChips(graph, many)
    expect(many.length).toBeGreaterThan(3)
    expect(chips).toHaveLength(4)
    expect(chips[3]).toMatchObject({ bundle: null, look: null, words: [`+${many.length - 3} more`], node: one.source })
    expect(headlineChips(graph, many.slice(0, 3)).every((c) => c.bundle !== null)).toBe(true)
  })

  it('is selected while its bundle is, and keeps its place', () => {
    const [plain, open] = [drawn().scene, drawn({ selection: { kind: 'bundle', id: 'bmsc-exos--ivdd' } }).scene]
    expect(open.chips.map((c) => c.state.selected)).toEqual(open.chips.map((c) => c.bundle === 'bmsc-exos--ivdd'))
    expect(open.chips.map(({ x, y, width, height }) => [x, y, width, height])).toEqual(
      plain.chips.map(({ x, y, width, height }) => [x, y, width, height]),
    )
    expect(open.nodes.map((n) => [n.x, n.y])).toEqual(plain.nodes.map((n) => [n.x, n.y]))
    expect(open.chips.filter((c) => c.bundle !== 'bmsc-exos--ivdd').every((c) => c.state.dimmed)).toBe(true)
  })

  it('makes way for its lines when overall effects are drawn', () => {
    expect(drawn({ overall: 'shown' }).scene.chips).toEqual([])
  })
})

describe('chips on the map', () => {
  it.each([
    [1064, 544],
    [728, 400],
    [1400, 800],
  ])('stand in their room under their node, clear of lines, nodes and each other, at %d × %d px', (width, height) => {
    const { scene, layout } = drawn({}, width, height)
    expect(scene.chips).toHaveLength(3)
    for (const chip of scene.chips) {
      const node = layout.nodes.get(chip.node)
      const [left, right, top, bottom] = [
        chip.x - chip.width / 2,
        chip.x + chip.width / 2,
        chip.y - chip.height / 2,
        chip.y + chip.height / 2,
      ]
      expect(top).toBeGreaterThan((node?.y ?? 0) + (node?.height ?? 0) / 2)
      expect(bottom).toBeLessThanOrEqual((node?.y ?? 0) + (node?.height ?? 0) / 2 + (node?.below?.height ?? 0))
      expect(chip.width).toBeLessThanOrEqual((node?.below?.width ?? 0) + 1e-6)
      const inside = (x: number, y: number): boolean => x > left && x < right && y > top && y < bottom
      expect(scene.edges.filter((e) => flattenPath(e.path, 24).some((p) => inside(p.x, p.y)))).toEqual([])
      const others = [...scene.nodes, ...scene.chips.filter((c) => c !== chip)]
      expect(
        others.filter(
          (o) =>
            Math.abs(o.x - chip.x) < (o.width + chip.width) / 2 &&
            Math.abs(o.y - chip.y) < (o.height + chip.height) / 2,
        ),
      ).toEqual([])
      for (const text of chip.texts)
        for (const line of text.lines) expect(measureText(line, { size: text.size })).toBeLessThan(chip.width)
    }
  })

  it('are drawn and named in the inline picture and in every file, folded lines are not', () => {
    const { scene } = drawn()
    const svg = sceneToSvg(scene, { title: '', desc: '' })
    for (const chip of scene.chips) {
      expect(svg).toContain(`<title>${chip.title}</title><path d="${chip.outline}"`)
      expect(
        sceneGroups(scene)
          .filter((g) => g.id === chip.id)
          .map((g) => g.title),
      ).toEqual([chip.title])
    }
    const edges = new Set(scene.edges.map((e) => e.id))
    expect(scene.folded.filter((e) => edges.has(e.id))).toEqual([])
    for (const edge of scene.folded) expect(svg).not.toContain(edge.path)
  })
})
