import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MechanismGraph } from '../../../src/core/model/buildGraph.ts'
import type { EdgeId } from '../../../src/core/model/records.ts'
import { overallEffects } from '../../../src/core/paths/overallEffects.ts'
import { pathQuery } from '../../../src/core/query/pathQuery.ts'
import { bruteForcePaths } from '../bruteForcePaths.ts'
import { miniGraph, nodeId } from '../miniGraph.ts'
import { randomGraph } from '../randomGraph.ts'
import { shippedGraph } from '../shippedGraph.ts'

/** By the words of the rule alone: every chain of two or more steps is grown over the whole graph and looked at. */
function bruteOverall(graph: MechanismGraph, edges: readonly EdgeId[]): readonly EdgeId[] {
  const inside = new Set(edges)
  return edges.filter((id) => {
    const { subject, object, sign, predicate, negated } = graph.edge(id)
    const relation = graph.relation(predicate)
    if (
      negated ||
      relation.negated ||
      relation.group !== 'influence' ||
      relation.transmits === null ||
      sign === null ||
      sign === 0 ||
      subject === object
    )
      return false
    return bruteForcePaths(graph, pathQuery(subject, object)).some(
      (path) => path.edges.length > 1 && path.netSign === sign && path.edges.every((e) => inside.has(e)),
    )
  })
}

const part = fc.array(
  fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  { minLength: 24, maxLength: 24 },
)
const subset = (graph: MechanismGraph, taken: readonly boolean[]): readonly EdgeId[] =>
  graph.data.assertions.filter((_, i) => taken[i % 24] ?? true).map((a) => a.id)

describe('overall effects', () => {
  it('are the relations that a chain of the same set and sign explains, on random multigraphs', () => {
    let found = 0
    fc.assert(
      fc.property(randomGraph, part, (graph, taken) => {
        const edges = subset(graph, taken)
        const overall = overallEffects(graph, edges)
        expect([...overall.keys()]).toEqual(bruteOverall(graph, edges))
        for (const chain of overall.values()) expect(chain.length).toBeGreaterThan(1)
        found += overall.size
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(10)
  })

  it('come and go together when they are parallel and of one sign', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const ways = (predicate: string): boolean => {
          const r = graph.relation(predicate)
          return r.group === 'influence' && !r.negated && r.transmits !== null
        }
        const signed = graph.data.assertions.filter((a) => a.sign !== null && !a.negated && ways(a.predicate))
        const overall = overallEffects(
          graph,
          graph.data.assertions.map((a) => a.id),
        )
        const split = signed.filter((a) =>
          signed.some(
            (b) =>
              a.subject === b.subject &&
              a.object === b.object &&
              a.sign === b.sign &&
              overall.has(a.id) !== overall.has(b.id),
          ),
        )
        expect(split).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('stay drawn where the chain would join findings of two exosome sources', () => {
    const graph = miniGraph({
      nodes: [
        { id: 'b-exos', kind: 'exosome' },
        { id: 'n-exos', kind: 'exosome' },
      ],
      edges: [
        { id: 'whole', from: 'b-exos', to: 'death', predicate: 'suppresses' },
        { id: '1', from: 'b-exos', to: 'akt' },
        { id: '2', from: 'akt', to: 'death', predicate: 'suppresses', onlyFrom: ['n-exos'] },
        { id: '3', from: 'n-exos', to: 'akt' },
        { id: 'told', from: 'n-exos', to: 'death', predicate: 'suppresses' },
      ],
    })
    expect([
      ...overallEffects(
        graph,
        graph.data.assertions.map((a) => a.id),
      ).entries(),
    ]).toEqual([['told', ['3', '2']]])
  })

  it('stay drawn where the source that a step is bound to has no relation in the set', () => {
    const graph = miniGraph({
      nodes: [{ id: 'n-exos', kind: 'exosome' }],
      edges: [
        { id: 'whole', from: 'mir', to: 'death', predicate: 'suppresses' },
        { id: '1', from: 'mir', to: 'akt' },
        { id: '2', from: 'akt', to: 'death', predicate: 'suppresses', onlyFrom: ['n-exos'] },
      ],
    })
    const ids = graph.data.assertions.map((a) => a.id)
    expect(overallEffects(graph, ids).size).toBe(0)
    expect(bruteOverall(graph, ids)).toEqual([])
  })

  it('are explained by a chain whose every step names one source outside the set, not by one that names several', () => {
    const chain = (first: string, second: string) =>
      miniGraph({
        nodes: [
          { id: 'n-exos', kind: 'exosome' },
          { id: 'm-exos', kind: 'exosome' },
        ],
        edges: [
          { id: 'whole', from: 'mir', to: 'death' },
          { id: '1', from: 'mir', to: 'akt', onlyFrom: [first] },
          { id: '2', from: 'akt', to: 'death', onlyFrom: [second] },
        ],
      })
    const explained = (graph: MechanismGraph): readonly EdgeId[] => [
      ...overallEffects(
        graph,
        graph.data.assertions.map((a) => a.id),
      ).keys(),
    ]
    expect(explained(chain('n-exos', 'n-exos'))).toEqual(['whole'])
    expect(explained(chain('n-exos', 'm-exos'))).toEqual([])
  })

  it('keep a relation whose chain has the opposite sign or none', () => {
    const graph = miniGraph({
      edges: [
        { id: 'up', from: 'a', to: 'c' },
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'c', predicate: 'suppresses' },
        { id: 'open', from: 'a', to: 'd' },
        { id: '3', from: 'b', to: 'd', predicate: 'regulates' },
      ],
    })
    expect(
      overallEffects(
        graph,
        graph.data.assertions.map((a) => a.id),
      ).size,
    ).toBe(0)
  })

  it('fold the storyline to at most 20 lines and leave miR-21 ⊣ NP cell apoptosis, whose chain is told of two sources', () => {
    const graph = shippedGraph()
    const lines = graph.data.storyline.links
    const overall = overallEffects(
      graph,
      lines.flatMap((l) => l.edges),
    )
    const drawn = lines.filter((l) => !l.edges.every((id) => overall.has(id)))
    expect(drawn.length).toBeLessThanOrEqual(20)
    expect(drawn.map((l) => l.id)).toContain('mir-21--np-cell-apoptosis')
    expect(graph.node(nodeId('mir-21')).label).toBe('miR-21')
  })
})
