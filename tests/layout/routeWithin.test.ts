import { describe, expect, it } from 'vitest'
import { assignPorts } from '../../src/layout/assignPorts.ts'
import { flowGraph } from '../../src/layout/flowGraph.ts'
import { laneOptionsOf } from '../../src/layout/laneOptions.ts'
import { layerGraph } from '../../src/layout/layerGraph.ts'
import { alongHops } from '../../src/layout/routeEdges.ts'
import { routeWithin } from '../../src/layout/routeWithin.ts'
import { lanesOf } from './laneGraph.ts'

/** a above m above b in one column from 200 to 300, l left and r right of it, and the first line runs from a to b. */
const column = (lines: string) => {
  const graph = flowGraph(lanesOf('0:l 1:a 1:m 1:b 2:r', lines), laneOptionsOf(undefined))
  const at = (id: string): number => graph.nodes.findIndex((n) => n.id === id)
  const layers = layerGraph(
    graph,
    graph.nodes.map((n) => n.lane),
    3,
  )
  const height = graph.nodes.map(() => 36)
  const order = [[at('l')], ['a', 'm', 'b'].map(at), [at('r')]]
  const ports = assignPorts(graph, layers, order, height)
  const across = graph.nodes.map(({ id }) => ({ a: 0, m: 100, b: 200 })[id] ?? 100)
  const places = { columnStart: [0, 200, 400], columnEnd: [100, 300, 500], across, height }
  return { side: ports[0]?.source.side, ...routeWithin(graph, layers, ports, places) }
}

describe('a line past a box of its column', () => {
  it.each([
    ['a>b m>r', 'left', 'lines leave that box to the right'],
    ['a>b l>m', 'right', 'lines come to that box from the left'],
    ['a>b l>m m>r', 'right', 'that box has as many on both sides'],
    ['a>b a>r', 'left', 'its own ends have more lines to the right'],
    ['a>b', 'right', 'nothing speaks for a side'],
  ])('%s runs on the %s, as %s', (lines, side) => {
    expect(column(lines).side).toBe(side)
  })

  it('runs out beyond the rim of its side, and says how far', () => {
    const [left, right] = [column('a>b m>r'), column('a>b')]
    const us = (one: typeof left, u: number): readonly number[] =>
      one.line(0, { u, v: 0 }, { u, v: 200 }).controls.map((p) => p.u)
    expect([us(left, 200), us(right, 300)]).toEqual([
      [184, 184, 184, 184],
      [316, 316, 316, 316],
    ])
    expect([left.arcs, right.arcs]).toEqual([
      { left: [0, 16, 0], right: [0, 0, 0] },
      { left: [0, 0, 0], right: [0, 16, 0] },
    ])
  })
})

describe('lines between two columns', () => {
  const swing = (arcs: { readonly left: readonly number[]; readonly right: readonly number[] }, share: number) => {
    const hop = { edge: 0, column: 0, from: 0, to: 100, common: null, isBus: false }
    const { controls } = alongHops(
      [hop],
      [share],
      { columnStart: [0, 200], columnEnd: [100, 300], arcs },
      { u: 100, v: 0 },
      { u: 200, v: 100 },
      { side: 'right', offset: 0 },
      { side: 'left', offset: 0 },
    )
    return controls.map((p) => p.u)
  }

  it('swing clear of the arcs that reach into the gap from either side', () => {
    expect(Math.min(...swing({ left: [0, 0], right: [40, 0] }, 0))).toBeGreaterThan(140)
    expect(Math.max(...swing({ left: [0, 40], right: [0, 0] }, 1))).toBeLessThan(160)
  })
  it('do not care for arcs on the far sides of their columns', () => {
    const far = { left: [40, 0], right: [0, 40] }
    expect(swing(far, 0.5)).toEqual(swing({ left: [0, 0], right: [0, 0] }, 0.5))
  })
})
