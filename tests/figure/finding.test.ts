import { describe, expect, it } from 'vitest'
import { fullestRoute } from '../../src/core/paths/route.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import type { FigureShow } from '../../src/figure/recipe.ts'
import { edgeId, nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const build = (show: FigureShow): Figure => buildFigure(graph, makeRecipe(graph, show))
const finding = (show: FigureShow): string => build(show).caption.finding.join(' ')
const path = (...edges: string[]): FigureShow => ({ kind: 'path', edges: edges.map(edgeId) })
const mechanism = (id: string): FigureShow => ({ kind: 'mechanism', mechanism: id })
const around = (centre: string): FigureShow => ({ kind: 'neighbourhood', centre, steps: 1 })

describe('a chain', () => {
  it.each<readonly [string, FigureShow, string]>([
    [
      'of two steps in one clause, the hedge as printed and the caveat at their step',
      path('M08', 'M09', 'M10'),
      'BMSC-Exos carry miR-532-5p, which represses RASSF5; RASSF5 promotes NP cell apoptosis (hedged: “suspected”; cell type not printed). Net effect: less NP cell apoptosis, weakest step hedged.',
    ],
    [
      'with what it joins at the step that joins',
      path('M43', 'M47', 'M48', 'M50'),
      'BMSC-Exos carry miR-21, which represses PTEN; PTEN inhibits PI3K-AKT pathway, which suppresses NP cell apoptosis (joined: told of N-Exos only; printed as PI3K). Net effect: less NP cell apoptosis, weakest step joined.',
    ],
    ['of one step without a net effect beside it', path('M47'), 'miR-21 represses PTEN.'],
    [
      'of one step told of one source only',
      path('M50'),
      'PI3K-AKT pathway suppresses NP cell apoptosis (told of N-Exos only; printed as PI3K).',
    ],
    [
      'that a mechanism is',
      mechanism('mir532-rassf5'),
      'BMSC-Exos carry miR-532-5p, which represses RASSF5; RASSF5 promotes NP cell apoptosis (hedged: “suspected”; cell type not printed). Net effect: less NP cell apoptosis, weakest step hedged.',
    ],
    [
      'that most of a mechanism is, with what is drawn beside it',
      mechanism('mir21-pten-akt'),
      'Drawn as a chain: BMSC-Exos carry miR-21, which represses PTEN; PTEN inhibits PI3K-AKT pathway. Net effect: more activity of PI3K-AKT pathway, every step stated. Also drawn: miR-21 suppresses NP cell apoptosis and shows benefit in models of IVDD.',
    ],
    [
      'without a direction where a step has none',
      mechanism('mir223-nfkb'),
      'Drawn as a chain: NP cell-Exos carry miR-223 (NP cells of a rodent herniation model), which regulates NF-κB pathway; NF-κB pathway promotes inflammation (inferred by the curator). Direction cannot be told: none is printed for step 2, which affects NF-κB pathway. Also drawn: miR-223 suppresses inflammation.',
    ],
  ])('is told %s', (_, show, words) => {
    expect(finding(show)).toBe(words)
  })

  it('that blocks a source ends in an effect that is lost', () => {
    const edges =
      fullestRoute(answerQuestion(graph, pathQuery(nodeId('gw4869'), nodeId('np-cell-pyroptosis'))))?.path.edges ?? []
    expect(finding({ kind: 'path', edges })).toContain(
      'The effect of MSC-Exos on NP cell pyroptosis would be lost; no opposite effect is reported',
    )
  })

  it('that relations make though no path is drawn says what it joins; a drawn path says it once, in its warnings', () => {
    expect(finding({ kind: 'picked', nodes: [], edges: ['M43', 'M47', 'M48', 'M50'] })).toMatch(
      /weakest step joined\. This chain joins findings from 2 different studies; no study cited here shows all of it\.$/,
    )
    const joined = build(path('M43', 'M47', 'M48', 'M50'))
    expect(joined.captionWords.match(/no study cited here shows all of it/g)).toHaveLength(1)
  })

  it('that the curator infers for the most part does not stand for its mechanism', () => {
    expect(finding(mechanism('mir31-atf6-er-stress'))).toMatch(
      /^MSC-Exos suppress EPC apoptosis and EPC calcification, /,
    )
  })
})

describe('what stands out in other figures', () => {
  it('is what acts on a node by verb, with few names and the rest counted, then what it does itself', () => {
    expect(finding(around('ivdd'))).toMatch(
      /^\d+ nodes act on IVDD: [^:;]+, [^:;]+ and \d+ more \(6 with reservations\) contribute to it; [^;]+ and \d+ more \(4 with reservations\) show benefit in models of it; .*IVDD promotes endplate calcification \(inferred by the curator\), decreases proteoglycan content and contributes to chronic low back pain\.$/,
    )
  })

  it.each<readonly [string, FigureShow, string]>([
    ['both sides of a node with few arrows', around('pten'), 'miR-21 represses PTEN. PTEN inhibits PI3K-AKT pathway.'],
    [
      'the node that two arrows in a row pass, not a chain of two',
      mechanism('np-cell-exos-notch1'),
      'NP cell-Exos promote NP-like differentiation and MSC migration, and inhibit Notch1 pathway. NP cell-Exos have the most arrows, 3 of 4. Also drawn: Notch1 pathway suppresses NP-like differentiation (in a cited title only).',
    ],
    [
      'reservations of those that are only counted',
      mechanism('clinical-readiness'),
      'Donor selection for MSCs, GMP isolation, release criteria and 6 more (2 with reservations) are prerequisites for clinical use of SC-Exos.',
    ],
    [
      'one note for all that share it',
      mechanism('bridges'),
      'Three nodes act on IVDD: NP cell senescence, NP cell pyroptosis and NP cell apoptosis contribute to it (all inferred by the curator).',
    ],
    [
      'plural names with plural verbs',
      mechanism('ages-oxidative-stress'),
      'AGEs promote oxidative stress, cytokine secretion and host immune response; contribute to IVDD;',
    ],
    [
      'an absence of effect by its own words',
      mechanism('other-therapies'),
      'Intradiscal HSCs have no reported effect on discogenic pain.',
    ],
    [
      'what the review cites a study for, what it does not print apart',
      { kind: 'study', study: 'study-124' },
      'The review cites Zhu 2020 [124] for four relations: BMSC-Exos carry miR-532-5p; miR-532-5p represses RASSF5; bone marrow MSC (BMSC) secretes BMSC-Exos; RASSF5 promotes NP cell apoptosis (hedged). Of the other relations drawn, one stands only in a cited title. For one the number is that of a neighbouring sentence.',
    ],
    [
      'numbers of a study that flags doubt',
      { kind: 'study', study: 'study-24' },
      'Four of the 25 relations have a flag on this number; see the warnings.',
    ],
    [
      'each row of the storyline as its chain',
      { kind: 'storyline' },
      'BMSC-Exos carry miR-21, which represses PTEN; PTEN inhibits PI3K-AKT pathway. N-Exos activate PI3K-AKT pathway (printed as PI3K), which suppresses NP cell apoptosis (printed as PI3K).',
    ],
    [
      'what two nodes share, then what is told of one',
      {
        kind: 'comparison',
        a: { kind: 'neighbourhood', centre: 'bmsc-exos', steps: 1 },
        b: { kind: 'neighbourhood', centre: 'n-exos', steps: 1 },
        aTitle: 'BMSC-Exos',
        bTitle: 'N-Exos',
      },
      'Both BMSC-Exos and N-Exos show benefit in models of IVDD and suppress NP cell apoptosis. Told of BMSC-Exos and not of N-Exos: BMSC-Exos suppress ',
    ],
    [
      'what two mechanisms share',
      {
        kind: 'comparison',
        a: { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
        b: { kind: 'mechanism', mechanism: 'mir532-rassf5' },
        aTitle: 'miR-21',
        bTitle: 'miR-532-5p',
      },
      'Both hold BMSC-Exos and NP cell apoptosis; no relation is drawn in both. Only in miR-21: BMSC-Exos carry miR-21 and suppress NP cell apoptosis;',
    ],
  ])('tells %s', (_, show, words) => {
    expect(finding(show)).toContain(words)
  })

  it('is told panel by panel where a figure has several views, in caption and alt text', () => {
    const figure = build({
      kind: 'panels',
      panels: [
        { show: { kind: 'mechanism', mechanism: 'mir532-rassf5' }, title: 'One' },
        { show: { kind: 'neighbourhood', centre: 'pten', steps: 1 }, title: 'Two' },
      ],
    })
    expect(figure.caption.panels.map((text) => text.slice(0, 60))).toEqual(
      ['(a) One: BMSC-Exos carry miR-532-5p, which represses RASSF5; R', '(b) Two: miR-21 represses PTEN.'].map(
        (text) => text.slice(0, 60),
      ),
    )
    expect(figure.altText).toContain('BMSC-Exos carry miR-532-5p')
  })
})
