import { describe, expect, it } from 'vitest'
import { foldShown, foldSides } from '../../src/figure/foldShown.ts'
import { selectShown, type Shown } from '../../src/figure/selectShown.ts'
import { miniGraph } from '../core/miniGraph.ts'

/** An exosome carries a miRNA that suppresses a process; its result as a whole is told too. */
const graph = miniGraph({
  nodes: [
    { id: 'exo', kind: 'exosome' },
    { id: 'mir', kind: 'mirna' },
    { id: 'p', kind: 'process' },
  ],
  edges: [
    { id: 'carries', from: 'exo', to: 'mir', predicate: 'carries' },
    { id: 'acts', from: 'mir', to: 'p', predicate: 'suppresses' },
    { id: 'whole', from: 'exo', to: 'p', predicate: 'suppresses' },
  ],
})
const picked = (...nodes: readonly string[]) => selectShown(graph, { kind: 'picked', nodes, edges: null }, [])
const ids = ({ links, folded }: Shown) => ({ drawn: links.map((l) => l.id), told: folded.map((l) => l.id) })
const CHAIN = picked('exo', 'mir', 'p')

describe('an effect that a chain of the figure explains', () => {
  it('is told and not drawn where the figure folds, and drawn where it shows all', () => {
    expect(ids(foldShown(graph, CHAIN, 'folded'))).toEqual({ drawn: ['carries', 'acts'], told: ['whole'] })
    expect(ids(foldShown(graph, CHAIN, 'shown'))).toEqual({ drawn: ['carries', 'acts', 'whole'], told: [] })
  })

  it('is drawn where the chain is not shown', () => {
    expect(ids(foldShown(graph, picked('exo', 'p'), 'folded'))).toEqual({ drawn: ['whole'], told: [] })
  })

  it('is drawn on both sides of a comparison where one of them draws it, and told where neither does', () => {
    const drawn = foldSides(graph, CHAIN, picked('exo', 'p'), 'folded').map(ids)
    expect(drawn).toEqual([
      { drawn: ['carries', 'acts', 'whole'], told: [] },
      { drawn: ['whole'], told: [] },
    ])
    expect(foldSides(graph, CHAIN, CHAIN, 'folded').map((side) => ids(side).told)).toEqual([['whole'], ['whole']])
  })

  it('is a step like any other of a drawn path', () => {
    const path = selectShown(graph, { kind: 'path', edges: ['carries', 'acts', 'whole'] }, [])
    expect(ids(foldShown(graph, path, 'folded'))).toEqual({ drawn: ['carries', 'acts', 'whole'], told: [] })
  })
})
