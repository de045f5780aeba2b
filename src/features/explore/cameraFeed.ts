import type { Camera } from '../../canvas/camera.ts'

/** The map's camera for the few things that follow it each frame, outside React's state so that a pan redraws nothing else. */
export interface CameraFeed {
  readonly get: () => Camera | null
  readonly set: (camera: Camera) => void
  readonly subscribe: (changed: () => void) => () => void
}

export function cameraFeed(): CameraFeed {
  let camera: Camera | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => camera,
    set: (next) => {
      camera = next
      for (const tell of listeners) tell()
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
  }
}
