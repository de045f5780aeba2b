import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { fullestRoute } from '../../src/core/paths/route.ts'
import type { Route, RouteAnswer } from '../../src/core/paths/route.ts'
import type { NodeId } from '../../src/core/model/records.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

interface Question {
  /** File of graph-data/edges. */
  readonly mechanism: string
  readonly from: string
  readonly to: string
  /** Named where two mechanisms of the review answer the same question. */
  readonly via?: string
  /** The review's chain; of one step where it prints no step between. */
  readonly chain: string
  readonly sign: '+' | '-' | '?'
  /** The chain that is opened in its place: joined, with the whole printed. */
  readonly opened?: string
}

/** How each exosome of the review acts on its outcome or process, by the files of graph-data/edges. */
const QUESTIONS: readonly Question[] = [
  {
    mechanism: 'nlrp3-pyroptosis',
    from: 'msc-exos',
    to: 'np-cell-pyroptosis',
    sign: '-',
    chain: 'msc-exos mir-410 nlrp3 nlrp3-inflammasome np-cell-pyroptosis',
  },
  {
    mechanism: 'mir21-pten-akt',
    from: 'bmsc-exos',
    to: 'pi3k-akt',
    sign: '+',
    chain: 'bmsc-exos mir-21 pten pi3k-akt',
  },
  {
    mechanism: 'mir21-pten-akt',
    from: 'bmsc-exos',
    to: 'np-cell-apoptosis',
    via: 'mir-21',
    sign: '-',
    chain: 'bmsc-exos mir-21 np-cell-apoptosis',
    opened: 'bmsc-exos mir-21 pten pi3k-akt np-cell-apoptosis',
  },
  {
    mechanism: 'mir532-rassf5',
    from: 'bmsc-exos',
    to: 'np-cell-apoptosis',
    via: 'mir-532-5p',
    sign: '-',
    chain: 'bmsc-exos mir-532-5p rassf5 np-cell-apoptosis',
  },
  {
    mechanism: 'mir4450-znf121',
    from: 'hplmsc-exos',
    to: 'np-cell-damage',
    sign: '-',
    chain: 'hplmsc-exos antagomir-4450 mir-4450 znf121 np-cell-damage',
  },
  {
    mechanism: 'mir31-atf6-er-stress',
    from: 'msc-exos',
    to: 'epc-apoptosis',
    sign: '?',
    chain: 'msc-exos mir-31-5p atf6 er-stress epc-apoptosis',
  },
  { mechanism: 'mir142-mlk3-mapk', from: 'bmsc-exos', to: 'mapk', sign: '-', chain: 'bmsc-exos mir-142-3p mlk3 mapk' },
  {
    mechanism: 'mir142-mlk3-mapk',
    from: 'bmsc-exos',
    to: 'inflammatory-cytokine-secretion',
    sign: '-',
    chain: 'bmsc-exos mir-142-3p inflammatory-cytokine-secretion',
  },
  {
    mechanism: 'mir223-nfkb',
    from: 'np-cell-exos',
    to: 'inflammation',
    sign: '?',
    chain: 'np-cell-exos mir-223 nf-kb inflammation',
  },
  { mechanism: 'np-cell-exos-notch1', from: 'np-cell-exos', to: 'notch1', sign: '-', chain: 'np-cell-exos notch1' },
  {
    mechanism: 'np-cell-exos-notch1',
    from: 'np-cell-exos',
    to: 'msc-np-like-differentiation',
    sign: '+',
    chain: 'np-cell-exos msc-np-like-differentiation',
  },
  {
    mechanism: 'notochordal-exos',
    from: 'notochordal-cell-exos',
    to: 'gag-content',
    sign: '+',
    chain: 'notochordal-cell-exos gag-content',
  },
  {
    mechanism: 'rabbit-nlrp3-mitochondria',
    from: 'bmsc-exos',
    to: 'ivdd',
    via: 'nlrp3-inflammasome',
    sign: '-',
    chain: 'bmsc-exos nlrp3-inflammasome ivdd',
  },
  {
    mechanism: 'rabbit-nlrp3-mitochondria',
    from: 'bmsc-exos',
    to: 'np-mitochondrial-function',
    sign: '+',
    chain: 'bmsc-exos mitochondrial-proteins np-mitochondrial-function',
  },
  {
    mechanism: 'akt-erk-er-stress',
    from: 'msc-exos',
    to: 'er-stress-apoptosis',
    sign: '-',
    chain: 'msc-exos akt er-stress-apoptosis',
  },
  {
    mechanism: 'imsc-senescence',
    from: 'imsc-exos',
    to: 'np-cell-senescence',
    sign: '-',
    chain: 'imsc-exos np-cell-senescence',
  },
  { mechanism: 'imsc-senescence', from: 'imsc-exos', to: 'ivd-height', sign: '+', chain: 'imsc-exos ivd-height' },
  {
    mechanism: 'cesc-pi3k-akt-autophagy',
    from: 'n-exos',
    to: 'np-cell-apoptosis',
    sign: '-',
    chain: 'n-exos pi3k-akt np-cell-apoptosis',
  },
  {
    mechanism: 'bmsc-exos-disc-cells',
    from: 'bmsc-exos',
    to: 'disc-cell-apoptosis',
    sign: '-',
    chain: 'bmsc-exos disc-cell-apoptosis',
  },
  {
    mechanism: 'gw4869-secretion',
    from: 'msc',
    to: 'np-cell-pyroptosis',
    sign: '-',
    chain: 'msc msc-exos mir-410 nlrp3 nlrp3-inflammasome np-cell-pyroptosis',
  },
  {
    mechanism: 'gw4869-secretion',
    from: 'gw4869',
    to: 'np-cell-pyroptosis',
    sign: '?',
    chain: 'gw4869 msc-exos-secretion msc-exos mir-410 nlrp3 nlrp3-inflammasome np-cell-pyroptosis',
  },
  { mechanism: 'wnt-mtor-secretion', from: 'wnt', to: 'msc-exos', sign: '+', chain: 'wnt msc-exos-secretion msc-exos' },
]

const SIGNS = { '+': 1, '-': -1, '?': null } as const
const graph = shippedGraph()
const node = (id: string): NodeId => {
  if (!graph.hasNode(id)) throw new Error(`no node ${id}`)
  return id
}
const ask = (from: string, to: string, via?: string): RouteAnswer =>
  answerQuestion(graph, pathQuery(node(from), node(to), { via: via === undefined ? [] : [node(via)] }))
const chainOf = (route: Route | null | undefined): string => route?.path.nodes.join(' ') ?? ''

describe('how an exosome of the review acts', () => {
  it('is asked of sixteen mechanisms', () => {
    expect(new Set(QUESTIONS.map((q) => q.mechanism)).size).toBe(16)
    for (const { mechanism } of QUESTIONS) expect(graph.data.mechanisms.map((m) => m.id)).toContain(mechanism)
  })

  it.each(QUESTIONS)(
    'is told by the review’s chain first: $from on $to, $mechanism',
    ({ from, to, via, chain, sign, opened }) => {
      const answer = ask(from, to, via)
      const first = answer.how[0] ?? answer.stated[0]
      expect([chainOf(first), first?.path.netSign]).toEqual([chain, SIGNS[sign]])
      expect(chainOf(fullestRoute(answer))).toBe(opened ?? chain)
    },
  )

  it('tells the other mechanism of a question with two answers among the routes shown without asking', () => {
    const both = ask('bmsc-exos', 'np-cell-apoptosis').how.slice(0, 5).map(chainOf)
    expect(both).toEqual(
      expect.arrayContaining(['bmsc-exos mir-21 np-cell-apoptosis', 'bmsc-exos mir-532-5p rassf5 np-cell-apoptosis']),
    )
    const degeneration = ask('bmsc-exos', 'ivdd').how.slice(0, 5).map(chainOf)
    expect(degeneration).toEqual(expect.arrayContaining(['bmsc-exos mir-21 ivdd', 'bmsc-exos nlrp3-inflammasome ivdd']))
  })

  it('marks the joined step of the miR-21 chain and names what prints its whole', () => {
    const route = fullestRoute(ask('bmsc-exos', 'np-cell-apoptosis', 'mir-21'))
    expect(route).toMatchObject({ span: 'M45', joins: [{ step: 3, toldOf: ['n-exos'], span: 'M44' }] })
  })
})
