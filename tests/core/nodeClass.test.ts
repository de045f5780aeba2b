import { describe, expect, it } from 'vitest'
import { CHAIN_FIRST, isChainLane, isDrawn, laneKinds, laneOf, nodeClass } from '../../src/core/model/nodeClass.ts'
import { LANES, NODE_CLASSES, NODE_KINDS } from '../../src/core/model/records.ts'
import type { NodeKind } from '../../src/core/model/records.ts'
import { laneName, laneNodes, laneTitle } from '../../src/core/words/laneWords.ts'
import { kindWord, legendWords } from '../../src/core/words/nodeWords.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
const shippedIn = (lane: (typeof LANES)[number]): ReadonlySet<NodeKind> =>
  new Set(graph.data.nodes.filter((n) => isDrawn(n.kind) && laneOf(n.kind) === lane).map((n) => n.kind))

describe('kinds, classes and lanes', () => {
  it('gives every class and every lane of the map a kind', () => {
    expect(new Set(NODE_KINDS.map(nodeClass))).toEqual(new Set(NODE_CLASSES))
    expect(new Set(NODE_KINDS.map(laneOf))).toEqual(new Set(LANES))
    expect(LANES.flatMap(laneKinds).toSorted()).toEqual([...NODE_KINDS].toSorted())
  })

  it('puts what acts from outside before the chain, and walks and lists the chain first', () => {
    expect(LANES).toEqual(['factor', 'source', 'exosome', 'cargo', 'target', 'pathway', 'process', 'outcome'])
    expect(CHAIN_FIRST).toEqual(['source', 'exosome', 'cargo', 'target', 'pathway', 'process', 'outcome', 'factor'])
  })

  it('draws a kind by the class of its name and stands it in the lane of its name, where there is one', () => {
    const named = (names: readonly string[]) => NODE_KINDS.filter((kind) => names.includes(kind))
    expect(named(NODE_CLASSES).map(nodeClass)).toEqual(named(NODE_CLASSES))
    expect(named(LANES).map(laneOf)).toEqual(named(LANES))
    expect(
      (['cell', 'vesicle', 'intervention', 'trial'] as const).map((kind) => [nodeClass(kind), laneOf(kind)]),
    ).toEqual([
      ['source', 'source'],
      ['exosome', 'exosome'],
      ['factor', 'factor'],
      ['factor', 'factor'],
    ])
  })

  it('takes every lane as a step of the chain but that of what acts from outside', () => {
    expect(LANES.filter((lane) => !isChainLane(lane))).toEqual(['factor'])
  })

  it('draws every kind but trials', () => {
    expect(NODE_KINDS.filter((kind) => !isDrawn(kind))).toEqual(['trial'])
  })

  it('lists the kinds of a lane in the order of the kinds', () => {
    expect([laneKinds('factor'), laneKinds('exosome')]).toEqual([
      ['factor', 'intervention', 'trial'],
      ['exosome', 'vesicle'],
    ])
  })

  it('lets the lane follow the kind where two kinds share a silhouette', () => {
    expect(nodeClass('cargo')).toBe(nodeClass('factor'))
    expect([laneOf('cargo'), laneOf('mirna')]).toEqual(['cargo', 'cargo'])
    expect([laneOf('factor'), laneOf('intervention')]).toEqual(['factor', 'factor'])
  })

  it('keeps no lane for both what an exosome can carry and what it cannot', () => {
    const carried = new Set(graph.relation('carries').to)
    expect(new Set<string>(laneKinds('cargo'))).toEqual(carried)
    expect(LANES.filter((lane) => new Set(laneKinds(lane).map((kind) => carried.has(kind))).size > 1)).toEqual([])
  })

  it('shows miRNAs and cargoes, and nothing else, as cargo in the shipped data', () => {
    expect(shippedIn('cargo')).toEqual(new Set(['mirna', 'cargo']))
    expect(shippedIn('factor')).toEqual(new Set(['factor', 'intervention']))
    const lane = (id: string) => laneOf(graph.data.nodes.find((n) => n.id === id)?.kind ?? 'trial')
    expect(['antagomir-4450', 'mir-4450', 'mir-21'].map(lane)).toEqual(['cargo', 'cargo', 'cargo'])
    expect(['aging', 'gw4869', 'ages', 'il-1b', 'intradiscal-injection'].map(lane)).toEqual([
      'factor',
      'factor',
      'factor',
      'factor',
      'factor',
    ])
  })
})

describe('words of lanes and kinds', () => {
  it('names every lane differently, the short name within the heading', () => {
    expect(new Set(LANES.map(laneName)).size).toBe(LANES.length)
    expect(new Set(LANES.map(laneNodes)).size).toBe(LANES.length)
    for (const lane of LANES) expect(laneTitle(lane).toLowerCase()).toContain(laneName(lane).toLowerCase())
  })

  it('calls a silhouette by the kinds that are drawn with it, never by another kind', () => {
    expect(legendWords(['factor', 'factor'])).toBe('factor')
    expect(legendWords(['cargo'])).toBe('cargo')
    expect(legendWords(['intervention', 'cargo', 'factor'])).toBe('cargo, factor or intervention')
    expect(legendWords(['exosome'])).toBe('vesicles')
    for (const kind of ['factor', 'intervention'] as const)
      expect(
        `${kindWord(kind)} ${legendWords([kind])} ${laneName(laneOf(kind))} ${laneNodes(laneOf(kind))}`,
      ).not.toMatch(/cargo/i)
  })
})
