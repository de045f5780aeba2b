import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { drawnAnswer, foldedGroups, groupAt, nodeGroups } from '../../src/core/query/foldGroups.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { scopeContent } from '../../src/core/query/scopeContent.ts'
import { DEFAULT_PATH_OPTIONS, FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import type { NodeKind } from '../../src/core/model/records.ts'
import { readPath } from '../../src/core/query/readPath.ts'
import { edgeId, miniGraph, nodeId } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
const WHOLE: View = { ...FIRST_VIEW, scope: { kind: 'whole' } }
const answer = applyQuery(graph, WHOLE, null)
const relationsOf = (id: string) => graph.data.assertions.filter((a) => a.subject === id || a.object === id)

describe('nodes that are joined alike', () => {
  it('are of one kind and have the same relations, alike in sign, wording and direction, with the same others', () => {
    const groups = nodeGroups(graph, scopeContent(graph, WHOLE.scope))
    expect(groups.length).toBeGreaterThanOrEqual(12)
    expect(groups.reduce((sum, group) => sum + group.nodes.length, 0)).toBeGreaterThanOrEqual(32)
    for (const { nodes } of groups) {
      const told = nodes.map((id) =>
        relationsOf(id)
          .map(
            (a) => `${a.subject === id ? `to ${a.object}` : `from ${a.subject}`} ${a.sign} ${a.certainty} ${a.negated}`,
          )
          .toSorted(),
      )
      for (const one of told) expect(one).toEqual(told[0])
      expect(new Set(nodes.map((id) => graph.node(id).kind)).size).toBe(1)
    }
  })

  it('are drawn as one on the whole map, where every node and relation still counts, and nowhere else', () => {
    const drawn = drawnAnswer(answer)
    const away = answer.groups.reduce((sum, group) => sum + group.nodes.length - 1, 0)
    expect([answer.nodes.length, drawn.nodes.length]).toEqual([answer.nodes.length, answer.nodes.length - away])
    expect(answer.nodes.length).toBe(graph.data.nodes.filter((n) => n.kind !== 'trial').length)
    expect(new Set(drawn.links.flatMap((l) => l.edges))).toEqual(new Set(answer.links.flatMap((l) => l.edges)))
    for (const scope of [
      { kind: 'core' },
      { kind: 'storyline' },
      { kind: 'mechanism', mechanism: 'ivdd-risk-factors' },
    ] as const)
      expect(applyQuery(graph, { ...FIRST_VIEW, scope }, null).groups).toEqual([])
    expect(applyQuery(graph, { ...WHOLE, layout: 'flow' }, null).groups).toEqual([])
  })

  it('keep the sign of every line: a folded line holds relations of one sign only', () => {
    for (const link of drawnAnswer(answer).links) {
      expect(new Set(link.edges.map((id) => graph.edge(id).sign)).size).toBe(1)
      expect(new Set(link.edges.map((id) => graph.edge(id).certainty)).size).toBe(1)
    }
  })

  it('stand open once the reader opened them, and while one of them is selected or an end of the question', () => {
    const [group] = answer.groups
    const [, member = nodeId('')] = group?.nodes ?? []
    const isFolded = (change: Partial<View>): boolean =>
      groupAt(applyQuery(graph, { ...WHOLE, ...change }, null), group?.id ?? '') !== undefined
    expect(isFolded({})).toBe(true)
    expect(isFolded({ opened: group === undefined ? [] : [group.id] })).toBe(false)
    expect(isFolded({ selection: { kind: 'node', id: member } })).toBe(false)
    expect(isFolded({ selection: { kind: 'nodes', ids: [member, nodeId('ivdd')] } })).toBe(false)
    const edge = relationsOf(member)[0]?.id
    expect(edge !== undefined && isFolded({ selection: { kind: 'edge', id: edge } })).toBe(false)
    expect(
      isFolded({
        paths: {
          from: { kind: 'node', id: member },
          to: { kind: 'node', id: nodeId('ivdd') },
          via: [],
          avoid: [],
          maxSteps: 8,
          options: DEFAULT_PATH_OPTIONS,
          open: null,
          step: null,
        },
      }),
    ).toBe(false)
  })

  it('hide no step of an open path', () => {
    const question = {
      from: { kind: 'node' as const, id: nodeId('lifestyle-factors') },
      to: { kind: 'node' as const, id: nodeId('ivdd') },
      via: [],
      avoid: [],
      maxSteps: 8,
      options: DEFAULT_PATH_OPTIONS,
    }
    const routes = answerQuestion(graph, { ...question, filters: NO_FILTERS })
    const open = routes.stated[0]?.path.edges ?? null
    const shown = drawnAnswer(applyQuery(graph, { ...WHOLE, paths: { ...question, open, step: null } }, routes))
    expect(open).not.toBeNull()
    expect(shown.openPath?.nodes.filter((id) => !shown.nodes.includes(id))).toEqual([])
  })

  it('stay the same groups when other nodes are hidden or filtered away', () => {
    const [group] = answer.groups
    const [first, second] = group?.nodes ?? []
    const hidden = applyQuery(
      graph,
      { ...WHOLE, changes: [{ kind: 'hide', nodes: first === undefined ? [] : [first] }] },
      null,
    )
    expect(groupAt(hidden, group?.id ?? '')?.nodes).toEqual(group?.nodes.slice(1))
    expect(drawnAnswer(hidden).nodes).toContain(group?.id)
    expect(drawnAnswer(hidden).nodes).not.toContain(second)
    const filtered = applyQuery(graph, { ...WHOLE, filters: { ...NO_FILTERS, hiddenCertainties: ['stated'] } }, null)
    for (const one of filtered.groups) expect(answer.groups.map((g) => g.id)).toContain(one.id)
  })

  it('are none where one of them is left: it stands for itself, or under its own name at the place of the others', () => {
    const all = nodeGroups(graph, scopeContent(graph, WHOLE.scope))
    for (const { nodes } of all) {
      for (const only of nodes) {
        const left = applyQuery(
          graph,
          { ...WHOLE, changes: [{ kind: 'hide', nodes: nodes.filter((id) => id !== only) }] },
          null,
        )
        const told = left.groups.filter((g) => g.nodes.includes(only)).map((g) => [g.id, ...g.nodes])
        expect(told).toEqual(only === nodes[0] ? [] : [[nodes[0], only]])
      }
    }
  })

  it('are drawn the same when the drawing asks twice', () => {
    const once = drawnAnswer(answer)
    expect(drawnAnswer(once)).toEqual(once)
  })
})

describe('which nodes are joined alike', () => {
  /** m1, m2 and m3 are carried by x and lower t; each other node differs from them in one way. */
  const alike = (id: string, rest: { kind?: NodeKind; last?: Partial<MiniEdge>; more?: MiniEdge } = {}) => ({
    node: { id, kind: rest.kind ?? ('mirna' as const) },
    edges: [
      { id: `x-${id}`, from: 'x', to: id, predicate: 'carries' },
      { id: `${id}-t`, from: id, to: 't', predicate: 'suppresses', ...rest.last },
      ...(rest.more === undefined ? [] : [rest.more]),
    ],
  })
  const parts = [
    alike('m1'),
    alike('kind', { kind: 'cargo' }),
    alike('m2'),
    alike('sure', { last: { certainty: 'hedged' } }),
    alike('sign', { last: { predicate: 'promotes' } }),
    alike('alive', { last: { design: 'in-vivo' } }),
    alike('none', { last: { negated: true } }),
    alike('other', { last: { to: 'u' } }),
    alike('back', { last: { from: 't', to: 'back' } }),
    alike('more', { more: { id: 'more-u', from: 'more', to: 'u' } }),
    alike('self1', { more: { id: 'self1-self1', from: 'self1', to: 'self1' } }),
    alike('self2', { more: { id: 'self2-self2', from: 'self2', to: 'self2' } }),
    alike('m3'),
  ]
  const g = miniGraph({
    nodes: [
      { id: 'x', kind: 'exosome' },
      ...parts.map((p) => p.node),
      { id: 't', kind: 'target' },
      { id: 'u', kind: 'target' },
      { id: 'lone1', kind: 'process' },
      { id: 'lone2', kind: 'process' },
    ],
    // The relations of m2 stand in another order than those of m1.
    edges: parts.flatMap((p) => (p.node.id === 'm2' ? p.edges.toReversed() : p.edges)),
  })
  const whole = scopeContent(g, { kind: 'whole' })

  it('is a matter of kind, other ends, direction, effect, wording and setting; none without relations or with one to itself', () => {
    expect(nodeGroups(g, whole).map(({ id, nodes }) => [id, ...nodes])).toEqual([['m1', 'm1', 'm2', 'm3']])
  })

  it('gives each line the line of the first node that looks the same', () => {
    expect([...(nodeGroups(g, whole)[0]?.lineOf ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['m1-t', 'm1-t'],
      ['m2-t', 'm1-t'],
      ['m3-t', 'm1-t'],
      ['x-m1', 'x-m1'],
      ['x-m2', 'x-m1'],
      ['x-m3', 'x-m1'],
    ])
  })

  const folded = (change: Partial<View> = {}) =>
    foldedGroups(g, { ...WHOLE, ...change }, whole.nodes, null).map((group) => group.id)
  const pair = { from: { kind: 'node', id: nodeId('x') }, to: { kind: 'set', set: 'any-target' } } as const
  const request = { ...pair, via: [], avoid: [], maxSteps: 8, options: DEFAULT_PATH_OPTIONS, open: null, step: null }

  it.each<readonly [string, Partial<View>, readonly string[]]>([
    ['on the whole map', {}, ['m1']],
    ['not in steps of cause and effect', { layout: 'flow' }, []],
    ['not in another scope', { scope: { kind: 'atlas' } }, []],
    ['while another group stands open', { opened: [nodeId('x')] }, ['m1']],
    ['not when it was opened', { opened: [nodeId('m1')] }, []],
    ['not when opened by its first node only', { opened: [nodeId('m2')] }, ['m1']],
    ['not with one of it selected', { selection: { kind: 'node', id: nodeId('m3') } }, []],
    ['with another node selected', { selection: { kind: 'node', id: nodeId('x') } }, ['m1']],
    ['not with one of it picked', { selection: { kind: 'nodes', ids: [nodeId('x'), nodeId('m2')] } }, []],
    ['with others picked', { selection: { kind: 'nodes', ids: [nodeId('x'), nodeId('t')] } }, ['m1']],
    ['not with a relation into it selected', { selection: { kind: 'edge', id: edgeId('x-m2') } }, []],
    ['not with a relation out of it selected', { selection: { kind: 'edge', id: edgeId('m2-t') } }, []],
    ['with a relation of others selected', { selection: { kind: 'edge', id: edgeId('x-kind') } }, ['m1']],
    ['with a lane selected', { selection: { kind: 'lane', id: 'cargo' } }, ['m1']],
    ['while others are asked for', { paths: request }, ['m1']],
    ['not when asked from one of it', { paths: { ...request, from: { kind: 'node', id: nodeId('m2') } } }, []],
    ['not when asked for one of it', { paths: { ...request, to: { kind: 'node', id: nodeId('m2') } } }, []],
  ])('are folded or not: %s', (_, change, ids) => {
    expect(folded(change)).toEqual(ids)
  })

  it('are not folded while the open path passes one of them', () => {
    const open = (ids: readonly string[]) =>
      foldedGroups(g, WHOLE, whole.nodes, readPath(g, ids.map(edgeId), DEFAULT_PATH_OPTIONS)).map((group) => group.id)
    expect([open(['x-m2', 'm2-t']), open(['x-kind', 'kind-t'])]).toEqual([[], ['m1']])
  })

  it('are drawn as the first of them: one line for all that look the same, with all of their relations', () => {
    const drawn = drawnAnswer(applyQuery(g, WHOLE, null))
    expect(drawn.nodes.filter((id) => /^m\d/.test(id))).toEqual(['m1'])
    expect(drawn.links.filter((l) => /m\d/.test(l.id)).map((l) => [l.id, l.source, l.target, l.edges])).toEqual([
      ['x-m1', 'x', 'm1', ['x-m1', 'x-m2', 'x-m3']],
      ['m1-t', 'm1', 't', ['m1-t', 'm2-t', 'm3-t']],
    ])
    expect(drawn.links.find((l) => l.id === 'm1-t')?.facts.relationClass).toBe('inhibits')
    expect(drawn.links.find((l) => l.id === 'kind-t')?.edges).toEqual(['kind-t'])
  })

  it('light up as the one that is drawn', () => {
    const drawn = drawnAnswer(applyQuery(g, { ...WHOLE, selection: { kind: 'node', id: nodeId('u') } }, null))
    expect(drawn.focus?.nodes).toEqual(new Set(['other', 'more', 'u']))
    const around = drawnAnswer(applyQuery(g, { ...WHOLE, selection: { kind: 'node', id: nodeId('t') } }, null))
    expect([...(around.focus?.nodes ?? [])].filter((id) => /^m\d/.test(id))).toEqual(['m1'])
    expect([...(around.focus?.links ?? [])].filter((id) => /^m\d/.test(id))).toEqual(['m1-t'])
    expect(drawnAnswer(applyQuery(g, WHOLE, null)).focus).toBeNull()
  })

  it('draw folded and overall lines once too', () => {
    const answer = applyQuery(g, WHOLE, null)
    const some = answer.links.filter((l) => ['m1-t', 'm2-t', 'x-kind'].includes(l.id))
    const drawn = drawnAnswer({ ...answer, folded: some, overall: some })
    for (const lines of [drawn.folded, drawn.overall])
      expect(new Map(lines.map((l) => [l.id, l.edges]))).toEqual(
        new Map([
          ['m1-t', ['m1-t', 'm2-t']],
          ['x-kind', ['x-kind']],
        ]),
      )
    expect('overall' in drawnAnswer({ nodes: [], links: [], folded: [], focus: null, groups: answer.groups })).toBe(
      false,
    )
  })

  it('are found by their first node, and none where an answer has no groups', () => {
    const { groups } = applyQuery(g, WHOLE, null)
    expect([groupAt({ groups }, 'm1')?.nodes, groupAt({ groups }, 'm2'), groupAt({}, 'm1')]).toEqual([
      ['m1', 'm2', 'm3'],
      undefined,
      undefined,
    ])
  })
})
