import { describe, expect, it } from 'vitest'
import { abbreviationsIn, longForm } from '../../src/core/words/abbreviations.ts'

const known = (...labels: readonly string[]): readonly string[] => abbreviationsIn(labels).known.map((a) => a.short)
const unknown = (...labels: readonly string[]): readonly string[] => abbreviationsIn(labels).unknown

describe('the abbreviations in labels', () => {
  it('are explained, each once, by the alphabet without regard to capitals', () => {
    expect(abbreviationsIn(['NP cell', 'mTOR pathway', 'IVD', 'miR-21', 'NP cell apoptosis'])).toEqual({
      known: [
        { short: 'IVD', long: 'intervertebral disc' },
        { short: 'miR', long: 'microRNA' },
        { short: 'mTOR', long: 'mechanistic target of rapamycin' },
        { short: 'NP', long: 'nucleus pulposus' },
      ],
      unknown: [],
    })
  })
  it.each<[string, readonly string[]]>([
    ['NF-κB pathway', ['NF-κB']],
    ['IL-1β', ['IL-1β']],
    ['BMSCs', ['BMSC']],
    ['Intradiscal HSCs', ['HSC']],
    ['AGEs', ['AGEs']],
    ['PI3K-AKT pathway', ['AKT', 'PI3K']],
    ['BMSC-Exos', ['BMSC', 'Exos']],
    ['N-Exos', ['N-Exos']],
    ['IL-1β-treated', ['IL-1β']],
    ['NF-κB-ERK axis', ['ERK', 'NF-κB']],
    ['AKT-NF-κB', ['AKT', 'NF-κB']],
    ['XX-NF-κB', ['NF-κB']],
    ['miR-31-5p', ['miR']],
    ['disc (IVD, NP/AF)', ['AF', 'IVD', 'NP']],
    ['loss of ECM.', ['ECM']],
    ['ECM; then ROS: both', ['ECM', 'ROS']],
    ['NP-Like-Cell', ['NP']],
    ['Load-bearing capacity', []],
    ['Disc', []],
  ])('of “%s” are %j', (label, shorts) => {
    expect(known(label)).toEqual(shorts)
  })
})

describe('words that look like abbreviations and are not known', () => {
  it('are named, by the alphabet without regard to capitals, each once', () => {
    expect(unknown('XYZ and QRS', 'abc9 of XYZ', 'BB')).toEqual(['abc9', 'BB', 'QRS', 'XYZ'])
  })
  it.each<[string, readonly string[]]>([
    ['two capitals: XyZ', ['XyZ']],
    ['a digit after letters: p65', ['p65']],
    ['a Greek letter: TNFα, αb', ['TNFα', 'αb']],
    ['NF-κB-p65', ['p65']],
    ['XX-AKT', ['XX']],
    ['AKT-Bcl-3 and Bcl-9', ['Bcl-3', 'Bcl-9']],
    ['Load-XX-bearing', ['XX']],
    ['plural XYs', ['XYs']],
    ['Disc', []],
    ['21 and 3p', []],
    ['α', []],
    ['5-HT1', ['HT1']],
    ['p65.', ['p65']],
  ])('in “%s” are %j', (label, words) => {
    expect(unknown(label)).toEqual([...words])
  })
  it.each(['GW4869', 'AMG0103', 'Notch1 pathway', 'Wnt', 'AntagomiR-4450', 'collagen II'])(
    'do not hold “%s”, which is a name',
    (label) => {
      expect(abbreviationsIn([label])).toEqual({ known: [], unknown: [] })
    },
  )
})

it('tells the long form of one abbreviation, and nothing of what it does not know', () => {
  expect([longForm('ECM'), longForm('ecm'), longForm('XYZ')]).toEqual(['extracellular matrix', null, null])
})
