import { pointAlong } from '../../src/scene/pathData.ts'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { openFullest } from '../../src/core/paths/openFullest.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { sceneGroups } from '../../src/figure/sceneMarks.ts'
import { sceneToSvg } from '../../src/figure/sceneToSvg.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { breakMark } from '../../src/scene/breakMark.ts'
import { lineStyle, midMark } from '../../src/scene/edgeGlyph.ts'
import { flattenPath, parsePath } from '../../src/scene/pathData.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { laneInput, sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { figureSizing, SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { nodeId } from '../core/miniGraph.ts'
import { edgeOf, PLAIN, smallInput } from './smallScene.ts'

const LINE = { start: { x: 0, y: 0 }, controls: [], end: { x: 60, y: 0 } }

function joinedScene() {
  const graph = shippedGraph()
  const query = pathQuery(nodeId('bmsc-exos'), nodeId('np-cell-apoptosis'), { via: [nodeId('mir-21')] })
  const view = openFullest(graph, { ...FIRST_VIEW, paths: { ...query, open: null, step: null } })
  const answer = applyQuery(graph, view, answerQuestion(graph, query))
  return {
    answer,
    scene: sceneOfAnswer(graph, answer, layoutLanes(laneInput(graph, answer, SCREEN_SIZING)), {
      theme: screenTheme('light'),
      sizing: SCREEN_SIZING,
    }),
  }
}

describe('the break mark', () => {
  it('is two strokes that lean the same way and lie across the line: no bar, cross or T', () => {
    const { mark } = breakMark(LINE, 0, 2, 4, '#000000', '#FFFFFF')
    const strokes = parsePath(mark.path)
    expect(strokes.map(([letter]) => letter)).toEqual(['M', 'L', 'M', 'L'])
    const points = flattenPath(mark.path)
    const lean = [0, 2].map((i) => (points[i + 1]?.x ?? 0) - (points[i]?.x ?? 0))
    expect(lean[0]).toBeCloseTo(lean[1] ?? 0, 1)
    expect(Math.abs(lean[0] ?? 0)).toBeGreaterThan(3)
    for (const i of [0, 2]) expect((points[i]?.y ?? 0) * (points[i + 1]?.y ?? 0)).toBeLessThan(0)
    const others = [
      { ...PLAIN, negated: true },
      { ...PLAIN, certainty: 'title-only' as const },
    ].map((look) => midMark(look, { x: 30, y: 0 }, 2, '#000000', '#FFFFFF')?.mark.path)
    expect(others).not.toContain(mark.path)
  })

  it('stands at the joint, also on a short line and after a dot', () => {
    for (const [length, clear] of [
      [60, 0],
      [30, 0],
      [60, 6],
    ] as const) {
      const { mark } = breakMark({ ...LINE, end: { x: length, y: 0 } }, clear, 2, 2, '#000000', '#FFFFFF')
      const xs = flattenPath(mark.path).map((p) => p.x)
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(clear)
      expect(xs.reduce((sum, x) => sum + x, 0) / xs.length).toBeLessThan(length / 2 + clear)
    }
  })

  it('opens the line in the colour it lies on', () => {
    const input = smallInput()
    const on = { dimmed: false, selected: false, onPath: true }
    const scene = (state: typeof on) =>
      edgeOf(buildScene({ ...input, edges: input.edges.map((e) => ({ ...e, breaks: true, state })) }), 'e4')
    expect(scene(on).breakGap?.fill).toBe(screenTheme('light').underlay)
    expect(scene({ ...on, onPath: false }).breakGap?.fill).toBe('#FFFFFF')
  })
})

describe('a joined step', () => {
  it('has longer dashes than a hedged one, and keeps the dashes of its own wording', () => {
    for (const sizing of [SCREEN_SIZING, figureSizing(7, 0.75)]) {
      const dash = (look: Partial<typeof PLAIN & { joined: boolean }>) => lineStyle({ ...PLAIN, ...look }, sizing).dash
      expect((dash({ joined: true })?.[0] ?? 0) / (dash({ certainty: 'hedged' })?.[0] ?? 1)).toBeGreaterThanOrEqual(1.5)
      expect(dash({ joined: true, certainty: 'inferred' })).toEqual(dash({ certainty: 'inferred' }))
    }
  })

  it('is the last of miR-21 to NP cell apoptosis: dashed, broken at its joint, said in its title', () => {
    const { answer, scene } = joinedScene()
    const steps = (answer.openPath?.edges ?? []).map((id) => scene.edges.find((e) => e.edges.includes(id)))
    expect(scene.badges.map((b) => b.number)).toEqual([1, 2, 3, 4])
    // Each number stands on its own line or at it, ringed in its colour.
    for (const { edge: id, at, radius, stroke } of scene.badges) {
      const edge = scene.edges.find((e) => e.id === id)
      expect(
        edge === undefined
          ? Infinity
          : Math.min(
              ...Array.from({ length: 201 }, (_, i) => pointAlong(edge.line, i / 200)).map((p) =>
                Math.hypot(p.x - at.x, p.y - at.y),
              ),
            ),
      ).toBeLessThanOrEqual(radius + 3)
      expect(stroke).toBe(edge?.stroke)
    }
    expect(steps.map((e) => e?.joined)).toEqual([false, false, false, true])
    expect(steps.map((e) => e?.breakMark !== null)).toEqual([false, false, false, true])
    expect(steps[3]?.dash).not.toBeNull()
    expect(steps[3]?.title).toContain('joined here')
    expect(scene.edges.filter((e) => e.joined || e.breakMark !== null)).toHaveLength(1)
  })

  it('is marked alike in every file format', () => {
    const { scene } = joinedScene()
    const mark = scene.edges.find((e) => e.joined)?.breakMark?.path ?? ''
    expect(sceneToSvg(scene, { title: '', desc: '' })).toContain(mark)
    expect(
      sceneGroups(scene)
        .flatMap((g) => g.marks)
        .filter((m) => m.kind === 'shape' && m.shape.path === mark),
    ).toHaveLength(1)
  })
})
