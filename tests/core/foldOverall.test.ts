import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EdgeId } from '../../src/core/model/records.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { openFullest } from '../../src/core/paths/openFullest.ts'
import { overallEffects } from '../../src/core/paths/overallEffects.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { foldOverall, foldsByDefault, isFolding, isHeadline } from '../../src/core/query/foldOverall.ts'
import { endLabel, mapLabel } from '../../src/core/query/nodeSets.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { knownIds } from '../../src/core/query/knownIds.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import { readPath } from '../../src/core/query/readPath.ts'
import { linkOf } from '../../src/core/query/scopeContent.ts'
import { DEFAULT_PATH_OPTIONS, FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { listed } from '../../src/core/words/plural.ts'
import { edgeId, miniGraph, nodeId } from './miniGraph.ts'
import { randomGraph } from './randomGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
const view = (patch: Partial<View>): View => ({ ...FIRST_VIEW, ...patch })
const ids = (links: readonly { readonly id: string }[]): readonly string[] => links.map((l) => l.id).toSorted()
const near = (centre: string): View => view({ scope: { kind: 'neighbourhood', centre: nodeId(centre), steps: 3 } })

describe('folding overall effects away', () => {
  it('loses nothing: drawn and folded lines are all lines, and unfolding draws them all again', () => {
    fc.assert(
      fc.property(randomGraph, (g) => {
        const scope: View['scope'] = { kind: 'neighbourhood', centre: nodeId('n0'), steps: 3 }
        const [folded, open] = (['folded', 'shown'] as const).map((overall) =>
          applyQuery(g, view({ scope, overall }), null),
        )
        expect(open?.folded).toEqual([])
        expect(ids([...(folded?.links ?? []), ...(folded?.folded ?? [])])).toEqual(ids(open?.links ?? []))
        expect(folded?.edges).toEqual(open?.edges)
        const effects = overallEffects(g, folded?.edges ?? [])
        expect(folded?.folded.every((l) => l.edges.every((id) => effects.has(id)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every result of an exosome on an outcome in sight, as a line or a chip, whatever relation is added', () => {
    const told = (edges: readonly EdgeId[], g: typeof graph): readonly string[] => {
      const nodes = [...new Set(edges.flatMap((id) => [g.edge(id).subject, g.edge(id).object]))]
      const answer = applyQuery(g, view({ scope: { kind: 'picked', nodes }, overall: 'folded' }), null)
      const isHeadline = (l: { source: string; target: string }): boolean =>
        g.node(nodeId(l.source)).kind === 'exosome' && g.node(nodeId(l.target)).kind === 'outcome'
      return [
        ...new Set([...answer.links, ...answer.headlines].filter(isHeadline).map((l) => `${l.source} ${l.target}`)),
      ].toSorted()
    }
    const edges = graph.data.assertions.filter((a) => a.tier !== 'bridge').map((a) => a.id)
    fc.assert(
      fc.property(fc.shuffledSubarray([...edges], { minLength: 6, maxLength: 60 }), (subset) => {
        const before = told(subset.slice(1), graph)
        expect(before.filter((h) => !told(subset, graph).includes(h))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('draws the storyline in at most 20 lines and a chip for each result on IVDD that it folds', () => {
    const answer = applyQuery(graph, FIRST_VIEW, null)
    expect(answer.links.length).toBeLessThanOrEqual(20)
    expect(answer.links.length + answer.folded.length).toBe(graph.data.storyline.links.length)
    expect(answer.edges).toEqual([...new Set(graph.data.storyline.links.flatMap((l) => l.edges))])
    expect(answer.headlines.map((h) => h.id).toSorted()).toEqual(['bmsc-exos--ivdd', 'msc-exos--ivdd', 'n-exos--ivdd'])
  })

  it('folds where mechanisms are read and not where everything is listed', () => {
    expect(applyQuery(graph, near('mir-21'), null).folded.length).toBeGreaterThan(0)
    const whole = applyQuery(graph, view({ scope: { kind: 'whole' } }), null)
    expect([whole.folded.length, whole.overall.length > 0]).toEqual([0, true])
    expect(applyQuery(graph, view({ scope: { kind: 'whole' }, overall: 'folded' }), null).folded.length).toBe(
      whole.overall.length,
    )
  })

  it('draws what touches the selected node, the selected relation, and the lines of an opened chip', () => {
    const folded = applyQuery(graph, FIRST_VIEW, null).folded
    const drawn = (selection: View['selection']): readonly string[] =>
      applyQuery(graph, view({ selection }), null)
        .links.filter((l) => folded.some((f) => f.id === l.id))
        .map((l) => l.id)
    expect(drawn({ kind: 'node', id: nodeId('n-exos') })).toEqual(
      folded.filter((l) => l.source === 'n-exos' || l.target === 'n-exos').map((l) => l.id),
    )
    const one = folded.find((l) => l.id === 'mir-21--pi3k-akt')
    expect(drawn({ kind: 'edge', id: one?.edges[0] ?? (graph.data.assertions[0]?.id as EdgeId) })).toEqual([
      'mir-21--pi3k-akt',
    ])
    expect(drawn({ kind: 'bundle', id: 'bmsc-exos--ivdd' })).toEqual(['bmsc-exos--ivdd'])
  })

  it('draws an overall effect again when a filter takes a step of its chain away', () => {
    const g = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b', certainty: 'hedged' },
        { id: '2', from: 'b', to: 'c' },
        { id: 'all', from: 'a', to: 'c' },
      ],
    })
    const at = view({ scope: { kind: 'neighbourhood', centre: nodeId('a'), steps: 2 } })
    expect(ids(applyQuery(g, at, null).links)).toEqual(['1', '2'])
    expect(
      ids(applyQuery(g, { ...at, filters: { ...at.filters, hiddenCertainties: ['hedged'] } }, null).links),
    ).toEqual(['2', 'all'])
  })
})

describe('an open path', () => {
  it('is drawn whole, whatever the scope leaves out', () => {
    const query = pathQuery(nodeId('bmsc-exos'), nodeId('np-cell-apoptosis'), { via: [nodeId('mir-21')] })
    const routes = answerQuestion(graph, query)
    const asked = openFullest(
      graph,
      view({ scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' }, paths: { ...query, open: null, step: null } }),
    )
    const answer = applyQuery(graph, asked, routes)
    expect(answer.openPath?.nodes).toEqual(['bmsc-exos', 'mir-21', 'pten', 'pi3k-akt', 'np-cell-apoptosis'])
    expect(answer.openPath?.edges.filter((id) => !answer.links.some((l) => l.edges.includes(id)))).toEqual([])
    expect(answer.openPath?.nodes.filter((id) => !answer.nodes.includes(id))).toEqual([])
    expect(answer.openRoute?.joins.map((j) => j.step)).toEqual([3])
  })

  it('that does not answer its question is told lost', () => {
    const opened = viewFromUrl('map?from=bmsc-exos&to=np-cell-apoptosis&open=M80', knownIds(graph)).view
    const routes = opened.paths === null ? null : answerQuestion(graph, opened.paths)
    expect(applyQuery(graph, opened, routes)).toMatchObject({ isPathLost: true, openPath: null })
  })
})

describe('the starting questions', () => {
  it('name what the reader will see', () => {
    const name = (id: string): string => mapLabel(graph.node(nodeId(id)))
    const told = graph.data.storyline.questions.map((q) => {
      const { paths, compare } = openFullest(graph, viewFromUrl(q.view, knownIds(graph)).view)
      if (compare !== null) return `${endLabel(graph, compare.a)} and ${endLabel(graph, compare.b)} side by side`
      if (paths === null) return ''
      const answer = applyQuery(graph, { ...FIRST_VIEW, paths }, answerQuestion(graph, paths))
      const joins = (answer.openRoute?.joins ?? []).map((j) => `; step ${j.step + 1} joins findings`).join('')
      return `${answer.openPath?.edges.length ?? 0} steps over ${listed((answer.openPath?.nodes ?? []).slice(1, -1).map(name))}${joins}`
    })
    expect(graph.data.storyline.questions.map((q) => q.shows)).toEqual(told)
  })

  it.each(graph.data.storyline.questions.filter((q) => q.view.includes('from=')).map((q) => [q.text, q.view]))(
    '%s opens a route of at least three steps',
    (_, link) => {
      const opened = openFullest(graph, viewFromUrl(link, knownIds(graph)).view)
      expect(opened.paths?.open?.length).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('overall effects of a small map', () => {
  /** exo → mid → out is told in one step too, twice; mid → z → out as well; `apart` is explained by nothing. */
  const g = miniGraph({
    nodes: [
      { id: 'exo', kind: 'exosome' },
      { id: 'mid', kind: 'process' },
      { id: 'z', kind: 'process' },
      { id: 'out', kind: 'outcome' },
    ],
    edges: [
      { id: 'e1', from: 'exo', to: 'mid' },
      { id: 'e2', from: 'mid', to: 'z' },
      { id: 'e3', from: 'z', to: 'out' },
      { id: 'result', from: 'exo', to: 'out' },
      { id: 'result2', from: 'exo', to: 'out', certainty: 'hedged' },
      { id: 'inner', from: 'mid', to: 'out' },
      { id: 'apart', from: 'exo', to: 'z', predicate: 'suppresses' },
    ],
  })
  const links = g.data.assertions.map((a) => linkOf(g, a.id))
  const edges = (names: string) => names.split(' ').map(edgeId)
  const folded = (patch: Partial<View> = {}, open: string | null = null, hasChips = true, lines = links) => {
    const path = open === null ? null : readPath(g, edges(open), DEFAULT_PATH_OPTIONS)
    const fold = foldOverall(g, view({ overall: 'folded', ...patch }), lines, path, hasChips)
    return [fold.overall, fold.folded, fold.drawn].map((some) => some.map((l) => l.id).join(' '))
  }

  it('are those that a chain explains, and are folded away from what is drawn', () => {
    expect(folded()).toEqual(['result result2 inner', 'result result2 inner', 'e1 e2 e3 apart'])
    expect(folded({ overall: 'shown' })).toEqual(['result result2 inner', '', 'e1 e2 e3 result result2 inner apart'])
    expect(folded({}, null, true, links.slice(0, 3))).toEqual(['', '', 'e1 e2 e3'])
  })

  it('keep the line of a result where there is no room for a chip', () => {
    expect(folded({}, null, false)).toEqual(['inner', 'inner', 'e1 e2 e3 result result2 apart'])
  })

  it('are drawn while they are selected, touch the selected node or are on the open path', () => {
    const away = (patch: Partial<View>, open: string | null = null) => folded(patch, open)[1]
    expect([
      away({ selection: { kind: 'node', id: nodeId('mid') } }),
      away({ selection: { kind: 'node', id: nodeId('out') } }),
      away({ selection: { kind: 'node', id: nodeId('z') } }),
      away({ selection: { kind: 'edge', id: edgeId('inner') } }),
      away({ selection: { kind: 'bundle', id: 'exo--out' } }),
      away({ selection: { kind: 'nodes', ids: ['mid', 'out'].map(nodeId) } }),
      away({ selection: { kind: 'lane', id: 'outcome' } }),
      away({}, 'e1 inner'),
    ]).toEqual([
      'result result2',
      '',
      'result result2 inner',
      'result result2',
      'inner',
      'result result2',
      'result result2 inner',
      'result result2',
    ])
  })

  it('of an exosome on an outcome are one chip for each pair, as sure as its weakest relation, also while the line is drawn', () => {
    const { headlines } = foldOverall(g, view({ overall: 'folded' }), links, null)
    expect(headlines).toEqual([
      {
        id: 'exo--out',
        source: 'exo',
        target: 'out',
        edges: ['result', 'result2'],
        facts: expect.objectContaining({ certainty: 'hedged' }),
      },
    ])
    const selected = view({ overall: 'folded', selection: { kind: 'bundle', id: 'exo--out' } })
    expect(foldOverall(g, selected, links, null).headlines.map((h) => h.id)).toEqual(['exo--out'])
    expect(foldOverall(g, view({ overall: 'shown' }), links, null).headlines).toEqual([])
    const pairs = [
      ['exo', 'out'],
      ['exo', 'mid'],
      ['mid', 'out'],
    ] as const
    expect(pairs.map(([a, b]) => isHeadline(g, nodeId(a), nodeId(b)))).toEqual([true, false, false])
  })

  it('of a bundle are folded only where all of its relations are', () => {
    const [first] = links
    const bundle = (names: string) => [
      { ...(first ?? linkOf(g, edgeId('e1'))), id: 'bundle', edges: edges(names) },
      ...links.slice(0, 3),
    ]
    expect(folded({}, null, true, bundle('result result2'))[1]).toBe('bundle')
    expect(folded({}, null, true, bundle('result apart'))[1]).toBe('')
    expect(folded({}, 'e1 e2', true, bundle('result result2'))[1]).toBe('bundle')
    expect(
      folded({ selection: { kind: 'edge', id: edgeId('result2') } }, null, true, bundle('result result2'))[1],
    ).toBe('')
  })

  it('are folded by default in every scope but everything and picked nodes, unless the view says so', () => {
    const scopes = ['storyline', 'atlas', 'core', 'whole', 'neighbourhood', 'mechanism', 'picked'] as const
    expect(scopes.filter((kind) => foldsByDefault({ kind }))).toEqual([
      'storyline',
      'atlas',
      'core',
      'neighbourhood',
      'mechanism',
    ])
    const whole = { scope: { kind: 'whole' } } as const
    const core = { scope: { kind: 'core' } } as const
    expect([
      isFolding({ ...whole, overall: null }),
      isFolding({ ...whole, overall: 'folded' }),
      isFolding({ ...core, overall: null }),
      isFolding({ ...core, overall: 'shown' }),
    ]).toEqual([false, true, true, false])
  })
})
