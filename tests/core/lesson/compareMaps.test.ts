import { describe, expect, it } from 'vitest'
import {
  addLine,
  addNode,
  changeSign,
  EMPTY_MAP,
  removeLine,
  removeNode,
  turnLine,
} from '../../../src/core/lesson/builtMap.ts'
import type { BuiltMap } from '../../../src/core/lesson/builtMap.ts'
import { builtSignOf, compareMaps } from '../../../src/core/lesson/compareMaps.ts'
import { expertMap } from '../../../src/core/lesson/expertMap.ts'
import { extraWords, judgedWords } from '../../../src/core/lesson/mapWords.ts'
import { nodeId } from '../miniGraph.ts'
import { shippedGraph } from '../shippedGraph.ts'
import { expert, graph } from './taskGraph.ts'

const line = (from: string, sign: 'raises' | 'lowers' | 'unknown', to: string) => ({
  from: nodeId(from),
  sign,
  to: nodeId(to),
})
const mapOf = (...lines: readonly ReturnType<typeof line>[]): BuiltMap => lines.reduce(addLine, EMPTY_MAP)
const verdicts = (map: BuiltMap) =>
  compareMaps(graph, expert, map).lines.map(({ line: { source, target }, verdict }) => `${source} ${target} ${verdict}`)

describe('the expert map of some nodes', () => {
  it('holds each pair and sign once, supply as raising, and no overall effect, negated or title-only relation', () => {
    expect(expert.lines).toEqual([
      { source: 'exo', target: 'mir-21', sign: 1, edges: ['e1'] },
      { source: 'mir-21', target: 'pten', sign: -1, edges: ['e2', 'e2b'] },
      { source: 'pten', target: 'akt', sign: -1, edges: ['e3'] },
      { source: 'akt', target: 'apoptosis', sign: -1, edges: ['e4'] },
      { source: 'akt', target: 'autophagy', sign: null, edges: ['e6'] },
    ])
  })

  it('holds a stated result where no chain among these nodes explains it', () => {
    expect(expertMap(graph, [nodeId('exo'), nodeId('apoptosis'), nodeId('gone')])).toEqual({
      nodes: ['exo', 'apoptosis'],
      lines: [{ source: 'exo', target: 'apoptosis', sign: -1, edges: ['e5'] }],
    })
  })
})

describe('a learner’s map', () => {
  it('holds one line in each direction between two nodes, and brings the ends of a line with it', () => {
    const map = mapOf(
      line('mir-21', 'raises', 'pten'),
      line('mir-21', 'lowers', 'pten'),
      line('pten', 'lowers', 'pten'),
    )
    expect(map).toEqual({ nodes: ['mir-21', 'pten'], lines: [line('mir-21', 'lowers', 'pten')] })
  })

  it('is changed line by line, and stays the same object where nothing changes', () => {
    const map = mapOf(line('mir-21', 'lowers', 'pten'), line('pten', 'lowers', 'akt'))
    const ends = { from: nodeId('pten'), to: nodeId('akt') }
    expect(changeSign(map, ends, 'unknown').lines[1]).toEqual(line('pten', 'unknown', 'akt'))
    expect(turnLine(map, ends).lines[1]).toEqual(line('akt', 'lowers', 'pten'))
    expect(turnLine(addLine(map, line('akt', 'raises', 'pten')), ends).lines).toEqual([
      map.lines[0],
      line('akt', 'lowers', 'pten'),
    ])
    expect(removeLine(map, ends).lines).toEqual([map.lines[0]])
    expect(removeNode(map, nodeId('pten'))).toEqual({ nodes: ['mir-21', 'akt'], lines: [] })
    const gone = { from: nodeId('akt'), to: nodeId('mir-21') }
    for (const same of [
      addNode(map, nodeId('pten')),
      removeNode(map, nodeId('exo')),
      removeLine(map, gone),
      turnLine(map, gone),
      changeSign(map, gone, 'raises'),
    ])
      expect(same).toBe(map)
  })
})

describe('a learner’s map held against the expert’s', () => {
  it('is all right when it is the expert’s own', () => {
    const own = expert.lines.reduce(
      (map, { source, target, sign }) => addLine(map, { from: source, to: target, sign: builtSignOf(sign) }),
      EMPTY_MAP,
    )
    expect(compareMaps(graph, expert, own)).toMatchObject({
      lines: expert.lines.map(() => ({ verdict: 'correct' })),
      extra: [],
    })
  })

  it('tells each line correct, missing, with a wrong sign or turned round', () => {
    const map = mapOf(line('exo', 'raises', 'mir-21'), line('mir-21', 'raises', 'pten'), line('akt', 'lowers', 'pten'))
    expect(verdicts(map)).toEqual([
      'exo mir-21 correct',
      'mir-21 pten wrong-sign',
      'pten akt reversed',
      'akt apoptosis missing',
      'akt autophagy missing',
    ])
    expect(compareMaps(graph, expert, map).extra).toEqual([])
  })

  it('takes a direction claimed where the review tells none for a wrong sign', () => {
    expect(verdicts(mapOf(line('akt', 'raises', 'autophagy'))).at(-1)).toBe('akt autophagy wrong-sign')
    expect(verdicts(mapOf(line('akt', 'unknown', 'apoptosis'))).at(-2)).toBe('akt apoptosis wrong-sign')
  })

  it('never calls what the review tells invented', () => {
    const map = mapOf(
      line('exo', 'lowers', 'apoptosis'),
      line('il-1b', 'raises', 'apoptosis'),
      line('exo', 'raises', 'apoptosis'),
      line('exo', 'raises', 'autophagy'),
      line('pten', 'raises', 'apoptosis'),
      line('pten', 'lowers', 'autophagy'),
    )
    const extra = compareMaps(graph, expert, map).extra.map(({ line: l, kind, edges }) => [
      l.from,
      l.to,
      kind,
      ...edges,
    ])
    // The second line from the exosome to apoptosis took the place of the first.
    expect(extra).toEqual([
      ['exo', 'apoptosis', 'other-sign', 'e5'],
      ['il-1b', 'apoptosis', 'not-asked', 'e7'],
      ['exo', 'autophagy', 'not-asked', 'e9'],
      ['pten', 'apoptosis', 'invented'],
      ['pten', 'autophagy', 'invented', 'e8'],
    ])
    expect(compareMaps(graph, expert, mapOf(line('exo', 'lowers', 'apoptosis'))).extra).toMatchObject([
      { kind: 'as-a-whole', edges: ['e5'] },
    ])
  })

  it('tells a line once when both directions are drawn and one is right', () => {
    const { lines, extra } = compareMaps(
      graph,
      expert,
      mapOf(line('pten', 'lowers', 'akt'), line('akt', 'lowers', 'pten')),
    )
    expect(lines[2]?.verdict).toBe('correct')
    expect(extra).toMatchObject([{ line: line('akt', 'lowers', 'pten'), kind: 'invented' }])
  })

  it('calls neither line of a loop turned round when the other is drawn', () => {
    const loop = expertMap(graph, [nodeId('il-1b'), nodeId('tnf')])
    expect(compareMaps(graph, loop, mapOf(line('tnf', 'raises', 'il-1b'))).lines.map((l) => l.verdict)).toEqual([
      'missing',
      'correct',
    ])
  })

  it('lets a line with a direction also tell the same pair without one', () => {
    const shipped = shippedGraph()
    const both = expertMap(shipped, [nodeId('msc-exos'), nodeId('mir-31-5p')])
    expect(new Set(both.lines.map((l) => l.sign))).toEqual(new Set([1, null]))
    const judged = (sign: 'raises' | 'lowers' | 'unknown') =>
      compareMaps(shipped, both, mapOf(line('msc-exos', sign, 'mir-31-5p')))
        .lines.map((l) => `${l.line.sign} ${l.verdict}`)
        .toSorted()
    expect(judged('raises')).toEqual(['1 correct', 'null correct'])
    expect(judged('unknown')).toEqual(['1 missing', 'null correct'])
    expect(judged('lowers')).toEqual(['1 wrong-sign', 'null wrong-sign'])
  })

  it('is told in sentences that say no more than the review', () => {
    const { lines, extra } = compareMaps(
      graph,
      expert,
      mapOf(line('exo', 'lowers', 'apoptosis'), line('mir-21', 'raises', 'pten'), line('akt', 'raises', 'exo')),
    )
    expect(lines.map((l) => judgedWords(graph, l)).slice(0, 2)).toEqual([
      'BMSC-Exos carries miR-21.',
      'You drew “miR-21 raises or supplies PTEN”. The review: miR-21 suppresses and represses PTEN, so here “lowers”.',
    ])
    expect(extra.map((l) => extraWords(graph, l))).toEqual([
      'BMSC-Exos suppresses apoptosis: in the review, but as a whole. The steps of this map explain it.',
      'PI3K-AKT raises or supplies BMSC-Exos: the review tells no such relation. That is not the same as no effect.',
    ])
    const denied = compareMaps(graph, expert, mapOf(line('pten', 'raises', 'autophagy'))).extra
    expect(denied.map((l) => extraWords(graph, l))).toEqual([
      'You drew “PTEN raises or supplies autophagy”. The review denies it: PTEN has no effect on autophagy.',
    ])
  })
})
