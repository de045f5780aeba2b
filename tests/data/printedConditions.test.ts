import { describe, expect, it } from 'vitest'
import { shippedGraph } from '../core/shippedGraph.ts'
import { edgeId } from '../core/miniGraph.ts'

const graph = shippedGraph()

/** The condition the sentence prints, that neither end of the relation holds. */
const CONDITIONS: readonly (readonly [string, RegExp])[] = [
  ['M18', /rodent herniation model/],
  ['M25', /NP cell microaggregates/],
  ['M04', /IL-1β-induced/],
  ['M05', /IL-1β-induced/],
  ['M88', /IL-1β-induced/],
  ['M89', /IL-1β-induced/],
  ['M36', /hypothesis in §5 ¶9/],
]

describe('what a sentence prints beside its claim', () => {
  it.each(CONDITIONS)('is told with %s wherever it is told', (id, condition) => {
    expect(graph.edge(edgeId(id)).caveat).toMatch(condition)
  })

  it('is told as a risk, a concern or a threat where it is printed as one', () => {
    const printed = graph.data.assertions.filter(
      (edge) =>
        edge.certainty === 'stated' &&
        edge.predicate !== 'lacks_risk_of' &&
        edge.evidence.some(({ paraphrase }) =>
          /\b(?:risks?|a (?:main )?concern|the concerns|threatens)\b/.test(paraphrase),
        ),
    )
    expect(printed.map((edge) => edge.id)).toEqual(expect.arrayContaining(['O04', 'D19', 'D04', 'P03']))
    expect(printed.filter((edge) => !/risk|concern|threat/.test(edge.caveat ?? '')).map((edge) => edge.id)).toEqual([])
  })

  it('is no effect where only the risk of one is printed', () => {
    expect(graph.edge(edgeId('O04'))).toMatchObject({ predicate: 'associated_with', sign: 0 })
  })
})
