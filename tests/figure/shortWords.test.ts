import { describe, expect, it } from 'vitest'
import type { Certainty, Design } from '../../src/core/model/records.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { captionReference } from '../../src/figure/caption.ts'
import { inVivoWords } from '../../src/figure/inVivoWords.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { numberList } from '../../src/figure/numberList.ts'
import { weakestStep } from '../../src/figure/weakestStep.ts'
import { edgeId, miniGraph, miniReference } from '../core/miniGraph.ts'

const designed = (...designs: readonly Design[]) =>
  miniGraph({ edges: designs.map((design, i) => ({ id: `${i + 1}`, from: `n${i}`, to: `n${i + 1}`, design })) })

describe('where thick lines were seen', () => {
  const words = (...designs: readonly Design[]): string => {
    const graph = designed(...designs)
    return inVivoWords(
      graph,
      graph.data.assertions.map((a) => a.id),
    )
  }
  it('names patients as soon as one of the relations is from a trial', () => {
    expect([words('in-vivo', 'in-vivo'), words('in-vivo', 'clinical-trial')]).toEqual([
      'in animals',
      'in animals or patients',
    ])
  })

  it('stands in the legend, and what thin lines are only where there are any', () => {
    const label = (...designs: readonly Design[]): string | undefined => {
      const graph = designed(...designs)
      const { legend } = buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism: 'mini' }))
      return legend.find((entry) => entry.key === 'width:in-vivo')?.label
    }
    expect([label('in-vivo', 'in-vivo'), label('in-vivo', 'in-vitro'), label('in-vitro', 'not-stated')]).toEqual([
      'in animals',
      'in animals; thin: in vitro or not stated',
      undefined,
    ])
  })
})

it.each([
  [[], ''],
  [[7], '7'],
  [[8, 7], '7,8'],
  [[9, 7, 8], '7–9'],
  [[1, 2, 4, 5, 6, 9], '1,2,4–6,9'],
])('the numbers %j are told as %s', (numbers, words) => {
  expect(numberList(numbers)).toBe(words)
})

it('a number with a sign stands apart from its neighbours without', () => {
  expect([numberList([1, 2, 3, 4], new Set([3]), '†'), numberList([1, 2, 3], new Set([1, 2, 3]), '†')]).toEqual([
    '1,2,3†,4',
    '1–3†',
  ])
})

describe('the weakest step of a drawn path', () => {
  const graph = miniGraph({
    edges: (['stated', 'hedged', 'inferred'] satisfies readonly Certainty[]).map((certainty, i) => ({
      id: `${i + 1}`,
      from: `n${i}`,
      to: `n${i + 1}`,
      certainty,
    })),
  })
  const told = (steps: readonly string[], joined: readonly string[] = []): string =>
    weakestStep(graph, {
      steps: new Map(steps.map((id, i) => [id, i + 1])),
      joins: [],
      joined: new Set(joined.map(edgeId)),
      broken: new Set(),
    })
  it('is its least sure wording', () => {
    expect([told(['1']), told(['1', '2']), told(['1', '3', '2'])]).toEqual([
      '; weakest step stated',
      '; weakest step hedged',
      '; weakest step inferred',
    ])
  })
  it('is a join where there is one', () => {
    expect(told(['1', '3'], ['1'])).toBe('; weakest step joined')
  })
  it('is not told of what is no path', () => {
    expect(told([])).toBe('')
  })
})

it.each([
  ['promotes', 'Filled heads raise.'],
  ['suppresses', 'Bars lower.'],
  ['regulates', 'Open diamonds affect without a stated direction.'],
  ['carries', 'Open heads read “carries”.'],
  ['associated_with', 'Arrows without a head: a is associated with b.'],
  ['no_effect_on', 'A cross marks a reported absence of effect.'],
])('the notation of a lone relation of %s: %s', (predicate, words) => {
  const lone = miniGraph({ edges: [{ id: '1', from: 'a', to: 'b', predicate }] })
  expect(buildFigure(lone, makeRecipe(lone, { kind: 'mechanism', mechanism: 'mini' })).caption.notation).toBe(words)
})

it('names only the heads that are drawn', () => {
  const two = miniGraph({
    edges: [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'c', predicate: 'suppresses', certainty: 'hedged' },
    ],
  })
  expect(buildFigure(two, makeRecipe(two, { kind: 'mechanism', mechanism: 'mini' })).caption.notation).toBe(
    'Filled heads raise; bars lower; dashed arrows are hedged by the review.',
  )
})

it('names up to three authors, and the first three with et al. where there are more', () => {
  const authored = (count: number) => {
    const authors = ['A', 'B', 'C', 'D'].slice(0, count).map((family) => ({ family, given: 'X.' }))
    const mini = miniGraph({ edges: [], references: [{ ...miniReference(1), authors }] })
    return captionReference(mini, 1).text.split('.')[0]
  }
  expect([2, 3, 4].map(authored)).toEqual(['A X, B X', 'A X, B X, C X', 'A X, B X, C X, et al'])
})
