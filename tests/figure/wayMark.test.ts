import { expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { flattenPath, walkLine } from '../../src/scene/pathData.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const drawn = (mechanism: string) => buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism }))

it('a line without a head that is read one way has an angle that points from its subject to its object', () => {
  const { scene } = drawn('clinical-readiness')
  expect(scene.edges.length).toBeGreaterThan(5)
  for (const edge of scene.edges) {
    const [from, tip, to] = edge.mark === null ? [] : flattenPath(edge.mark.path)
    if (from === undefined || tip === undefined || to === undefined) throw new Error(`${edge.id} has no angle`)
    const along = (p: { readonly x: number; readonly y: number }): number =>
      walkLine(edge.line).reduce(
        (best, q) =>
          Math.hypot(q.x - p.x, q.y - p.y) < best.least ? { least: Math.hypot(q.x - p.x, q.y - p.y), at: q.at } : best,
        { least: Infinity, at: 0 },
      ).at
    const dense = (p: typeof tip): number => {
      const { start, end } = edge.line
      return (p.x - start.x) * (end.x - start.x) + (p.y - start.y) * (end.y - start.y)
    }
    // Where the line turns, the walk tells; where it is straight, its ends do.
    expect([
      edge.id,
      edge.line.controls.length === 0
        ? dense(tip) > dense(from) && dense(tip) > dense(to)
        : along(tip) >= Math.min(along(from), along(to)),
    ]).toEqual([edge.id, true])
  }
})

it('the legend tells lines that are read one way from those that are not, each with its words', () => {
  const entries = drawn('other-therapies')
    .legend.filter((entry) => entry.key.startsWith('relation:associated'))
    .map(({ key, label }) => [key, label])
  expect(entries).toEqual([
    ['relation:associated', 'is associated with'],
    ['relation:associated-one-way', 'limits'],
  ])
  expect(drawn('clinical-readiness').captionWords).toContain(
    'Arrows with an angle on them read “is a prerequisite for”',
  )
})

it('what binds or goes together has none', () => {
  const symmetric = graph.data.assertions.filter(
    (a) => graph.relation(a.predicate).symmetric && a.certainty === 'stated' && !a.negated,
  )
  const { scene } = buildFigure(
    graph,
    makeRecipe(graph, { kind: 'picked', nodes: [], edges: symmetric.map((a) => a.id) }),
  )
  expect(scene.edges.length).toBeGreaterThan(1)
  expect(scene.edges.filter((edge) => edge.mark !== null).map((edge) => edge.id)).toEqual([])
})
