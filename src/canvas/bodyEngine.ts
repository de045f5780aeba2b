import type { Scene } from '../scene/scene.ts'
import type { Camera } from './camera.ts'

/** What the map asks of the drawing engine once it is there: it draws lines and silhouettes and moves the camera by gestures. */
export interface BodyEngine {
  /** Takes a Scene over; only what changed is drawn anew. */
  readonly update: (scene: Scene) => void
  readonly show: (camera: Camera, minZoom: number) => void
  /** Whether its own pan, wheel and pinch are on. */
  readonly setGestures: (isOn: boolean) => void
  readonly resize: () => void
  readonly redraw: () => void
  readonly destroy: () => void
}

export interface BodyEngineEvents {
  /** The camera was moved, by a gesture or by `show`. */
  readonly onViewport: (camera: Camera) => void
  /** A frame was drawn. */
  readonly onRender: () => void
}

export type CreateBodyEngine = (element: HTMLElement, events: BodyEngineEvents) => BodyEngine
