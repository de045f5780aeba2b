import { describe, expect, it } from 'vitest'
import { holdsName } from '../../../src/core/lesson/namedNodes.ts'
import { papersOfEdge } from '../../../src/core/cite/papersOf.ts'
import { generateQuiz } from '../../../src/core/quiz/generateQuiz.ts'
import { DIFFICULTIES, QUIZ_KINDS } from '../../../src/core/quiz/quiz.ts'
import type { QuizItem, QuizRequest } from '../../../src/core/quiz/quiz.ts'
import { kinOf } from '../../../src/core/quiz/kinOf.ts'
import { edgeId, miniGraph, nodeId } from '../miniGraph.ts'
import { shippedGraph } from '../shippedGraph.ts'
import { quizScopes } from './quizScopes.ts'

const graph = shippedGraph()
const paper = (request: Partial<QuizRequest> = {}) =>
  generateQuiz(graph, { seed: 1, count: 20, difficulty: 'mixed', ...request })
const papers = Array.from({ length: 40 }, (_, seed) => paper({ seed })).concat(
  quizScopes(graph).map(({ edges }, seed) => paper({ seed, from: edges })),
)
const items = papers.flatMap((quiz) => quiz.items)
const ofKind = (kind: QuizItem['kind']): readonly QuizItem[] => items.filter((item) => item.kind === kind)

describe('a paper', () => {
  it('is the same for the same seed and another for another seed', () => {
    expect(JSON.stringify(paper({ seed: 7 }))).toBe(JSON.stringify(paper({ seed: 7 })))
    expect(paper({ seed: 7 }).items.map((item) => item.question)).not.toEqual(
      paper({ seed: 8 }).items.map((item) => item.question),
    )
  })

  it('keeps its questions from one release to the next', () => {
    expect(
      paper({
        seed: 7,
        count: 3,
        kinds: ['effect'],
        from: graph.data.assertions.filter((a) => a.mechanism === 'mir21-pten-akt').map((a) => a.id),
      }).items.map((item) => item.question.prompt),
    ).toMatchInlineSnapshot(`
      [
        "Follow the chain BMSC-Exos → miR-21 → NP cell apoptosis. If every step holds, what does more BMSC-Exos do to NP cell apoptosis?",
        "Follow the chain miR-21 → PTEN → PI3K-AKT pathway. If every step holds, what does more miR-21 do to PI3K-AKT pathway?",
        "Follow the chain BMSC-Exos → miR-21 → PTEN → PI3K-AKT pathway. If every step holds, what does more BMSC-Exos do to PI3K-AKT pathway?",
      ]
    `)
  })

  it('has as many questions as wanted, numbered, the easiest first', () => {
    const { items: own, reason } = paper()
    expect([own.length, reason]).toEqual([20, null])
    expect(own.map((item) => item.id)).toEqual(Array.from({ length: 20 }, (_, i) => `q${i + 1}`))
    const levels = own.map((item) => DIFFICULTIES.indexOf(item.difficulty))
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  })

  it('holds every kind of question where there is material for it, and only the kinds asked for', () => {
    expect(new Set(paper().items.map((item) => item.kind))).toEqual(new Set(QUIZ_KINDS))
    expect(new Set(paper({ kinds: ['order', 'sign'] }).items.map((item) => item.kind))).toEqual(
      new Set(['order', 'sign']),
    )
  })

  it('has questions of the difficulty asked for; a net effect is harder the more minuses it has', () => {
    for (const difficulty of DIFFICULTIES)
      expect(new Set(paper({ difficulty }).items.map((item) => item.difficulty))).toEqual(new Set([difficulty]))
    for (const item of ofKind('effect').filter((i) => i.key.kind === 'one' && i.key.right !== 'cannot-tell'))
      expect(item.difficulty).toBe(item.minuses > 2 ? 'hard' : item.minuses > 1 ? 'medium' : 'easy')
  })

  it('asks nothing twice and lets no question tell the answer of another', () => {
    for (const { items: own } of papers) {
      expect(new Set(own.map((i) => JSON.stringify([i.kind, i.question]))).size).toBe(own.length)
      const told = own.flatMap((i) =>
        (i.given.length > 0
          ? i.shown.path
          : i.kind === 'certainty' || i.kind === 'citation'
            ? i.shown.edges
            : []
        ).filter(
          (id) =>
            i.question.type !== 'nameNode' ||
            ![graph.edge(id).subject, graph.edge(id).object].includes(i.question.node),
        ),
      )
      const asked = own.flatMap((i) => (i.kind === 'sign' || i.kind === 'type' ? i.shown.edges : []))
      expect(asked.filter((id) => told.includes(id))).toEqual([])
    }
  })

  it('does not list the missing step of one question with its neighbours in another', () => {
    for (const { items: own } of papers) {
      const gaps = own.flatMap(({ question }) =>
        question.type === 'nameNode' && question.path !== undefined
          ? [
              question.path.slice(
                Math.max(0, question.path.indexOf(question.node) - 1),
                question.path.indexOf(question.node) + 2,
              ),
            ]
          : [],
      )
      const chains = own.flatMap(({ question }) =>
        question.type === 'orderPath' || question.type === 'predictSign' || question.type === 'chainEvidence'
          ? [question.path.join(' ')]
          : [],
      )
      expect(gaps.filter((gap) => chains.some((chain) => ` ${chain} `.includes(` ${gap.join(' ')} `)))).toEqual([])
    }
  })

  it('does not name the missing step with both its neighbours in two other questions', () => {
    for (const { items: own } of papers) {
      const hops = new Set(
        own
          .filter((i) => i.kind === 'sign' || i.kind === 'type')
          .flatMap((i) => i.shown.edges.map((id) => `${graph.edge(id).subject} ${graph.edge(id).object}`)),
      )
      const missing = own.flatMap(({ question }) =>
        question.type === 'nameNode' && question.path !== undefined
          ? [question.path.slice(question.path.indexOf(question.node) - 1, question.path.indexOf(question.node) + 2)]
          : [],
      )
      expect(
        missing.filter(([before, node, after]) => hops.has(`${before} ${node}`) && hops.has(`${node} ${after}`)),
      ).toEqual([])
    }
  })

  it('says why there are fewer questions than wanted', () => {
    expect(paper({ from: [] })).toMatchObject({
      items: [],
      wanted: 20,
      reason: expect.stringContaining('Nothing shown can be asked about'),
    })
    const small = paper({
      from: graph.data.assertions.filter((a) => a.mechanism === 'clinical-trial').map((a) => a.id),
    })
    expect(small.items.length).toBeLessThan(20)
    expect(small.reason).toContain('Show more of the map')
  })

  it('of twenty questions of everything takes less than 300 ms of work', () => {
    const work = Array.from({ length: 3 }, (_, seed) => {
      const fresh = { ...graph } // nothing kept of the shipped graph is used
      const start = process.cpuUsage()
      generateQuiz(fresh, { seed, count: 20, difficulty: 'mixed' })
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    expect(Math.min(...work)).toBeLessThan(300)
  })
})

describe('a question', () => {
  it('never has the name that is asked for in its text or in the map told in words', () => {
    const missing = ofKind('mediator')
    expect(missing.length).toBeGreaterThan(50)
    for (const { question, given } of missing) {
      if (question.type !== 'nameNode') throw new Error(question.type)
      const { label, shortLabel, aliases } = graph.node(question.node)
      for (const name of [label, shortLabel ?? label, ...aliases])
        expect([question.prompt, ...given].filter((text) => holdsName(text, name))).toEqual([])
    }
  })

  it('has no right option that alone shares a word with the question', () => {
    const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
    for (const { question, key } of [...ofKind('choice'), ...ofKind('mediator')]) {
      if (key.kind !== 'one') throw new Error(key.kind)
      const bare = (text: string): string => text.replace(/ \([^)]*\)$/, '')
      const [right, wrong] = [true, false].map((isRight) =>
        key.choices.filter(({ id }) => (id === key.right) === isRight).flatMap(({ text }) => words(bare(text))),
      )
      expect(
        right?.filter((word) => words(question.prompt).includes(word) && wrong?.includes(word) !== true),
        `${question.prompt}`,
      ).toEqual([])
    }
  })

  it('without its arrow tells no direction, and one of orders tells no order', () => {
    for (const item of [...ofKind('sign'), ...ofKind('type'), ...ofKind('order'), ...ofKind('choice')])
      expect(item.given).toEqual([])
    for (const item of ofKind('order'))
      expect(
        item.key.kind === 'order' && item.key.choices.every(({ text }) => !item.question.prompt.includes(text)),
      ).toBe(true)
  })

  it('offers only other things than the right one: no kind, part or form of it', () => {
    const close = ofKind('mediator').flatMap(({ question }) =>
      question.type === 'nameNode' ? (question.options ?? []).filter((id) => kinOf(graph, question.node).has(id)) : [],
    )
    expect(close).toEqual([])
  })

  it('about a choice has its right option in every place, not always the first', () => {
    const places = ofKind('choice').map(({ key }) => (key.kind === 'one' ? key.right : ''))
    expect(new Set(places)).toEqual(new Set(['1', '2', '3', '4']))
  })

  it('rests on relations that paths walk: none denied, bridging or of a title alone, and no joined chain has an effect', () => {
    for (const item of items) {
      for (const { edge } of item.explanation) {
        const { negated, tier, certainty } = graph.edge(edge)
        expect([negated, tier === 'bridge', certainty === 'title-only'], `${item.question.prompt} ${edge}`).toEqual([
          false,
          false,
          false,
        ])
      }
    }
    const joined = miniGraph({
      nodes: [
        { id: 'x', kind: 'exosome' },
        { id: 'y', kind: 'exosome' },
      ],
      edges: [
        { id: 'e1', from: 'a', to: 'b', onlyFrom: ['x'] },
        { id: 'e2', from: 'b', to: 'c', onlyFrom: ['y'] },
      ],
    })
    expect(
      generateQuiz(joined, { seed: 1, count: 9, difficulty: 'mixed', kinds: ['effect', 'order', 'mediator'] }).items,
    ).toEqual([])
    for (const { explanation } of generateQuiz(joined, { seed: 1, count: 9, difficulty: 'mixed', kinds: ['choice'] })
      .items)
      expect(explanation).toHaveLength(1)
    const {
      items: [audit],
    } = generateQuiz(joined, { seed: 1, count: 9, difficulty: 'mixed', kinds: ['evidence'] })
    expect(audit?.key).toMatchObject({ right: 'spliced' })
  })

  it('of what the review reports rests on one step, one paper or one system, not on a chain put together here nor on a cell that secretes', () => {
    const longer = ofKind('choice').filter(({ explanation }) => explanation.length > 1)
    expect(longer.length).toBeGreaterThan(0)
    const shared = (lists: readonly (readonly string[])[]): readonly string[] =>
      (lists[0] ?? []).filter((x) => lists.every((list) => list.includes(x)))
    const putTogether = longer.filter(({ explanation }) => {
      const records = explanation.map(({ edge }) => graph.edge(edge))
      const papers = shared(records.map((r) => papersOfEdge(graph, r.id).studies.map(String)))
      const systems = shared(
        records.map((r) =>
          r.evidence.flatMap(({ recipient, design }) =>
            (recipient?.system ?? '') === ''
              ? []
              : (recipient?.species ?? []).map(
                  (species) => `${species} ${design} ${recipient?.system?.toLowerCase() ?? ''}`,
                ),
          ),
        ),
      )
      return (
        papers.length + systems.length === 0 ||
        records.some((r) => r.predicate === 'secretes' && r.signBasis === 'definition')
      )
    })
    expect(putTogether.map(({ question }) => question.prompt)).toEqual([])
  })

  it('about a chain that no one paper is cited for says so with its answer, and only then', () => {
    const said = (spliced: boolean): readonly string[] =>
      ofKind('effect')
        .filter(
          ({ question, answer }) =>
            question.type === 'predictSign' &&
            answer.endsWith('No one paper is cited for the whole chain.') === spliced,
        )
        .map(({ question }) => (question.type === 'predictSign' ? question.path.join(' ') : ''))
    expect(said(false)).toContain('bmsc-exos mir-21 np-cell-apoptosis')
    expect(said(true).length).toBeGreaterThan(10)
    expect(said(true)).not.toContain('bmsc-exos mir-21 np-cell-apoptosis')
  })

  it('cannot be told only where that can be chosen', () => {
    for (const { key } of [...ofKind('sign'), ...ofKind('effect')])
      expect(key.kind === 'one' && key.choices.map(({ id }) => id)).toEqual(['raises', 'lowers', 'cannot-tell'])
  })

  it('explains itself with paraphrase, place and reference of each relation', () => {
    for (const { explanation, answer } of items) {
      expect(answer).not.toBe('')
      expect(explanation.length).toBeGreaterThan(0)
      for (const { edge, sentence, passages } of explanation) {
        expect(sentence).toMatch(/\.$/)
        expect(passages).toEqual(graph.edge(edge).evidence.map((e) => expect.stringContaining(e.paraphrase)))
        expect(passages.every((text) => text.includes('Krut et al. 2021, '))).toBe(true)
      }
    }
  })

  it('about a missing step is not made ambiguous by a stated result that the chain explains', () => {
    const mini = miniGraph({
      nodes: ['a', 'm', 'b', 'p', 'q', 'r'].map((id) => ({ id, kind: 'target' })),
      edges: [
        { id: 'e1', from: 'a', to: 'm' },
        { id: 'e2', from: 'm', to: 'b' },
        { id: 'e3', from: 'a', to: 'b' },
        { id: 'e4', from: 'p', to: 'q' },
        { id: 'e5', from: 'q', to: 'r' },
      ],
    })
    const [item] = generateQuiz(mini, {
      seed: 1,
      count: 1,
      difficulty: 'mixed',
      kinds: ['mediator'],
      from: ['e1', 'e2', 'e3'].map(edgeId),
    }).items
    expect(item?.question).toMatchObject({ node: nodeId('m'), path: ['a', 'm', 'b'] })
  })

  it('refuses a relation that is not in the graph', () => {
    expect(() => paper({ from: [edgeId('nothing')] })).toThrow('nothing')
  })
})
