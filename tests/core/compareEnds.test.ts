import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../../src/core/model/records.ts'
import { compareEnds, netOf } from '../../src/core/query/compareEnds.ts'
import type { Comparison } from '../../src/core/query/compareEnds.ts'
import type { Tally } from '../../src/core/query/mechanismPath.ts'
import { firstComparison } from '../../src/core/query/firstComparison.ts'
import { endLabel, endNodes } from '../../src/core/query/nodeSets.ts'
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

  it('orders things by class, then those told directly, then by name', () => {
    const g = miniGraph({
      nodes: [
        { id: 'out', kind: 'outcome', label: 'A outcome' },
        { id: 'far', kind: 'process', label: 'a far one' },
        { id: 'late', kind: 'process', label: 'Zeta' },
        { id: 'early', kind: 'process', label: 'alpha' },
        { id: 'near', kind: 'process', label: 'Beta' },
        { id: 'mir', kind: 'mirna', label: 'zz' },
      ],
      edges: [
        { id: '1', from: 'a', to: 'out' },
        { id: '2', from: 'a', to: 'late' },
        { id: '3', from: 'a', to: 'early' },
        { id: '4', from: 'a', to: 'mir' },
        { id: '5', from: 'mir', to: 'far' },
        { id: '6', from: 'b', to: 'near' },
        { id: '7', from: 'a', to: 'near' },
      ],
    })
    expect(lists(compareEnds(g, end('a'), end('b')))).toEqual([['mir', 'early', 'late', 'far', 'out'], ['near'], []])
    expect(compareEnds(g, end('a'), end('b')).onlyA.map((r) => r.nodeClass)).toEqual([
      'mirna',
      'process',
      'process',
      'process',
      'outcome',
    ])
  })

  it('counts what has an effect, direct and by routes, and says how sure the surest of it is', () => {
    const g = miniGraph({
      nodes: [{ id: 'b' }],
      edges: [
        { id: 'up', from: 'a', to: 'z', certainty: 'inferred' },
        { id: 'down', from: 'a', to: 'z', predicate: 'suppresses', certainty: 'hedged' },
        { id: 'open', from: 'a', to: 'z', predicate: 'regulates', sign: 1, certainty: 'title-only' },
        { id: 'no', from: 'a', to: 'z', negated: true },
        { id: 'none', from: 'a', to: 'z', predicate: 'no_effect_on' },
        { id: 'with', from: 'a', to: 'z', predicate: 'associated_with' },
        { id: 'w1', from: 'a', to: 'm', certainty: 'hedged' },
        { id: 'w2', from: 'm', to: 'z' },
        { id: 'only', from: 'a', to: 'q', predicate: 'associated_with' },
      ],
    })
    const rows = compareEnds(g, end('a'), end('b')).onlyA
    const z = rows.find((r) => r.node === 'z')?.a
    expect(z?.direct).toEqual(['up', 'down', 'open', 'no', 'none', 'with'])
    expect([z?.tally, z?.surest]).toEqual([{ raises: 2, lowers: 1, undetermined: 1, contextual: 0, lost: 0 }, 'hedged'])
    const q = rows.find((r) => r.node === 'q')?.a
    expect([q?.tally, q?.surest]).toEqual([{ raises: 0, lowers: 0, undetermined: 0, contextual: 0, lost: 0 }, null])
  })

  it('has a net effect only where all that is told agrees', () => {
    const net = (tally: Partial<Tally>): number =>
      netOf({
        direct: [],
        routes: [],
        surest: null,
        tally: { raises: 0, lowers: 0, undetermined: 0, contextual: 0, lost: 0, ...tally },
      })
    expect([
      net({}),
      net({ raises: 2 }),
      net({ lowers: 1 }),
      net({ raises: 1, lowers: 3 }),
      net({ raises: 1, undetermined: 1 }),
      net({ lowers: 1, lost: 1 }),
      net({ raises: 1, contextual: 1 }),
    ]).toEqual([0, 1, -1, 0, 0, 0, 1])
  })

  it('calls a thing beyond an outcome only where every route of both ends passes the same outcome and nothing is direct', () => {
    const compared = (edges: readonly (readonly [string, string])[]) =>
      compareEnds(
        miniGraph({
          nodes: [
            { id: 'b' },
            { id: 'o', kind: 'outcome' },
            { id: 'o2', kind: 'outcome' },
            { id: 'z', kind: 'outcome' },
          ],
          edges: edges.map(([from, to]) => ({ id: `${from}-${to}`, from, to })),
        }),
        end('a'),
        end('b'),
      )
    const row = (edges: readonly (readonly [string, string])[]) => {
      const { onlyA, both, onlyB } = compared(edges)
      return [...onlyA, ...both, ...onlyB].find((r) => r.node === 'z')?.beyond
    }
    expect(
      row([
        ['a', 'o'],
        ['o', 'z'],
        ['b', 'o'],
      ]),
    ).toBe('o')
    expect(
      row([
        ['a', 'o'],
        ['o', 'z'],
        ['b', 'o2'],
        ['o2', 'z'],
      ]),
    ).toBeNull()
    expect(
      row([
        ['a', 'o'],
        ['o', 'o2'],
        ['o2', 'z'],
        ['b', 'o2'],
      ]),
    ).toBe('o2')
    expect(
      row([
        ['a', 'o'],
        ['o', 'z'],
        ['a', 'm'],
        ['m', 'z'],
      ]),
    ).toBeNull()
    expect(
      row([
        ['a', 'o'],
        ['o', 'z'],
        ['a', 'z'],
      ]),
    ).toBeNull()
    expect(
      row([
        ['a', 'o'],
        ['o', 'z'],
        ['a', 'p'],
        ['p', 'z'],
        ['b', 'o'],
      ]),
    ).toBeNull()
    expect(
      row([
        ['a', 'm'],
        ['m', 'z'],
      ]),
    ).toBeNull()
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

describe('nesting and the first comparison', () => {
  const nodes = [
    { id: 'stem', kind: 'cell' as const },
    { id: 'marrow', kind: 'cell' as const, broader: nodeId('stem') },
    { id: 'own', kind: 'cell' as const, broader: nodeId('marrow') },
    { id: 'fat', kind: 'cell' as const, broader: nodeId('stem') },
    { id: 'stem-exo', kind: 'exosome' as const, sourceCell: nodeId('stem') },
    { id: 'own-exo', kind: 'exosome' as const, sourceCell: nodeId('own') },
    { id: 'fat-exo', kind: 'exosome' as const, sourceCell: nodeId('fat') },
    { id: 'no-exo', kind: 'exosome' as const },
    { id: 'p', kind: 'process' as const },
  ]
  const acts = (from: string, to: string) => ({ id: `${from}-${to}`, from, to })
  const graph = miniGraph({
    nodes,
    edges: [
      acts('p', 'stem'),
      acts('p', 'own'),
      acts('stem-exo', 'p'),
      acts('own-exo', 'p'),
      acts('own-exo', 'fat'),
      acts('fat-exo', 'p'),
      acts('fat-exo', 'own'),
      acts('no-exo', 'stem'),
      acts('no-exo', 'p'),
    ],
  })

  it('is so of a wider term however far up, either way round, and of the cells that exosomes come from', () => {
    const pairs = [
      ['stem', 'own'],
      ['own', 'stem'],
      ['marrow', 'stem'],
      ['marrow', 'fat'],
      ['stem', 'stem'],
      ['stem-exo', 'own-exo'],
      ['own-exo', 'stem-exo'],
      ['own-exo', 'fat-exo'],
      ['own-exo', 'own'],
      ['no-exo', 'stem-exo'],
      ['stem-exo', 'no-exo'],
    ] as const
    expect(pairs.map(([a, b]) => isNested(graph, end(a), end(b)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    const set = { kind: 'set', set: 'any-cell' } as const
    expect([isNested(graph, set, end('own')), isNested(graph, end('own'), set)]).toEqual([false, false])
  })

  it('compares first the first two exosomes that act on more than one thing', () => {
    expect(firstComparison(graph)).toEqual({ a: end('own-exo'), b: end('fat-exo') })
    const any = { kind: 'set', set: 'any-exosome' }
    expect(firstComparison(miniGraph({ edges: [acts('a', 'b')] }))).toEqual({ a: any, b: any })
    const one = miniGraph({ nodes, edges: [acts('fat-exo', 'p'), acts('fat-exo', 'own')] })
    expect(firstComparison(one)).toEqual({ a: end('fat-exo'), b: any })
  })

  it('compares first what a question of the storyline compares, where one does', () => {
    const question = (view: string) => ({ id: view, text: view, shows: view, view })
    const questions = [question('map?from=own-exo&to=p'), question('compare?compare=stem-exo~no-exo')]
    const told = miniGraph({
      nodes,
      edges: [acts('fat-exo', 'p'), acts('fat-exo', 'own')],
      rest: { storyline: { title: '', nodes: [], links: [], rows: [], questions } },
    })
    expect(firstComparison(told)).toEqual({ a: end('stem-exo'), b: end('no-exo') })
  })

  it('takes a set for its members in data order', () => {
    const g = miniGraph({
      nodes: [
        { id: 'c', kind: 'cell' },
        { id: 'e2', kind: 'exosome', sourceCell: nodeId('c') },
        { id: 'e1', kind: 'exosome' },
        { id: 'm', kind: 'mirna' },
        { id: 't', kind: 'target', valence: 'beneficial' },
        { id: 'w', kind: 'pathway', valence: 'harmful' },
        { id: 'p', kind: 'process', valence: 'neutral' },
        { id: 'o', kind: 'outcome', valence: 'harmful' },
        { id: 'f', kind: 'factor', valence: 'beneficial' },
      ],
      edges: [],
    })
    expect(
      NODE_SETS.map((set) => [set, endLabel(g, { kind: 'set', set }), endNodes(g, { kind: 'set', set }).join(' ')]),
    ).toEqual([
      ['any-cell', 'Any source cell', 'c'],
      ['any-exosome', 'Any exosome source', 'e2'],
      ['any-mirna', 'Any miRNA', 'm'],
      ['any-target', 'Any target', 't'],
      ['any-pathway', 'Any pathway', 'w'],
      ['any-process', 'Any process', 'p'],
      ['any-outcome', 'Any outcome', 'o'],
      ['any-harm', 'Anything harmful to the disc', 'w o'],
      ['any-benefit', 'Anything good for the disc', 't f'],
    ])
    expect(endNodes(g, end('e1'))).toEqual(['e1'])
    const named = miniGraph({
      nodes: [
        { id: 'x', label: 'Long name', shortLabel: 'LN' },
        { id: 'y', label: 'Y name' },
      ],
      edges: [],
    })
    expect([endLabel(named, end('x')), endLabel(named, end('y'))]).toEqual(['LN', 'Y name'])
  })
})

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
