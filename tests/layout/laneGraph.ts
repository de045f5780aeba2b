import fc from 'fast-check'
import type { LayoutEdgeInput, LayoutNodeInput } from '../../src/layout/layoutTypes.ts'

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
