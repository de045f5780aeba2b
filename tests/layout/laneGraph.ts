import fc from 'fast-check'
import type { LaneLayout, LayoutEdgeInput, LayoutNodeInput } from '../../src/layout/layoutTypes.ts'

export interface Lanes {
  readonly nodes: LayoutNodeInput[]
  readonly edges: LayoutEdgeInput[]
}

/** Random lane graphs: up to 5 lanes, 14 nodes, 24 edges, parallel, backward and same-lane edges and loops among them. */
export function laneGraph(): fc.Arbitrary<Lanes> {
  const node = fc.record({ lane: fc.nat(4), width: fc.integer({ min: 60, max: 150 }), height: fc.constantFrom(36, 44) })
  return fc.array(node, { minLength: 2, maxLength: 14 }).chain((list) => {
    const nodes = list.map((n, i) => ({ id: `n${i}`, ...n }))
    const end = fc.nat(list.length - 1)
    return fc.array(fc.tuple(end, end), { maxLength: 24 }).map((pairs) => ({
      nodes,
      edges: pairs.map(([s, t], i) => ({ id: `e${i}`, source: `n${s}`, target: `n${t}`, headWidth: 8 })),
    }))
  })
}

/** A graph from `lane:id` words and `a>b` lines, all boxes 90 × 36. */
export function lanesOf(words: string, lines: string): Lanes {
  return {
    nodes: words.split(' ').map((word) => {
      const [lane = '0', id = ''] = word.split(':')
      return { id, lane: Number(lane), width: 90, height: 36 }
    }),
    edges: lines.split(' ').map((line, i) => {
      const [source = '', target = ''] = line.split('>')
      return { id: `e${i}`, source, target, headWidth: 8 }
    }),
  }
}

/** How far a point is from the border of a node's box; Infinity for a node that has no place. */
export function borderDistance(
  layout: LaneLayout,
  id: string,
  point: { readonly x: number; readonly y: number } | undefined,
): number {
  const node = layout.nodes.get(id)
  if (node === undefined || point === undefined) return Infinity
  const dx = Math.abs(point.x - node.x) - node.width / 2
  const dy = Math.abs(point.y - node.y) - node.height / 2
  return Math.abs(Math.max(dx, dy))
}

/** Orders the entries of a map by their keys. */
export function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1
}
