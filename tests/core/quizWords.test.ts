import { describe, expect, it } from 'vitest'
import {
  asks,
  chainWords,
  difficultyWord,
  minusWords,
  quizKindWord,
  shortWords,
} from '../../src/core/words/quizWords.ts'
import { audienceWord, questionTypeWord, stepKindWord } from '../../src/core/words/lessonWords.ts'
import { letterOf } from '../../src/core/words/letterOf.ts'
import { DIFFICULTIES, QUIZ_KINDS } from '../../src/core/quiz/quiz.ts'

describe('why a chain ends as it does', () => {
  it.each<[number, number, 1 | -1 | null, string]>([
    [1, 3, null, 'A step of the chain has no printed direction, so the whole has none.'],
    [0, 3, null, 'A step of the chain has no printed direction, so the whole has none.'],
    [0, 3, 1, 'No step of the chain lowers, so the end goes the same way as the start.'],
    [1, 3, -1, '1 of its 3 steps lowers; an odd number of minuses gives a minus.'],
    [2, 3, 1, '2 of its 3 steps lower; an even number of minuses gives a plus.'],
    [2, 2, 1, 'Both its steps lower; an even number of minuses gives a plus.'],
    [3, 3, -1, 'All 3 steps of it lower; an odd number of minuses gives a minus.'],
  ])('with %i of %i steps that lower and sign %s', (minuses, steps, sign, words) => {
    expect(minusWords(minuses, steps, sign)).toBe(words)
  })
})

describe('why a paper is shorter than asked for', () => {
  it.each<[number, number, boolean, string]>([
    [
      0,
      0,
      true,
      'Nothing shown can be asked about: there is no relation that the review states as its own. Show more of the map.',
    ],
    [0, 5, false, 'No question with exactly one right answer can be made of what is shown. Show more of the map.'],
    [
      0,
      5,
      true,
      'No question with exactly one right answer can be made of what is shown. Show more of the map, or choose other kinds or another difficulty.',
    ],
    [
      2,
      5,
      false,
      'More would have no single right answer, or would tell the answer of another question. Show more of the map.',
    ],
    [
      2,
      5,
      true,
      'More would have no single right answer, or would tell the answer of another question. Show more of the map, or choose other kinds or another difficulty.',
    ],
  ])('with %i made of %i relations, kinds chosen: %s', (made, relations, narrowed, words) => {
    expect(shortWords(made, relations, narrowed)).toBe(words)
  })
})

describe('what a question asks', () => {
  it('goes from the first to the second, never the other way', () => {
    expect([
      asks.sign('PTEN', 'AKT'),
      asks.effect('PTEN → ? → IVDD', 'PTEN', 'IVDD'),
      asks.type('PTEN', 'AKT'),
      asks.mediator('PTEN → ? → IVDD'),
      asks.certainty('PTEN inhibits AKT'),
      asks.evidence('PTEN → IVDD'),
    ]).toEqual([
      'By what the review says, plainly or cautiously: what does more PTEN do to AKT?',
      'Follow the chain PTEN → ? → IVDD. If every step holds, what does more PTEN do to IVDD?',
      'Which kind of relation leads from PTEN to AKT?',
      'Which step is missing in the chain PTEN → ? → IVDD?',
      'How does the review word this: PTEN inhibits AKT?',
      'What stands behind the whole chain PTEN → IVDD?',
    ])
  })
  it('asks for what is raised or for what is lowered', () => {
    const asked = (sign: 1 | -1): string => /which of these .*$/.exec(asks.choice('PTEN', sign))?.[0] ?? ''
    expect([asked(1), asked(-1)]).toEqual([
      'which of these does more PTEN raise?',
      'which of these does more PTEN lower?',
    ])
  })
  it('shows a chain by arrows and a choice by its letter', () => {
    expect([chainWords(['a', '?', 'c']), letterOf(0), letterOf(2)]).toEqual(['a → ? → c', 'A', 'C'])
  })
})

describe('the words a teacher chooses by', () => {
  it('are different for every kind of question and every difficulty', () => {
    expect(new Set(QUIZ_KINDS.map(quizKindWord)).size).toBe(QUIZ_KINDS.length)
    expect([...DIFFICULTIES, 'mixed' as const].map(difficultyWord)).toEqual(['Easy', 'Medium', 'Hard', 'Mixed'])
  })
  it('tell for whom a lesson is, what a step asks and what a question asks', () => {
    expect([audienceWord('graduate'), stepKindWord('reveal'), questionTypeWord('orderPath')]).toEqual([
      'graduate students',
      'See the answer',
      'Put in order',
    ])
  })
})
