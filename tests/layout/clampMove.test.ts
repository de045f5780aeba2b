import { describe, expect, it } from 'vitest'
import { clampMove } from '../../src/layout/clampMove.ts'
import type { LaneLayout, PlacedNode } from '../../src/layout/layoutTypes.ts'

/** A box of 40 × 20 at 50, 30 in a lane from 0 to 100. */
const layout = (direction: 'right' | 'down', change: Partial<PlacedNode> = {}): LaneLayout => {
  const box: PlacedNode = { id: 'a', x: 50, y: 30, width: 40, height: 20, lane: 3, column: 0, order: 0, ...change }
  return {
    nodes: new Map([['a', box]]),
    routes: new Map(),
    lanes: [{ lane: 3, start: 0, end: 100 }],
    direction,
    width: 500,
    height: 500,
  }
}

describe('a box moved by hand', () => {
  it('moves as asked within its lane', () => {
    expect(clampMove(layout('right'), 'a', -12, 34)).toEqual({ dx: -12, dy: 34 })
  })
  it('stops at the rules of its lane, at the upper border of the map, and nowhere below', () => {
    expect(clampMove(layout('right'), 'a', 900, 900)).toEqual({ dx: 30, dy: 900 })
    expect(clampMove(layout('right'), 'a', -900, -900)).toEqual({ dx: -30, dy: -20 })
  })
  it('stops at the rules above and below, and at the left border, where lanes run down', () => {
    expect(clampMove(layout('down'), 'a', 900, 900)).toEqual({ dx: 900, dy: 60 })
    expect(clampMove(layout('down'), 'a', -900, -900)).toEqual({ dx: -30, dy: -20 })
  })
  it('stays in its column where it is wider than its lane, and goes anywhere without a lane', () => {
    expect(clampMove(layout('right', { width: 120 }), 'a', 5, 5)).toEqual({ dx: 0, dy: 5 })
    expect(clampMove(layout('right', { lane: 9 }), 'a', 900, 5)).toEqual({ dx: 900, dy: 5 })
  })
  it('that is not on the map does not move', () => {
    expect(clampMove(layout('right'), 'b', 5, 5)).toEqual({ dx: 0, dy: 0 })
  })
})
