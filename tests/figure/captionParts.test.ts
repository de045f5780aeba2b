import { describe, expect, it } from 'vitest'
import { readReview } from '../../src/cli/readLessonFiles.ts'
import { reviewWords, wordRuns } from '../../src/core/data/reviewText.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { isDrawn } from '../../src/core/model/nodeClass.ts'
import { mapLabel } from '../../src/core/query/nodeSets.ts'
import { wordCount } from '../../src/figure/altText.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { captionReference } from '../../src/figure/caption.ts'
import { draftTitle } from '../../src/figure/draftTitle.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import type { FigureRecipe, FigureShow } from '../../src/figure/recipe.ts'
import { edgeId } from '../core/miniGraph.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const build = (show: FigureShow, changes: Partial<FigureRecipe> = {}): Figure =>
  buildFigure(graph, makeRecipe(graph, show, changes))

describe('the title', () => {
  it.each([
    ['Short and plain', 'Short and plain'],
    [
      'A bracket (which makes this one quite a bit too long) of a title that would fit without it',
      'A bracket of a title that would fit without it',
    ],
    [
      'Path from one end to another end: an effect is lost, none is turned round in any of its steps',
      'Path from one end to another end: an effect is lost',
    ],
    [
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    ],
  ])('drafted as “%s” loses brackets and trailing clauses, never half a phrase', (whole, title) => {
    expect(draftTitle(whole)).toBe(title)
  })

  it('of the author stands as written, and a long one is warned about', () => {
    const own = 'A title of the author with more than fifteen words in it, all of which are to be kept as they are.'
    const figure = build({ kind: 'mechanism', mechanism: 'mir532-rassf5' }, { title: own })
    expect(figure.caption.title).toBe(own.replace(/\.$/, ''))
    expect(preflight(graph, figure).find((line) => line.id === 'title')?.status).toBe('warn')
    expect(preflight(graph, build({ kind: 'storyline' })).find((line) => line.id === 'title')?.status).toBe('pass')
  })
})

describe('the counts', () => {
  it.each<readonly [string, FigureShow, string]>([
    [
      'one relation in the singular',
      { kind: 'path', edges: [edgeId('M47')] },
      'Shown: 2 nodes and 1 relation from one review.',
    ],
    [
      'as many arrows as relations once',
      { kind: 'mechanism', mechanism: 'mir532-rassf5' },
      'Shown: 4 nodes and 3 relations from one review.',
    ],
    [
      'arrows that stand for several relations',
      { kind: 'storyline' },
      'Shown: 15 nodes and 21 relations from one review, drawn as 19 arrows.',
    ],
    [
      'arrows of several panels',
      {
        kind: 'comparison',
        a: { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
        b: { kind: 'mechanism', mechanism: 'mir532-rassf5' },
        aTitle: 'a',
        bTitle: 'b',
      },
      'Shown: 8 nodes and 11 relations from one review, drawn as 22 arrows in three panels.',
    ],
  ])('tell %s', (_, show, words) => {
    expect(build(show).caption.shown).toContain(words)
  })

  it('tell how many relations are worded how, one in the singular', () => {
    expect(build({ kind: 'mechanism', mechanism: 'mir532-rassf5' }).caption.evidence).toContain(
      'of the relations, 2 are stated and 1 is hedged',
    )
  })
})

describe('a reference', () => {
  it('gives three authors, title, journal, year, volume, pages and the verified DOI', () => {
    expect(captionReference(graph, 124).text).toMatch(
      /^Zhu \w+, [^,]+, [^,]+, et al\. .+\. Exp\. Cell Res\. 2020;\d+\S*\. https:\/\/doi\.org\/10\.1016\/j\.yexcr\.2020\.112109$/,
    )
  })

  it('keeps the flag that calls its number wrong on what is drawn, and only there', () => {
    expect(captionReference(graph, 24, [edgeId('M47')]).text).toMatch(
      / Flag CF-02: printed \[24\], expected \[134\]\.$/,
    )
    expect(captionReference(graph, 24, [edgeId('M09')]).text).not.toMatch(/flag/i)
  })

  it('stands with its flag in the file too', () => {
    expect(build({ kind: 'path', edges: [edgeId('M47')] }).facts.citations.join(' ')).toContain('Flag CF-02: ')
  })
})

const review = readReview('graph-data')

const NAME_WORDS = new Set(['and', ...graph.data.nodes.flatMap((n) => reviewWords(mapLabel(n)))])

it('knows the review', () => {
  expect(review).not.toBeNull()
})

// Every mechanism, every study and twenty nodes spread over the data.
const nodes = graph.data.nodes.filter(
  (n) => isDrawn(n.kind) && graph.outEdges(n.id).length + graph.inEdges(n.id).length > 0,
)
const shows: readonly (readonly [string, FigureShow])[] = [
  ['storyline', { kind: 'storyline' }],
  ...graph.data.mechanisms.map((m) => [m.id, { kind: 'mechanism', mechanism: m.id }] as const),
  ...graph.data.studies.map((s) => [s.id, { kind: 'study', study: s.id }] as const),
  ...Array.from({ length: 20 }, (_, i) => nodes[Math.floor((i * nodes.length) / 20)]?.id ?? '').map(
    (centre) => [`around ${centre}`, { kind: 'neighbourhood', centre, steps: 1 }] as const,
  ),
]

describe.each(shows)('the words of %s', (_, show) => {
  const figure = build(show)
  const { caption, altText, scene, edges } = figure
  const words = [
    `${caption.title}.`,
    ...caption.finding,
    caption.shown,
    ...caption.panels,
    caption.notDrawn,
    caption.notation,
    caption.evidence,
    caption.warnings,
    altText,
  ]
    .filter((part) => part !== '')
    .join(' ')

  it('begin with a finding made of whole sentences, without a hole or a word twice', () => {
    expect(caption.finding.length).toBeGreaterThan(0)
    for (const sentence of caption.finding) expect(sentence).toMatch(/^[\p{L}\d].*[^.;:,]\.$/u)
    expect(words).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\)| {2}| ,|(?<![\p{L}-])(\p{L}+) \1(?![\p{L}-])/u)
    expect(words).not.toMatch(/\b1 (?:relations|arrows|nodes|are)\b|\b(?:[02-9]|\d{2,}) (?:relation|arrow|node)\b/)
    expect(caption.evidence).not.toMatch(/\b1 are\b|\b(?:[02-9]|\d{2,}) is\b/)
  })

  it('share no run of six words with the review, but for names listed in the same order', () => {
    const runs = [...caption.finding, caption.shown, caption.evidence].flatMap((sentence) =>
      wordRuns(reviewWords(sentence), 6),
    )
    expect(runs.length).toBeGreaterThan(0)
    expect(
      runs
        .filter((run) => review?.hasRun(run) && !run.every((word) => NAME_WORDS.has(word)))
        .map((run) => run.join(' ')),
    ).toEqual([])
  })

  it('count what is drawn', () => {
    const told = /Shown: (\d+) nodes? and (\d+) relations? from one review(?:, drawn as (\d+) arrows?)?/.exec(
      caption.shown,
    )
    expect([told?.[1], told?.[2], told?.[3] ?? told?.[2]]).toEqual([
      String(new Set(scene.nodes.map((n) => n.id)).size),
      String(edges.length),
      String(scene.edges.length),
    ])
    expect(altText).toContain(`${scene.edges.length} ${scene.edges.length === 1 ? 'arrow' : 'arrows'} between them`)
  })

  it('call a node a node and an arrow an arrow', () => {
    expect([caption.shown, ...caption.panels, caption.notation, caption.evidence, altText].join(' ')).not.toMatch(
      /\b(?:box|boxes|lines?|edges?)\b/i,
    )
  })

  it('have an alt text of 10 to 100 words that begins with the finding and is not cut', () => {
    expect(wordCount(altText)).toBeGreaterThanOrEqual(10)
    expect(wordCount(altText)).toBeLessThanOrEqual(100)
    expect(altText.slice(0, 20)).toBe(caption.finding[0]?.slice(0, 20))
    expect(altText).not.toContain('…')
  })

  it('give every reference with authors and year', () => {
    for (const { number, text } of caption.references) {
      const record = graph.reference(number)
      expect(text).toContain(record.authors[0]?.family ?? record.title)
      expect(text).toContain(String(record.year))
      expect(text).toContain(record.title.replace(/[.?!]$/, ''))
    }
  })

  it('hold the title in 15 words', () => {
    expect(wordCount(caption.title)).toBeLessThanOrEqual(15)
  })
})

describe('a finding from relations that are all hedged', () => {
  const doubtful = buildGraph({
    ...graph.data,
    assertions: graph.data.assertions.map((a) => ({ ...a, certainty: 'hedged' as const })),
  })
  /** Sentences that tell no relation. */
  const BESIDE =
    /^(?:Net effect: |Direction cannot be told: |No net effect: |Supplies |The effect of .* would be lost|.* (?:has|have) the most arrows, \d|Each row follows|.*no study cited here shows all of it\.|For .* the number is that of|A flag stands|.* a flag on this number)/

  it.each(shows.filter(([, { kind }]) => kind !== 'study'))('hedges every clause of %s', (_, show) => {
    const { finding } = buildFigure(doubtful, makeRecipe(doubtful, show)).caption
    const told = finding
      .filter((sentence) => !BESIDE.test(sentence))
      .flatMap((sentence) => sentence.split(/(?:; |, which )(?![^()]*\))/))
    expect(told.length).toBeGreaterThan(0)
    expect(
      told.filter((clause) => !/\((?:both |all )?hedged/.test(clause) && !/^and \d+ more relations?\.$/.test(clause)),
    ).toEqual([])
  })
})
