import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstShowing, laterOf, shownAfter } from '../../../src/core/lesson/presentation.ts'
import type { ShowCommand, Showing } from '../../../src/core/lesson/presentation.ts'
import { asking, lessonOf, plainStep, rawLesson, SMALL_GRAPH } from './smallLesson.ts'

const LESSON = lessonOf({
  ...rawLesson(),
  glossary: [{ term: 'miR', def: 'A short RNA' }],
  misconceptions: [{ belief: 'A bar is bad', answer: 'It only lowers' }],
  steps: [
    plainStep('a'),
    plainStep('walk', { view: { include: ['exo', 'mir', 'gene', 'path'], path: ['exo', 'mir', 'gene', 'path'] } }),
    asking({ type: 'certainty', edge: 'E3' }),
    plainStep('z'),
  ],
})
const first = firstShowing(SMALL_GRAPH, LESSON, 0, 'me')
const after = (now: Showing, ...kinds: readonly Exclude<ShowCommand['kind'], 'go'>[]): Showing =>
  kinds.reduce((s, kind) => shownAfter(SMALL_GRAPH, LESSON, s, { kind }, 'me'), now)
const told = ({ step, phase, hops, isBlank }: Showing): unknown => ({ step, phase, hops, isBlank })

describe('a presentation', () => {
  it('opens with title and words, tells a path hop by hop, asks before it answers, sums up and stops', () => {
    const seen = [first]
    for (let i = 0; i < 13; i += 1) seen.push(after(seen[i] ?? first, 'next'))
    expect(seen.map((s) => `${s.step} ${s.phase} ${s.hops ?? 'all'}`)).toEqual([
      '0 title all',
      '0 words all',
      '0 say all',
      '1 say 1',
      '1 say 2',
      '1 say 3',
      '1 say all',
      '2 say all',
      '2 ask all',
      '2 told all',
      '3 say all',
      '3 end all',
      '3 end all',
      '3 end all',
    ])
  })

  it('goes back the way it came, to the first step', () => {
    const forth = [first]
    for (let i = 0; i < 11; i += 1) forth.push(after(forth[i] ?? first, 'next'))
    const back = [forth.at(-1) ?? first]
    for (let i = 0; i < 11; i += 1) back.push(after(back[i] ?? first, 'back'))
    expect(back.map(told)).toEqual(forth.toReversed().map(told))
  })

  it('shows again with the next press when the screen is blank, and loses no step', () => {
    const blank = after(after(first, 'next'), 'blank')
    expect(blank.isBlank).toBe(true)
    expect(told(after(blank, 'next'))).toEqual(told(after(first, 'next')))
  })

  it('reveals path and answer at once when asked to', () => {
    expect(told(after(first, 'next', 'next', 'next', 'reveal'))).toEqual({
      step: 1,
      phase: 'say',
      hops: null,
      isBlank: false,
    })
    expect(
      shownAfter(
        SMALL_GRAPH,
        LESSON,
        shownAfter(SMALL_GRAPH, LESSON, first, { kind: 'go', step: 2 }, 'me'),
        { kind: 'reveal' },
        'me',
      ).phase,
    ).toBe('told')
    const answered = after(shownAfter(SMALL_GRAPH, LESSON, first, { kind: 'go', step: 2 }, 'me'), 'reveal')
    expect(after(answered, 'reveal').phase).toBe('ask')
    expect(after(first, 'reveal').phase).toBe('title')
  })

  it('stays within the lesson wherever it is sent', () => {
    for (const step of [-3, 99])
      expect(shownAfter(SMALL_GRAPH, LESSON, first, { kind: 'go', step }, 'me').step).toBe(step < 0 ? 0 : 3)
  })

  it('comes to the same in all windows, in whatever order their changes arrive', () => {
    const showing = fc
      .record({ change: fc.nat({ max: 5 }), by: fc.constantFrom('a', 'b', 'c'), step: fc.nat({ max: 3 }) })
      .map((r): Showing => ({ ...first, ...r }))
    fc.assert(
      fc.property(
        fc.uniqueArray(showing, { minLength: 2, maxLength: 6, selector: (s) => `${s.change} ${s.by}` }),
        (states) => {
          const last = (order: readonly Showing[]): Showing => order.reduce((kept, next) => laterOf(kept, next))
          expect(last(states)).toEqual(last(states.toReversed()))
        },
      ),
    )
  })
})
