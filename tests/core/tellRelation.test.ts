import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { showEdge, showNode } from '../../src/cli/showText.ts'
import type { EdgeId } from '../../src/core/model/records.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { searchDocs } from '../../src/core/query/searchDocs.ts'
import { describeEdge } from '../../src/core/reason/describeEdge.ts'
import { describeNode } from '../../src/core/reason/describeNode.ts'
import { stepSentence } from '../../src/core/reason/stepSentence.ts'
import { citeClaim } from '../../src/core/tell/citeClaim.ts'
import { tellModifier, tellModifiers } from '../../src/core/tell/tellModifiers.ts'
import { tellPassive, tellRelation, tellVerb } from '../../src/core/tell/tellRelation.ts'
import { tellAnswer } from '../../src/core/tell/tellAnswer.ts'
import { tellStated } from '../../src/core/tell/tellStated.ts'
import { relationClassWords } from '../../src/core/words/classWords.ts'
import { relationRow } from '../../src/features/table/relationRows.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { edgeId, miniGraph, nodeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
/** Relations whose class would tell the opposite or nothing. */
const MISTOLD = [
  'lacks_risk_of',
  'no_effect_on',
  'more_effective_than',
  'contraindicates',
  'delivered_to',
  'administered_by',
]
const mistold = graph.data.assertions.filter((a) => MISTOLD.includes(a.predicate))

describe('a relation told in words', () => {
  it('tells no direction that is not stated, from either end', () => {
    const g = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b', predicate: 'suppresses', sign: null },
        { id: '2', from: 'a', to: 'b', negated: true },
        { id: '3', from: 'a', to: 'b' },
      ],
    })
    expect(['1', '2', '3'].map((id) => [tellVerb(g, edgeId(id)), tellPassive(g, edgeId(id))])).toEqual([
      ['affects', 'affected by'],
      ['is reported without the effect “promotes” on', 'reported without the effect “promotes” of'],
      ['promotes', 'promoted by'],
    ])
    expect(
      describeNode(g, nodeId('b'))
        .incoming.flatMap((group) => group.relations.map((r) => r.phrase))
        .sort(),
    ).toEqual(['affected by a', 'promoted by a', 'reported without the effect “promotes” of a'])
  })

  it('is seen from its object in the words of the vocabulary, for every relation of it', () => {
    expect(
      graph.data.relations
        .filter((relation) => !/^[a-z][a-z ]+$/.test(relation.passive))
        .map((relation) => relation.id),
    ).toEqual([])
    expect(tellPassive(graph, mistold.find((a) => a.predicate === 'lacks_risk_of')?.id ?? edgeId(''))).toBe(
      'risk not seen with',
    )
  })

  it.each(mistold.map((a) => [a.id, a.predicate] as const))(
    'reads with its own verb wherever %s (%s) is told',
    (id) => {
      const verb = graph.relation(graph.edge(id).predicate).verb
      expect(MISTOLD.map((p) => graph.relation(p).verb)).toContain(verb)
      expect(
        waysOf(id)
          .filter(([, text]) => !text.includes(verb))
          .map(([way]) => way),
      ).toEqual([])
    },
  )

  it('has one teller: no other file reads the verb of the vocabulary', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))
    const readers = files.filter((f) =>
      /(?:relation\([^()]*(?:\([^()]*\))?[^()]*\)|\brelation|\bvocabulary)\.(?:verb|passive)\b/.test(
        readFileSync(join('src', f), 'utf8'),
      ),
    )
    expect(readers).toEqual(['core/words/relationWords.ts'])
  })
})

function waysOf(id: EdgeId): readonly (readonly [string, string])[] {
  const { subject, object } = graph.edge(id)
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'picked', nodes: [subject, object], edges: [id] }))
  return [
    ['sentence', tellRelation(graph, id)],
    ['story', stepSentence(graph, id).text],
    ['panel', describeEdge(graph, id).sentence.text],
    ['copied', citeClaim(graph, id)],
    ['table', relationRow(graph, id).verb],
    ['search', searchDocs(graph).find((d) => d.key === `relation:${id}`)?.title ?? ''],
    ['command line', showEdge(graph, graph.edge(id))],
    ['command line, node', showNode(graph, graph.node(subject))],
    ['title of the drawn line', figure.scene.edges.map((e) => e.title).join('\n') || tellVerb(graph, id)],
    [
      'legend',
      figure.legend
        .map((e) => e.label)
        .join('\n')
        .replace('no effect reported', 'has no reported effect on') || tellVerb(graph, id),
    ],
    ['long description', figure.longDescription],
  ]
}

describe('what is stated outright', () => {
  const told = (from: string, to: string): string => {
    const query = pathQuery(nodeId(from), nodeId(to))
    return tellStated(shippedGraph(), answerQuestion(shippedGraph(), query).stated, query)
      .map((block) => block.sentence.text)
      .join(' ')
  }
  it('keeps the verb of a relation: what an exosome carries is not raised', () => {
    expect(told('bmsc-exos', 'mir-21')).toBe('BMSC-Exos carries miR-21.')
    expect(told('msc', 'msc-exos')).toBe('MSC secretes MSC-Exos.')
  })
  it('counts what is supplied apart from what is raised', () => {
    const tally = (from: string, to: string): string => {
      const query = pathQuery(nodeId(from), nodeId(to))
      return tellAnswer(shippedGraph(), answerQuestion(shippedGraph(), query), query)
    }
    expect([tally('bmsc-exos', 'mir-21'), tally('n-exos', 'pi3k-akt')]).toEqual([
      '1 route; it supplies it',
      '1 route; it raises',
    ])
  })
  it('lends an unprinted direction no inferred one', () => {
    expect(told('msc-exos', 'mir-31-5p')).toContain('MSC-Exos regulates miR-31-5p; the direction is not printed')
  })
  it('tells a statement about a relation in one way, with the relation it is about', () => {
    const graph = shippedGraph()
    const [modifier] = graph.data.modifiers.filter((m) => m.id === 'G03')
    if (modifier === undefined) throw new Error('G03 is gone')
    const whole = tellModifier(graph, modifier)
    expect(whole).toBe('GW4869 abolishes: MSC suppresses NP cell pyroptosis')
    const [answered] = tellModifiers(graph, pathQuery(nodeId('gw4869'), nodeId('np-cell-pyroptosis')))
    expect(answered?.sentence.text.startsWith(`${whole} (`)).toBe(true)
    expect(showEdge(graph, graph.edge(modifier.modifies))).toContain(`modified: ${whole} [`)
  })
  it('says of routes to several ends neither that they agree nor that they differ', () => {
    const query = {
      ...pathQuery(nodeId('msc'), nodeId('ivdd')),
      from: { kind: 'set', set: 'any-exosome' },
      to: { kind: 'set', set: 'any-mirna' },
    } as const
    expect(tellAnswer(shippedGraph(), answerQuestion(shippedGraph(), query), query)).not.toMatch(/agree/)
  })
})

describe('the words of a class', () => {
  it('list the verbs in view where the class would say too much, and stay general where there are many', () => {
    expect(relationClassWords('transfers', ['secretes', 'is delivered to'])).toBe('secretes, is delivered to')
    expect(relationClassWords('associated', ['lacks the risk of'])).toBe('lacks the risk of')
    expect(relationClassWords('associated', ['binds', 'is part of', 'limits'])).toBe('other link')
    expect(relationClassWords('inhibits', ['shows benefit in models of'])).toBe('lowers')
  })
  it('never claim that a thing goes with another', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))
    expect(files.filter((file) => readFileSync(join('src', file), 'utf8').includes('goes with'))).toEqual([])
  })
})
