import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MechanismGraph } from '../../../src/core/model/buildGraph.ts'
import { answerQuestion } from '../../../src/core/paths/answerQuestion.ts'
import { nestShorter } from '../../../src/core/paths/nestShorter.ts'
import { fullestRoute, isJoined, withShorter } from '../../../src/core/paths/route.ts'
import type { Route, RouteAnswer } from '../../../src/core/paths/route.ts'
import { pathQuery } from '../../../src/core/query/pathQuery.ts'
import type { PathQuery } from '../../../src/core/query/pathQuery.ts'
import { NO_FILTERS } from '../../../src/core/query/view.ts'
import { bruteForcePaths } from '../bruteForcePaths.ts'
import { miniGraph, nodeId } from '../miniGraph.ts'
import { fitQuery, randomGraph, randomQuery } from '../randomGraph.ts'

/** Whether of two routes the second comes to lie under the first. */
const isNested = (graph: MechanismGraph, fuller: Route, shorter: Route, query: PathQuery): boolean =>
  nestShorter(graph, [fuller, shorter], query).some(
    (r) => r.path === fuller.path && r.shorter.some((s) => s.path === shorter.path),
  )

const all = (answer: RouteAnswer): readonly Route[] => [
  ...answer.stated,
  ...withShorter(answer.how),
  ...withShorter(answer.joined),
]
const names = (routes: readonly Route[]): readonly string[] => routes.map((r) => r.path.nodes.join(' '))
const ask = (
  graph: MechanismGraph,
  from: string,
  to: string,
  rest: Parameters<typeof pathQuery>[2] = {},
): RouteAnswer => answerQuestion(graph, pathQuery(nodeId(from), nodeId(to), rest))
const missing = (): never => {
  throw new Error('no route')
}
const open = (wild: PathQuery): PathQuery => ({ ...wild, options: { ...wild.options, joinContexts: true } })

/** Whether the first nodes stand among the second ones, in their order. */
const isPassed = (nodes: readonly string[], among: readonly string[]): boolean =>
  nodes.length === 0 ||
  (among.includes(nodes[0] ?? '') && isPassed(nodes.slice(1), among.slice(among.indexOf(nodes[0] ?? '') + 1)))

describe('the layers of an answer', () => {
  it('hold every simple path exactly once and no other, on random multigraphs', () => {
    let shorter = 0
    let joined = 0
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        const query = fitQuery(wild, graph)
        const expected = bruteForcePaths(graph, open(query))
          .map((p) => p.edges.join(' '))
          .sort()
        const answer = answerQuestion(graph, query)
        const listed = all(answer)
          .flatMap((r) => r.paths.map((p) => p.edges.join(' ')))
          .sort()
        expect(listed).toEqual(expected)
        expect(answer.dead === null).toBe(expected.length > 0)
        shorter += answer.how.reduce((n, r) => n + r.shorter.length, 0)
        joined += answer.joined.length
      }),
      { numRuns: 500 },
    )
    expect(shorter).toBeGreaterThan(1)
    expect(joined).toBeGreaterThan(1)
  })

  it('keep routes of one step, chains, and joined chains apart', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        const answer = answerQuestion(graph, fitQuery(wild, graph))
        for (const r of answer.stated) expect([r.path.edges.length, isJoined(r)]).toEqual([1, false])
        for (const r of withShorter(answer.how))
          expect(r.path.edges.length > 1 && (!isJoined(r) || r.span !== null)).toBe(true)
        for (const r of withShorter(answer.joined)) expect([isJoined(r), r.span]).toEqual([true, null])
      }),
      { numRuns: 200 },
    )
  })

  it('put a route under one that explains it and leave the fullest ones standing', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        const query = { ...fitQuery(wild, graph), filters: NO_FILTERS }
        for (const layer of [
          answerQuestion(graph, query).how.filter((r) => !isJoined(r)),
          answerQuestion(graph, query).joined,
        ]) {
          for (const r of layer)
            for (const s of r.shorter)
              expect([isNested(graph, r, s, query), isPassed(s.path.nodes, r.path.nodes)]).toEqual([true, true])
          for (const r of layer) for (const s of layer) expect(r !== s && isNested(graph, r, s, query)).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('tell parallel relations of one sign as one step and of opposite signs as two routes', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'a', to: 'b', certainty: 'hedged' },
        { id: '3', from: 'a', to: 'b', predicate: 'suppresses' },
        { id: '4', from: 'b', to: 'c' },
      ],
    })
    expect(ask(graph, 'a', 'c').how.map((r) => [r.path.netSign, r.steps])).toEqual([
      [1, [['1', '2'], ['4']]],
      [-1, [['3'], ['4']]],
    ])
  })

  it('tell a relation without a printed direction as evidence of the step that a parallel one gives a direction', () => {
    const edges = [
      { id: '1', from: 'a', to: 'b', predicate: 'regulates', sign: null },
      { id: '2', from: 'a', to: 'b', predicate: 'suppresses', certainty: 'hedged' as const },
      { id: '3', from: 'b', to: 'c' },
    ]
    const told = (graph: MechanismGraph) =>
      ask(graph, 'a', 'c').how.map((r) => [r.path.netSign, r.steps, r.paths.length])
    expect(told(miniGraph({ edges }))).toEqual([[-1, [['2', '1'], ['3']], 2]])
    expect(told(miniGraph({ edges: [...edges, { id: '4', from: 'a', to: 'b' }] }))).toEqual([
      [null, [['1'], ['3']], 1],
      [1, [['4'], ['3']], 1],
      [-1, [['2'], ['3']], 1],
    ])
  })

  it('tell the fuller route first and the one that skips its steps under it', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'exos', to: 'mir' },
        { id: '2', from: 'mir', to: 'gene', predicate: 'suppresses' },
        { id: '3', from: 'gene', to: 'death' },
        { id: 'skip', from: 'mir', to: 'death', predicate: 'suppresses' },
        { id: 'whole', from: 'exos', to: 'death', predicate: 'suppresses' },
        { id: 'against', from: 'exos', to: 'gene' },
      ],
    })
    const answer = ask(graph, 'exos', 'death')
    expect(names(answer.stated)).toEqual(['exos death'])
    expect(names(answer.how)).toEqual(['exos mir gene death', 'exos gene death'])
    expect(names(answer.how[0]?.shorter ?? [])).toEqual(['exos mir death'])
  })

  it('put no route under one that passes other nodes, whatever the signs', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'c' },
        { id: '3', from: 'c', to: 'z' },
        { id: '4', from: 'a', to: 'x' },
        { id: '5', from: 'x', to: 'z' },
        { id: '6', from: 'z', to: 'a' },
      ],
    })
    const told = (from: string, to: string) => ask(graph, from, to).how.map((r) => [...names([r]), ...names(r.shorter)])
    expect(told('a', 'z')).toEqual([['a b c z'], ['a x z']])
    expect(told('a', 'a')).toEqual([['a b c z a'], ['a x z a']])
  })

  it('put a route under one that stands where the fullest one explains neither', () => {
    const graph = miniGraph({
      nodes: [{ id: 's', kind: 'exosome' }],
      edges: [
        { id: '1', from: 'a', to: 'p' },
        { id: 'pz', from: 'p', to: 'z', predicate: 'suppresses' },
        { id: 'pq', from: 'p', to: 'q', predicate: 'suppresses' },
        { id: 'qz', from: 'q', to: 'z' },
        { id: 'pr', from: 'p', to: 'r', predicate: 'suppresses' },
        { id: 'rq', from: 'r', to: 'q' },
        { id: 'rs', from: 'r', to: 's' },
        { id: 'sq', from: 's', to: 'q' },
      ],
    })
    // From r the exosome's effect is told, from p on it is lost.
    expect(ask(graph, 'a', 'z').how.map((r) => [...names([r]), ...names(r.shorter)])).toEqual([
      ['a p q z', 'a p z'],
      ['a p r s q z', 'a p r q z'],
    ])
  })

  it('let the chain that reads a step out stand above it, and claim no direction that is not printed', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'exos', to: 'mir' },
        { id: '2', from: 'mir', to: 'path', predicate: 'regulates', sign: null, inferredSign: -1 },
        { id: '3', from: 'path', to: 'end', certainty: 'inferred' },
        { id: 'whole', from: 'mir', to: 'end', predicate: 'suppresses' },
        { id: 'against', from: 'mir', to: 'far' },
        { id: '4', from: 'path', to: 'far' },
      ],
    })
    const [first, ...rest] = ask(graph, 'exos', 'end').how
    expect([
      names([first ?? missing()]),
      first?.path.netSign,
      names(first?.shorter ?? []),
      first?.shorter[0]?.path.netSign,
      rest,
    ]).toEqual([['exos mir path end'], null, ['exos mir end'], -1, []])
    expect(names(ask(graph, 'exos', 'far').how)).toEqual(['exos mir path far', 'exos mir far'])
  })

  it('order chains that do not explain each other by wording first, then by molecular steps', () => {
    const graph = miniGraph({
      nodes: [
        { id: 'mir', kind: 'mirna' },
        { id: 'gene', kind: 'target' },
      ],
      edges: [
        { id: '1', from: 'a', to: 'x' },
        { id: '2', from: 'x', to: 'z' },
        { id: '3', from: 'a', to: 'mir' },
        { id: '4', from: 'mir', to: 'gene', predicate: 'suppresses' },
        { id: '5', from: 'gene', to: 'z', predicate: 'suppresses' },
        { id: '6', from: 'a', to: 'y' },
        { id: '7', from: 'y', to: 'z', certainty: 'hedged' },
        { id: '8', from: 'a', to: 'w' },
        { id: '9', from: 'w', to: 'z', certainty: 'inferred' },
      ],
    })
    expect(names(ask(graph, 'a', 'z').how)).toEqual(['a mir gene z', 'a x z', 'a y z', 'a w z'])
  })
})

describe('a joined route', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'b-exos', kind: 'exosome' },
      { id: 'n-exos', kind: 'exosome' },
      { id: 'mir', kind: 'mirna' },
      { id: 'other', kind: 'exosome' },
    ],
    edges: [
      { id: '1', from: 'b-exos', to: 'mir' },
      { id: '2', from: 'mir', to: 'akt' },
      { id: '3', from: 'akt', to: 'death', predicate: 'suppresses', onlyFrom: ['n-exos'] },
      { id: 'n', from: 'n-exos', to: 'akt' },
      { id: 'whole', from: 'b-exos', to: 'death', predicate: 'suppresses' },
      { id: 'part', from: 'mir', to: 'death', predicate: 'suppresses' },
      { id: 'o', from: 'other', to: 'akt' },
    ],
  })

  it('is shown after the chains when its whole is printed of the same source, and names the closest printed whole', () => {
    const answer = ask(graph, 'b-exos', 'death')
    expect(names(answer.how)).toEqual(['b-exos mir death', 'b-exos mir akt death'])
    expect(answer.how[1]).toMatchObject({ span: 'whole', joins: [{ step: 2, toldOf: ['n-exos'], span: 'part' }] })
    expect(fullestRoute(answer)?.path.nodes.join(' ')).toBe('b-exos mir akt death')
    expect(answer.joined).toEqual([])
  })

  it('takes the place of a shown chain only between the same ends', () => {
    const both = answerQuestion(graph, pathQuery({ kind: 'set', set: 'any-exosome' }, nodeId('death')))
    expect(fullestRoute(both)?.path.nodes[0]).toBe(both.how[0]?.path.nodes[0])
    expect(fullestRoute(ask(graph, 'n-exos', 'death'))?.path.nodes.join(' ')).toBe('n-exos akt death')
  })

  it('is spanned by the whole that rests on a study of its own before another', () => {
    const two = miniGraph({
      nodes: [
        { id: 'b-exos', kind: 'exosome' },
        { id: 'n-exos', kind: 'exosome' },
      ],
      edges: [
        { id: '1', from: 'b-exos', to: 'mir', refs: [5] },
        { id: '2', from: 'mir', to: 'death', predicate: 'suppresses', onlyFrom: ['n-exos'], refs: [6] },
        { id: 'n', from: 'n-exos', to: 'mir' },
        { id: 'far', from: 'b-exos', to: 'death', predicate: 'suppresses', refs: [7] },
        { id: 'near', from: 'b-exos', to: 'death', predicate: 'suppresses', refs: [5] },
      ],
    })
    expect(ask(two, 'b-exos', 'death').how[0]?.span).toBe('near')
  })

  it('stands apart when no printed relation spans it', () => {
    const answer = ask(graph, 'other', 'death')
    expect([names(answer.stated), names(answer.how), names(answer.joined)]).toEqual([[], [], ['other akt death']])
    expect(answer.joined[0]).toMatchObject({ span: null, joins: [{ step: 1, toldOf: ['n-exos'], span: null }] })
    expect(answer.dead).toBeNull()
  })

  it('is spanned by no relation of the other sign, of a title or of another source', () => {
    const weak = (edge: object) =>
      miniGraph({
        nodes: [
          { id: 'b-exos', kind: 'exosome' },
          { id: 'n-exos', kind: 'exosome' },
        ],
        edges: [
          { id: '1', from: 'b-exos', to: 'akt' },
          { id: '2', from: 'akt', to: 'death', predicate: 'suppresses', onlyFrom: ['n-exos'] },
          { id: 'whole', from: 'b-exos', to: 'death', predicate: 'suppresses', ...edge },
          { id: 'n', from: 'n-exos', to: 'akt' },
        ],
      })
    expect(ask(weak({}), 'b-exos', 'death').how[0]?.span).toBe('whole')
    for (const edge of [
      { predicate: 'promotes' },
      { certainty: 'title-only' },
      { certainty: 'inferred' },
      { tier: 'bridge' },
    ]) {
      const options = {
        bridges: true,
        titleOnly: true,
        inferredSteps: true,
        inferredSigns: false,
        joinContexts: false,
        contextLinks: false,
      }
      const answer = ask(weak(edge), 'b-exos', 'death', { options })
      expect([edge, answer.how.length, answer.joined.map((r) => r.span)]).toEqual([edge, 0, [null]])
    }
  })
})

describe('an answer at its limits', () => {
  it('says that there are more routes than it lists', () => {
    const edges = Array.from({ length: 6 }, (_, layer) =>
      ['a', 'b', 'c', 'd', 'e'].flatMap((x) =>
        ['a', 'b', 'c', 'd', 'e'].map((y) => ({
          id: `${x}${y}${layer}`,
          from: `${x}${layer}`,
          to: `${y}${layer + 1}`,
        })),
      ),
    ).flat()
    const graph = miniGraph({ edges })
    const answer = ask(graph, 'a0', 'a6')
    expect(5 ** 5).toBeLessThan(5000)
    expect([answer.truncated, all(answer).length]).toEqual([false, 5 ** 5])
    const cut = ask(graph, 'a0', 'a6', { maxPaths: 100 })
    expect([cut.truncated, all(cut).length]).toEqual([true, 100])
  })
})
