import { expect, it } from 'vitest'
import { laneNameWidth, laneRoom } from '../../src/features/explore/laneRoom.ts'

it('shows of a lane header only what fits, never half a name', () => {
  expect([200, 90, 60, 40, 28].map((width) => laneRoom(width, laneNameWidth('Source'), 1))).toEqual([
    'wide',
    'narrow',
    'word',
    'strip',
    'strip',
  ])
})

it('needs more room for a lane of two classes, and gives up the glyphs before the name', () => {
  expect([130, 110, 90].map((width) => laneRoom(width, laneNameWidth('Cargo'), 2))).toEqual(['wide', 'narrow', 'word'])
})

it('shows a glyph instead of a name that a reader’s letter spacing has made too wide', () => {
  expect([40, 70, 90].map((name) => laneRoom(80, name, 1))).toEqual(['narrow', 'word', 'strip'])
})
