import { expect, it } from 'vitest'
import { tweenCamera } from '../../src/canvas/tweenCamera.ts'

function frames() {
  let waiting: ((now: number) => void) | null = null
  return {
    window: {
      requestAnimationFrame: (call: (now: number) => void) => {
        waiting = call
        return 1
      },
      cancelAnimationFrame: () => {
        waiting = null
      },
    },
    at: (now: number): void => {
      const call = waiting
      waiting = null
      call?.(now)
    },
  }
}

it('leads the camera over, fast first, ends exactly at its goal in time, and stops when told', () => {
  const { window, at } = frames()
  const seen: number[] = []
  const stop = tweenCamera({ zoom: 1, x: 0, y: 0 }, { zoom: 2, x: 100, y: 0 }, 240, window, (camera) =>
    seen.push(camera.x),
  )
  for (const now of [1000, 1060, 1120, 1240, 1300]) at(now)
  expect([seen[0], seen.at(-1), seen.length]).toEqual([0, 100, 4])
  expect(seen[1]).toBeGreaterThan(50)
  stop()
  const other = frames()
  const none: number[] = []
  tweenCamera({ zoom: 1, x: 0, y: 0 }, { zoom: 2, x: 100, y: 0 }, 240, other.window, (camera) => none.push(camera.x))()
  other.at(1000)
  expect(none).toEqual([])
})
