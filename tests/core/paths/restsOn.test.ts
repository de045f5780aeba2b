import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { papersOfEdge } from '../../../src/core/cite/papersOf.ts'
import type { EdgeId } from '../../../src/core/model/records.ts'
import type { MechanismGraph } from '../../../src/core/model/buildGraph.ts'
import { answerQuestion } from '../../../src/core/paths/answerQuestion.ts'
import { fewestThatFall } from '../../../src/core/paths/fewestThatFall.ts'
import { restsOn } from '../../../src/core/paths/restsOn.ts'
import { pathQuery } from '../../../src/core/query/pathQuery.ts'
import { bruteForcePaths } from '../bruteForcePaths.ts'
import { miniGraph, nodeId } from '../miniGraph.ts'
import type { MiniEdge } from '../miniGraph.ts'
import { fitQuery, randomGraph, randomQuery } from '../randomGraph.ts'
import { shippedGraph } from '../shippedGraph.ts'

/** Every subset of `items`, smallest first. */
function* subsets<T>(items: readonly T[]): Generator<readonly T[]> {
  const choose = function* (from: number, size: number): Generator<readonly T[]> {
    if (size === 0) {
      yield []
      return
    }
    for (let i = from; i <= items.length - size; i++)
      for (const rest of choose(i + 1, size - 1)) yield [items[i] as T, ...rest]
  }
  for (let size = 0; size <= items.length; size++) yield* choose(0, size)
}
const secretes = (graph: MechanismGraph, id: EdgeId): boolean =>
  graph.edge(id).predicate === 'secretes' && graph.edge(id).signBasis === 'definition'
const rest = (graph: MechanismGraph, from: string, to: string) =>
  restsOn(graph, answerQuestion(graph, pathQuery(nodeId(from), nodeId(to))))

describe('the fewest things that fall', () => {
  it('are as few as brute force finds, each path falling by any of its ways, on random paths', () => {
    const ways = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    let large = 0
    fc.assert(
      fc.property(fc.array(ways, { maxLength: 9 }), (paths) => {
        const falls = (cut: readonly number[]): boolean =>
          paths.every((path) => path.some((way) => way.every((x) => cut.includes(x))))
        const expected = [...subsets([0, 1, 2, 3, 4, 5, 6, 7])].find(falls)
        const found = fewestThatFall(paths, Infinity)
        expect([found?.size, found?.cut.length, falls(found?.cut ?? [])]).toEqual([
          expected?.length,
          expected?.length,
          true,
        ])
        large += (found?.size ?? 0) > 3 ? 1 : 0
      }),
      { numRuns: 400 },
    )
    expect(large).toBeGreaterThan(10)
  })
})

describe('what an answer rests on', () => {
  it('is the smallest set of relations, and of studies, that leaves no shown route of its sign, as brute force finds it', () => {
    let [large, never] = [0, 0]
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        const query = { ...fitQuery(wild, graph), options: { ...wild.options, joinContexts: false } }
        const supports = restsOn(graph, answerQuestion(graph, query))
        for (const sign of [1, -1] as const) {
          const paths = bruteForcePaths(graph, query).filter((p) => p.netSign === sign)
          const support = supports.find((s) => s.sign === sign)
          expect(support !== undefined).toBe(paths.length > 0)
          if (support === undefined) continue
          const fall = (gone: (id: EdgeId) => boolean): boolean =>
            paths.every((p) => p.edges.some((id) => !secretes(graph, id) && gone(id)))
          const edges = [...new Set(paths.flatMap((p) => p.edges))]
          const fewestRelations = [...subsets(edges)].find((cut) => fall((id) => cut.includes(id)))
          const byStudies =
            (cut: readonly number[]) =>
            (id: EdgeId): boolean => {
              const { studies } = papersOfEdge(graph, id)
              return studies.length > 0 && studies.every((n) => cut.includes(n))
            }
          const fewestStudies = [...subsets([1, 2, 3])].find((cut) => fall(byStudies(cut)))
          const { relations, studies } = support
          expect(relations.kind === 'exact' ? relations.items.length : relations.kind).toBe(
            fewestRelations?.length ?? 'never',
          )
          expect(studies.kind === 'exact' ? studies.items.length : studies.kind).toBe(fewestStudies?.length ?? 'never')
          const leaves = [
            relations.kind === 'exact' && !fall((id) => relations.items.includes(id)),
            studies.kind === 'exact' && !fall(byStudies(studies.items)),
            studies.kind === 'never' && studies.path.edges.some((id) => papersOfEdge(graph, id).studies.length > 0),
          ]
          expect(leaves).toEqual([false, false, false])
          large += relations.kind === 'exact' && relations.items.length > 1 ? 1 : 0
          never += studies.kind === 'never' ? 1 : 0
        }
      }),
      { numRuns: 300 },
    )
    expect(large).toBeGreaterThan(0)
    expect(never).toBeGreaterThan(0)
  }, 120_000)

  const step = (
    id: string,
    from: string,
    to: string,
    refs: readonly number[],
    more: Partial<MiniEdge> = {},
  ): MiniEdge => ({ id, from, to, refs, ...more })

  it('counts a relation as fallen only when all its studies have fallen, and parallel ones each for themselves', () => {
    const graph = miniGraph({
      edges: [step('1', 'a', 'b', [1, 2]), step('1b', 'a', 'b', [3]), step('2', 'b', 'c', [4, 5, 6, 7])],
    })
    expect(rest(graph, 'a', 'c')).toEqual([
      {
        sign: 1,
        routes: 1,
        relations: { kind: 'exact', items: ['2'] },
        studies: { kind: 'exact', items: [1, 2, 3] },
        isAlone: false,
      },
    ])
  })

  it('rests on one study alone only when no step of any route cites another', () => {
    const alone = (edges: Parameters<typeof miniGraph>[0]['edges']) =>
      rest(miniGraph({ edges }), 'a', 'c').map((r) => [r.studies, r.isAlone])
    expect(alone([step('1', 'a', 'b', [1]), step('2', 'b', 'c', [1])])).toEqual([[{ kind: 'exact', items: [1] }, true]])
    expect(alone([step('1', 'a', 'b', [1]), step('2', 'b', 'c', [2, 3])])).toEqual([
      [{ kind: 'exact', items: [1] }, false],
    ])
  })

  it('never takes away a step by definition, and says which route nothing can take away', () => {
    const graph = miniGraph({
      edges: [
        step('s', 'cell', 'exos', [9], { predicate: 'secretes', signBasis: 'definition' }),
        step('1', 'exos', 'x', [1]),
        step('2', 'exos', 'y', []),
      ],
    })
    expect(rest(graph, 'cell', 'x')[0]).toMatchObject({ relations: { items: ['1'] }, studies: { items: [1] } })
    expect(rest(graph, 'cell', 'exos')[0]).toMatchObject({ relations: { kind: 'never', path: { edges: ['s'] } } })
    expect(rest(graph, 'cell', 'y')[0]).toMatchObject({
      relations: { items: ['2'] },
      studies: { kind: 'never', path: { edges: ['s', '2'] } },
    })
  })

  it('does not ask for a parallel relation that would need a join', () => {
    const edges = [
      step('1', 'a', 'b', [1]),
      step('1x', 'a', 'b', [1]),
      step('2', 'b', 'c', [2]),
      step('2n', 'b', 'c', [3], { onlyFrom: ['n'] }),
    ]
    expect(rest(miniGraph({ nodes: [{ id: 'n', kind: 'exosome' }], edges }), 'a', 'c')[0]?.relations).toEqual({
      kind: 'exact',
      items: ['2'],
    })
  })

  it('leaves joined routes out and keeps the directions apart', () => {
    const graph = miniGraph({
      nodes: [{ id: 'n', kind: 'exosome' }],
      edges: [
        step('1', 'a', 'b', [1]),
        step('2', 'b', 'c', [2], { onlyFrom: ['n'] }),
        step('3', 'a', 'c', [3]),
        step('4', 'a', 'd', [4], { predicate: 'suppresses' }),
        step('5', 'd', 'c', [4]),
      ],
    })
    expect(rest(graph, 'a', 'c').map((s) => [s.sign, s.relations, s.studies])).toEqual([
      [1, { kind: 'exact', items: ['3'] }, { kind: 'exact', items: [3] }],
      [-1, { kind: 'exact', items: ['4'] }, { kind: 'exact', items: [4] }],
    ])
  })

  it('says “at least” when the search is capped or more routes exist than are listed, and never too much', () => {
    const pairs = Array.from({ length: 14 }, (_, i) =>
      Array.from({ length: 14 }, (_, j) => [[i], [20 + ((i * 5 + j * 3) % 14)], [40 + ((i + j * 7) % 9)]]),
    ).flat()
    const exact = fewestThatFall(pairs, Infinity)
    const capped = fewestThatFall(pairs, 500)
    expect(exact?.isExact).toBe(true)
    expect(capped?.isExact).toBe(false)
    expect(capped?.size).toBeLessThanOrEqual(exact?.size ?? 0)
    const graph = miniGraph({ edges: [step('1', 'a', 'b', [1]), step('2', 'b', 'c', [2]), step('3', 'a', 'c', [3])] })
    const answer = answerQuestion(graph, pathQuery(nodeId('a'), nodeId('c'), { maxPaths: 1 }))
    expect(restsOn(graph, answer)[0]).toMatchObject({
      relations: { kind: 'at-least', count: 1 },
      studies: { kind: 'at-least', count: 1 },
    })
  })

  it('finds that miR-21 on PTEN stands or falls with the study expected for its misprinted number', () => {
    const supports = rest(shippedGraph(), 'mir-21', 'pten')
    expect(supports.map((s) => [s.sign, s.studies])).toEqual([[-1, { kind: 'exact', items: [134] }]])
  })
})
