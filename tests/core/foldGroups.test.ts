import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { drawnAnswer, groupAt, nodeGroups } from '../../src/core/query/foldGroups.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { scopeContent } from '../../src/core/query/scopeContent.ts'
import { DEFAULT_PATH_OPTIONS, FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { nodeId } from './miniGraph.ts'
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
