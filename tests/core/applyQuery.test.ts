import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Selection, View } from '../../src/core/query/view.ts'
import { edgeId, miniEvidence, miniGraph, nodeId } from './miniGraph.ts'

const ids = (names: string) => names.split(' ').map(nodeId)
const edges = (names: string) => names.split(' ').map(edgeId)

/** a → b → c → d and a → c in one step; two relations b → c, one of them hedged; e → d; f stands alone. The storyline draws a, b, c, f:
 *  a → b, the bundle b → c, and none of the rest. */
const graph = miniGraph({
  nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }, { id: 'f' }],
  edges: [
    { id: 'ab', from: 'a', to: 'b', refs: [7] },
    { id: 'bc', from: 'b', to: 'c', refs: [3, 7], directness: 'direct' },
    { id: 'bc2', from: 'b', to: 'c', certainty: 'hedged', evidence: [miniEvidence({ refsInherited: [5] })] },
    {
      id: 'cd',
      from: 'c',
      to: 'd',
      predicate: 'suppresses',
      evidence: [miniEvidence({ refs: [2], refsInherited: [9] }), miniEvidence({ id: 'e2', refs: [1] })],
    },
    { id: 'ac', from: 'a', to: 'c', refs: [7] },
    { id: 'ed', from: 'e', to: 'd', certainty: 'inferred', refs: [4] },
  ],
  rest: {
    storyline: {
      title: 'Story',
      nodes: ids('a b c f'),
      links: [
        { id: 'ab', source: nodeId('a'), target: nodeId('b'), edges: edges('ab') },
        { id: 'b--c', source: nodeId('b'), target: nodeId('c'), edges: edges('bc bc2') },
      ],
      rows: [{ exosome: nodeId('a'), mechanism: 'mini', title: null, nodes: ids('b c') }],
      questions: [],
    },
  },
})
const WHOLE: Partial<View> = { scope: { kind: 'whole' } }
const asked = (patch: Partial<View> = {}) => applyQuery(graph, { ...FIRST_VIEW, overall: 'shown', ...patch }, null)
const linkIds = (links: readonly { readonly id: string }[]) => links.map((l) => l.id)
const without = (...hidden: readonly ('hedged' | 'inferred' | 'stated')[]) => ({
  ...NO_FILTERS,
  hiddenCertainties: hidden,
})

describe('what filters leave of a view', () => {
  it('is everything where nothing is filtered, nodes without lines too', () => {
    expect(asked(WHOLE)).toMatchObject({ nodes: ids('a b c d e f'), edges: edges('ab bc bc2 cd ac ed') })
    expect(asked().nodes).toEqual(ids('a b c f'))
  })

  it('is the lines that pass and the nodes they touch; what lost nothing goes too, and the scope is told unfiltered', () => {
    const left = asked({ ...WHOLE, filters: without('inferred') })
    expect(left).toMatchObject({ nodes: ids('a b c d'), edges: edges('ab bc bc2 cd ac') })
    expect(left.unfiltered).toEqual(edges('ab bc bc2 cd ac ed'))
  })

  it('keeps every node while the filters hide no line', () => {
    expect(asked({ ...WHOLE, filters: without() }).nodes).toEqual(ids('a b c d e f'))
    expect(asked({ ...WHOLE, filters: { ...NO_FILTERS, hiddenClasses: ['transfers'] } }).nodes).toEqual(
      ids('a b c d e f'),
    )
  })

  it('takes no node from the storyline, only lines', () => {
    const left = asked({ filters: without('stated', 'hedged') })
    expect([left.nodes, left.links]).toEqual([ids('a b c f'), []])
  })

  it('draws of a bundle what passes, and shows it as sure as that', () => {
    const bundle = (filters = NO_FILTERS) => asked({ filters }).links.find((l) => l.id === 'b--c')
    expect(bundle()).toMatchObject({ edges: edges('bc bc2'), facts: { certainty: 'hedged', direct: false } })
    expect(bundle(without('hedged'))).toMatchObject({
      edges: edges('bc'),
      facts: { certainty: 'stated', direct: true },
    })
    expect(bundle(without('stated'))).toMatchObject({ edges: edges('bc2'), facts: { certainty: 'hedged' } })
    expect(bundle(without('stated', 'hedged'))).toBeUndefined()
  })

  it('filters a line of one relation as a bundle', () => {
    expect(linkIds(asked({ filters: without('stated') }).links)).toEqual(['b--c'])
    expect(linkIds(asked().links)).toEqual(['ab', 'b--c'])
  })
})

it('the references of a view stand in order of first appearance, those of a sentence beside only where none is printed', () => {
  expect(asked().citations).toEqual([7, 3, 5])
  expect(asked({ scope: { kind: 'picked', nodes: ids('c d') } }).citations).toEqual([2, 1])
  expect(asked({ filters: without('stated') }).citations).toEqual([5])
})

it('the rows of the storyline stand on the storyline only', () => {
  expect(asked().rows).toEqual(graph.data.storyline.rows)
  expect(asked(WHOLE).rows).toEqual([])
})

describe('what is taken away', () => {
  it('is told while it is away', () => {
    const hide = { kind: 'hide', nodes: ids('c') } as const
    expect(asked({ ...WHOLE, changes: [hide] })).toMatchObject({ nodes: ids('a b d e f'), hidden: ids('c') })
  })

  it('is not told when the open path brings it back', () => {
    const query = pathQuery(nodeId('b'), nodeId('d'))
    const view = {
      ...FIRST_VIEW,
      ...WHOLE,
      changes: [{ kind: 'hide', nodes: ids('c e') } as const],
      paths: { ...query, open: edges('bc cd'), step: null },
    }
    const answer = applyQuery(graph, view, answerQuestion(graph, query))
    expect([answer.hidden, answer.nodes]).toEqual([ids('e'), ids('a b c d f')])
    expect(answer.edges).toEqual(edges('ab bc cd'))
  })
})

it('what a node has more is counted from the scope, not from what filters leave', () => {
  expect(asked().more).toEqual(
    new Map([
      [nodeId('a'), 1],
      [nodeId('c'), 2],
    ]),
  )
  expect(asked({ filters: without('stated') }).more).toEqual(asked().more)
})

describe('what is lit up', () => {
  const focus = (selection: Selection | null, patch: Partial<View> = WHOLE) => {
    const { focus: lit } = asked({ ...patch, selection })
    return lit === null ? null : [[...lit.nodes].join(' '), [...lit.links].join(' ')]
  }

  it('is nothing in particular without a selection, and for a lane', () => {
    expect(focus(null)).toBeNull()
    expect(focus({ kind: 'lane', id: 'process' })).toBeNull()
  })

  it('is a node with its lines and their other ends, also a node without lines', () => {
    expect(focus({ kind: 'node', id: nodeId('b') })).toEqual(['a b c', 'ab bc bc2'])
    expect(focus({ kind: 'node', id: nodeId('e') })).toEqual(['e d', 'ed'])
    expect(focus({ kind: 'node', id: nodeId('f') })).toEqual(['f', ''])
  })

  it('is several nodes with the lines between them, leaving out those that are not shown', () => {
    expect(focus({ kind: 'nodes', ids: ids('a c d') })).toEqual(['a c d', 'cd ac'])
    expect(focus({ kind: 'nodes', ids: ids('c d f') }, {})).toEqual(['c f', ''])
    expect(focus({ kind: 'nodes', ids: ids('d e') }, {})).toBeNull()
  })

  it('is the line of a relation, also where a bundle draws it', () => {
    expect(focus({ kind: 'edge', id: edgeId('cd') })).toEqual(['c d', 'cd'])
    expect(focus({ kind: 'edge', id: edgeId('bc2') }, {})).toEqual(['b c', 'b--c'])
    expect(focus({ kind: 'reference', id: 7 })).toEqual(['a b c', 'ab bc ac'])
  })

  it('is nothing for what is not in view', () => {
    expect(focus({ kind: 'node', id: nodeId('e') }, {})).toBeNull()
    expect(focus({ kind: 'edge', id: edgeId('ed') }, {})).toBeNull()
    expect(focus({ kind: 'node', id: nodeId('e') }, { ...WHOLE, filters: without('inferred') })).toBeNull()
  })

  it('is the open path alone, before any selection, with the bundles that hold its steps', () => {
    const query = pathQuery(nodeId('a'), nodeId('d'))
    const lit = (scope: View['scope'], open: string) =>
      applyQuery(
        graph,
        {
          ...FIRST_VIEW,
          scope,
          overall: 'shown',
          selection: { kind: 'node', id: nodeId('e') },
          paths: { ...query, open: edges(open), step: null },
        },
        answerQuestion(graph, query),
      ).focus
    expect(lit({ kind: 'whole' }, 'ab bc cd')).toEqual({
      nodes: new Set(ids('a b c d')),
      links: new Set(edges('ab bc cd')),
    })
    expect(lit({ kind: 'whole' }, 'ac cd')).toEqual({ nodes: new Set(ids('a c d')), links: new Set(edges('ac cd')) })
  })
})

describe('a question on the storyline', () => {
  const query = pathQuery(nodeId('a'), nodeId('d'))
  const routes = answerQuestion(graph, query)
  const answer = (patch: Partial<View>, open: string | null = null, found = routes) =>
    applyQuery(
      graph,
      {
        ...FIRST_VIEW,
        overall: 'shown',
        paths: { ...query, open: open === null ? null : edges(open), step: null },
        ...patch,
      },
      found,
    )

  it('draws its routes in place of the storyline, without its rows', () => {
    const shown = answer({})
    expect([shown.nodes, shown.rows, shown.openPath, shown.isPathLost]).toEqual([ids('a b c d'), [], null, false])
    expect(linkIds(shown.links)).toEqual(edges('ab bc cd'))
  })

  it('leaves the storyline where no route answers it', () => {
    const none = pathQuery(nodeId('d'), nodeId('a'))
    const shown = answer({}, null, answerQuestion(graph, none))
    expect([shown.nodes, shown.rows.length]).toEqual([ids('a b c f'), 1])
  })

  it('leaves any other scope as it is', () => {
    expect(answer(WHOLE)).toMatchObject({ nodes: ids('a b c d e f'), rows: [] })
  })

  it('draws a joined route too once it is open', () => {
    const joining = miniGraph({
      nodes: [{ id: 'y', kind: 'exosome' }],
      edges: [
        { id: 'xb', from: 'x', to: 'b' },
        { id: 'bz', from: 'b', to: 'z', onlyFrom: ['y'] },
      ],
    })
    const joined = pathQuery(nodeId('x'), nodeId('z'))
    const drawn = (open: NonNullable<View['paths']>['open']) =>
      linkIds(
        applyQuery(joining, { ...FIRST_VIEW, paths: { ...joined, open, step: null } }, answerQuestion(joining, joined))
          .links,
      )
    expect([drawn(null), drawn(edges('xb bz'))]).toEqual([[], edges('xb bz')])
  })

  it('keeps the nodes of the open path when filters take their lines', () => {
    const open = answer({ ...WHOLE, filters: without('stated') }, 'ab bc cd')
    expect(open.nodes).toEqual(ids('a b c d e'))
    expect(answer({ ...WHOLE, filters: without('stated') }).nodes).toEqual(ids('b c d e'))
  })

  it('tells the open path and its route, and a path that does not answer it as lost', () => {
    const open = answer(WHOLE, 'ab bc cd')
    expect([open.openPath?.edges, open.openRoute?.path.nodes, open.isPathLost]).toEqual([
      edges('ab bc cd'),
      ids('a b c d'),
      false,
    ])
    expect(answer(WHOLE, 'ed')).toMatchObject({ openPath: null, openRoute: null, isPathLost: true })
    expect(
      applyQuery(graph, { ...FIRST_VIEW, paths: { ...query, open: edges('ab bc cd'), step: null } }, null),
    ).toMatchObject({ openPath: null, isPathLost: false, routes: null })
  })
})

it('a result on an outcome as a whole is a chip on maps of up to 40 nodes, and keeps its line on larger ones', () => {
  const told = (nodes: number) => {
    const map = miniGraph({
      nodes: [
        { id: 'exo', kind: 'exosome' },
        { id: 'mid', kind: 'process' },
        { id: 'out', kind: 'outcome' },
        ...Array.from({ length: nodes - 3 }, (_, i) => ({ id: `n${i}` })),
      ],
      edges: [
        { id: 'e1', from: 'exo', to: 'mid' },
        { id: 'e2', from: 'mid', to: 'out' },
        { id: 'result', from: 'exo', to: 'out' },
      ],
    })
    const answer = applyQuery(map, { ...FIRST_VIEW, scope: { kind: 'whole' }, overall: 'folded' }, null)
    return [linkIds(answer.links), answer.headlines.map((h) => h.id)]
  }
  expect(told(40)).toEqual([edges('e1 e2'), ['exo--out']])
  expect(told(41)).toEqual([edges('e1 e2 result'), []])
})
