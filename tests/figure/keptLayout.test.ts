import { expect, it } from 'vitest'
import { keptLayout } from '../../src/figure/keptLayout.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import type { LaneInput } from '../../src/layout/layoutTypes.ts'

/** As many as are kept. */
const MOST = 240

const input = (gap: number): LaneInput => ({
  nodes: [
    { id: 'a', lane: 0, width: 40, height: 20 },
    { id: 'b', lane: 1, width: 40, height: 20 },
  ],
  edges: [{ id: 'e', source: 'a', target: 'b', headWidth: 4 }],
  options: { laneCount: 2, laneGap: gap },
})

it('keeps the layout of an equal input, and drops the one that was not asked for the longest', () => {
  const first = keptLayout(input(100))
  expect(first).toEqual(layoutLanes(input(100)))
  expect(keptLayout(input(100))).toBe(first)
  expect(keptLayout(input(101))).toEqual(layoutLanes(input(101)))
  for (let gap = 102; gap < 102 + MOST - 3; gap++) keptLayout(input(gap))
  expect(keptLayout(input(100))).toBe(first)
  for (let gap = 1000; gap < 1000 + MOST; gap++) keptLayout(input(gap))
  expect(keptLayout(input(100))).not.toBe(first)
})
