import { describe, expect, it } from 'vitest'
import {
  effectCounts,
  effectWord,
  foundWords,
  headlineWords,
  joinedWords,
  signWord,
  spannedWords,
  stepRanges,
  tallyWords,
  weakestWord,
} from '../../src/core/words/pathWords.ts'
import {
  loopTallyWords,
  loopsWords,
  onlyJoinedWords,
  parallelWords,
  shownAndJoined,
  truncatedWords,
  unpassedWords,
} from '../../src/core/words/routeWords.ts'
import type { Tally } from '../../src/core/query/mechanismPath.ts'

const NONE: Tally = { raises: 0, lowers: 0, undetermined: 0, contextual: 0, lost: 0 }

describe('what a path does, in a word', () => {
  it('is good, bad, more, less, untold, context or lost', () => {
    expect(
      (['improves', 'worsens', 'raises', 'lowers', 'undetermined', 'contextual', 'lost'] as const).map(effectWord),
    ).toEqual(['improves', 'worsens', 'raises', 'lowers', 'cannot be told', 'context only', 'effect lost'])
  })
  it('is told of a sign', () => {
    expect(([1, -1, 0, null] as const).map(signWord)).toEqual([
      'raises',
      'lowers',
      'context only',
      'direction cannot be told',
    ])
  })
  it('is as sure as its weakest step, or joined', () => {
    expect((['stated', 'hedged', 'title-only', 'inferred', 'joined'] as const).map(weakestWord)).toEqual([
      'stated',
      'hedged',
      'title only',
      'inferred',
      'joined',
    ])
  })
})

describe('the headline of a path', () => {
  it('tells more or less, and of a pathway its activity', () => {
    expect([
      headlineWords.net(1, false),
      headlineWords.net(-1, false),
      headlineWords.net(1, true),
      headlineWords.net(-1, true),
    ]).toEqual([
      'Net effect: more ',
      'Net effect: less ',
      'Net effect: more activity of ',
      'Net effect: less activity of ',
    ])
  })
  it.each([
    ['stated', false, ', every step stated.'],
    ['stated', true, ', direction partly inferred, weakest step stated.'],
    ['hedged', false, ', weakest step hedged.'],
    ['inferred', true, ', direction partly inferred, weakest step inferred.'],
    ['joined', false, ', weakest step joined.'],
  ] as const)('of a path whose weakest step is %s, direction inferred: %s, ends “%s”', (weakest, inferred, words) => {
    expect(headlineWords.weakest(weakest, inferred)).toBe(words)
  })
  it('names the step that leaves it open or only gives context', () => {
    expect([headlineWords.undetermined(2), headlineWords.contextual(3)]).toEqual([
      'Direction cannot be told: none is printed for step 2, which affects ',
      'No net effect: step 3 is only a context link to ',
    ])
  })
  it('claims no opposite effect where a source is taken away', () => {
    expect(headlineWords.lost('MSC', 'IVDD').join('')).toBe(
      'The effect of MSC on IVDD would be lost; no opposite effect is reported',
    )
  })
  it('is announced with the number of steps', () => {
    expect([foundWords(1, false), foundWords(5, true)]).toEqual([
      'Path found, 1 step, ',
      'Joined path found, 5 steps, ',
    ])
  })
})

describe('the papers of a chain, in words', () => {
  it.each([
    [3, 0, 'This chain joins findings from 3 different studies; no study cited here shows all of it.'],
    [1, 0, 'One study is cited, but not for every step; no study cited here shows all of it.'],
    [2, 1, 'This chain joins findings from 2 different studies and 1 review; no study cited here shows all of it.'],
    [1, 1, 'One study and 1 review are cited, but not for every step; no study cited here shows all of it.'],
    [0, 1, 'Only 1 review is cited and no study; no study cited here shows all of it.'],
    [0, 2, 'Only 2 reviews are cited and no study; no study cited here shows all of it.'],
    [0, 0, 'No study is cited for any step; no study cited here shows all of it.'],
  ])('where %i studies and %i reviews are cited', (studies, reviews, words) => {
    expect(joinedWords(studies, reviews)).toBe(words)
  })
  it.each<[readonly string[], readonly number[], string]>([
    [['Cheng [1]'], [], 'Cheng [1] is cited for every step.'],
    [['Cheng [1]', 'Zhu [2]'], [], 'Cheng [1] and Zhu [2] are cited for every step.'],
    [['Cheng [1]'], [2], 'Cheng [1] is cited for every step, for step 2 only by the number expected there.'],
    [['Cheng [1]'], [2, 3], 'Cheng [1] is cited for every step, for steps 2 and 3 only by the number expected there.'],
  ])('where %j are cited for all, by flag for steps %j', (studies, byFlag, words) => {
    expect(spannedWords(studies, byFlag)).toBe(words)
  })
  it('name one step or a range of steps', () => {
    expect([
      stepRanges([
        { from: 1, to: 2 },
        { from: 3, to: 3 },
      ]),
      stepRanges([{ from: 2, to: 2 }]),
    ]).toEqual(['steps 1 to 2 and step 3', 'step 2'])
  })
})

describe('what several routes do, counted', () => {
  it.each<[number, Partial<Tally>, Partial<Parameters<typeof tallyWords>[0]>, string]>([
    [2, { raises: 2 }, {}, '2 routes; all 2 raise; they agree'],
    [2, { raises: 1, lowers: 1 }, {}, '2 routes; 1 raises; 1 lowers; they disagree'],
    [3, { raises: 2, contextual: 1 }, {}, '3 routes; 2 raise; 1 context only'],
    [3, { raises: 1, lowers: 1, undetermined: 1 }, {}, '3 routes; 1 raises; 1 lowers; 1 cannot be told'],
    [1, { lowers: 1 }, {}, '1 route; it lowers'],
    [1, { contextual: 1 }, {}, '1 route; context only'],
    [1, { lost: 1 }, {}, '1 route; it ends in an effect that is lost'],
    [2, { raises: 1, lost: 1 }, {}, '2 routes; 1 raises; 1 ends in an effect that is lost'],
    [1, {}, { supplies: 1 }, '1 route; it supplies it'],
    [2, {}, { supplies: 2 }, '2 routes; all 2 supply'],
    [3, { raises: 2 }, { supplies: 1 }, '3 routes; 1 supplies; 2 raise'],
    [2, { raises: 2 }, { sameEnds: false }, '2 routes; all 2 raise'],
    [2, { raises: 2 }, { truncated: true }, 'First 2 routes, more exist; all 2 raise; those listed agree'],
    [2, { raises: 1, lowers: 1 }, { truncated: true }, 'First 2 routes, more exist; 1 raises; 1 lowers; they disagree'],
  ])('of %i routes, %j, %j, tells “%s”', (count, part, rest, words) => {
    expect(tallyWords({ count, truncated: false, tally: { ...NONE, ...part }, ...rest })).toBe(words)
  })
  it('leaves out what none does, and what is not given at all', () => {
    expect(effectCounts({ raises: 1, lowers: 0, lost: 2 })).toEqual([
      { effect: 'raises', word: 'raises', text: '1 raises' },
      { effect: 'lost', word: 'end in an effect that is lost', text: '2 end in an effect that is lost' },
    ])
  })
  it('has a word for one and for several of each', () => {
    const all = (n: number): readonly string[] =>
      effectCounts({ raises: n, lowers: n, undetermined: n, contextual: n, lost: n }).map((c) => c.word)
    expect([all(1), all(2)]).toEqual([
      ['raises', 'lowers', 'cannot be told', 'context only', 'ends in an effect that is lost'],
      ['raise', 'lower', 'cannot be told', 'context only', 'end in an effect that is lost'],
    ])
  })
})

describe('the routes of a question, in words', () => {
  it.each([
    [2, 1, '2 shown, 1 joined'],
    [2, 0, '2 shown'],
    [0, 1, '1 joined'],
    [0, 0, ''],
  ])('%i shown and %i joined are never added up', (shown, joined, words) => {
    expect(shownAndJoined(shown, joined)).toBe(words)
  })
  it('say where only joined ones are there', () => {
    expect([onlyJoinedWords(1), onlyJoinedWords(2)]).toEqual([
      'No shown route; 1 joined path exists',
      'No shown route; 2 joined paths exist',
    ])
  })
  it('say what feedback loops do to the node they pass', () => {
    expect(loopsWords('IVDD')).toBe('Feedback loops through IVDD')
    expect(loopTallyWords({ ...NONE, raises: 1, lowers: 2, undetermined: 1, lost: 1, contextual: 1 }, false)).toBe(
      '1 reinforces itself; 2 hold themselves back; 2 cannot be told; 1 is context only',
    )
    expect(loopTallyWords({ raises: 2, lowers: 1, undetermined: 1, lost: 0, contextual: 2 }, true)).toBe(
      'of those listed, 2 reinforce themselves; 1 holds itself back; 1 cannot be told; 2 are context only',
    )
    expect(loopTallyWords(NONE, false)).toBe('')
  })
  it('say how many are listed of more', () => {
    const start = (count: number): string => truncatedWords(count).split(';')[0] ?? ''
    expect([start(1), start(2)]).toEqual(['Only the first 1 route is listed', 'Only the first 2 routes are listed'])
  })
  it('name what none of them passes, each by itself', () => {
    expect([unpassedWords(['PTEN']), unpassedWords(['PTEN', 'AKT'])]).toEqual([
      'No route passes PTEN.',
      'No route passes PTEN or AKT.',
    ])
  })
  it('count parallel relations of a step', () => {
    expect([parallelWords(1), parallelWords(2)]).toEqual(['1 relation tells this step', '2 relations tell this step'])
  })
})
