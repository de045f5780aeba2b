import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { threadOf } from '../../../src/core/paths/threadOf.ts'
import { findPaths } from '../../../src/core/query/findPaths.ts'
import { pathQuery } from '../../../src/core/query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS } from '../../../src/core/query/view.ts'
import { miniEvidence, miniGraph, miniReference, nodeId } from '../miniGraph.ts'
import type { MiniEdge, MiniGraph } from '../miniGraph.ts'
import { fitQuery, randomGraph, randomQuery } from '../randomGraph.ts'
import { shippedGraph } from '../shippedGraph.ts'

const thread = (spec: MiniGraph, from = 'a', to = 'c') => {
  const graph = miniGraph(spec)
  const [path] = findPaths(
    graph,
    pathQuery(nodeId(from), nodeId(to), { options: { ...DEFAULT_PATH_OPTIONS, joinContexts: true } }),
  ).paths
  if (path === undefined) throw new Error('no path')
  return threadOf(graph, path)
}
const step = (
  id: string,
  from: string,
  to: string,
  refs: readonly number[],
  system: string | null = null,
): MiniEdge => ({
  id,
  from,
  to,
  evidence: [miniEvidence({ refs, design: 'in-vivo', recipient: { species: ['rat'], system } })],
})
const flag = (about: readonly string[], printed: string, expected: readonly number[]) => ({
  id: 'CF',
  kind: 'claim-citation' as const,
  severity: 'high' as const,
  place: [],
  printed,
  claim: null,
  problem: 'Wrong.',
  expected,
  treatAs: null,
  basis: 'title',
  about,
})

describe('the thread of a path', () => {
  it('is one study where both steps cite it', () => {
    expect(thread({ edges: [step('1', 'a', 'b', [1, 2]), step('2', 'b', 'c', [2, 3])] })).toEqual([
      { after: 0, node: 'b', kind: 'same-study', studies: [2], toldOf: [], joinedStep: null },
    ])
  })

  it('goes by the reference that a flag expects, not by the misprint', () => {
    const edges = [step('1', 'a', 'b', [1]), step('2', 'b', 'c', [9])]
    expect(thread({ edges, flags: [flag(['2'], '[9]', [1])] })[0]).toMatchObject({ kind: 'same-study', studies: [1] })
    expect(
      thread({
        edges: [step('1', 'a', 'b', [9]), step('2', 'b', 'c', [9])],
        references: [miniReference(1)],
        flags: [flag(['2'], '[9]', [1])],
      })[0],
    ).toMatchObject({ kind: 'break', studies: [] })
  })

  it('breaks where only a review is cited for both', () => {
    const references = [{ ...miniReference(7), review: true as const }]
    expect(thread({ edges: [step('1', 'a', 'b', [7]), step('2', 'b', 'c', [7])], references })[0]?.kind).toBe('break')
  })

  it('is one system only when species, setting and system are stated and agree', () => {
    const kind = (one: string | null, two: string | null) =>
      thread({ edges: [step('1', 'a', 'b', [1], one), step('2', 'b', 'c', [2], two)] })[0]?.kind
    expect([kind('NP cells', 'np cells'), kind('NP cells', 'AF cells'), kind(null, null)]).toEqual([
      'same-system',
      'break',
      'break',
    ])
    expect(
      thread({ edges: [step('1', 'a', 'b', [], 'NP cells'), step('2', 'b', 'c', [2], 'NP cells')] })[0]?.kind,
    ).toBe('break')
  })

  it('asks no study where a cell secretes its exosomes', () => {
    const edges: readonly MiniEdge[] = [
      { id: '1', from: 'a', to: 'b', predicate: 'secretes', signBasis: 'definition', refs: [5] },
      step('2', 'b', 'c', [5]),
    ]
    expect(thread({ edges })[0]).toMatchObject({ kind: 'definition', studies: [] })
  })

  it('breaks at a joined step even within one study, and not between two steps told of the same source', () => {
    const edges: readonly MiniEdge[] = [
      { ...step('1', 'x', 'a', [1]) },
      { ...step('2', 'a', 'b', [1]), onlyFrom: ['n'] },
      { ...step('3', 'b', 'c', [1]), onlyFrom: ['n'] },
      step('4', 'c', 'd', [1]),
    ]
    expect(
      thread({ nodes: [{ id: 'n', kind: 'exosome' }], edges }, 'x', 'd').map((j) => [
        j.node,
        j.kind,
        j.toldOf,
        j.joinedStep,
      ]),
    ).toEqual([
      ['a', 'break', ['n'], 1],
      ['b', 'same-study', [], null],
      ['c', 'break', ['n'], 2],
    ])
  })

  it('has one joint for each two steps, where they meet, and a study only where it holds, on random graphs', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        for (const path of findPaths(graph, fitQuery(wild, graph)).paths.slice(0, 5)) {
          const joints = threadOf(graph, path)
          expect(joints.map((j) => [j.after, j.node])).toEqual(path.nodes.slice(1, -1).map((n, i) => [i, n]))
          for (const j of joints) expect(j.studies.length > 0).toBe(j.kind === 'same-study')
          const joining = joints.filter((j) => path.joinedAt.includes(j.after) !== path.joinedAt.includes(j.after + 1))
          expect(joining.filter((j) => j.kind !== 'break')).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('runs through the miR-21 chain by the expected study and breaks before its last, joined step', () => {
    const graph = shippedGraph()
    const [path] = findPaths(
      graph,
      pathQuery(nodeId('bmsc'), nodeId('np-cell-apoptosis'), {
        via: [nodeId('pten')],
        options: { ...DEFAULT_PATH_OPTIONS, joinContexts: true },
      }),
    ).paths
    if (path === undefined) throw new Error('no path')
    expect(threadOf(graph, path).map((j) => [j.node, j.kind, j.studies])).toEqual([
      ['bmsc-exos', 'definition', []],
      ['mir-21', 'same-study', [134]],
      ['pten', 'same-study', [134]],
      ['pi3k-akt', 'break', []],
    ])
  })
})
