import { describe, expect, it } from 'vitest'
import type { Given } from '../../../src/core/lesson/gradeAnswer.ts'
import { givenWords, rightWords } from '../../../src/core/lesson/givenWords.ts'
import { questionKey } from '../../../src/core/lesson/questionKey.ts'
import { shownMap } from '../../../src/core/lesson/shownMap.ts'
import { nodeId } from '../miniGraph.ts'
import { questionOf, SMALL_GRAPH } from './smallLesson.ts'

function told(raw: Record<string, unknown>, given: Given): readonly [given: string, right: string] {
  const { question, lesson, at } = questionOf(raw)
  const key = questionKey(SMALL_GRAPH, question, shownMap(SMALL_GRAPH, lesson, at), 's')
  return [givenWords(key, given), rightWords(SMALL_GRAPH, key)]
}
const ORDER = { type: 'orderPath', path: ['mir', 'gene', 'path'] }

describe('an answer in words, and what is right', () => {
  it.each<readonly [Record<string, unknown>, Given, readonly [string, string]]>([
    [
      { type: 'predictSign', path: ['mir', 'gene'] },
      { kind: 'one', id: 'raises' },
      ['GENE1 goes up', 'GENE1 goes down'],
    ],
    [
      ORDER,
      { kind: 'order', ids: ['gene', 'mir'] },
      ['GENE1 (target) → miR-7 (miRNA)', 'miR-7 (miRNA) → GENE1 (target) → AKT pathway (pathway)'],
    ],
    [
      {
        type: 'matchCitation',
        pairs: [
          { edge: 'E2', ref: 1 },
          { edge: 'E6', ref: 2 },
        ],
      },
      { kind: 'pairs', pairs: {} },
      ['', expect.stringContaining('miR-7 represses GENE1: [1]') as string],
    ],
    [{ type: 'nameNode', node: 'mir' }, { kind: 'name', text: ' mir 9 ' }, ['mir 9', 'miR-7']],
    [{ type: 'selfExplain', model: 'So.' }, { kind: 'open', text: 'because' }, ['because', '']],
    [
      { type: 'buildMap', nodes: ['exo', 'gene'], tray: ['mir'] },
      {
        kind: 'map',
        map: {
          nodes: [nodeId('exo'), nodeId('gene')],
          lines: [{ from: nodeId('exo'), to: nodeId('gene'), sign: 'raises' }],
        },
      },
      ['a map with 1 line', ''],
    ],
  ])('%o', (raw, given, words) => {
    expect(told(raw, given)).toEqual(words)
  })

  it('of another kind than is asked is told by its ids', () => {
    expect(told(ORDER, { kind: 'one', id: 'mir' })[0]).toBe('miR-7 (miRNA)')
    expect(told({ type: 'selfExplain', model: 'So.' }, { kind: 'order', ids: ['a', 'b'] })[0]).toBe('a → b')
  })
})
