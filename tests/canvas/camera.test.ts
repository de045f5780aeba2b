import { describe, expect, it } from 'vitest'
import {
  ZOOM_CORNER,
  cameraFor,
  readableCamera,
  cameraHeld,
  cameraShowing,
  cameraZoomed,
  frameOf,
  toScene,
  wheelFactor,
} from '../../src/canvas/camera.ts'
import { edgeOf, smallScene } from '../scene/smallScene.ts'

const scene = smallScene()

describe('the camera', () => {
  it('fits everything with 20 px around it and never enlarges beyond 1.6', () => {
    const wide = cameraFor(frameOf(scene, null), 640, 400)
    expect(wide).toMatchObject({ zoom: 0.5, x: 20 })
    expect(cameraFor({ left: 0, top: 0, right: 10, bottom: 10 }, 640, 400).zoom).toBe(1.6)
  })

  it('leaves no box under the zoom buttons, and moves nothing where none would be', () => {
    const frame = { left: 0, top: 0, right: 1000, bottom: 500 }
    const under = { x: 950, y: 470, width: 80, height: 40 }
    const aside = { x: 200, y: 470, width: 80, height: 40 }
    expect(cameraFor(frame, 1064, 544, [aside])).toEqual(cameraFor(frame, 1064, 544))
    for (const [width, height] of [
      [1064, 544],
      [700, 560],
      [1400, 500],
    ] as const) {
      const { zoom, x, y } = cameraFor(frame, width, height, [aside, under])
      const [right, bottom] = [990 * zoom + x, 490 * zoom + y]
      expect(right <= width - ZOOM_CORNER.width || bottom <= height - ZOOM_CORNER.height).toBe(true)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(zoom).toBeGreaterThan(0.8 * cameraFor(frame, width, height).zoom)
    }
  })

  it('frames the named nodes and edges, and everything when none is known', () => {
    expect(frameOf(scene, ['MSC'])).toEqual({ left: 42, top: 42, right: 118, bottom: 78 })
    expect(frameOf(scene, ['e0']).right).toBeCloseTo(edgeOf(scene, 'e0').line.end.x, 1)
    expect(frameOf(scene, ['nobody'])).toEqual(frameOf(scene, null))
  })

  it('moves as little as needed to show a focused node with 24 px around it (A11Y-06)', () => {
    const camera = { zoom: 1, x: 0, y: 0 }
    expect(cameraShowing(camera, { left: 100, top: 100, right: 200, bottom: 140 }, 640, 400)).toBe(camera)
    expect(cameraShowing(camera, { left: 600, top: 100, right: 700, bottom: 140 }, 640, 400)).toEqual({
      zoom: 1,
      x: -84,
      y: 0,
    })
    expect(cameraShowing(camera, { left: 0, top: -10, right: 90, bottom: 30 }, 640, 400)).toEqual({
      zoom: 1,
      x: 24,
      y: 34,
    })
  })

  it('cannot lose the map: 80 px of it stay in view', () => {
    expect(cameraHeld({ zoom: 1, x: 5000, y: -5000 }, scene, 640, 400)).toEqual({ zoom: 1, x: 560, y: -140 })
    const inside = { zoom: 1, x: -100, y: 20 }
    expect(cameraHeld(inside, scene, 640, 400)).toEqual(inside)
  })

  it('turns screen points into scene points', () => {
    expect(toScene({ zoom: 2, x: 10, y: 20 }, { x: 30, y: 60 })).toEqual({ x: 10, y: 20 })
  })
})

describe('zooming', () => {
  it('keeps what lies under the pointer where it is, within the limits', () => {
    const camera = { zoom: 1, x: 20, y: 20 }
    const at = { x: 300, y: 120 }
    const near = cameraZoomed(camera, 1.5, at, 0.2)
    expect([near.zoom, toScene(near, at)]).toEqual([1.5, toScene(camera, at)])
    expect([cameraZoomed(camera, 9, at, 0.2).zoom, cameraZoomed(camera, 0.01, at, 0.2).zoom]).toEqual([4, 0.2])
  })
  it('by wheel goes in small even steps for a notch and by what is said for a trackpad', () => {
    const step = (deltaY: number, deltaMode = 0): number => wheelFactor({ deltaY, deltaMode })
    expect(step(-100)).toBe(step(-5))
    expect(step(-100)).toBeCloseTo(1.047, 3)
    expect(step(-100) * step(100)).toBeCloseTo(1, 9)
    expect(step(-3, 1)).toBe(step(-100))
    expect(step(-1)).toBeLessThan(step(-2))
  })
})

describe('the camera on a phone', () => {
  const frame = { left: 0, top: 0, right: 700, bottom: 300 }
  it('starts at the beginning of a map at readable size where the whole would be too small', () => {
    expect(readableCamera(frame, 390, 400)).toEqual({ zoom: 0.93, x: 20, y: 200 - 0.93 * 150 })
  })
  it('shows the whole where it is readable, on wider screens, and of maps far too large', () => {
    for (const [of, width] of [
      [{ ...frame, right: 370 }, 390],
      [frame, 768],
      [{ ...frame, right: 4000 }, 390],
    ] as const)
      expect(readableCamera(of, width, 400)).toEqual(cameraFor(of, width, 400))
  })
})
