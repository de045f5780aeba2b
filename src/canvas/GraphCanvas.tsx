import { useEffect, useRef, type RefObject } from 'react'
import type { Scene } from '../scene/scene.ts'
import { createCanvas, type Canvas, type CanvasEvents } from './createCanvas.ts'

export interface GraphCanvasProps extends CanvasEvents {
  readonly scene: Scene
  /** Filled with the engine while it is mounted: zoom buttons, keys and the fit command act through it. */
  readonly handle?: RefObject<Canvas | null>
  /** Called once the engine has drawn its first Scene: the inline first picture can go. */
  readonly onReady?: () => void
}

/** The map's drawing area. Mounts the engine once; new Scenes patch it and new callbacks never remount it.
 *  Fills its positioned parent and is hidden from assistive technology: the wrapper around it carries name and keys. */
export function GraphCanvas({ scene, handle, onReady, onTap, onHover, onCamera }: GraphCanvasProps) {
  const container = useRef<HTMLDivElement>(null)
  const canvas = useRef<Canvas | null>(null)
  const latest = useRef({ onTap, onHover, onCamera, onReady, scene, handle })

  useEffect(() => {
    latest.current = { onTap, onHover, onCamera, onReady, scene, handle }
  })

  useEffect(() => {
    if (container.current === null) return
    const made = createCanvas(container.current, {
      onTap: (target) => latest.current.onTap(target),
      onHover: (hover) => latest.current.onHover(hover),
      onCamera: (camera) => latest.current.onCamera(camera),
    })
    made.update(latest.current.scene)
    canvas.current = made
    const shared = latest.current.handle
    if (shared !== undefined) shared.current = made
    latest.current.onReady?.()
    return () => {
      if (shared !== undefined) shared.current = null
      canvas.current = null
      made.destroy()
    }
  }, [])

  useEffect(() => {
    canvas.current?.update(scene)
  }, [scene])

  return <div ref={container} aria-hidden="true" style={{ position: 'absolute', inset: 0, overflow: 'hidden' }} />
}
