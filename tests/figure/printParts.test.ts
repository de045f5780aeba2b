import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { componentsOf } from '../../src/core/query/componentsOf.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { looseNodes, PRINT_MM, printParts } from '../../src/figure/printParts.ts'
import { showChoices } from '../../src/features/figures/figureShowOf.ts'
import { edgeId, miniGraph, nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const printed = (patch: Partial<View>) => {
  const view = { ...FIRST_VIEW, ...patch }
  const answer = applyQuery(graph, view, null)
  const [choice] = showChoices(graph, view, answer)
  if (choice === undefined) throw new Error('a view can always be shown')
  return { answer, parts: printParts(graph, choice, answer) }
}

/** Made once: it takes a second or two. */
const whole = printed({ scope: { kind: 'whole' } })

describe('a view as printed pictures', () => {
  it('is one picture where it fits a page, with every relation of the view drawn or told', () => {
    const { answer, parts } = printed({})
    expect(parts.map((p) => p.mechanism)).toEqual([null])
    expect(parts[0]?.figures.map((f) => f.fit.answer)).toEqual(['ok'])
    expect(new Set(parts[0]?.figures.flatMap((f) => [...f.edges, ...f.folded]))).toEqual(new Set(answer.edges))
  })

  it.each([
    ['whole', whole],
    ['core', printed({ scope: { kind: 'core' } })],
  ] as const)(
    'of the %s map is a readable picture of each mechanism, none wider or higher than a page, each relation once',
    (_, { answer, parts }) => {
      const figures = parts.flatMap((p) => p.figures)
      expect(parts.length).toBeGreaterThan(10)
      for (const figure of figures) {
        expect(figure.fit.answer).toBe('ok')
        expect(figure.scene.nodes.every((n) => n.x - n.width / 2 >= 0 && n.x + n.width / 2 <= figure.scene.width)).toBe(
          true,
        )
        expect(figure.widthMm).toBe(PRINT_MM)
        expect(figure.heightMm).toBeLessThanOrEqual(200)
        expect(figure.size.textPt).toBeGreaterThanOrEqual(6.5)
      }
      const told = figures.flatMap((f) => [...f.edges, ...f.folded])
      expect(told.toSorted()).toEqual(answer.edges.toSorted())
    },
  )

  it('follows filters and what the reader took away', () => {
    const hide = [{ kind: 'hide', nodes: [nodeId('mir-21')] }] as const
    const { answer, parts } = printed({
      scope: { kind: 'core' },
      changes: hide,
      filters: { ...NO_FILTERS, hiddenCertainties: ['inferred'] },
    })
    const told = parts.flatMap((p) => p.figures.flatMap((f) => [...f.edges, ...f.folded]))
    expect(told.toSorted()).toEqual(answer.edges.toSorted())
    expect(told.filter((id) => graph.edge(id).subject === 'mir-21' || graph.edge(id).certainty === 'inferred')).toEqual(
      [],
    )
  })

  it('names the nodes that no picture holds', () => {
    const { answer, parts } = whole
    expect(looseNodes(graph, parts, answer)).toEqual([])
    expect(looseNodes(graph, parts.slice(1), answer).length).toBeGreaterThan(0)
  })

  it('stays together where relations hang together over a node, whichever way they point', () => {
    const mini = miniGraph({
      edges: [
        ['a', 'b'],
        ['c', 'b'],
        ['d', 'e'],
        ['e', 'a'],
        ['x', 'y'],
      ].map(([from = '', to = ''], i) => ({ id: `E${i}`, from, to })),
    })
    const ids = [0, 1, 2, 3, 4].map((i) => edgeId(`E${i}`))
    expect(componentsOf(mini, ids)).toEqual([ids.slice(0, 4), ids.slice(4)])
  })
})
