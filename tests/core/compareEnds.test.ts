import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../../src/core/model/records.ts'
import { compareEnds } from '../../src/core/query/compareEnds.ts'
import type { Comparison } from '../../src/core/query/compareEnds.ts'
import { firstComparison } from '../../src/core/query/firstComparison.ts'
import { endNodes } from '../../src/core/query/nodeSets.ts'
import { isNested } from '../../src/core/query/isNested.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { NODE_SETS } from '../../src/core/query/view.ts'
import type { EndSpec } from '../../src/core/query/view.ts'
import { tellVerb } from '../../src/core/tell/tellRelation.ts'
import { bruteForcePaths } from './bruteForcePaths.ts'
import { miniGraph, nodeId } from './miniGraph.ts'
import { randomGraph } from './randomGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const end = (id: string) => ({ kind: 'node', id: nodeId(id) }) as const
const lists = ({ onlyA, both, onlyB }: Comparison): readonly (readonly string[])[] =>
  [onlyA, both, onlyB].map((rows) => rows.map((r) => r.node))

describe('comparing two ends', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'x', kind: 'exosome' },
      { id: 'y', kind: 'exosome' },
      { id: 'mir', kind: 'mirna' },
      { id: 'p', kind: 'process' },
      { id: 'q', kind: 'process' },
      { id: 'r', kind: 'process' },
    ],
    edges: [
      { id: 'e1', from: 'x', to: 'mir', predicate: 'carries' },
      { id: 'e2', from: 'x', to: 'p' },
      { id: 'e3', from: 'x', to: 'p' },
      { id: 'e4', from: 'y', to: 'p' },
      { id: 'e5', from: 'y', to: 'q' },
      { id: 'e6', from: 'mir', to: 'q', predicate: 'suppresses' },
      { id: 'e7', from: 'y', to: 'r', predicate: 'lacks_risk_of' },
    ],
  })
  const result = compareEnds(graph, end('x'), end('y'))

  it('puts what either end reaches, directly or by a route, into exactly one list', () => {
    expect(lists(result)).toEqual([['mir'], ['p', 'q'], ['r']])
  })
  it('keeps all direct relations of a shared thing, apart by end and apart from routes', () => {
    expect(
      result.both.map((r) => [r.a.direct, r.a.routes.map((route) => route.path.edges), r.b.direct, r.b.routes]),
    ).toEqual([
      [['e2', 'e3'], [], ['e4'], []],
      [[], [['e1', 'e6']], ['e5'], []],
    ])
  })
  it('says where the two ends have opposite effects, and only there', () => {
    expect(result.both.map((r) => [r.node, r.opposite])).toEqual([
      ['p', false],
      ['q', true],
    ])
  })
  it('calls nothing opposite while one told way leaves the direction open', () => {
    const open = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'c' },
        { id: '2', from: 'b', to: 'c', predicate: 'suppresses' },
        { id: '3', from: 'b', to: 'd' },
        { id: '4', from: 'd', to: 'c', predicate: 'regulates' },
      ],
    })
    const [row] = compareEnds(open, end('a'), end('b')).both
    expect([row?.b.tally, row?.opposite]).toEqual([
      { raises: 0, lowers: 1, undetermined: 1, contextual: 0, lost: 0 },
      false,
    ])
  })
  it('swaps its sides with its ends', () => {
    const back = compareEnds(graph, end('y'), end('x'))
    expect(lists(back)).toEqual([...lists(result)].reverse())
  })
  it('finds everything shared when an end is compared with itself', () => {
    expect(compareEnds(graph, end('x'), end('x'))).toMatchObject({ onlyA: [], onlyB: [] })
  })
  it('prefers the route that names most molecules among those told equally well, and counts parallel relations as one route', () => {
    const g = miniGraph({
      nodes: [
        { id: 'a', kind: 'exosome' },
        { id: 'm', kind: 'mirna' },
        { id: 't', kind: 'target' },
        { id: 'z', kind: 'process' },
      ],
      edges: [
        { id: '1', from: 'a', to: 'm', predicate: 'carries' },
        { id: '2', from: 'm', to: 'z' },
        { id: '3', from: 'm', to: 't' },
        { id: '4', from: 't', to: 'z' },
        { id: '5', from: 't', to: 'z' },
      ],
    })
    const row = compareEnds(g, end('a'), end('z')).onlyA.find((r) => r.node === 'z')
    expect(row?.a.routes.map((r) => r.path.nodes.join(' '))).toEqual(['a m t z', 'a m z'])
  })
  it('orders by class from source to outcome, then what is told directly, then by name', () => {
    const g = miniGraph({
      nodes: [{ id: 'zz', kind: 'target' }],
      edges: [
        { id: '1', from: 'a', to: 'zeta' },
        { id: '2', from: 'a', to: 'alpha' },
        { id: '3', from: 'a', to: 'zz' },
        { id: '4', from: 'zz', to: 'beta' },
        { id: '5', from: 'zz', to: 'aa' },
        { id: '6', from: 'b', to: 'other' },
      ],
    })
    expect(compareEnds(g, end('a'), end('b')).onlyA.map((r) => r.node)).toEqual(['zz', 'alpha', 'zeta', 'aa', 'beta'])
  })
  it('marks what is only reached beyond an outcome', () => {
    const g = miniGraph({
      nodes: [{ id: 'o', kind: 'outcome' }],
      edges: [
        { id: '1', from: 'a', to: 'o' },
        { id: '2', from: 'o', to: 'z' },
        { id: '3', from: 'b', to: 'z' },
      ],
    })
    expect(compareEnds(g, end('a'), end('a')).both.map((r) => [r.node, r.beyond])).toEqual([
      ['z', 'o'],
      ['o', null],
    ])
    expect(compareEnds(g, end('a'), end('b')).both.map((r) => [r.node, r.beyond])).toEqual([['z', null]])
  })

  const anyEnd: fc.Arbitrary<EndSpec> = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('n0', 'n1', 'n2').map(end) },
    { weight: 1, arbitrary: fc.constantFrom(...NODE_SETS).map((set) => ({ kind: 'set' as const, set })) },
  )
  it('agrees with growing every path to every node, on random graphs', () => {
    fc.assert(
      fc.property(randomGraph, anyEnd, anyEnd, (g, a, b) => {
        const fits = (e: EndSpec): EndSpec => (e.kind === 'node' && !g.hasNode(e.id) ? end('n0') : e)
        const [ofA, ofB] = [slowReach(g, fits(a)), slowReach(g, fits(b))]
        const found = compareEnds(g, fits(a), fits(b))
        const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort()
        expect(lists(found).map(sorted)).toEqual([
          sorted([...ofA.keys()].filter((n) => !ofB.has(n))),
          sorted([...ofA.keys()].filter((n) => ofB.has(n))),
          sorted([...ofB.keys()].filter((n) => !ofA.has(n))),
        ])
        for (const row of [...found.onlyA, ...found.both, ...found.onlyB]) {
          expect([sorted(row.a.direct), sorted(row.a.routes.map((r) => routeKey(g, r.path)))]).toEqual(
            slowSide(ofA.get(row.node)),
          )
          expect([sorted(row.b.direct), sorted(row.b.routes.map((r) => routeKey(g, r.path)))]).toEqual(
            slowSide(ofB.get(row.node)),
          )
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** Nodes and the sign of each step: what makes one route. A step without a printed direction takes that of its parallel
 *  relations where these print one and the same. */
function routeKey(
  graph: MechanismGraph,
  { nodes, edges }: { readonly nodes: readonly NodeId[]; readonly edges: readonly EdgeId[] },
): string {
  const signOf = (id: EdgeId): number | null => {
    const a = graph.edge(id)
    return graph.relation(a.predicate).transmits === null ? null : a.sign
  }
  return `${nodes.join(' ')} ${edges
    .map((id) => {
      const { subject, object } = graph.edge(id)
      const told = new Set(
        walked(graph, subject, object)
          .filter((other) => ['stated', 'hedged'].includes(graph.edge(other).certainty))
          .map(signOf)
          .filter((sign) => sign !== null),
      )
      return signOf(id) ?? (told.size === 1 ? [...told][0] : null)
    })
    .join(' ')}`
}

/** Relations between two nodes that default paths walk. */
function walked(graph: MechanismGraph, subject: NodeId, object: NodeId): readonly EdgeId[] {
  return bruteForcePaths(graph, pathQuery(subject, object, { maxSteps: 1 }))
    .map((p) => p.edges[0])
    .filter((id) => id !== undefined)
}

interface SlowSide {
  readonly direct: readonly string[]
  readonly routes: ReadonlySet<string>
}

function slowSide(side: SlowSide | undefined): readonly [readonly string[], readonly string[]] {
  return side === undefined ? [[], []] : [[...side.direct].sort(), [...side.routes].sort()]
}

/** Every node an end reaches, by brute force: a search for each pair, no shared code. */
function slowReach(graph: MechanismGraph, from: EndSpec): ReadonlyMap<NodeId, SlowSide> {
  const sources = endNodes(graph, from)
  return new Map(
    graph.data.nodes.flatMap(({ id }) => {
      const direct = graph.data.assertions
        .filter((a) => sources.includes(a.subject) && a.object === id)
        .map((a) => a.id)
      const routes = new Set(
        bruteForcePaths(graph, pathQuery(from, id))
          .filter((p) => p.edges.length > 1 && p.nodes[0] !== p.nodes.at(-1))
          .map((p) => routeKey(graph, p)),
      )
      return direct.length + routes.size === 0 ? [] : [[id, { direct, routes }] as const]
    }),
  )
}

describe('comparing exosomes of the review', () => {
  const graph = shippedGraph()
  it('knows a wider term and its narrower one apart from neighbours', () => {
    const nested = (a: string, b: string): boolean => isNested(graph, end(a), end(b))
    expect([
      nested('msc-exos', 'bmsc-exos'),
      nested('bmsc-exos', 'msc-exos'),
      nested('msc', 'bmsc'),
      nested('bmsc-exos', 'n-exos'),
    ]).toEqual([true, true, true, false])
  })

  it('starts with BMSC-Exos and N-Exos', () => {
    expect(firstComparison(graph)).toEqual({ a: end('bmsc-exos'), b: end('n-exos') })
  })
  it('finds PI3K-AKT with both: through miR-21 of BMSC-Exos, directly of N-Exos', () => {
    const row = compareEnds(graph, end('bmsc-exos'), end('n-exos')).both.find((r) => r.node === 'pi3k-akt')
    expect(row?.a.direct).toEqual([])
    expect(row?.a.routes[0]?.path.nodes).toEqual(['bmsc-exos', 'mir-21', 'pten', 'pi3k-akt'])
    expect([row?.b.direct, row?.a.tally.lowers, row?.opposite]).toEqual([['M80'], 0, false])
  })
  it('keeps risks that exosomes lack as direct rows that say so and raise nothing', () => {
    const told = graph.data.assertions.filter((a) => a.predicate === 'lacks_risk_of')
    expect(told.length).toBeGreaterThanOrEqual(4)
    const lacking = [...new Set(told.map((a) => a.subject))]
      .flatMap((id) => compareEnds(graph, end(id), end('d-exos')).onlyA)
      .flatMap((row) => row.a.direct.map((id) => ({ row, id })))
      .filter(({ id }) => graph.edge(id).predicate === 'lacks_risk_of')
    expect(lacking.map(({ id }) => id).sort()).toEqual(told.map((a) => a.id).sort())
    expect(new Set(lacking.map(({ id }) => tellVerb(graph, id)))).toEqual(new Set(['lacks the risk of']))
    expect(lacking.every(({ row }) => row.a.routes.length > 0 || row.a.surest === null)).toBe(true)
  })
  it('tells that GW4869 takes an effect away, and never that it raises pyroptosis', () => {
    const row = compareEnds(graph, end('gw4869'), end('mir-21')).onlyA.find((r) => r.node === 'np-cell-pyroptosis')
    expect([row?.a.tally.raises, row?.a.routes.every((r) => r.path.effect === 'lost')]).toEqual([0, true])
  })
})
