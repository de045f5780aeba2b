import type { Point } from '../layout/layoutTypes.ts'
import type { Scene } from '../scene/scene.ts'
import { cameraFor, cameraHeld, cameraShowing, cameraZoomed, frameOf, readableCamera, type Camera } from './camera.ts'
import { tweenCamera } from './tweenCamera.ts'

const FIT_MS = 240
/** Below this width or height, px, there is nothing to draw on. */
const LEAST_SIZE = 2

/** Where the map is seen from and how large it is on the page. */
export interface MapCamera {
  readonly get: () => Camera
  readonly minZoom: () => number
  readonly size: () => { readonly width: number; readonly height: number }
  readonly hasSize: () => boolean
  /** Reads the container's size; true when it has changed. */
  readonly measure: () => boolean
  /** Takes over where the engine has moved to. Gives the camera as it is held now. */
  readonly follow: (moved: Camera) => Camera
  /** Moved by hand, at once. */
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (factor: number, at?: Point) => void
  /** Shows the named nodes and lines, null = everything; without a size, as soon as there is one. */
  readonly fit: (ids: readonly string[] | null, animate: boolean) => void
  /** Brings a node or line into view with as little movement as possible. */
  readonly bring: (id: string) => void
  /** After the size has changed: as before, or fitted when that was asked for without a size. */
  readonly resettle: () => void
  readonly stop: () => void
}

/** `onMove` after every change; the engine, if there is one, must be shown the camera unless it moved it itself. */
export function mapCamera(
  container: HTMLElement,
  sceneNow: () => Scene | null,
  onMove: (camera: Camera, isEngines: boolean) => void,
): MapCamera {
  const window = container.ownerDocument.defaultView
  let camera: Camera = { zoom: 1, x: 0, y: 0 }
  let minZoom = 0.02
  let size = { width: 0, height: 0 }
  /** What is to be fitted as soon as there is a size; undefined = nothing. */
  let owed: readonly string[] | null | undefined = null
  let stop = (): void => undefined

  const hasSize = (): boolean => size.width >= LEAST_SIZE && size.height >= LEAST_SIZE
  const set = (next: Camera, isEngines = false): void => {
    const scene = sceneNow()
    camera = scene === null ? next : cameraHeld(next, scene, size.width, size.height)
    onMove(camera, isEngines)
  }
  const moveTo = (next: Camera, animate: boolean): void => {
    stop()
    // Shown already: what the pointer is on stays lit.
    if (animate && isSame(camera, next)) return
    const still = window?.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true
    if (!animate || still || window === null) set(next)
    else stop = tweenCamera(camera, next, FIT_MS, window, set)
  }
  const fit = (ids: readonly string[] | null, animate: boolean): void => {
    const scene = sceneNow()
    owed = scene === null || !hasSize() ? ids : undefined
    if (scene === null || owed !== undefined) return
    minZoom = Math.min(0.5, cameraFor(frameOf(scene, null), size.width, size.height).zoom * 0.5)
    moveTo(
      readableCamera(
        frameOf(scene, ids),
        size.width,
        size.height,
        ids === null ? [...scene.nodes, ...scene.chips] : [],
      ),
      animate,
    )
  }
  return {
    get: () => camera,
    minZoom: () => minZoom,
    size: () => size,
    hasSize,
    measure: () => {
      const before = size
      size = { width: container.clientWidth, height: container.clientHeight }
      return size.width !== before.width || size.height !== before.height
    },
    follow: (moved) => {
      if (isSame(moved, camera)) return camera
      stop()
      set(moved, true)
      return camera
    },
    pan: (dx, dy) => {
      stop()
      set({ ...camera, x: camera.x + dx, y: camera.y + dy })
    },
    zoom: (factor, at) => {
      stop()
      set(cameraZoomed(camera, factor, at ?? { x: size.width / 2, y: size.height / 2 }, minZoom))
    },
    fit,
    bring: (id) => {
      const scene = sceneNow()
      if (scene === null || !hasSize()) return
      const next = cameraShowing(camera, frameOf(scene, [id]), size.width, size.height)
      if (next !== camera) moveTo(next, true)
    },
    resettle: () => {
      if (owed === undefined) set(camera)
      else fit(owed, false)
    },
    stop: () => {
      stop()
    },
  }
}

function isSame(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.x === b.x && a.y === b.y
}
