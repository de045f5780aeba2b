import { describe, expect, it } from 'vitest'
import { layoutAtBuild } from '../../scripts/layoutAtBuild.ts'
import { cameraFor, frameOf } from '../../src/canvas/camera.ts'
import { labelsKeepSize } from '../../src/canvas/labelsThatFit.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { extendLayout } from '../../src/layout/extendLayout.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import {
  MAP_ROOMS,
  mapLaneInput,
  mapSizing,
  standingInput,
  standingShown,
  standingView,
} from '../../src/scene/mapLayout.ts'
import { measureText } from '../../src/scene/measureText.ts'
import type { Scene, SceneNode } from '../../src/scene/scene.ts'
import { laneInput, layoutEdges, sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const CORE: View = { ...FIRST_VIEW, scope: { kind: 'core' } }

const standing = applyQuery(graph, standingView(CORE), null)
const shown = standingShown(standing, CORE)
const layout = layoutAtBuild(mapLaneInput(graph, shown, 1064, 544))
const scene = sceneOfAnswer(graph, applyQuery(graph, CORE, null), layout, {
  theme: screenTheme('light'),
  sizing: mapSizing(standing.nodes.length, 1064),
})

interface Box {
  readonly id: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** The inked box of a label. */
function labelBox({ id, text }: SceneNode): Box {
  const half = Math.max(...text.lines.map((line) => measureText(line, { size: text.size }))) / 2
  return {
    id,
    left: text.x - half,
    right: text.x + half,
    top: text.y - text.size * 0.72,
    bottom: text.y + (text.lines.length - 1) * text.lineHeight + text.size * 0.21,
  }
}
const nodeBox = ({ id, x, y, width, height }: SceneNode): Box => ({
  id,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})
const meet = (a: Box, b: Box): boolean =>
  a.id !== b.id && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
/** As the page fits it: clear of the zoom buttons. */
const zoomIn = (drawn: Scene, width: number, height: number): number =>
  cameraFor(frameOf(drawn, null), width, height, [...drawn.nodes, ...drawn.chips]).zoom

describe('the core map', () => {
  it.each([
    [1064, 544, 11],
    [1070, 500, 11],
    [1600, 850, 12],
  ])('shows every label in its own box when it is fitted to %d × %d px, at %d px or more', (width, height, least) => {
    const zoom = zoomIn(scene, width, height)
    expect(scene.nodes.length).toBeGreaterThan(70)
    expect(labelsKeepSize(scene, zoom)).toBe(true)
    expect(Math.min(...scene.nodes.map((node) => node.text.size * zoom))).toBeGreaterThanOrEqual(least)
  })

  it('is laid out narrower for a high room, and can be read whole in a window of 1000 × 768 too', () => {
    const high = layoutLanes(mapLaneInput(graph, shown, 640, 500))
    const drawn = sceneOfAnswer(graph, standing, high, {
      theme: screenTheme('light'),
      sizing: mapSizing(standing.nodes.length, 640),
    })
    const zoom = zoomIn(drawn, 1000, 595)
    expect(labelsKeepSize(drawn, zoom)).toBe(true)
    expect(Math.min(...drawn.nodes.map((node) => node.text.size * zoom))).toBeGreaterThanOrEqual(11)
  })

  it('has no label over another node, no box over a box, no name cut short', () => {
    const labels = scene.nodes.map(labelBox)
    const boxes = scene.nodes.map(nodeBox)
    expect(
      labels.filter((label) => boxes.some((box) => meet(label, box)) || labels.some((other) => meet(label, other))),
    ).toEqual([])
    expect(
      labels.filter((label, i) => {
        const box = boxes[i]
        return (
          box === undefined ||
          label.left < box.left ||
          label.right > box.right ||
          label.top < box.top ||
          label.bottom > box.bottom
        )
      }),
    ).toEqual([])
    expect(
      scene.nodes.filter((node) => node.text.lines.some((line) => line.includes('…'))).map((node) => node.title),
    ).toEqual([])
  })

  it('leads no line through a foreign box, those of folded overall effects included', () => {
    const sizing = mapSizing(standing.nodes.length, 1064)
    const all = { nodes: standing.nodes, links: [...standing.links, ...standing.folded] }
    const whole = extendLayout(layout, laneInput(graph, all, sizing))
    expect(standing.folded.length).toBeGreaterThan(10)
    expect(measureQuality(whole, layoutEdges(all.links, sizing, true), 0.5)).toMatchObject({
      nodeHits: 0,
      nodeOverlaps: 0,
      missing: 0,
    })
  })
})

describe('a large mechanism', () => {
  const large = graph.data.mechanisms.filter(
    (m) => applyQuery(graph, { ...FIRST_VIEW, scope: { kind: 'mechanism', mechanism: m.id } }, null).nodes.length > 18,
  )

  it.each(
    large.flatMap((m) =>
      (
        [
          ['landscape', 1070, 462],
          ['square', 1000, 524],
        ] as const
      ).map((room) => [m.id, ...room] as const),
    ),
  )(
    '%s shows every label in its own box in a %s room, below its head: %d × %d px',
    (mechanism, room, width, height) => {
      const view: View = { ...FIRST_VIEW, scope: { kind: 'mechanism', mechanism } }
      const answer = applyQuery(graph, view, null)
      const input = standingInput(graph, view, null, room)
      const drawn = sceneOfAnswer(graph, answer, layoutLanes(input), {
        theme: screenTheme('light'),
        sizing: mapSizing(input.nodes.length, MAP_ROOMS[room].width),
        showMore: true,
      })
      expect(large.length).toBeGreaterThan(4)
      expect(labelsKeepSize(drawn, zoomIn(drawn, width, height))).toBe(true)
    },
  )
})
