import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import { blocksOf } from '../../src/layout/blocks.ts'
import { flowGraph } from '../../src/layout/flowGraph.ts'
import { laneOptionsOf } from '../../src/layout/laneOptions.ts'
import { layerGraph } from '../../src/layout/layerGraph.ts'
import type { LaneInput, LaneLayout, Point, RoutedLine } from '../../src/layout/layoutTypes.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { sampleLine } from '../../src/layout/sampleLine.ts'
import { siftBlocks } from '../../src/layout/siftBlocks.ts'
import { orderCost } from './orderCost.ts'
import { borderDistance, laneGraph, lanesOf } from './laneGraph.ts'

/** Random lane graphs whose lines have one of two looks. */
const fanGraph = () =>
  fc
    .tuple(laneGraph(), fc.array(fc.constantFrom('a', 'b'), { minLength: 24, maxLength: 24 }))
    .map(([graph, looks]): LaneInput => ({
      nodes: graph.nodes,
      edges: graph.edges.map((e, i) => (e.source === e.target ? e : { ...e, fan: looks[i] ?? 'a' })),
      options: { restarts: 2 },
    }))

/** What a line cut into straight pieces may miss of its curve, in px. */
const SAMPLING = 0.05

function distanceToLine(layout: LaneLayout, id: string, point: Point): number {
  const line = layout.routes.get(id)
  return line === undefined ? Infinity : distanceTo(line, point)
}

function distanceTo(line: RoutedLine, { x, y }: Point): number {
  const points = sampleLine(line, 64)
  return Math.min(
    ...points.slice(1).map((b, i) => {
      const a = points[i] ?? b
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const t = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
      return Math.hypot(x - a.x - t * dx, y - a.y - t * dy)
    }),
  )
}

describe('lines of one look to one target', () => {
  test('end at one port and meet the longest of them, each from its own source', () => {
    const layout = layoutLanes({ ...lanesOf('0:a 0:b 1:c 1:x 1:y 2:d 3:t', 'a>t b>t c>t d>t a>x b>y'), options: {} })
    const plain = lanesOf('0:a 0:b 1:c 1:x 1:y 2:d 3:t', 'a>t b>t c>t d>t a>x b>y')
    const fanned = layoutLanes({ nodes: plain.nodes, edges: plain.edges.map((e) => ({ ...e, fan: 'raises' })) })
    expect(layout.fans).toBeUndefined()
    expect(fanned.fans?.map((fan) => fan.lines.map((line) => line.id))).toEqual([['e0', 'e1', 'e2', 'e3']])
    expect(new Set(['e0', 'e1', 'e2', 'e3'].map((id) => JSON.stringify(fanned.routes.get(id)?.end))).size).toBe(1)
    expect(new Set(fanned.fans?.[0]?.lines.map((line) => JSON.stringify(line.own.start))).size).toBe(4)
  })

  test('are cut out of their whole lines, also where they meet in a lane that holds nothing', () => {
    const plain = lanesOf('0:a 1:b 1:c 1:d 3:t', 'a>t b>t c>t d>t')
    const layout = layoutLanes({
      nodes: plain.nodes,
      edges: plain.edges.map((e) => ({ ...e, fan: 'raises' })),
      options: { fitWidth: 1600, fitHeight: 400 },
    })
    const branches = layout.fans?.flatMap((fan) => fan.lines.slice(1)) ?? []
    expect(branches.map(({ id, isWhole }) => [id, isWhole])).toEqual([
      ['e1', false],
      ['e2', false],
      ['e3', false],
    ])
    for (const { id, own } of branches)
      for (const point of sampleLine(own, 24)) expect(distanceToLine(layout, id, point)).toBeLessThan(SAMPLING)
  })

  test('run on the common way from where they meet, and nothing else does', () => {
    fc.assert(
      fc.property(fanGraph(), (input) => {
        const layout = layoutLanes(input)
        const edges = new Map(input.edges.map((e) => [e.id, e]))
        for (const { lines } of layout.fans ?? []) {
          const [lead, ...others] = lines
          expect(
            new Set(lines.map((line) => [edges.get(line.id)?.target, edges.get(line.id)?.fan].join(' '))).size,
          ).toBe(1)
          expect(new Set(lines.map((line) => edges.get(line.id)?.source)).size).toBe(lines.length)
          for (const { id, own, isWhole } of others) {
            expect(distanceToLine(layout, lead?.id ?? '', own.end)).toBeLessThan(SAMPLING)
            expect(borderDistance(layout, edges.get(id)?.source ?? '', own.start)).toBeLessThan(1e-6)
            expect(own.start).toEqual(layout.routes.get(id)?.start)
            expect(isWhole).toBe(JSON.stringify(own.end) === JSON.stringify(layout.routes.get(id)?.end))
            for (const point of sampleLine(own, 24)) expect(distanceToLine(layout, id, point)).toBeLessThan(SAMPLING)
          }
        }
        expect(measureQuality(layout, input.edges)).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
      }),
      { numRuns: 60 },
    )
  })

  test('are ordered with the crossings that are drawn: sifting never adds one', () => {
    fc.assert(
      fc.property(fanGraph(), (input) => {
        const lane = (id: string): number => input.nodes.find((n) => n.id === id)?.lane ?? 0
        const graph = flowGraph(
          { nodes: input.nodes, edges: input.edges.filter((e) => lane(e.source) !== lane(e.target)) },
          laneOptionsOf(undefined),
        )
        const layers = layerGraph(
          graph,
          graph.nodes.map((n) => n.lane),
          5,
        )
        const blocks = blocksOf(graph, layers)
        const cost = orderCost(layers, blocks, 5)
        const order = Array.from({ length: blocks.count }, (_, b) => b)
        const before = cost(order)
        siftBlocks(blocks, order, 50, [...order])
        const after = cost(order)
        expect(after).toBeLessThanOrEqual(before)
        for (const block of blocks.count <= 14 ? order : []) {
          const rest = order.filter((b) => b !== block)
          for (let place = 0; place <= rest.length; place += 1)
            expect(cost([...rest.slice(0, place), block, ...rest.slice(place)])).toBeGreaterThanOrEqual(after)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('turn onto one line across the flow where they are to: each ends where it meets another', () => {
    fc.assert(
      fc.property(fanGraph(), (input) => {
        const layout = layoutLanes({ ...input, edges: input.edges.map((e) => ({ ...e, bus: true })) })
        for (const { lines } of layout.fans ?? []) {
          const [lead, ...others] = lines
          for (const { id, own, isWhole } of others) {
            expect(own.start).toEqual(layout.routes.get(id)?.start)
            const met = [
              distanceToLine(layout, lead?.id ?? '', own.end),
              ...others.filter((one) => one.id !== id).map((one) => distanceTo(one.own, own.end)),
            ]
            expect(isWhole ? 0 : Math.min(...met)).toBeLessThan(0.5)
          }
        }
        expect(measureQuality(layout, input.edges)).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
      }),
      { numRuns: 60 },
    )
  })

  test('stand on one bus, of two directions at most two, and turn there at right angles', () => {
    const plain = lanesOf('0:a 0:b 0:c 0:d 0:e 1:t', 'a>t b>t c>t d>t e>t')
    const layout = layoutLanes({
      nodes: plain.nodes,
      edges: plain.edges.map((e) => ({ ...e, fan: 'raises', bus: true })),
    })
    const lines = layout.fans?.[0]?.lines ?? []
    expect(lines.length).toBe(5)
    const across = lines.flatMap(({ own }) =>
      own.controls
        .filter((c, i) => own.controls[i + 1]?.x === c.x || c.x === own.end.x)
        .map((c) => Math.round(c.x * 100) / 100),
    )
    expect(new Set(across).size).toBeLessThanOrEqual(2)
    expect(new Set(lines.map(({ own }) => `${own.end.x.toFixed(2)} ${own.end.y.toFixed(2)}`)).size).toBeGreaterThan(2)
  })
})
