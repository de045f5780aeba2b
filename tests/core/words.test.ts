import { describe, expect, it } from 'vitest'
import type { NodeKind } from '../../src/core/model/records.ts'
import { capital } from '../../src/core/words/capital.ts'
import { relationClassWord, relationClassWords } from '../../src/core/words/classWords.ts'
import { countWords } from '../../src/core/words/countWords.ts'
import { groupName } from '../../src/core/words/groupWords.ts'
import { isPluralName } from '../../src/core/words/isPluralName.ts'
import { laneName, laneNodes, laneTitle } from '../../src/core/words/laneWords.ts'
import {
  effectBasis,
  firstSentence,
  settingOfMechanism,
  sizeWords,
  standsInWords,
} from '../../src/core/words/mechanismWords.ts'
import { legendWords, spokenNode, valenceWords } from '../../src/core/words/nodeWords.ts'
import { escapeMarkdown, sentence, toMarkdown } from '../../src/core/words/sentence.ts'
import { edgeId, nodeId } from './miniGraph.ts'

describe('a class of relations in a legend', () => {
  it('raises, lowers or affects, whatever the verbs', () => {
    expect((['activates', 'inhibits', 'modulates', 'transfers', 'associated'] as const).map(relationClassWord)).toEqual(
      ['raises', 'lowers', 'affects', 'supplies or delivers', 'other link'],
    )
    expect(relationClassWords('modulates', ['regulates'])).toBe('affects')
  })
  it('lists up to four verbs of transfer and up to two of other links', () => {
    const transfers = (...verbs: readonly string[]): string => relationClassWords('transfers', verbs)
    const others = (...verbs: readonly string[]): string => relationClassWords('associated', verbs)
    expect([
      transfers('a', 'b', 'c', 'd'),
      transfers('a', 'b', 'c', 'd', 'e'),
      transfers(),
      others('a', 'b'),
      others('a', 'b', 'c'),
      others(),
    ]).toEqual(['a, b, c, d', 'supplies or delivers', 'supplies or delivers', 'a, b', 'other link', 'other link'])
  })
})

describe('counts in words', () => {
  it('tell what is drawn, and what is listed beside it', () => {
    const none = { nodes: 0, relations: 0 }
    expect([
      countWords({ nodes: 1, relations: 1, undrawn: none }),
      countWords({ nodes: 2, relations: 0, undrawn: { nodes: 1, relations: 0 } }),
      countWords({ nodes: 2, relations: 3, undrawn: { nodes: 1, relations: 2 } }),
      countWords({ nodes: 2, relations: 3, undrawn: { nodes: 2, relations: 1 } }),
    ]).toEqual([
      '1 node, 1 relation',
      '2 nodes, 0 relations',
      '2 nodes, 3 relations, and 1 trial with 2 relations, listed but not drawn',
      '2 nodes, 3 relations, and 2 trials with 1 relation, listed but not drawn',
    ])
  })
  it.each<[NodeKind, number, string]>([
    ['factor', 1, '1 factor'],
    ['factor', 7, '7 factors'],
    ['process', 2, '2 processes'],
    ['process', 1, '1 process'],
    ['cargo', 3, '3 cargo'],
    ['mirna', 2, '2 miRNAs'],
    ['trial', 2, '2 clinical trials'],
  ])('of the kind %s, %i are “%s”', (kind, count, words) => {
    expect(groupName(kind, count)).toBe(words)
  })
})

describe('a name of several things', () => {
  it.each([
    ['BMSC-Exos', true],
    ['BMSC-Exo', false],
    ['Lifestyle factors', true],
    ['Non-coding RNAs (class)', true],
    ['RNA (classes)', false],
    ['Enzymes of cells', true],
    ['Loss of cells', false],
    ['Search for cells', false],
    ['Damage to cells', false],
    ['Stress in cells', false],
    ['Uptake by cells', false],
    ['Work with cells', false],
    ['Load on discs', false],
    ['Force at discs', false],
    ['Uptake through cells', false],
    ['Oxidative stress', false],
    ['Annulus fibrosus', false],
    ['NP cell apoptosis', false],
    ['Propionibacterium acnes', false],
    ['Release criteria', true],
    ['AF lamellae', true],
    ['Disc-lamellae', true],
    ['Cells under way', false],
  ])('%s: %s', (name, plural) => {
    expect(isPluralName(name)).toBe(plural)
  })
})

describe('a node in words', () => {
  it('says of more of it what it means for the disc', () => {
    expect((['harmful', 'beneficial', 'neutral', null] as const).map(valenceWords)).toEqual([
      'More of it is harmful to the disc.',
      'More of it is good for the disc.',
      'Neither good nor bad for the disc by itself.',
      'The review does not say whether more of it is good or bad.',
    ])
  })
  it('is spoken with at most four relations on each side, and all of them counted', () => {
    const some = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(spokenNode('NP', 'process', some.slice(0, 4), some, null)).toBe(
      'N P, process. In: 4, a, b, c, d. Out: 6, a, b, c, d, and 2 more.',
    )
    expect(spokenNode('x', 'trial', [], ['a', 'b'], { position: 1, size: 2, lane: 'source' }, 1)).toBe(
      'x, clinical trial. In: 0. Out: 2, a, and 1 more. 1 of 2 in source cells.',
    )
  })
  it('is called in a legend by the kinds drawn, each name once, in the fixed order', () => {
    expect([
      legendWords(['vesicle', 'exosome']),
      legendWords(['target', 'cell']),
      legendWords(['outcome', 'mirna', 'process']),
    ]).toEqual(['vesicles', 'cell or tissue or gene or protein', 'microRNA, process or outcome'])
  })
  it('stands in a lane that has a name, a word in sentences and a heading', () => {
    expect([laneName('source'), laneNodes('source'), laneTitle('source')]).toEqual([
      'Source',
      'source cells',
      'Source cells',
    ])
  })
})

describe('a mechanism in words', () => {
  const ids = (n: number) => Array.from({ length: n }, (_, i) => edgeId(`${i}`))
  const size = (nodes: number, relations: number, studies: readonly number[], reviews: readonly number[]): string =>
    sizeWords({ nodes: ids(nodes).map(nodeId), relations: ids(relations), studies, reviews })
  it('counts nodes, relations and studies, and reviews only where there is no study', () => {
    expect([size(18, 16, [1, 2, 3], [4]), size(1, 1, [1], []), size(2, 1, [], [4]), size(2, 1, [], [])]).toEqual([
      '18 nodes, 16 relations, 3 studies',
      '1 node, 1 relation, 1 study',
      '2 nodes, 1 relation, no study, 1 review',
      '2 nodes, 1 relation, no study',
    ])
  })
  it('tells species and whether some of it is in vivo', () => {
    expect([
      settingOfMechanism({ species: ['mouse', 'rat'], inVivo: true }),
      settingOfMechanism({ species: [], inVivo: false }),
    ]).toEqual(['mouse and rat, some in vivo', 'species not stated'])
  })
  it.each([
    ['untold', true, 'stated', 'no direction is printed'],
    ['untold', false, 'stated', 'direction cannot be told'],
    ['raises', true, 'stated', 'stated outright'],
    ['raises', true, 'hedged', 'hedged'],
    ['lowers', false, 'stated', 'by a chain, weakest step stated'],
    ['lowers', false, 'title-only', 'by a chain, weakest step title only'],
  ] as const)('reads an effect that %s, in one relation: %s, %s, as “%s”', (net, isStated, weakest, words) => {
    expect(effectBasis({ net, isStated, weakest })).toBe(words)
  })
  it('says in how many mechanisms a node stands', () => {
    expect([standsInWords('IVDD', 1), standsInWords('IVDD', 20)]).toEqual([
      'IVDD stands in 1 mechanism',
      'IVDD stands in 20 mechanisms',
    ])
  })
  it.each([
    ['One. Two.', 'One.'],
    ['One. “Two.”', 'One.'],
    ['One.  Two.', 'One.'],
    ['One\nmore. Two.', 'One\nmore.'],
    ['One. miR-21 too.', 'One.'],
    ['By e.g. 2.5 parts. Two.', 'By e.g. 2.5 parts.'],
    ['Only one.', 'Only one.'],
    ['No stop', 'No stop'],
  ])('begins “%s” with “%s”', (summary, first) => {
    expect(firstSentence(summary)).toBe(first)
  })
})

describe('a sentence of parts', () => {
  const told = () =>
    sentence([
      { kind: 'node', text: 'IL-1β', node: nodeId('il') },
      ' ',
      { kind: 'relation', text: 'raises*', edge: edgeId('1') },
      '',
      ' NP_1',
    ])
  it('reads as its parts joined, and speaks the names only', () => {
    expect(told()).toMatchObject({ text: 'IL-1β raises* NP_1', spoken: 'I L 1 beta raises* NP_1' })
  })
  it('holds plain texts as parts and none that is empty', () => {
    expect(told().parts.map((p) => [p.kind, p.text])).toEqual([
      ['node', 'IL-1β'],
      ['text', ' '],
      ['relation', 'raises*'],
      ['text', ' NP_1'],
    ])
  })
  it('is bold, italic and escaped in Markdown', () => {
    expect(toMarkdown(told())).toBe('**IL-1β** *raises\\** NP\\_1')
    expect(escapeMarkdown('a\\`*_{}[]<>#|~b(.)')).toBe('a\\\\\\`\\*\\_\\{\\}\\[\\]\\<\\>\\#\\|\\~b(.)')
  })
  it('begins with a large letter as a heading', () => {
    expect([capital('two words'), capital('')]).toEqual(['Two words', ''])
  })
})
