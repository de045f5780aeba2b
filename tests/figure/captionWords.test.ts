import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { fullestRoute } from '../../src/core/paths/route.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { nodeId } from '../core/miniGraph.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { abbreviationText } from '../../src/figure/caption.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import facts from '../../src/scene/paletteFacts.json'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const mechanism = (id: string): Figure => buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism: id }))
const label = (figure: Figure, key: string): string | undefined =>
  figure.legend.find((entry) => entry.key === key)?.label

describe('the notation of a figure', () => {
  const pyroptosis = mechanism('nlrp3-pyroptosis')

  it('says of a dot that the review names the target as direct, not that binding is settled', () => {
    expect(pyroptosis.caption.notation).toContain('; a dot marks a target that the review names as direct.')
    expect([label(pyroptosis, 'mark:direct'), facts.direct.text]).toEqual([
      'named as a direct target',
      'named as a direct target',
    ])
  })

  it('calls what the curator inferred inferred and not printed, in caption, evidence and legend', () => {
    expect(pyroptosis.caption.notation).toContain('dotted arrows are steps inferred by the curator, not printed')
    expect(pyroptosis.caption.evidence).toContain('1 is inferred by the curator, not printed')
    expect([label(pyroptosis, 'certainty:inferred'), facts.certainty.inferred.text]).toEqual([
      'inferred, not printed',
      'step or sign inferred by the curator, not printed',
    ])
  })

  it.each([
    ['nlrp3-pyroptosis', 'in animals'],
    ['other-therapies', 'in animals or patients'],
  ])('names patients only where a clinical trial is drawn: %s', (id, words) => {
    const figure = mechanism(id)
    expect(/thick arrows were seen ([^;.]+)/.exec(figure.caption.notation)?.[1]).toBe(words)
    expect(label(figure, 'width:in-vivo')).toBe(`${words}; thin: in vitro or not stated`)
  })
})

describe('the warnings of a caption', () => {
  const { warnings } = mechanism('nlrp3-pyroptosis').caption

  it('tell the reference numbers where relations that read the same differ in a warning', () => {
    expect(warnings).toContain('Told of miR-410 only: NLRP3 inflammasome promotes NP cell pyroptosis [56].')
    expect(warnings).toContain(
      'Told of MSC-Exos or miR-410 only: NLRP3 inflammasome promotes NP cell pyroptosis [24,117].',
    )
  })

  it('tell relations that read the same once, without numbers where all of them share the warning', () => {
    const told = /miR-410 suppresses NP cell pyroptosis and miR-410 suppresses NP cell pyroptosis/
    expect(warnings).not.toMatch(told)
    expect(warnings).toMatch(
      /Cell type not printed: NLRP3 inflammasome promotes NP cell pyroptosis( \[[\d,–]+\])? and miR-410 suppresses NP cell pyroptosis\./,
    )
  })

  it('say where nothing is cited for the relation that has the warning', () => {
    const bare = buildGraph({
      ...graph.data,
      assertions: graph.data.assertions.map((a) =>
        a.id === 'N09' ? { ...a, evidence: a.evidence.map((e) => ({ ...e, refs: [], refsInherited: [] })) } : a,
      ),
    })
    const figure = buildFigure(bare, makeRecipe(bare, { kind: 'mechanism', mechanism: 'nlrp3-pyroptosis' }))
    expect(figure.caption.warnings).toContain(
      'Told of miR-410 only: NLRP3 inflammasome promotes NP cell pyroptosis (no reference printed).',
    )
  })
})

describe('the alt text', () => {
  it('counts one arrow in the singular and several in the plural', () => {
    expect(mechanism('mir21-pten-akt').altText).toContain('of the arrows 4 lower, 1 supplies or delivers.')
    expect(mechanism('bmsc-exos-disc-cells').altText).toContain(
      'of the arrows 1 raises, 1 lowers, 1 has no stated direction.',
    )
    expect(mechanism('other-therapies').altText).toContain(
      '3 have no stated direction, 4 are other links, 4 report no effect.',
    )
    expect(mechanism('degeneration-cascade').altText).toContain('6 lower, 1 is another link.')
  })

  it('counts one arrow between its nodes in the singular', () => {
    const edges = graph.data.assertions.filter((a) => a.id === 'M38').map((a) => a.id)
    const figure = buildFigure(graph, makeRecipe(graph, { kind: 'picked', nodes: ['mir-410', 'nlrp3'], edges }))
    expect(figure.altText).toContain('2 nodes and 1 arrow between them; of the arrows 1 lowers.')
  })
})

describe('a path that blocks a source', () => {
  const figure = buildFigure(
    shippedGraph(),
    makeRecipe(shippedGraph(), {
      kind: 'path',
      edges:
        fullestRoute(answerQuestion(shippedGraph(), pathQuery(nodeId('gw4869'), nodeId('np-cell-pyroptosis'))))?.path
          .edges ?? [],
    }),
  )
  it('says in title, caption, alt text and long description that an effect is lost and none turned round', () => {
    expect(figure.edges.length).toBeGreaterThan(3)
    for (const words of [figure.captionWords, figure.longDescription])
      expect(words).toContain('would be lost; no opposite effect is reported')
    expect(figure.caption.title).toContain('an effect is lost')
    expect(figure.altText).toContain('would be lost; no opposite effect is reported')
  })
  it('tells arrows apart from the relations that they stand for', () => {
    const story = buildFigure(shippedGraph(), makeRecipe(shippedGraph(), { kind: 'storyline' }))
    expect(story.altText).toMatch(/ 19 arrows between them, which stand for \d+ relations; of these /)
  })
})

it('tells two forms of one abbreviation together', () => {
  expect(
    abbreviationText([
      { short: 'AF', long: 'annulus fibrosus' },
      { short: 'miR', long: 'microRNA' },
      { short: 'miRNA', long: 'microRNA' },
    ]),
  ).toBe('Abbreviations: AF, annulus fibrosus; miR and miRNA, microRNA.')
})
