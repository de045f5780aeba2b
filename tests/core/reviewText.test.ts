import { describe, expect, it } from 'vitest'
import {
  hashWords,
  plainText,
  printedHedges,
  printedOpposites,
  printedRefs,
  reviewWords,
  wordRuns,
} from '../../src/core/data/reviewText.ts'

describe('the words of a passage', () => {
  it('drop markup, LaTeX and reference numbers, and keep misprints', () => {
    expect(
      reviewWords('to reduce interleukin-1 $\\beta$ -induced *in vitro* anti-pyoptosis <sup>2+</sup> [24,117].'),
    ).toEqual(['to', 'reduce', 'interleukin-1β-induced', 'in', 'vitro', 'anti-pyoptosis', '2+'])
  })

  it('join the Greek letter of NF-κB to its name', () => {
    expect(plainText('NF- $\\kappa$ B pathway')).toBe('NF-κB pathway')
  })

  it('are the same for every dash and quote', () => {
    expect(reviewWords('“cell–cell” contact')).toEqual(reviewWords('"cell-cell" contact'))
  })

  it('hash the same on every machine', () => {
    expect(hashWords(['np', 'cells'])).toBe(hashWords(reviewWords('NP cells')))
    expect(hashWords([''])).toBe('811c9dc5')
    expect(hashWords(['a'])).toBe('e40c292c') // FNV-1a test vector
  })

  it('make every run of n words and none when there are fewer', () => {
    expect(wordRuns(['a', 'b', 'c'], 2)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
    expect(wordRuns(['a'], 2)).toEqual([])
  })
})

describe('what a passage prints', () => {
  it('gives single numbers, lists and ranges of references', () => {
    expect(printedRefs('IVDD (Table 1) [24,119–122] and [50]')).toEqual([24, 50, 119, 120, 121, 122])
  })

  it('gives the hedge words of the policy and no others', () => {
    expect(
      printedHedges(
        'It is suspected that it could, most likely, help; preliminary evidence suggests the potential. It can and found.',
      ),
    ).toEqual(['suspected', 'could', 'most likely', 'preliminary evidence', 'suggests', 'potential'])
  })

  it('gives words that print an opposite, but not the silencing complex', () => {
    expect(printedOpposites('The knockdown and the loss of it; RNA-induced silencing complex')).toEqual([
      'knockdown',
      'loss',
    ])
  })
})
