import { describe, expect, it } from 'vitest'
import { edgesCiting, edgesFlagged, selectedEdges } from '../../src/core/query/selectedEdges.ts'
import { edgeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()

describe('the relations a selection stands for', () => {
  it('puts each relation of a reference in one list: printed, beside or expected', () => {
    for (const { number } of graph.data.references) {
      const { printed, beside, expected } = edgesCiting(graph, number)
      expect(new Set([...printed, ...beside, ...expected]).size).toBe(printed.length + beside.length + expected.length)
      for (const id of printed) expect(graph.edge(id).evidence.some((e) => e.refs.includes(number))).toBe(true)
      for (const id of beside) expect(graph.edge(id).evidence.some((e) => e.refsInherited.includes(number))).toBe(true)
      const cited = graph.data.assertions.filter((a) =>
        a.evidence.some((e) => [...e.refs, ...e.refsInherited].includes(number)),
      )
      expect(printed.length + beside.length).toBe(cited.length)
    }
  })

  it('expects [134] where [24] is printed for miR-21 and PTEN, and keeps the printed one', () => {
    expect(edgesCiting(graph, 134).expected).toContain(edgeId('M47'))
    expect(edgesCiting(graph, 24).printed).toContain(edgeId('M47'))
  })

  it('gives a study the relations of its reference', () => {
    expect(selectedEdges(graph, { kind: 'study', id: 'study-134' })).toEqual(
      selectedEdges(graph, { kind: 'reference', id: 134 }),
    )
  })

  it('finds every relation a flag names or that names the flag', () => {
    for (const flag of graph.data.flags) {
      const edges = new Set<string>(edgesFlagged(graph, flag.id))
      const named = graph.data.assertions.filter((a) => a.flags.includes(flag.id) || flag.about.includes(a.id))
      expect([flag.id, ...named.filter((a) => !edges.has(a.id)).map((a) => a.id)]).toEqual([flag.id])
    }
  })
})
