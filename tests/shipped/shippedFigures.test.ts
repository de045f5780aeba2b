import { describe, expect, it } from 'vitest'
import { abbreviationsIn } from '../../src/core/words/abbreviations.ts'
import { wordCount } from '../../src/figure/altText.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { captionText } from '../../src/figure/caption.ts'
import { leastHeadDistance, lineHits, overlapPairs } from '../../src/figure/drawingChecks.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { DOUBT, ONE_SOURCE } from '../../src/figure/markerWords.ts'
import type { PlainShow } from '../../src/figure/recipe.ts'
import { refsOfEdge } from '../../src/core/query/readPath.ts'
import { isDrawn } from '../../src/core/model/nodeClass.ts'
import { shippedGraph } from '../figure/figureGraph.ts'

// Every figure of the shipped data, by the FIG rules. Run by `npm run verify:files`, not by `npm run check`: it draws about 50 figures.
const graph = shippedGraph()

const drawn = graph.data.mechanisms.filter((m) =>
  graph.data.assertions.some(
    (a) => a.mechanism === m.id && isDrawn(graph.node(a.subject).kind) && isDrawn(graph.node(a.object).kind),
  ),
)
/** 20 neighbourhoods spread evenly over the nodes that have relations. */
const centres = graph.data.nodes.filter(
  (n) => isDrawn(n.kind) && graph.outEdges(n.id).length + graph.inEdges(n.id).length > 0,
)
const neighbourhoods = Array.from(
  { length: 20 },
  (_, i) => centres[Math.floor((i * centres.length) / 20)]?.id ?? 'mir-21',
)
const shows: readonly (readonly [string, PlainShow])[] = [
  ['storyline', { kind: 'storyline' }],
  ...drawn.map((m) => [m.id, { kind: 'mechanism', mechanism: m.id }] as const),
  ...neighbourhoods.map((centre) => [`around ${centre}`, { kind: 'neighbourhood', centre, steps: 1 }] as const),
]

describe.each(shows)('%s', (_, show) => {
  const figure = buildFigure(graph, makeRecipe(graph, show))
  const caption = captionText(figure.caption, 'text')

  it('has a title of at most 15 words, alt text of 10 to 100 and the source line', () => {
    expect(wordCount(figure.caption.title)).toBeLessThanOrEqual(15)
    expect(wordCount(figure.altText)).toBeGreaterThanOrEqual(10)
    expect(wordCount(figure.altText)).toBeLessThanOrEqual(100)
    expect(caption.split('\n').at(-1)).toMatch(
      /^Based on Krut et al\., Cells 2021, 10, 2241, CC BY 4\.0; drawn with Exopath [\d.]+, data [0-9a-f]{8}\.$/,
    )
  })

  it('tells every relation drawn or folded once in the long description', () => {
    const told = figure.longDescription
      .split('\n')
      .flatMap((line) => /^([A-Za-z0-9_-]+): .* .*\.$/.exec(line)?.[1] ?? [])
      .filter((name) => graph.hasEdge(name))
    expect(told.toSorted()).toEqual([...figure.edges, ...figure.folded].sort())
  })

  it('lists every reference that stands on a line or with a folded result', () => {
    const drawn = figure.scene.edges
      .flatMap((e) => (e.label?.lines.join('') ?? '').replace(/†| ‡$| ?[^,\d–†][^,]* only$/g, '').split(','))
      .filter((n) => n !== '')
    const numbers = drawn.flatMap((n) => {
      const [from, to] = n.split('–').map(Number)
      return to === undefined ? [from ?? 0] : Array.from({ length: to - (from ?? 0) + 1 }, (_, i) => (from ?? 0) + i)
    })
    const listed = figure.caption.references.map((r) => r.number)
    expect(numbers.filter((n) => !listed.includes(n))).toEqual([])
    expect(figure.folded.flatMap((id) => refsOfEdge(graph.edge(id))).filter((n) => !listed.includes(n))).toEqual([])
  })

  it('has a legend of exactly what is drawn', () => {
    const { nodes, edges } = figure.scene
    const wanted = new Set([
      ...nodes.map((n) => `class:${n.nodeClass}`),
      ...edges.filter((e) => !e.negated).map((e) => `relation:${e.relationClass}${e.oneWay ? '-one-way' : ''}`),
      ...edges.map((e) => `certainty:${e.certainty}`),
      ...edges.flatMap((e) => (e.inVivo ? ['width:in-vivo'] : [])),
      ...edges.flatMap((e) => [...(e.direct ? ['mark:direct'] : []), ...(e.negated ? ['mark:negated'] : [])]),
      ...(edges.some((e) => /^\d/.test(e.label?.lines[0] ?? '')) ? ['mark:reference'] : []),
      ...(edges.some((e) => e.label?.lines.join('').includes(DOUBT) === true) ? ['mark:doubt'] : []),
      ...(edges.some((e) => e.label?.lines.join('').includes(ONE_SOURCE) === true) ? ['mark:one-source'] : []),
      ...(figure.scene.extras.some((mark) => mark.role === 'line-count') ? ['mark:count'] : []),
    ])
    expect(new Set(figure.legend.map((entry) => entry.key))).toEqual(wanted)
  })

  it('keeps boxes, texts, heads and legend apart and lines out of foreign boxes', () => {
    expect([overlapPairs(figure), lineHits(figure), leastHeadDistance(figure).ok]).toEqual([[], [], true])
  })
})

it('expands every abbreviation of every label in the data', () => {
  const labels = graph.data.nodes.filter((n) => isDrawn(n.kind)).map((n) => n.shortLabel ?? n.label)
  expect(abbreviationsIn(labels).unknown).toEqual([])
})
