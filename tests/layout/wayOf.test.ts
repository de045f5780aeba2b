import { expect, it } from 'vitest'
import { wayOf } from '../../src/layout/wayOf.ts'

const way = (...points: readonly (readonly [number, number])[]): number => wayOf(points.map(([x, y]) => ({ x, y })))

it.each([
  ['straight on', way([0, 0], [30, 0], [100, 0]), 100],
  ['straight down', way([0, 0], [0, 30], [0, 100]), 100],
  ['round a corner', way([0, 0], [100, 0], [100, 100]), 260],
  ['round a corner to the other side', way([0, 0], [100, 0], [100, -100]), 260],
  ['round two corners', way([0, 0], [100, 0], [100, 100], [200, 100]), 420],
  ['half round a corner', way([0, 0], [100, 0], [200, 100]), 100 + 100 * Math.SQRT2 + 30],
  ['back', way([0, 0], [100, 0], [0, 0]), 320],
  [
    'to the left, first a little up and then a little down',
    way([0, 0], [-100, -100], [-200, 0]),
    200 * Math.SQRT2 + 60,
  ],
  ['nowhere', way([5, 5]), 0],
])('the way %s counts its turns in', (_, length, expected) => {
  expect(length).toBeCloseTo(expected, 9)
})
