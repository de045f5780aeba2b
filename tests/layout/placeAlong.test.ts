import { describe, expect, it } from 'vitest'
import type { FlowNode } from '../../src/layout/flowGraph.ts'
import { laneOptionsOf } from '../../src/layout/laneOptions.ts'
import type { LaneOptions } from '../../src/layout/layoutTypes.ts'
import { acrossLimit, placeAlong } from '../../src/layout/placeAlong.ts'

const box = (id: string, room: number): FlowNode => ({
  id,
  lane: 0,
  along: room,
  across: 36,
  hang: 0,
  room,
  rank: null,
})
const MEASURES: Partial<LaneOptions> = { laneGap: 60, margin: 20 }

describe('columns beside each other', () => {
  /** Boxes of 100 and 80 in the first column and of 50 in the second, each column a lane. */
  const placed = (options: Partial<LaneOptions> = {}, swings: readonly number[] = [1, 1]) =>
    placeAlong(
      [box('a', 100), box('b', 80), box('c', 50)],
      [0, 0, 1],
      [0, 1],
      swings,
      laneOptionsOf({ ...MEASURES, ...options }),
    )

  it('are as wide as their widest box, with the margin around and the gap between; lanes meet in its middle', () => {
    expect(placed()).toEqual({
      columnStart: [20, 180],
      columnEnd: [120, 230],
      lanes: [
        { lane: 0, start: 0, end: 150 },
        { lane: 1, start: 150, end: 250 },
      ],
      length: 250,
    })
  })

  it('stand farther apart for each swing beyond the third beside others', () => {
    expect([placed({}, [3, 1]).length, placed({}, [5, 1]).length, placed({}, [99, 1]).length]).toEqual([250, 258, 322])
  })

  it('fill a wider room: half a share before the first and after the last, a whole one at each side of a gap', () => {
    const { columnStart, columnEnd, length } = placed({ fitWidth: 310 })
    expect([columnStart, columnEnd, length]).toEqual([[30, 230], [130, 280], 310])
  })

  it('stretch to three times their gaps at most, and shrink to seven tenths', () => {
    expect([placed({ fitWidth: 9999 }).length, placed({ fitWidth: 10 }).length]).toEqual([250 + 3 * 60, 250 - 3 * 9])
  })

  it('take the height as their room where lanes run down', () => {
    expect(placed({ direction: 'down', fitWidth: 9999, fitHeight: 310 }).length).toBe(310)
  })

  it('leave a narrow strip for a lane that holds nothing', () => {
    const { lanes } = placeAlong(
      [box('a', 100)],
      [0],
      [0, 1],
      [1, 1],
      laneOptionsOf({ ...MEASURES, emptyLanes: 'strip' }),
    )
    expect(lanes).toEqual([
      { lane: 0, start: 0, end: 150 },
      { lane: 1, start: 150, end: 178 },
    ])
  })

  it('are as wide as a lane must be at the least', () => {
    expect(placed({ minLaneWidth: 200 }).lanes).toEqual([
      { lane: 0, start: 0, end: 200 },
      { lane: 1, start: 200, end: 400 },
    ])
  })
})

describe('the length across that a map stays within', () => {
  const limit = (options: Partial<LaneOptions>): number =>
    acrossLimit([box('a', 122)], [0], [0], laneOptionsOf({ ...MEASURES, aspect: 2, ...options }))

  it('is that of its room, less the margin on both sides', () => {
    expect([limit({ fitHeight: 500 }), limit({ direction: 'down', fitWidth: 500 })]).toEqual([460, 460])
  })

  it('follows its aspect, width by height, where there is no room: a box of 122 and a gap of 78', () => {
    expect([limit({}), limit({ direction: 'down' })]).toEqual([100, 400])
  })
})
