import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/core/lesson/readDraft.ts'
import { MAX_LESSON_LENGTH, readLesson } from '../../../src/core/lesson/readLesson.ts'
import { asking, plainStep, rawLesson } from './smallLesson.ts'

const problemsOf = (raw: unknown): readonly string[] => {
  const read = readLesson(typeof raw === 'string' ? raw : JSON.stringify(raw), 'my.json')
  return read.ok ? [] : read.problems.map((p) => `${p.where}: ${p.message}`)
}
const withStep = (change: Record<string, unknown>): unknown => rawLesson(plainStep('judged', change))

const BROKEN: readonly (readonly [what: string, raw: unknown, place: string])[] = [
  ['no JSON', '{"schemaVersion": 1,', 'my.json'],
  ['something else', { title: 'A figure' }, 'my.json'],
  ['a newer version', { ...rawLesson(), schemaVersion: 2 }, 'my.json'],
  ['more characters than a lesson has', `"${'x'.repeat(MAX_LESSON_LENGTH)}"`, 'my.json'],
  ['a field that is not known', { ...rawLesson(), colour: 'red' }, 'my.json: There is no field “colour”'],
  ['two steps', { ...rawLesson(), steps: [plainStep('a'), plainStep('b')] }, 'my.json: steps'],
  [
    'nine things in focus',
    withStep({ view: { include: ['exo'], focus: Array.from({ length: 9 }, (_, i) => `n${i}`) } }),
    'my.json: steps › 5 › view › focus',
  ],
  [
    'a filter value that is none',
    withStep({ view: { include: ['exo'], filters: { certainty: ['sure'] } } }),
    'my.json: steps › 5 › view › filters › certainty › 1',
  ],
  [
    'an effect to predict without a path',
    rawLesson(asking({ type: 'predictSign' })),
    'my.json: steps › 5 › question › path',
  ],
  ['a kind of question that is none', rawLesson(asking({ type: 'guess' })), 'my.json: steps › 5 › question'],
  [
    'a stored answer where answers are computed',
    rawLesson(asking({ type: 'certainty', edge: 'E2', answer: 'stated' })),
    'my.json: steps › 5 › question: There is no field “answer”',
  ],
  ['a text of 500 characters', withStep({ say: 'x'.repeat(500) }), 'my.json: steps › 5 › say'],
]

describe('a lesson file', () => {
  it('is read whole when its shape is right', () => {
    expect(problemsOf(rawLesson())).toEqual([])
  })

  it('is read though an editor began it with a byte order mark', () => {
    expect(problemsOf(`\uFEFF${JSON.stringify(rawLesson())}`)).toEqual([])
    expect(readDraft(`\uFEFF${JSON.stringify(rawLesson())}`, 'my.json').ok).toBe(true)
  })

  it.each(BROKEN)('with %s is refused, and the place is named', (_, raw, place) => {
    const problems = problemsOf(raw)
    expect(problems.join('\n')).toContain(place)
  })

  it('is judged alike by the schema for editors', () => {
    const schema: unknown = JSON.parse(readFileSync('graph-data/schema/lessons.json', 'utf8'))
    const judge = new Ajv2020({ strict: false }).compile(schema as object)
    expect(judge(rawLesson())).toBe(true)
    const bySchema = BROKEN.filter(([, raw]) => typeof raw !== 'string').map(([what, raw]) => [what, judge(raw)])
    expect(bySchema).toEqual(bySchema.map(([what]) => [what, false]))
  })
})
