import fc from 'fast-check'
import type { LayoutEdgeInput, LayoutNodeInput } from '../../src/layout/layoutTypes.ts'

/** Random lane graphs: up to 5 lanes, 14 nodes, 24 edges, parallel, backward and same-lane edges among them; no self loops. */
export function laneGraph(): fc.Arbitrary<{ nodes: LayoutNodeInput[]; edges: LayoutEdgeInput[] }> {
  const node = fc.record({ lane: fc.nat(4), width: fc.integer({ min: 60, max: 150 }), height: fc.constantFrom(36, 44) })
  return fc.array(node, { minLength: 2, maxLength: 14 }).chain((list) => {
    const nodes = list.map((n, i) => ({ id: `n${i}`, ...n }))
    const end = fc.nat(list.length - 1)
    return fc.array(fc.tuple(end, end), { maxLength: 24 }).map((pairs) => ({
      nodes,
      edges: pairs
        .filter(([s, t]) => s !== t)
        .map(([s, t], i) => ({ id: `e${i}`, source: `n${s}`, target: `n${t}`, headWidth: 8 })),
    }))
  })
}
