import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { edgeKey, nodeKey, sceneToCytoscape } from '../../src/canvas/sceneToCytoscape.ts'
import type { Point } from '../../src/layout/layoutTypes.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { flattenPath } from '../../src/scene/pathData.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { edgeOf, nodeId, smallInput, smallScene } from '../scene/smallScene.ts'

const edgeData = z.object({
  sourceEnd: z.string(),
  targetEnd: z.string(),
  weights: z.string(),
  distances: z.string(),
  source: z.string(),
  target: z.string(),
})
const numbers = (text: string): number[] => text.split(' ').map(Number.parseFloat)

function dataOf(scene: Scene, key: string): Record<string, unknown> {
  const element = sceneToCytoscape(scene).find((candidate) => candidate.id === key)
  if (element === undefined) throw new Error(`No element ${key}`)
  return { ...element.definition.data }
}

/** The curve Cytoscape makes of ends, weights and distances (its documentation of unbundled-bezier). */
function drawnByEngine(scene: Scene, id: string): Point[] {
  const data = edgeData.parse(dataOf(scene, edgeKey(id)))
  const edge = edgeOf(scene, id)
  const [source, target] = [edge.source, edge.target].map((end) => scene.nodes.find((node) => node.id === end))
  const [sx = 0, sy = 0] = numbers(data.sourceEnd)
  const [tx = 0, ty = 0] = numbers(data.targetEnd)
  const start = { x: (source?.x ?? 0) + sx, y: (source?.y ?? 0) + sy }
  const end = { x: (target?.x ?? 0) + tx, y: (target?.y ?? 0) + ty }
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy)
  const distances = numbers(data.distances)
  const controls = numbers(data.weights).map((w, i) => {
    const distance = distances[i] ?? 0
    return { x: start.x + w * dx - (dy / length) * distance, y: start.y + w * dy + (dx / length) * distance }
  })
  return [start, ...controls, end]
}

describe('the Scene as Cytoscape elements', () => {
  it('gives the engine ends, weights and distances that reproduce the very control points of the Scene', () => {
    const coordinate = fc.double({ min: -400, max: 400, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 4 }), (controls) => {
        const input = smallInput()
        const routes = new Map(input.layout.routes)
        const route = routes.get('none')
        if (route === undefined) throw new Error('The fixture lost its route')
        routes.set('none', { ...route, controls })
        const scene = buildScene({ ...input, layout: { ...input.layout, routes } })
        const { line } = edgeOf(scene, 'none')
        const expected = [line.start, ...line.controls, line.end]
        const drawn = drawnByEngine(scene, 'none')
        expect(drawn).toHaveLength(expected.length)
        drawn.forEach((point, i) => {
          expect(Math.hypot(point.x - (expected[i]?.x ?? 0), point.y - (expected[i]?.y ?? 0))).toBeLessThan(0.05)
        })
      }),
    )
  })

  it('turns every silhouette into the same corners', () => {
    const scene = smallScene()
    for (const node of scene.nodes) {
      const points = numbers(String(dataOf(scene, nodeKey(node.id))['points']))
      const corners = flattenPath(node.outline, 8)
      expect(points).toHaveLength(corners.length * 2)
      corners.forEach((corner, i) => {
        expect(node.x + ((points[2 * i] ?? 0) * node.width) / 2).toBeCloseTo(corner.x, 1)
        expect(node.y + ((points[2 * i + 1] ?? 0) * node.height) / 2).toBeCloseTo(corner.y, 1)
      })
    }
  })

  it('passes dashes, widths, colours and dimming on as they are', () => {
    const scene = smallScene()
    expect(dataOf(scene, edgeKey('e1'))).toMatchObject({
      lineStyle: 'dashed',
      dash: '9 5',
      strokeWidth: 3,
      stroke: '#171B29',
      cap: 'butt',
      opacity: 1,
    })
    expect(dataOf(scene, edgeKey('e3'))).toMatchObject({ lineStyle: 'dashed', dash: '0.1 5', cap: 'round' })
    expect(dataOf(scene, edgeKey('e0'))).toMatchObject({ lineStyle: 'solid' })
  })

  it('draws a self loop as an ordinary edge from an invisible point', () => {
    const input = smallInput()
    const [first] = input.edges
    if (first === undefined) throw new Error('The fixture has no edges')
    const loop = { ...first, id: 'loop', source: nodeId('MSC'), target: nodeId('MSC') }
    const routes = new Map([
      [
        'loop',
        {
          start: { x: 118, y: 50 },
          controls: [
            { x: 160, y: 20 },
            { x: 100, y: 0 },
          ],
          end: { x: 80, y: 42 },
        },
      ],
    ])
    const elements = sceneToCytoscape(buildScene({ ...input, edges: [loop], layout: { ...input.layout, routes } }))
    const edge = elements.find((element) => element.id === edgeKey('loop'))
    expect(edge?.definition.data.source).not.toBe(edge?.definition.data.target)
    expect(elements.some((element) => element.id === edge?.definition.data.source)).toBe(true)
  })
})
