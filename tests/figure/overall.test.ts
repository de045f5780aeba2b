import { describe, expect, it } from 'vitest'
import type { EdgeId } from '../../src/core/model/records.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { overallEffects } from '../../src/core/paths/overallEffects.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { knownIds } from '../../src/core/query/knownIds.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import { wordCount } from '../../src/figure/altText.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { captionBody, captionText } from '../../src/figure/caption.ts'
import { citeFigure } from '../../src/figure/citeFigure.ts'
import { diffRecipe } from '../../src/figure/diffRecipe.ts'
import { figurePanels } from '../../src/figure/figurePanels.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { fixAll, preflight } from '../../src/figure/preflight.ts'
import { parseRecipe, recipeText, type FigureRecipe, type FigureShow } from '../../src/figure/recipe.ts'
import { refsOfEdge } from '../../src/core/query/readPath.ts'
import { reopenFigure } from '../../src/figure/reopen.ts'
import { splitRecipe } from '../../src/figure/splitRecipe.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const mir21: FigureShow = { kind: 'mechanism', mechanism: 'mir21-pten-akt' }
const storyline: FigureShow = { kind: 'storyline' }
const build = (show: FigureShow, changes: Partial<FigureRecipe> = {}): Figure =>
  buildFigure(graph, makeRecipe(graph, show, changes))

/** The recipe as a file of the version before wrote it. */
function older(recipe: FigureRecipe): FigureRecipe {
  const text = recipeText(recipe).replace(/"overall":"\w+",/, '')
  const read = parseRecipe(text)
  if (!read.ok) throw new Error(read.problems.map((p) => p.message).join())
  expect(recipeText(read.value)).toBe(text)
  return read.value
}

describe('the recipe', () => {
  it.each<readonly [string, FigureShow, 'folded' | 'shown']>([
    ['the storyline', storyline, 'folded'],
    ['a mechanism', mir21, 'folded'],
    ['a neighbourhood', { kind: 'neighbourhood', centre: 'mir-21', steps: 1 }, 'folded'],
    ['the whole map', { kind: 'whole' }, 'shown'],
    ['picked nodes', { kind: 'picked', nodes: ['mir-21'], edges: null }, 'shown'],
    ['a study', { kind: 'study', study: graph.data.studies[0]?.id ?? '' }, 'shown'],
    [
      'a comparison, told line by line,',
      {
        kind: 'comparison',
        a: { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
        b: storyline,
        aTitle: 'a',
        bTitle: 'b',
      },
      'shown',
    ],
    [
      'panels of mechanisms',
      { kind: 'panels', panels: [{ show: { kind: 'mechanism', mechanism: 'mir21-pten-akt' }, title: 'a' }] },
      'folded',
    ],
    ['a view that says nothing', { kind: 'view', link: 'map?at=mechanism:mir21-pten-akt' }, 'folded'],
    ['a view that shows them', { kind: 'view', link: 'map?at=mechanism:mir21-pten-akt&overall=shown' }, 'shown'],
    ['a view of the whole map that folds them', { kind: 'view', link: 'map?at=whole&overall=folded' }, 'folded'],
  ])('of %s says what it does with overall effects', (_, show, overall) => {
    expect(makeRecipe(graph, show).overall).toBe(overall)
  })

  it('says otherwise when the author does, also against the link of a view', () => {
    const link = 'map?at=mechanism:mir21-pten-akt&overall=folded'
    expect(build({ kind: 'view', link }).folded.length).toBeGreaterThan(0)
    expect(build({ kind: 'view', link }, { overall: 'shown' }).folded).toEqual([])
  })

  it('of an older file draws every relation, and reads back as it was', () => {
    const figure = buildFigure(graph, older(makeRecipe(graph, storyline)))
    expect(figure.folded).toEqual([])
    expect(new Set(figure.edges)).toEqual(new Set(graph.data.storyline.links.flatMap((l) => l.edges)))
    const svg = figureSvg(figure)
    const read = reopenFigure(new TextEncoder().encode(svg), 'old.svg')
    if (!read.ok) throw new Error('not read')
    expect('overall' in read.value).toBe(false)
    expect(figureSvg(buildFigure(graph, read.value))).toBe(svg)
  })

  it('of a folded figure opens again as the same figure', () => {
    for (const overall of ['folded', 'shown'] as const) {
      const svg = figureSvg(build(mir21, { overall }))
      const read = reopenFigure(new TextEncoder().encode(svg), 'figure.svg')
      if (!read.ok) throw new Error('not read')
      expect(read.value.overall).toBe(overall)
      expect(figureSvg(buildFigure(graph, read.value))).toBe(svg)
    }
  })

  it('notes told relations, so that a correction of one is said later', () => {
    const figure = build(mir21)
    const [told] = figure.folded
    const newer = buildGraph({
      ...graph.data,
      assertions: graph.data.assertions.map((a) => (a.id === told ? { ...a, note: 'corrected' } : a)),
    })
    expect(diffRecipe(graph, figure.recipe, figure).message).toBe('')
    expect(diffRecipe(newer, figure.recipe, buildFigure(newer, figure.recipe)).changed).toEqual([told])
  })
})

describe('folding', () => {
  const shows: readonly (readonly [string, FigureShow])[] = [
    ['storyline', storyline],
    ...graph.data.mechanisms.map((m): readonly [string, FigureShow] => [m.id, { kind: 'mechanism', mechanism: m.id }]),
    ['two steps around miR-21', { kind: 'neighbourhood', centre: 'mir-21', steps: 2 }],
  ]

  it.each(shows)('leaves out of %s only what a chain of drawn lines leads to, and loses nothing', (_, show) => {
    const [folded] = figurePanels(graph, makeRecipe(graph, show), 'a')
    const [shown] = figurePanels(graph, makeRecipe(graph, show, { overall: 'shown' }), 'a')
    const drawn = folded?.shown.links.flatMap((l) => l.edges) ?? []
    const away = folded?.shown.folded.flatMap((l) => l.edges) ?? []
    expect(away.filter((id) => !overallEffects(graph, [...drawn, id]).has(id))).toEqual([])
    expect(new Set([...drawn, ...away])).toEqual(new Set(shown?.shown.links.flatMap((l) => l.edges)))
    expect(shown?.shown.folded).toEqual([])
  })

  it('draws a result again when the author hides its chain', () => {
    const isDrawn = (hidden: readonly string[]): boolean =>
      build(mir21, { hidden }).edges.some(
        (id) => graph.edge(id).subject === 'bmsc-exos' && graph.edge(id).object === 'np-cell-apoptosis',
      )
    expect([isDrawn([]), isDrawn(['mir-21'])]).toEqual([false, true])
  })

  it('draws a relation that a link selects', () => {
    const folded = build(mir21).folded[0] ?? ''
    expect(build({ kind: 'view', link: `map?at=mechanism:mir21-pten-akt&select=edge:${folded}` }).edges).toContain(
      folded,
    )
  })

  it('folds a comparison alike on both sides, so that nothing becomes the difference by folding', () => {
    const a = { kind: 'mechanism', mechanism: 'mir21-pten-akt' } as const
    const b = { kind: 'picked', nodes: ['bmsc-exos', 'np-cell-apoptosis'], edges: null } as const
    const [first, second, difference] = figurePanels(
      graph,
      makeRecipe(graph, { kind: 'comparison', a, b, aTitle: 'a', bTitle: 'b' }, { overall: 'folded' }),
      'a',
    )
    const both =
      second?.shown.links
        .filter((l) => graph.edge(l.edges[0] as EdgeId).mechanism === 'mir21-pten-akt')
        .map((l) => l.id) ?? []
    expect(both.length).toBeGreaterThan(0)
    expect(first?.shown.links.map((l) => l.id)).toEqual(expect.arrayContaining(both))
    expect(both.map((id) => difference?.belonging?.get(id))).toEqual(both.map(() => 'both'))
    expect(difference?.shown.folded.length).toBeGreaterThan(0)
  })

  it('draws a question as the app does: what is stated and the chains, folded alike', () => {
    const link = 'map?from=any-exosome&to=np-cell-pyroptosis'
    const { view } = viewFromUrl(link, knownIds(graph))
    if (view.paths === null) throw new Error('no question')
    const answer = applyQuery(graph, view, answerQuestion(graph, { ...view.paths, filters: view.filters }))
    const figure = build({ kind: 'view', link })
    expect(new Set(figure.edges)).toEqual(new Set(answer.links.flatMap((l) => l.edges)))
    expect(new Set(figure.folded)).toEqual(new Set(answer.folded.flatMap((l) => l.edges)))
  })

  it('says that a path of the link answers its question no longer', () => {
    const figure = build({ kind: 'view', link: 'map?from=mir-21&to=np-cell-apoptosis&open=M47' })
    expect(figure.problems.map((p) => p.code)).toEqual(['recipe-path-lost'])
  })

  it('puts what a figure tells into the parts it is split into', () => {
    const figure = build(storyline)
    const held = splitRecipe(graph, figure)
      .flatMap(({ show }) => (show.kind === 'panels' ? show.panels.map((panel) => panel.show) : [show]))
      .flatMap((show) => (show.kind === 'picked' ? (show.edges ?? []) : []))
    expect(held.toSorted()).toEqual([...figure.edges, ...figure.folded].sort())
  })
})

describe('the words', () => {
  const figure = build(mir21)

  it('tell what is not drawn in one sentence of the caption, by source, with verbs and reference numbers', () => {
    const { notDrawn } = figure.caption
    expect(notDrawn).toMatch(
      /^Not drawn, as chains shown lead to the same effect: BMSC-Exos suppress NP cell apoptosis \[134\], and show benefit in models of IVDD \[134\]; miR-21 activates PI3K-AKT pathway \[\d+\]\.$/,
    )
    expect(captionBody(figure.caption)).toContain(notDrawn)
    expect(build(mir21, { overall: 'shown' }).caption.notDrawn).toBe('')
  })

  it('keep the certainty of each result beside its numbers', () => {
    expect(build({ kind: 'mechanism', mechanism: 'nlrp3-pyroptosis' }).caption.notDrawn).toMatch(
      /suppresses NP cell pyroptosis \[56\] and \(hedged\) \[24,117\]/,
    )
  })

  it('name only the results of an exosome on an outcome when there are many, and count the rest with their numbers', () => {
    const many = build(storyline)
    const { notDrawn } = many.caption
    expect(notDrawn).toMatch(
      /BMSC-Exos show benefit in models of IVDD \[[\d,–]+\].*; and \d+ more results \[[\d,–]+\], each told in the long description of the file\.$/,
    )
    expect(notDrawn).not.toContain('miR-410')
    const headlines = many.folded.filter(
      (id) =>
        graph.node(graph.edge(id).subject).kind === 'exosome' && graph.node(graph.edge(id).object).kind === 'outcome',
    )
    for (const id of headlines)
      expect(notDrawn).toContain(
        graph.node(graph.edge(id).subject).shortLabel ?? graph.node(graph.edge(id).subject).label,
      )
  })

  it('tell each result once in the long description, marked as not drawn, and count them in the alt text', () => {
    const marked = figure.longDescription
      .split('\n')
      .flatMap((line) => /^(\S+): not drawn: .+\.$/.exec(line)?.[1] ?? [])
    expect(marked).toEqual(figure.folded)
    expect(figure.altText).toContain(`${figure.folded.length} further relations are told in the caption and not drawn.`)
    expect(wordCount(figure.altText)).toBeLessThanOrEqual(100)
  })

  it('list the references of what is told, in the caption and in citations', () => {
    const [told] = figure.folded
    const other = buildGraph({
      ...graph.data,
      assertions: graph.data.assertions.map((a) =>
        a.id === told ? { ...a, evidence: a.evidence.map((e) => ({ ...e, refs: [1], refsInherited: [] })) } : a,
      ),
    })
    const drawn = buildFigure(other, makeRecipe(other, mir21))
    expect(drawn.edges.flatMap((id) => refsOfEdge(other.edge(id)))).not.toContain(1)
    expect(drawn.caption.references[0]?.number).toBe(1)
    expect(citeFigure(other, drawn, 'ris').match(/^TY {2}- /gm)).toHaveLength(drawn.caption.references.length + 1)
  })

  it('are asked for again when an edited caption loses them', () => {
    const edited = { ...figure.recipe, caption: 'My own words.' }
    const line = preflight(graph, buildFigure(graph, edited)).find((l) => l.id === 'edited-caption')
    expect([line?.status, line?.message.includes('Not drawn')]).toEqual(['warn', true])
    expect(fixAll(graph, edited).caption).toBe(`My own words. ${figure.caption.notDrawn}`)
  })
})

describe('a joined path', () => {
  const joined = build({ kind: 'path', edges: ['M43', 'M47', 'M48', 'M50'] })

  it('says in the caption which step is joined, of what it was told and where the whole is printed', () => {
    expect(joined.caption.warnings).toContain(
      'Joined: that PI3K-AKT pathway suppresses NP cell apoptosis was told of N-Exos only [139]; the whole effect is printed for miR-21 [134].',
    )
    expect(captionText(joined.caption, 'text', 'My words.')).toContain(joined.caption.warnings)
    expect(joined.caption.evidence).toMatch(/; weakest step joined\.$/)
    expect(joined.caption.abbreviations).toContain('N-Exos, exosomes of normal cartilage endplate stem cells')
  })

  it('draws the joining step with its marks and names them in the legend, and no mark where nothing breaks', () => {
    const step = joined.scene.edges.find((e) =>
      e.edges.includes(joined.edges.find((id) => id === 'M50') ?? (joined.edges[0] as never)),
    )
    expect([step?.joined, step?.breakMark !== null, step?.dash !== null]).toEqual([true, true, true])
    expect(joined.legend.map((e) => e.key)).toEqual(expect.arrayContaining(['mark:joined', 'mark:break']))
    const whole = build({ kind: 'path', edges: ['M43', 'M47'] })
    expect(whole.legend.filter((e) => e.key === 'mark:joined' || e.key === 'mark:break')).toEqual([])
  })

  it('marks the joining step for the picture', () => {
    const [plan] = figurePanels(graph, joined.recipe, 'a')
    expect([...(plan?.shown.joined ?? [])]).toEqual(['M50'])
  })

  it('lists the reference of the printed whole, though no line shows it', () => {
    const part = build({ kind: 'path', edges: ['M47', 'M48', 'M50'] })
    expect(part.edges.flatMap((id) => refsOfEdge(graph.edge(id)))).not.toContain(134)
    expect(part.caption.references.map((r) => r.number)).toContain(134)
  })

  it('is told the same when a link opens it', () => {
    const view = build({ kind: 'view', link: 'map?from=bmsc-exos&to=np-cell-apoptosis&open=M43,M47,M48,M50' })
    expect([view.edges, view.caption.warnings]).toEqual([joined.edges, joined.caption.warnings])
  })

  it('is no name for a path that joins nothing', () => {
    const told = build({ kind: 'path', edges: ['M08', 'M09', 'M10'] })
    expect([told.caption.warnings.includes('Joined'), /weakest step \w+/.exec(told.caption.evidence)?.[0]]).toEqual([
      false,
      'weakest step hedged',
    ])
  })

  it('is not looked for where relations no longer meet end to end', () => {
    const broken = build({ kind: 'path', edges: ['M43', 'M50'] })
    expect([broken.caption.warnings.includes('Joined: '), broken.edges.length]).toEqual([false, 2])
  })
})
