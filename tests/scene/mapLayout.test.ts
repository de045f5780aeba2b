import { describe, expect, it } from 'vitest'
import { laneOf } from '../../src/core/model/nodeClass.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { Scope } from '../../src/core/query/view.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { measureDrawing, measureQuality } from '../../src/layout/measureQuality.ts'
import { sampleLine } from '../../src/layout/sampleLine.ts'
import { mapLaneInput, mapSizing, standingInput } from '../../src/scene/mapLayout.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { DENSE_SIZING, SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { miniGraph, nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
/** The map region of a window of 1366 × 768. */
const ROOM = { width: 1064, height: 504 }
const drawn = (scope: Scope): Scene => {
  const answer = applyQuery(graph, { ...FIRST_VIEW, scope }, null)
  return sceneOfAnswer(graph, answer, layoutLanes(mapLaneInput(graph, answer, ROOM.width, ROOM.height)), {
    theme: screenTheme('light'),
    sizing: mapSizing(answer.nodes.length, ROOM.width),
  })
}
const mechanism = (id: string): Scene => drawn({ kind: 'mechanism', mechanism: id })
const laneIds = (scene: Scene) => scene.lanes.map((lane) => lane.id)

describe.each(['landscape', 'square'] as const)('the maps of the mechanisms in their %s room', (room) => {
  it('have no line through a box and no two lines that cross twice', () => {
    const bad = graph.data.mechanisms.filter(({ id }) => {
      const input = standingInput(graph, { ...FIRST_VIEW, scope: { kind: 'mechanism', mechanism: id } }, null, room)
      const { nodeHits, doubleCrossings } = measureQuality(layoutLanes(input), input.edges)
      return nodeHits + doubleCrossings > 0
    })
    expect(bad.map((m) => m.id)).toEqual([])
  })
})

describe('how many nodes a map holds', () => {
  /** So many processes, one of them with a long name. */
  const map = (count: number, width = 1000) => {
    const nodes = Array.from({ length: count }, (_, i) => nodeId(i === 0 ? 'much longer name' : `n${i}`))
    const many = miniGraph({ nodes: nodes.map((id) => ({ id })), edges: [{ id: '1', from: 'n1', to: 'n2' }] })
    return mapLaneInput(many, { nodes, links: [] }, width, 500)
  }
  const widths = (count: number): number => new Set(map(count).nodes.map((n) => n.width)).size

  it('decides on its measures: with up to 24, roomy boxes, narrow ones in a narrow room; with more, boxes that hug their names', () => {
    expect([mapSizing(24, 900), mapSizing(25, 900), mapSizing(25, 300)]).toEqual([
      SCREEN_SIZING,
      DENSE_SIZING,
      DENSE_SIZING,
    ])
    expect(mapSizing(24, 899).minWidth).toBeLessThan(SCREEN_SIZING.minWidth)
  })

  it('decides on its room: with up to 24 the map fills it but for 20 px on each side, with more it is laid out closer', () => {
    expect(map(24).options).toMatchObject({ fitWidth: 960, fitHeight: 460, laneGap: 48, margin: 8 })
    expect(map(24, 899).options).toMatchObject({ fitWidth: 859, laneGap: 30 })
    expect(map(25).options).toMatchObject({ nodeGap: 5, margin: 2 })
  })

  it('decides on its boxes: up to 24, those of a kind are equally wide', () => {
    expect([widths(24), widths(25)]).toEqual([1, 2])
  })
})

describe('the lanes of the map', () => {
  it('are the chain alone in the first view, which nothing acts on from outside', () => {
    const scene = drawn({ kind: 'storyline' })
    expect(laneIds(scene)).toEqual(['source', 'exosome', 'cargo', 'target', 'pathway', 'process', 'outcome'])
    const nodes = scene.nodes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height }))
    const lines = new Map(scene.edges.map((e) => [e.id, sampleLine(e.line)]))
    expect(
      measureDrawing({ nodes, lines, width: scene.width, height: scene.height }, scene.edges).crossings,
    ).toBeLessThanOrEqual(5)
  })

  it("begin with the factors where a view holds any, and keep the chain's empty lanes as strips", () => {
    const scene = mechanism('ivdd-risk-factors')
    expect(laneIds(scene)).toEqual(['factor', 'source', 'exosome', 'cargo', 'target', 'pathway', 'process', 'outcome'])
    expect(
      scene.lanes.filter((lane) => lane.count === 0).map((lane) => [lane.id, Math.round(lane.end - lane.start)]),
    ).toEqual(['source', 'exosome', 'cargo', 'target', 'pathway'].map((lane) => [lane, 28]))
  })

  it('hold each node between the rules of the lane its kind says', () => {
    for (const scene of [
      mechanism('ages-oxidative-stress'),
      mechanism('gw4869-secretion'),
      mechanism('mir4450-znf121'),
    ]) {
      expect(
        scene.nodes
          .filter(
            (node) =>
              !scene.lanes.some((lane) => lane.id === laneOf(node.kind) && lane.start < node.x && node.x < lane.end),
          )
          .map((n) => n.title),
      ).toEqual([])
    }
  })
})
