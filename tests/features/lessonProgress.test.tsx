import { beforeEach, describe, expect, it } from 'vitest'
import type { Given } from '../../src/core/lesson/gradeAnswer.ts'
import { answered, NEW_RUN } from '../../src/core/lesson/lessonRun.ts'
import { nodeId } from '../core/miniGraph.ts'
import { questionOf } from '../core/lesson/smallLesson.ts'
import { keepRun, readRun } from '../../src/features/teach/lessonProgress.ts'

const { step } = questionOf({ type: 'certainty', edge: 'E3' })
const kept = (run: unknown): void => {
  localStorage.setItem('exopath-lessons', JSON.stringify({ isKept: true, runs: { small: run } }))
}
const record = (change: Record<string, unknown>): unknown => ({
  reached: 2,
  steps: { asked: { given: [], isRight: null, isShown: false, hints: 0, ...change } },
})

beforeEach(() => {
  localStorage.clear()
})

describe('progress kept in the browser', () => {
  const answers: readonly Given[] = [
    { kind: 'one', id: 'stated' },
    { kind: 'some', ids: ['a'] },
    { kind: 'order', ids: ['a', 'b'] },
    { kind: 'pairs', pairs: { E2: '1' } },
    { kind: 'name', text: 'x' },
    { kind: 'open', text: 'x' },
    { kind: 'map', map: null },
    {
      kind: 'map',
      map: { nodes: [nodeId('a'), nodeId('b')], lines: [{ from: nodeId('a'), to: nodeId('b'), sign: 'unknown' }] },
    },
  ]
  it.each(answers)('comes back as it was: $kind', (given) => {
    const run = answered(NEW_RUN, step, given, false)
    keepRun('small', run)
    expect(readRun('small')).toEqual(run)
  })

  it.each([
    ['an answer that is none', record({ given: [null] })],
    ['an answer of a kind that is not known', record({ given: [{ kind: 'drawing', id: 'x' }] })],
    ['a choice without an id', record({ given: [{ kind: 'one' }] })],
    ['an order that is no list', record({ given: [{ kind: 'order', ids: 'ab' }] })],
    ['an order of numbers', record({ given: [{ kind: 'order', ids: [1] }] })],
    ['pairs that are no texts', record({ given: [{ kind: 'pairs', pairs: { E2: 1 } }] })],
    [
      'a map whose line leads nowhere',
      record({ given: [{ kind: 'map', map: { nodes: ['a'], lines: [{ from: 'a', to: 'b', sign: 'raises' }] } }] }),
    ],
    ['hints that are no number', record({ hints: 'two' })],
    ['fewer hints than none', record({ hints: -1 })],
    ['a grade in words', record({ isRight: 'yes' })],
    ['a step between two', { reached: 1.5, steps: {} }],
    ['steps as a list', { reached: 1, steps: [] }],
  ])('begins anew after %s', (_, run) => {
    kept(run)
    expect(readRun('small')).toEqual(NEW_RUN)
  })
})
