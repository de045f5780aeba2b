import { describe, expect, it } from 'vitest'
import { assignTracks } from '../../src/layout/assignTracks.ts'
import { flowGraph } from '../../src/layout/flowGraph.ts'
import { laneOptionsOf } from '../../src/layout/laneOptions.ts'
import { layerGraph } from '../../src/layout/layerGraph.ts'
import { lanesOf } from './laneGraph.ts'

/** Two lines from a and b on the left to c and d on the right, which stand at these heights. */
const tracksOf = (a: number, b: number, c: number, d: number) => {
  const graph = flowGraph(lanesOf('0:a 0:b 1:c 1:d', 'a>c b>d'), laneOptionsOf(undefined))
  const layers = layerGraph(graph, [0, 0, 1, 1], 2)
  const ports = graph.edges.map(() => ({
    source: { side: 'right', offset: 0 } as const,
    target: { side: 'left', offset: 0 } as const,
  }))
  const { share, count } = assignTracks(graph, layers, ports, [a, b, c, d])
  return { swings: share.flat(), sideBySide: count[0] }
}

describe('lines that swing in one gap', () => {
  it('both down: the upper one swings after the lower one, so that they do not cross', () => {
    expect(tracksOf(0, 40, 100, 140)).toEqual({ swings: [1, 0], sideBySide: 2 })
  })
  it('both up: the lower one swings after the upper one', () => {
    expect(tracksOf(100, 140, 0, 40)).toEqual({ swings: [0, 1], sideBySide: 2 })
  })
  it('from one height: the one that goes farther swings first', () => {
    expect(tracksOf(0, 0, 100, 140)).toEqual({ swings: [1, 0], sideBySide: 2 })
    expect(tracksOf(140, 140, 0, 40)).toEqual({ swings: [0, 1], sideBySide: 2 })
  })
  it('at other heights, or one down and one up: both in the middle', () => {
    expect(tracksOf(0, 100, 40, 140)).toEqual({ swings: [0.5, 0.5], sideBySide: 1 })
    expect(tracksOf(0, 100, 100, 0)).toEqual({ swings: [0.5, 0.5], sideBySide: 1 })
  })
  it('take no track of their own where they hardly swing', () => {
    expect(tracksOf(0, 4, 8, 12)).toEqual({ swings: [0.5, 0.5], sideBySide: 1 })
    expect(tracksOf(0, 4, 8.5, 12.5)).toEqual({ swings: [1, 0], sideBySide: 2 })
  })
})
