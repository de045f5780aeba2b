import { expect, it } from 'vitest'
import { twoFingers } from '../../src/canvas/twoFingers.ts'

it('two fingers shift the map by their middle and zoom it by how far they part; one alone does neither', () => {
  const fingers = twoFingers()
  expect(fingers.down(1, { x: 100, y: 50 }, false)).toBe(false)
  expect(fingers.move(1, { x: 110, y: 50 })).toBeNull()
  expect(fingers.down(2, { x: 210, y: 50 }, false)).toBe(true)
  expect(fingers.move(2, { x: 310, y: 70 })).toMatchObject({ dx: 50, dy: 10, at: { x: 210, y: 60 } })
  expect(fingers.move(2, { x: 510, y: 50 })?.factor).toBeCloseTo(400 / Math.hypot(200, 20), 9)
  fingers.up(1)
  expect([fingers.count(), fingers.move(2, { x: 0, y: 0 })]).toEqual([1, null])
})

it('leaves a pinch to the engine when one finger is on it, and takes the next one again', () => {
  const fingers = twoFingers()
  fingers.down(1, { x: 0, y: 0 }, false)
  fingers.down(2, { x: 100, y: 0 }, true)
  expect(fingers.move(2, { x: 200, y: 0 })).toBeNull()
  fingers.up(1)
  fingers.up(2)
  fingers.down(1, { x: 0, y: 0 }, false)
  fingers.down(2, { x: 100, y: 0 }, false)
  expect(fingers.move(2, { x: 200, y: 0 })?.factor).toBe(2)
})
