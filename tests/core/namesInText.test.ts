import { describe, expect, it } from 'vitest'
import { mapLabel } from '../../src/core/query/nodeSets.ts'
import { tellInText } from '../../src/core/tell/tellRelation.ts'
import { beginSentence } from '../../src/core/words/beginSentence.ts'
import { isPluralName } from '../../src/core/words/isPluralName.ts'
import { nameInSentence } from '../../src/core/words/nameInSentence.ts'
import { edgeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()

describe('a name within running text', () => {
  it.each([
    ['Oxidative stress', 'oxidative stress'],
    ['Disc-cell proteinases', 'disc-cell proteinases'],
    ['Cell–cell communication', 'cell–cell communication'],
    ['Cancer (patient factor)', 'cancer (patient factor)'],
    ['Factor(s) of risk', 'factor(s) of risk'],
    ['BMSC-Exos', 'BMSC-Exos'],
    ['Fibroblast-Exos', 'Fibroblast-Exos'],
    ['Bcl-2', 'Bcl-2'],
    ['Notch1 pathway', 'Notch1 pathway'],
    ['Wnt pathway', 'Wnt pathway'],
    ['Propionibacterium acnes', 'Propionibacterium acnes'],
    ['AntagomiR-4450', 'AntagomiR-4450'],
  ])('%s reads %s', (name, inside) => {
    expect(nameInSentence(name)).toBe(inside)
  })

  it.each([
    ['oxidative stress is', 'Oxidative stress is'],
    ['disc-cell proteinases', 'Disc-cell proteinases'],
    ['stem cell, or', 'Stem cell, or'],
    ['hypoxia', 'Hypoxia'],
    ['miR-21 represses', 'miR-21 represses'],
    ['iMSC-Exos', 'iMSC-Exos'],
    ['mTOR pathway', 'mTOR pathway'],
    ['miRNAs (class)', 'miRNAs (class)'],
    ['hPLMSC-Exos', 'hPLMSC-Exos'],
  ])('“%s” begins a sentence as “%s”', (text, start) => {
    expect(beginSentence(text)).toBe(start)
  })

  it('takes a plural verb where its head word is a plural, and no other name of the data does', () => {
    expect(
      graph.data.nodes
        .map(mapLabel)
        .filter(isPluralName)
        .filter((name) => !name.endsWith('-Exos'))
        .sort(),
    ).toEqual([
      'AGEs',
      'ASICs',
      'Autologous BMSCs',
      'Disc proteases',
      'Disc symptoms',
      'Disc-cell proteinases',
      'Discogenic cells',
      'ECM components',
      'ECM-degrading enzymes',
      'Engineered exosomes',
      'Exosomal lipids',
      'Exosomal proteins',
      'Exosome release methods',
      'Exosomes (any source)',
      'Immune mediators',
      'Inflammatory receptors',
      'Intradiscal HSCs',
      'Irregular AF lamellae',
      'Isolation differences',
      'Lifestyle factors',
      'Matrix fragments',
      'Metabolic disorders',
      'Mitochondrial proteins',
      'Multiple doses',
      'Non-coding RNAs (class)',
      'Other vesicles',
      'Potency assays',
      'Release criteria',
      'Small-molecule drugs',
      'miRNAs (class)',
    ])
    expect(
      [
        'Loss of cells',
        'Clinical use of SC-Exos',
        'NP cell apoptosis',
        'Oxidative stress',
        'Movement of neighbors',
        'Annulus',
        'PRP with exosomes',
      ].filter(isPluralName),
    ).toEqual([])
  })

  it('stands in a relation with the verb of its number', () => {
    expect(['M08', 'M09'].map((id) => tellInText(graph, edgeId(id)))).toEqual([
      'BMSC-Exos carry miR-532-5p',
      'miR-532-5p represses RASSF5',
    ])
  })
})
