import { expect, test } from 'vitest'
import { measureDrawing } from '../../src/layout/measureQuality.ts'
import type { Box } from '../../src/layout/measureQuality.ts'

const box = (id: string, x: number, y: number): Box => ({ id, x, y, width: 20, height: 20 })
const edge = (id: string, source: string, target: string) => ({ id, source, target })
const line = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }))

test('counts a crossing once, and both of two lines that cross twice', () => {
  const nodes = [box('a', 0, 0), box('b', 100, 0), box('c', 0, 100), box('d', 100, 100)]
  const edges = [edge('e', 'a', 'd'), edge('f', 'c', 'b')]
  const once = new Map([
    ['e', line([10, 0], [90, 100])],
    ['f', line([10, 100], [90, 0])],
  ])
  expect(measureDrawing({ nodes, lines: once, width: 1, height: 1 }, edges)).toMatchObject({
    crossings: 1,
    doubleCrossings: 0,
  })
  const twice = new Map([
    ['e', line([10, 0], [50, 90], [90, 0])],
    ['f', line([10, 50], [90, 51])],
  ])
  expect(measureDrawing({ nodes, lines: twice, width: 1, height: 1 }, edges)).toMatchObject({
    crossings: 2,
    doubleCrossings: 1,
  })
})

test('sees a line through a foreign box and along its border, but not at its own ends', () => {
  const nodes = [box('a', 0, 0), box('b', 100, 0), box('c', 50, 0)]
  const edges = [edge('e', 'a', 'b')]
  const at = (y: number) =>
    measureDrawing({ nodes, lines: new Map([['e', line([10, y], [90, y])]]), width: 1, height: 1 }, edges).nodeHits
  expect(at(0)).toBe(1)
  expect(at(11)).toBe(1)
  expect(at(13)).toBe(0)
})

test('counts boxes that share room, missing lines and the least distance of ends', () => {
  const nodes = [box('a', 0, 0), box('b', 15, 0), box('c', 100, 0)]
  const lines = new Map([
    ['e', line([10, 3], [90, 3])],
    ['f', line([10, -4], [90, -8])],
  ])
  const edges = [edge('e', 'a', 'c'), edge('f', 'a', 'c'), edge('g', 'a', 'c')]
  expect(measureDrawing({ nodes, lines, width: 1, height: 1 }, edges)).toMatchObject({
    nodeOverlaps: 1,
    missing: 1,
    leastPortDistance: 7,
  })
})

test('lines that meet in one port do not cross there', () => {
  const nodes = [box('a', 0, 0), box('b', 0, 50), box('c', 100, 0)]
  const lines = new Map([
    ['e', line([10, 0], [90, 0])],
    ['f', line([10, 50], [90, 0])],
  ])
  expect(
    measureDrawing({ nodes, lines, width: 1, height: 1 }, [edge('e', 'a', 'c'), edge('f', 'b', 'c')]).crossings,
  ).toBe(0)
})
