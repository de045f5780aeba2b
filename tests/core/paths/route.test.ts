import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sign } from '../../../src/core/model/records.ts'
import { answerQuestion } from '../../../src/core/paths/answerQuestion.ts'
import { breaksOf } from '../../../src/core/paths/breaksOf.ts'
import { isSupply } from '../../../src/core/paths/isSupply.ts'
import { joinedSteps } from '../../../src/core/paths/joinedSteps.ts'
import { netOf } from '../../../src/core/paths/netOf.ts'
import { openFullest } from '../../../src/core/paths/openFullest.ts'
import {
  fullestRoute,
  isJoined,
  joinedRoutes,
  routeOfPath,
  shownRoutes,
  withShorter,
  withSign,
} from '../../../src/core/paths/route.ts'
import type { Route, RouteAnswer } from '../../../src/core/paths/route.ts'
import { unpassedVia } from '../../../src/core/paths/unpassedVia.ts'
import { pathQuery } from '../../../src/core/query/pathQuery.ts'
import { pathsThrough } from '../../../src/core/query/pathsThrough.ts'
import { readPath } from '../../../src/core/query/readPath.ts'
import { routesFrom } from '../../../src/core/query/routesFrom.ts'
import { DEFAULT_PATH_OPTIONS, FIRST_VIEW, NO_FILTERS } from '../../../src/core/query/view.ts'
import type { View } from '../../../src/core/query/view.ts'
import { edgeId, miniGraph, nodeId } from '../miniGraph.ts'

const edges = (names: string) => names.split(' ').filter(Boolean).map(edgeId)
const ids = (names: string) => names.split(' ').filter(Boolean).map(nodeId)

/** A route by hand: its nodes, its sign, whether it joins, and those told shorter under it. */
const route = (
  nodes: string,
  netSign: Sign = 1,
  more: { readonly joins?: boolean; readonly shorter?: readonly Route[] } = {},
): Route => {
  const names = ids(nodes)
  const steps = names.slice(1).map((to, i) => edgeId(`${names[i] ?? ''}-${to}`))
  const path = {
    nodes: names,
    edges: steps,
    netSign,
    blocked: null,
    signInferred: false,
    undeterminedAt: null,
    weakest: 'stated',
    joinedAt: more.joins === true ? [0] : [],
    effect: 'raises',
    commonRefs: [],
    cost: [0, 0, 0, 0, 0],
  } as const
  return {
    path,
    steps: steps.map((id) => [id]),
    paths: [path],
    joins: more.joins === true ? [{ step: 0, toldOf: [], span: null }] : [],
    span: null,
    shorter: more.shorter ?? [],
  }
}
const answer = (layers: Partial<RouteAnswer>): RouteAnswer => ({
  stated: [],
  how: [],
  joined: [],
  truncated: false,
  dead: null,
  ...layers,
})
const told = (routes: readonly Route[]) => routes.map((r) => r.path.nodes.join(''))

describe('the routes of an answer', () => {
  const short = route('a c z')
  const shortJoined = route('a d z', -1, { joins: true })
  const full = route('a b c z', 1, { shorter: [short] })
  const printed = route('a b d z', -1, { joins: true, shorter: [shortJoined] })
  const other = route('a e z', 1, { joins: true, shorter: [route('a f z', -1, { joins: true })] })
  const all = answer({ stated: [route('a z', -1)], how: [full, printed], joined: [other] })

  it('are shown without joining: stated, then chains with those told shorter right after', () => {
    expect(told(shownRoutes(all))).toEqual(['az', 'abcz', 'acz'])
    expect(told(withShorter([full, printed]))).toEqual(['abcz', 'acz', 'abdz', 'adz'])
  })

  it('that join are those whose whole is printed, then the others', () => {
    expect(told(joinedRoutes(all))).toEqual(['abdz', 'adz', 'aez', 'afz'])
    expect([isJoined(full), isJoined(printed)]).toEqual([false, true])
  })

  it('of one sign keep a shorter one in the place of a fuller one of another sign', () => {
    const raising = withSign(
      answer({ stated: all.stated, how: [route('a b c z', -1, { shorter: [short] }), full], joined: [other] }),
      1,
    )
    expect([told(raising.stated), told(raising.how), told(raising.joined)]).toEqual([[], ['acz', 'abcz'], ['aez']])
    expect(raising.how[1]?.shorter).toEqual([short])
    const mixed = withSign(answer({ how: [route('a b c z', 1, { shorter: [route('a c z', -1), short] })] }), 1)
    expect(mixed.how.map((r) => told(r.shorter))).toEqual([['acz']])
    expect(told(withSign(all, -1).joined)).toEqual(['afz'])
  })

  it('are found by the relations of a path, in their order', () => {
    const found = (names: string) => routeOfPath(all, edges(names))?.route.path.nodes.join('')
    expect([
      found('a-z'),
      found('a-c c-z'),
      found('a-d d-z'),
      found('a-f f-z'),
      found('a-c'),
      found('c-z a-c'),
      found('a-c c-z z-y'),
      found(''),
    ]).toEqual(['az', 'acz', 'adz', 'afz', undefined, undefined, undefined, undefined])
    const parallel = { ...short.path, edges: edges('a-c2 c-z') }
    const two = answer({ how: [{ ...short, paths: [short.path, parallel] }] })
    expect(routeOfPath(two, edges('a-c2 c-z'))?.path).toBe(parallel)
  })
})

describe('the route that answers best', () => {
  const best = (layers: Partial<RouteAnswer>) => fullestRoute(answer(layers))?.path.nodes.join('')

  it('is the first chain, else what is stated, else what joins', () => {
    expect([
      best({}),
      best({ joined: [route('a b z')] }),
      best({ stated: [route('a z')], joined: [route('a b z')] }),
      best({ stated: [route('a z')], how: [route('a b z'), route('a b c z')] }),
    ]).toEqual([undefined, 'abz', 'az', 'abz'])
  })

  it('is a joined chain whose whole is printed only where it tells more steps than any shown one between the same ends', () => {
    const joins = { joins: true }
    expect([
      best({ how: [route('a b z'), route('a b c z', 1, joins)] }),
      best({ how: [route('a b z'), route('a c z', 1, joins)] }),
      best({ how: [route('a b z'), route('a b c z'), route('a d e z', 1, joins)] }),
      best({ how: [route('a b z'), route('a b c y', 1, joins)] }),
      best({ how: [route('a b z'), route('x b c z', 1, joins)] }),
      best({ how: [route('a b z'), route('a b c d y'), route('a c d z', 1, joins)] }),
    ]).toEqual(['abcz', 'abz', 'abz', 'abz', 'abz', 'acdz'])
  })
})

describe('a question that is opened', () => {
  const graph = miniGraph({
    edges: [
      { id: 'ab', from: 'a', to: 'b' },
      { id: 'bz', from: 'b', to: 'z', certainty: 'hedged' },
      { id: 'az', from: 'a', to: 'z' },
    ],
  })
  const paths = { ...pathQuery(nodeId('a'), nodeId('z')), open: null, step: 3 }
  const open = (view: Partial<View>) => openFullest(graph, { ...FIRST_VIEW, ...view }).paths

  it('opens its fullest route, by the filters of the view, at no step', () => {
    expect(open({ paths })).toEqual({ ...paths, open: edges('ab bz'), step: null })
    expect(open({ paths, filters: { ...NO_FILTERS, hiddenCertainties: ['hedged'] } })?.open).toEqual(edges('az'))
  })

  it('stays as it is where one is open, none is there, or nothing is asked', () => {
    expect(open({ paths: { ...paths, open: edges('az') } })?.open).toEqual(edges('az'))
    expect(open({ paths: null })).toBeNull()
    const back = { ...paths, ...pathQuery(nodeId('z'), nodeId('a')) }
    expect(open({ paths: back })).toEqual(back)
  })
})

describe('what a path does to its end', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'cell', kind: 'cell' },
      { id: 'exo', kind: 'exosome' },
    ],
    edges: [
      { id: 'secretes', from: 'cell', to: 'exo', predicate: 'secretes' },
      { id: 'carries', from: 'exo', to: 'mir', predicate: 'carries' },
      { id: 'open-carry', from: 'exo', to: 'mir', predicate: 'carries', sign: null },
      { id: 'low', from: 'mir', to: 'z', predicate: 'suppresses' },
      { id: 'up', from: 'mir', to: 'z' },
      { id: 'link', from: 'mir', to: 'z', predicate: 'associated_with' },
      { id: 'regulates', from: 'mir', to: 'z', predicate: 'regulates' },
      { id: 'stop', from: 'drug', to: 'exo', predicate: 'suppresses' },
    ],
  })
  const read = (names: string) => readPath(graph, edges(names), DEFAULT_PATH_OPTIONS)

  it('is to supply it by secreting and carrying alone, else to raise or lower it, to lose an effect, or to leave it open', () => {
    expect(
      [
        'secretes carries',
        'carries',
        'open-carry',
        'carries up',
        'carries low',
        'carries link',
        'carries regulates',
        'stop carries',
      ].map((names) => netOf(graph, read(names))),
    ).toEqual(['supplies', 'supplies', 'untold', 'raises', 'lowers', 'context', 'untold', 'lost'])
    expect(
      ['secretes carries', 'open-carry', 'carries up', 'stop carries'].map((names) => isSupply(graph, read(names))),
    ).toEqual([true, false, false, false])
  })
})

describe('where a chain joins findings', () => {
  it('is as policy says, word for word, on random steps', () => {
    const names = ['x', 'y', 'p', 'q']
    const step = fc.record({
      source: fc.constantFrom(...names).map(nodeId),
      onlyFrom: fc.subarray(['x', 'y'].map(nodeId)),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const shared = ['x', 'y'].some(
          (s) => steps.length > 0 && steps.every((one) => one.onlyFrom.some((id) => id === s)),
        )
        const foreign = steps.flatMap((one, i) => {
          const passed = steps.slice(0, i + 1).map((before) => before.source)
          return one.onlyFrom.length > 0 && !one.onlyFrom.some((id) => passed.includes(id)) ? [i] : []
        })
        expect(joinedSteps(steps)).toEqual(steps.length < 2 || shared ? [] : foreign)
      }),
      { numRuns: 500 },
    )
  })

  it('is told with the place where its thread breaks', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b', refs: [1] },
        { id: '2', from: 'b', to: 'c', refs: [1] },
        { id: '3', from: 'c', to: 'd', refs: [2] },
      ],
    })
    const path = readPath(graph, edges('1 2 3'), DEFAULT_PATH_OPTIONS)
    expect(breaksOf(graph, path)).toEqual([2])
  })
})

describe('nodes to pass that stand in the way', () => {
  const graph = miniGraph({
    edges: [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'c' },
      { id: '3', from: 'x', to: 'y' },
      { id: '4', from: 'c', to: 'd', onlyFrom: ['x'] },
    ],
  })
  const blamed = (from: string, to: string, via: string) =>
    unpassedVia(graph, pathQuery(nodeId(from), nodeId(to), { via: ids(via) }))

  it('are those without any of which a route would open, else all of them, or none when they are not to blame', () => {
    expect([
      blamed('a', 'c', 'x'),
      blamed('a', 'c', 'b x'),
      blamed('a', 'c', 'x y'),
      blamed('a', 'y', 'b x'),
      blamed('a', 'y', ''),
      blamed('a', 'd', 'b x'),
    ]).toEqual([['x'], ['x'], ['x', 'y'], [], [], ['x']])
  })
})

describe('the routes through a node', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'cell', kind: 'cell' },
      { id: 'exo', kind: 'exosome', sourceCell: nodeId('cell') },
      { id: 'exo2', kind: 'exosome', sourceCell: nodeId('cell') },
      { id: 'mir', kind: 'mirna' },
      { id: 'out', kind: 'outcome' },
    ],
    edges: [
      { id: 'c1', from: 'cell', to: 'exo', predicate: 'secretes', signBasis: 'definition' },
      { id: '1', from: 'exo', to: 'mir', predicate: 'carries' },
      { id: '2', from: 'mir', to: 'out', predicate: 'suppresses' },
      { id: '3', from: 'exo2', to: 'out' },
      { id: '4', from: 'exo2', to: 'p' },
      { id: '5', from: 'p', to: 'out', onlyFrom: ['exo'] },
      { id: '6', from: 'exo2', to: 'mir', predicate: 'carries' },
    ],
  })
  const through = (node: string) => {
    const { count, joined, more, query } = pathsThrough(graph, nodeId(node), nodeId('out'))
    return [count, joined, more, query.via.join(' '), query.from.kind]
  }

  it('are counted from any exosome source, of a cell from itself, and joined ones apart', () => {
    expect([through('mir'), through('p'), through('cell')]).toEqual([
      [2, 0, false, 'mir', 'set'],
      [0, 1, false, 'p', 'set'],
      [1, 0, false, '', 'node'],
    ])
  })

  it('lead from an end to every node they reach in two steps or more, fullest first', () => {
    const { byEnd, truncated } = routesFrom(graph, { kind: 'node', id: nodeId('cell') })
    expect(new Map([...byEnd].map(([node, routes]) => [node, told(routes)]))).toEqual(
      new Map([
        [nodeId('mir'), ['cellexomir']],
        [nodeId('out'), ['cellexomirout']],
      ]),
    )
    expect(truncated).toBe(false)
  })

  it('are stated in one step or told by a chain', () => {
    const { stated, how, joined } = answerQuestion(graph, pathQuery(nodeId('exo2'), nodeId('out')))
    expect([told(stated), told(how), told(joined)]).toEqual([['exo2out'], ['exo2mirout', 'exo2pout'], []])
  })
})
