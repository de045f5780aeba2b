import { describe, expect, it } from 'vitest'
import { pickIndex, pickTarget } from '../../src/canvas/pickTarget.ts'
import { pointAlong } from '../../src/scene/pathData.ts'
import { edgeOf, smallScene } from '../scene/smallScene.ts'

const scene = smallScene()
const index = pickIndex(scene)
const at = (x: number, y: number, zoom = 1) => pickTarget(index, { x, y }, zoom)?.id ?? null

describe('picking (A11Y-07)', () => {
  it.each([1, 0.5, 0.25])('reaches every node within 12 px of its middle at zoom %d', (zoom) => {
    const reach = 11.5 / zoom
    const missed = scene.nodes.filter(
      (node) =>
        at(node.x, node.y, zoom) !== node.id ||
        pickTarget(index, { x: node.x, y: node.y + Math.min(reach, 40) }, zoom) === null,
    )
    expect(missed).toEqual([])
  })

  it.each([1, 0.5])('reaches every line within 12 px at zoom %d', (zoom) => {
    const missed = scene.edges.filter((edge) => {
      const p = pointAlong(edge.line, 0.5)
      const side = 11 / zoom
      return [1, -1].some((sign) => at(p.x + p.dy * side * sign, p.y - p.dx * side * sign, zoom) === null)
    })
    expect(missed).toEqual([])
  })

  it('prefers the node under the pointer to the line that ends at it, and the nearest of two', () => {
    expect(at(80, 60)).toBe('MSC')
    const middle = pointAlong(edgeOf(scene, 'e0').line, 0.5)
    expect(pickTarget(index, middle, 1)).toEqual({ kind: 'edge', id: 'e0', edges: ['e0'] })
  })

  it('finds nothing on empty ground', () => {
    expect(at(1100, 200)).toBeNull()
  })
})
