import { describe, expect, it } from 'vitest'
import { feedbackWords } from '../../../src/core/lesson/feedbackWords.ts'

const said = (
  right: string,
  wrong = 'w',
): { readonly feedback: { readonly right: string; readonly wrong: string } } => ({ feedback: { right, wrong } })

describe('what an author says to an answer', () => {
  it.each([
    ['Right: a minus. It blocks it.', 'A minus. It blocks it.'],
    ['Right. Zhang 2020 stands at every step.', 'Zhang 2020 stands at every step.'],
    ['right – the way falls apart.', 'The way falls apart.'],
    ['Right: miR-410, carried by MSC-Exos.', 'miR-410, carried by MSC-Exos.'],
    ['Right: mTOR is named.', 'mTOR is named.'],
    ['Right-hand heads are bars.', 'Right-hand heads are bars.'],
    ['Right after the cargo comes its target.', 'Right after the cargo comes its target.'],
    ['All four are as printed.', 'All four are as printed.'],
  ])('does not say twice that it is right: %s', (text, words) => {
    expect(feedbackWords(said(text), true)).toBe(words)
  })

  it('is nothing when the verdict was all', () => {
    expect(feedbackWords(said('Right.'), true)).toBeNull()
    expect(feedbackWords({}, true)).toBeNull()
  })

  it('is the other text for a wrong answer, and for a map that is compared', () => {
    expect(feedbackWords(said('Right: so.', 'Not right: it is a plus.'), false)).toBe('It is a plus.')
    expect(feedbackWords(said('Right: so.', 'No direction is told.'), false)).toBe('No direction is told.')
    expect(feedbackWords(said('Right: so.', 'Compare the lines.'), null)).toBe('Compare the lines.')
  })
})
