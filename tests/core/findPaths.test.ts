import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPaths } from '../../src/core/query/findPaths.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { readPath } from '../../src/core/query/readPath.ts'
import { DEFAULT_PATH_OPTIONS, NO_FILTERS } from '../../src/core/query/view.ts'
import { bruteForcePaths } from './bruteForcePaths.ts'
import { miniGraph, nodeId } from './miniGraph.ts'
import { fitQuery, randomGraph, randomQuery } from './randomGraph.ts'

const ids = (paths: readonly { readonly edges: readonly string[] }[]): readonly string[] =>
  paths.map((p) => p.edges.join(' '))
const q = (from: string, to: string, rest: Parameters<typeof pathQuery>[2] = {}): ReturnType<typeof pathQuery> =>
  pathQuery(nodeId(from), nodeId(to), rest)

describe('findPaths', () => {
  it('lists the same paths in the same order as growing every edge sequence, on random multigraphs', () => {
    let nonEmpty = 0
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        const query = fitQuery(wild, graph)
        const expected = bruteForcePaths(graph, query)
        const answer = findPaths(graph, query)
        expect(answer.paths).toEqual(expected.map((p) => expect.objectContaining(p)))
        expect(answer.truncated).toBe(false)
        if (expected.length > 0) nonEmpty++
      }),
      { numRuns: 600 },
    )
    expect(nonEmpty).toBeGreaterThan(120)
  })

  it('keeps exactly the k best paths and says that there are more', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, fc.integer({ min: 1, max: 6 }), (graph, wild, maxPaths) => {
        const query = {
          ...fitQuery(wild, graph),
          via: [],
          filters: NO_FILTERS,
          options: { ...wild.options, contextLinks: true, bridges: true, titleOnly: true, inferredSteps: true },
        }
        const expected = bruteForcePaths(graph, query)
        const answer = findPaths(graph, { ...query, maxPaths })
        expect(ids(answer.paths)).toEqual(ids(expected.slice(0, maxPaths)))
        expect(answer.truncated).toBe(expected.length > maxPaths)
      }),
      { numRuns: 300 },
    )
  })

  it('stays exact when far more paths exist than are kept', () => {
    const edges = Array.from({ length: 7 }, (_, layer) =>
      ['a', 'b', 'c'].map((edge, k) => ({
        id: `${edge}${layer}`,
        from: `v${layer}`,
        to: `v${layer + 1}`,
        certainty: (['stated', 'hedged', 'stated'] as const)[(layer + k) % 3] ?? 'stated',
        predicate: k === 1 ? 'suppresses' : 'promotes',
      })),
    ).flat()
    const graph = miniGraph({ edges })
    const expected = bruteForcePaths(graph, q('v0', 'v7'))
    expect(expected).toHaveLength(3 ** 7)
    for (const maxPaths of [1, 5, 50, 700]) {
      const answer = findPaths(graph, q('v0', 'v7', { maxPaths }))
      expect(ids(answer.paths)).toEqual(ids(expected.slice(0, maxPaths)))
      expect(answer.truncated).toBe(true)
    }
  })

  it('keeps parallel edges of opposite sign apart and counts both', () => {
    const graph = miniGraph({
      nodes: [{ id: 'c', valence: 'harmful' }],
      edges: [
        { id: 'up', from: 'a', to: 'b' },
        { id: 'down', from: 'a', to: 'b', predicate: 'suppresses' },
        { id: 'on', from: 'b', to: 'c' },
      ],
    })
    const answer = findPaths(graph, q('a', 'c'))
    expect(ids(answer.paths)).toEqual(['down on', 'up on'])
    expect(answer.paths.map((p) => p.effect)).toEqual(['improves', 'worsens'])
    expect(answer.tally).toEqual({ raises: 1, lowers: 1, undetermined: 0, contextual: 0, lost: 0 })
  })

  it('never walks a node twice round a feedback loop', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'c' },
        { id: '3', from: 'c', to: 'a' },
        { id: '4', from: 'c', to: 'b' },
        { id: '5', from: 'c', to: 'd' },
        { id: '6', from: 'b', to: 'b' },
      ],
    })
    expect(ids(findPaths(graph, q('a', 'd')).paths)).toEqual(['1 2 5'])
  })

  it('uses a context-bound edge only after one of its exosomes, unless contexts are joined', () => {
    const graph = miniGraph({
      edges: [
        { id: 's', from: 'n-exos', to: 'akt' },
        { id: 'o', from: 'other', to: 'akt' },
        { id: 'bound', from: 'akt', to: 'apoptosis', onlyFrom: ['n-exos'] },
      ],
    })
    expect(ids(findPaths(graph, q('n-exos', 'apoptosis')).paths)).toEqual(['s bound'])
    expect(ids(findPaths(graph, q('akt', 'apoptosis')).paths), 'one step alone joins nothing').toEqual(['bound'])
    const dead = findPaths(graph, q('other', 'apoptosis')).dead
    expect(dead).toMatchObject({ reason: 'not-connected', wouldHelp: ['joinContexts'], nearestReachable: ['akt'] })
    const joined = findPaths(
      graph,
      q('other', 'apoptosis', { options: { ...DEFAULT_PATH_OPTIONS, joinContexts: true } }),
    ).paths
    expect(joined.map((p) => p.joinedAt)).toEqual([[1]])
  })

  it('joins nothing where every step names the same exosome, and something where one names none', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b', onlyFrom: ['n-exos', 'd-exos'] },
        { id: '2', from: 'b', to: 'c', onlyFrom: ['n-exos'] },
        { id: '3', from: 'c', to: 'd', onlyFrom: ['d-exos'] },
        { id: '4', from: 'c', to: 'e' },
        { id: '5', from: 'n-exos', to: 'z' },
        { id: '6', from: 'd-exos', to: 'z' },
      ],
    })
    expect(ids(findPaths(graph, q('a', 'c')).paths)).toEqual(['1 2'])
    expect(findPaths(graph, q('a', 'd')).paths).toEqual([])
    expect(findPaths(graph, q('a', 'e')).paths).toEqual([])
    const joined = findPaths(graph, q('a', 'd', { options: { ...DEFAULT_PATH_OPTIONS, joinContexts: true } })).paths
    expect(joined.map((p) => p.joinedAt)).toEqual([[0, 1, 2]])
  })

  it('takes the effect of a blocked source away and turns no benefit into a harm', () => {
    const graph = miniGraph({
      nodes: [
        { id: 'exos', kind: 'exosome' },
        { id: 'harm', kind: 'outcome', valence: 'harmful' },
      ],
      edges: [
        { id: '1', from: 'blocker', to: 'release', predicate: 'suppresses' },
        { id: '2', from: 'release', to: 'exos', predicate: 'carries' },
        { id: '3', from: 'exos', to: 'harm', predicate: 'suppresses' },
      ],
    })
    const [path] = findPaths(graph, q('blocker', 'harm')).paths
    expect(path).toMatchObject({ netSign: null, effect: 'lost', blocked: 'exos', undeterminedAt: null })
    expect(findPaths(graph, q('blocker', 'harm')).tally).toMatchObject({ raises: 0, undetermined: 0, lost: 1 })
    expect(findPaths(graph, q('blocker', 'exos')).paths[0], 'the source itself is lowered').toMatchObject({
      netSign: -1,
      effect: 'lowers',
      blocked: null,
    })
  })

  it('answers a node asked of itself with its feedback loops', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'c', predicate: 'suppresses' },
        { id: '3', from: 'c', to: 'a', predicate: 'suppresses' },
        { id: '4', from: 'b', to: 'd' },
        { id: '5', from: 'a', to: 'a' },
      ],
    })
    expect(findPaths(graph, q('a', 'a')).paths.map((p) => [p.nodes.join(' '), p.netSign])).toEqual([['a b c a', 1]])
    expect(findPaths(graph, q('d', 'd')).dead?.reason).toBe('from-has-no-way-out')
    expect(
      findPaths(
        miniGraph({
          edges: [
            { id: '1', from: 'a', to: 'b' },
            { id: '2', from: 'c', to: 'a' },
          ],
        }),
        q('a', 'a'),
      ).dead?.reason,
    ).toBe('no-loop')
  })

  it('reads a path from its edges as the search reads it', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        const query = fitQuery(wild, graph)
        for (const path of findPaths(graph, query).paths)
          expect(readPath(graph, path.edges, query.options)).toEqual(path)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a dead end', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'src', kind: 'exosome' },
      { id: 'out', kind: 'outcome' },
      { id: 'alone', kind: 'outcome' },
      { id: 'mid', kind: 'pathway' },
    ],
    edges: [
      { id: '1', from: 'src', to: 'mid', species: ['rat'] },
      { id: '2', from: 'mid', to: 'p', certainty: 'title-only' },
      { id: '3', from: 'p', to: 'out', tier: 'bridge', certainty: 'inferred' },
      { id: '4', from: 'mid', to: 'q' },
      { id: '5', from: 'q', to: 'r', predicate: 'associated_with' },
    ],
  })
  it('says which side is closed', () => {
    expect(findPaths(graph, q('alone', 'out')).dead?.reason).toBe('from-has-no-way-out')
    expect(findPaths(graph, q('src', 'alone')).dead?.reason).toBe('to-has-no-way-in')
    expect(findPaths(graph, q('src', 'src')).dead?.reason).toBe('to-has-no-way-in')
    expect(findPaths(graph, q('q', 'out')).dead?.reason, 'it has a relation, but only as context').toBe(
      'from-has-no-walked-way-out',
    )
  })
  it('names the nearest reachable nodes and the changes that open a path', () => {
    expect(findPaths(graph, q('src', 'p')).dead).toMatchObject({
      wouldHelp: ['titleOnly'],
      nearestReachable: ['q', 'mid'],
    })
    expect(findPaths(graph, q('src', 'r')).dead?.wouldHelp).toEqual(['contextLinks'])
    expect(findPaths(graph, q('src', 'q', { maxSteps: 1 })).dead).toMatchObject({
      reason: 'too-short-limit',
      wouldHelp: ['maxSteps'],
    })
    const mouse = { ...NO_FILTERS, species: ['mouse' as const] }
    expect(findPaths(graph, q('src', 'q', { filters: mouse })).dead).toMatchObject({
      reason: 'filtered-out',
      wouldHelp: ['filters'],
    })
    expect(findPaths(graph, q('src', 'q', { avoid: [nodeId('mid')] })).dead).toMatchObject({
      reason: 'filtered-out',
      wouldHelp: ['avoid'],
    })
  })
  it('says when only several changes together open a path', () => {
    expect(findPaths(graph, q('src', 'out')).dead).toMatchObject({
      wouldHelp: ['titleOnly', 'bridges'],
      together: true,
    })
  })
  it('is given exactly when there is no path, and each single help really opens one', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, (g, wild) => {
        const query = fitQuery(wild, g)
        const { paths, dead } = findPaths(g, query)
        expect(dead === null).toBe(paths.length > 0)
        for (const id of dead?.nearestReachable ?? [])
          expect(bruteForcePaths(g, { ...query, to: { kind: 'node', id }, via: [] })).not.toEqual([])
        const claimed = dead?.wouldHelp.includes('titleOnly') === true && dead.together !== true
        const opens = bruteForcePaths(g, { ...query, options: { ...query.options, titleOnly: true } }).length > 0
        expect(dead === null || claimed === opens || dead.together === true).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what would open a path', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'y', kind: 'exosome' },
      { id: 'p1', kind: 'process' },
      { id: 'p2', kind: 'process' },
      { id: 'far', kind: 'mirna' },
      { id: 'goal', kind: 'process' },
      { id: 'out', kind: 'outcome' },
    ],
    edges: [
      { id: 'inferred', from: 'a', to: 'b', certainty: 'inferred' },
      { id: 'title', from: 'c', to: 'd', certainty: 'title-only' },
      { id: 'bridge', from: 'e', to: 'f', tier: 'bridge' },
      { id: 'bound1', from: 'g', to: 'h' },
      { id: 'bound2', from: 'h', to: 'i', onlyFrom: ['y'] },
      { id: 'context', from: 'j', to: 'k', predicate: 'associated_with' },
      { id: 'long1', from: 'l', to: 'm' },
      { id: 'long2', from: 'm', to: 'n' },
      { id: 'part', from: 'q', to: 'r', predicate: 'part_of' },
      { id: 'rr', from: 'r', to: 's' },
      { id: 'kk', from: 'k', to: 'k2' },
      { id: 'jj', from: 'j2', to: 'j' },
    ],
  })
  const dead = (from: string, to: string, rest: Parameters<typeof pathQuery>[2] = {}) => {
    const { dead: end } = findPaths(graph, q(from, to, rest))
    return [end?.reason, ...(end?.wouldHelp ?? []), ...(end?.together === true ? ['together'] : [])].join(' ')
  }
  const without = { ...DEFAULT_PATH_OPTIONS, inferredSteps: false }

  it('is each change that alone does, by name', () => {
    expect([
      dead('a', 'b', { options: without }),
      dead('c', 'd'),
      dead('e', 'f'),
      dead('g', 'i'),
      dead('j', 'k'),
      dead('l', 'n', { maxSteps: 1 }),
      dead('l', 'n', { via: [nodeId('a')] }),
      dead('l', 'n', { avoid: [nodeId('m')] }),
      dead('l', 'n', { filters: { ...NO_FILTERS, species: ['rat'] } }),
      dead('q', 'r'),
      dead('q', 's'),
      dead('a', 'r'),
      dead('j2', 'k2'),
    ]).toEqual([
      'from-has-no-walked-way-out inferredSteps',
      'from-has-no-walked-way-out titleOnly',
      'from-has-no-walked-way-out bridges',
      'not-connected joinContexts',
      'from-has-no-walked-way-out contextLinks',
      'too-short-limit maxSteps',
      'filtered-out via',
      'filtered-out avoid',
      'filtered-out filters',
      'from-has-no-walked-way-out',
      'from-has-no-walked-way-out',
      'to-has-no-walked-way-in',
      'not-connected contextLinks',
    ])
  })

  it('is a smallest set of changes where none alone does', () => {
    expect([
      dead('l', 'n', { via: [nodeId('a')], avoid: [nodeId('m')] }),
      dead('l', 'n', { maxSteps: 1, filters: { ...NO_FILTERS, species: ['rat'] } }),
      dead('a', 'b', { options: without, via: [nodeId('l')] }),
    ]).toEqual([
      'filtered-out avoid via together',
      'too-short-limit filters maxSteps together',
      'from-has-no-walked-way-out via inferredSteps together',
    ])
  })

  it('lists up to five nodes that are reached: of the nearest lane, then nearest to the end on the map, then in data order', () => {
    const fan = miniGraph({
      nodes: [
        { id: 'mir', kind: 'mirna' },
        { id: 'p1', kind: 'process' },
        { id: 'p2', kind: 'process' },
        { id: 'p3', kind: 'process' },
        { id: 'path', kind: 'pathway' },
        { id: 'out', kind: 'outcome' },
        { id: 'goal', kind: 'process' },
      ],
      edges: [
        ...['mir', 'p1', 'p2', 'p3', 'path', 'out'].map((to) => ({ id: `s-${to}`, from: 's', to })),
        { id: 'near', from: 'goal', to: 'p3' },
        { id: 'in', from: 'x', to: 'goal' },
      ],
    })
    const nearest = (rest: Parameters<typeof pathQuery>[2] = {}) =>
      findPaths(fan, q('s', 'goal', rest)).dead?.nearestReachable
    expect(nearest()).toEqual(['p3', 'p1', 'p2', 'path', 'out'])
    expect(nearest({ avoid: ['p1', 'out'].map(nodeId) })).toEqual(['p3', 'p2', 'path', 'mir'])
    expect(nearest({ via: [nodeId('x')] })).toEqual(['p3', 'p1', 'p2', 'path', 'out'])
  })
})
