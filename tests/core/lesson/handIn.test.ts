import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  handInFileName,
  handInText,
  HAND_IN_VERSION,
  MAX_HAND_IN_LENGTH,
  readHandIn,
} from '../../../src/core/lesson/handIn.ts'
import type { HandIn } from '../../../src/core/lesson/handIn.ts'
import { mapFromCsv } from '../../../src/core/lesson/mapFromCsv.ts'
import { matchNames } from '../../../src/core/lesson/matchNames.ts'
import { nodeId } from '../miniGraph.ts'
import { ASKED, graph, handIn, TASK } from './taskGraph.ts'

const WHEN = '2026-03-02T08:00:00Z'
const read = (text: string, file = 'anna.json') => readHandIn(text, file, TASK, WHEN)
const good = handIn('Anna', [['mir-21', 'lowers', 'pten']], {
  steps: [{ step: 'predict', answers: ['less'], right: true }],
})

describe('a file to hand in', () => {
  it('is read back as it was written', () => {
    expect(read(handInText(good))).toEqual({ ok: true, value: good, warnings: [] })
    const text = fc.string({ unit: 'binary', maxLength: 80 })
    const node = fc
      .string({ minLength: 1, maxLength: 30 })
      .filter((name) => name.trim() !== '')
      .map((name) => name.trim())
    const any = fc.record({
      answers: fc.array(text, { maxLength: 5 }),
      right: fc.constantFrom(true, false, null),
      from: node,
      to: node,
      sign: fc.constantFrom('raises' as const, 'lowers' as const, 'unknown' as const),
    })
    fc.assert(
      fc.property(any, ({ answers, right, from, to, sign }) => {
        const made: HandIn = handIn('Anna', [[from, sign, to]], { steps: [{ step: 'a-1', answers, right }] })
        expect(read(handInText(made))).toEqual({ ok: true, value: made, warnings: [] })
      }),
    )
  })

  it('needs no name, and is named after lesson and student', () => {
    expect(JSON.parse(handInText({ ...good, name: '  ' }))).not.toHaveProperty('name')
    expect(handInFileName(good)).toBe('exopath-two-minuses-anna.json')
    expect(handInFileName({ lesson: 'two-minuses', name: '../Zoë “x” 王' })).toBe('exopath-two-minuses-zoe-x.json')
    expect(handInFileName({ lesson: 'two-minuses' })).toBe('exopath-two-minuses-hand-in.json')
  })

  it('keeps what a student wrote readable: a longer answer is cut, a mark nobody sees is taken out of the name', () => {
    const long = read(handInText({ ...good, steps: [{ step: 'recall', answers: ['x'.repeat(9000)], right: null }] }))
    expect(long).toMatchObject({ ok: true, value: { steps: [{ answers: ['x'.repeat(4000)] }] } })
    expect(read(handInText({ ...good, name: 'An\u202Ena  B' }))).toMatchObject({ ok: true, value: { name: 'An na B' } })
  })

  it.each([
    ['an empty file', '  \n', 'hand-in-empty'],
    ['a file cut short', handInText(good).slice(0, 90), 'hand-in-not-json'],
    ['another kind of file', '{"exopathFigure": 1}', 'hand-in-none'],
    ['a list', '[]', 'hand-in-none'],
    ['a text that is no list of lines', 'Dear teacher, here is my map.', 'hand-in-none'],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'hand-in-none'],
    ['a newer version', JSON.stringify({ ...good, exopathHandIn: HAND_IN_VERSION + 1 }), 'hand-in-newer'],
    ['another lesson', handInText({ ...good, lesson: 'fire-control' }), 'hand-in-other-lesson'],
    ['an unknown field', JSON.stringify({ ...good, score: 100 }), 'hand-in-bad-field'],
    ['a sign that is none', handInText(good).replace('"lowers"', '"destroys"'), 'hand-in-bad-field'],
    ['a name of 61 letters', JSON.stringify({ ...good, name: 'x'.repeat(61) }), 'hand-in-bad-field'],
    ['a time that is none', JSON.stringify({ ...good, when: 'yesterday' }), 'hand-in-bad-field'],
    ['more than 200 kB', ' '.repeat(MAX_HAND_IN_LENGTH + 1), 'hand-in-too-long'],
  ])('is refused in words when it is %s', (_, text, code) => {
    const result = read(text)
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code, severity: 'error', message: expect.stringMatching(/\.$/) }],
    })
  })

  it('made with other data is read, and that is said', () => {
    expect(read(handInText({ ...good, data: { version: '0.9' } }))).toMatchObject({
      ok: true,
      warnings: [{ message: 'Made with data 0.9; it is compared with data 1.' }],
    })
  })
})

describe('a map typed by hand', () => {
  const lines = (text: string) => {
    const result = mapFromCsv(text, 'paper.csv')
    return result.ok ? result.value.lines.map((l) => `${l.from} ${l.sign} ${l.to}`) : result.problems.map((p) => p.code)
  }

  it('is read with comma, semicolon or tab, with a heading or without, in the words people use for a sign', () => {
    const wanted = ['miR-21 lowers PTEN', 'PTEN raises AKT', 'AKT unknown x, y']
    expect(lines('from,sign,to\nmiR-21,-,PTEN\nPTEN,+,AKT\nAKT,?,"x, y"')).toEqual(wanted)
    expect(lines('miR-21;−;PTEN\r\n\r\nPTEN;raises;AKT\r\nAKT;acts on;x, y;')).toEqual(wanted)
    expect(lines("From\tSign\tTo\nmiR-21\tInhibits\tPTEN\nPTEN\t'+\tAKT\nAKT\t?\tx, y")).toEqual(wanted)
  })

  it('keeps what can be read and tells the rows that cannot', () => {
    const result = mapFromCsv('miR-21,-,PTEN\nPTEN,maybe,AKT\nAKT', 'paper.csv')
    expect(result).toMatchObject({
      ok: true,
      value: { nodes: ['miR-21', 'PTEN'] },
      warnings: [
        { where: 'paper.csv:2', message: 'Row 2 is not “from, sign, to”; it was left out.' },
        { where: 'paper.csv:3', message: 'Row 3 is not “from, sign, to”; it was left out.' },
      ],
    })
  })

  it('hands in under the name of its file', () => {
    expect(read('miR-21,-,PTEN', 'class 7/Ben Ash.csv')).toMatchObject({
      ok: true,
      value: { name: 'Ben Ash', when: WHEN, lesson: 'two-minuses', maps: [{ step: 'build' }] },
    })
  })
})

describe('names in a map', () => {
  const match = (...lines: readonly (readonly [string, 'raises' | 'lowers' | 'unknown', string])[]) =>
    matchNames(graph, { nodes: [], lines: lines.map(([from, sign, to]) => ({ from, sign, to })) }, ASKED)

  it('mean a node by id, former id, label or synonym, whatever the case, dashes and Greek letters', () => {
    for (const name of ['mir-21', 'miR21', 'MIR–21', 'Microrna-21', 'hsa-miR-21'])
      expect(match([name, 'lowers', 'pten-old']).map.lines).toEqual([{ from: 'mir-21', sign: 'lowers', to: 'pten' }])
    expect(match(['TNF-a', 'raises', 'PTEN']).map.nodes).toEqual(['tnf', 'pten'])
    for (const name of ['IL-1β', 'il 1 beta', 'IL-1b'])
      expect(match([name, 'raises', 'Apoptosis']).map.lines).toEqual([
        { from: 'il-1b', sign: 'raises', to: 'apoptosis' },
      ])
  })

  it('that are two of one node are put together with a note, and so are lines drawn twice', () => {
    const { map, notes, unmatched } = match(
      ['miR-21', 'lowers', 'PTEN'],
      ['miR21', 'lowers', 'pten'],
      ['AKT', 'raises', 'apoptosis'],
      ['PI3K-AKT', 'lowers', 'apoptosis'],
      ['akt', 'raises', 'AKT'],
    )
    expect(map.lines).toEqual([
      { from: 'mir-21', sign: 'lowers', to: 'pten' },
      { from: 'akt', sign: 'lowers', to: 'apoptosis' },
    ])
    expect(notes).toEqual([
      '“miR-21” and “miR21” are one node: miR-21.',
      '“PTEN” and “pten” are one node: PTEN.',
      '“AKT” and “PI3K-AKT” and “akt” are one node: PI3K-AKT.',
      'Two lines from miR-21 to PTEN; they count as one.',
      'Two lines from PI3K-AKT to apoptosis with different signs; the later one counts.',
      'A line from PI3K-AKT to PI3K-AKT leads back to where it starts; it is left out.',
    ])
    expect(unmatched).toEqual([])
  })

  it('that fit no node or several are listed, and only their lines are left out', () => {
    const { map, unmatched } = match(
      ['miR-21', 'lowers', 'PTEN'],
      ['miR-99', 'lowers', 'PTEN'],
      ['TWIN', 'raises', 'apoptosis'],
    )
    expect(map.lines).toHaveLength(1)
    expect(unmatched).toEqual(['miR-99', 'TWIN'])
    expect(matchNames(graph, { nodes: ['TWIN'], lines: [] }, [...ASKED, nodeId('twin-b')]).map.nodes).toEqual([
      'twin-b',
    ])
  })
})
