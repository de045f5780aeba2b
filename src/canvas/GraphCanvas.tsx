import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Scene } from '../scene/scene.ts'
import type { CanvasEvents } from './canvasEvents.ts'
import { createCanvas, type Canvas } from './createCanvas.ts'

export interface GraphCanvasProps extends CanvasEvents {
  readonly scene: Scene
  /** Filled with the canvas while it is mounted: zoom buttons, keys and the fit command act through it. */
  readonly handle?: RefObject<Canvas | null>
}

/** The map's drawing area. Mounts the canvas once; new Scenes patch it and new callbacks never remount it.
 *  Fills its positioned parent and is hidden from assistive technology: the wrapper around it carries name and keys. */
export function GraphCanvas(props: GraphCanvasProps) {
  const container = useRef<HTMLDivElement>(null)
  const canvas = useRef<Canvas | null>(null)
  const latest = useRef(props)

  useEffect(() => {
    latest.current = props
  })

  // Before the page is shown with it: an empty frame between the picture in the page and this one would flicker.
  useLayoutEffect(() => {
    if (container.current === null) return
    const made = createCanvas(container.current, {
      get onTap() {
        return latest.current.onTap
      },
      get onHover() {
        return latest.current.onHover
      },
      get onCamera() {
        return latest.current.onCamera
      },
      get onMenu() {
        return latest.current.onMenu
      },
      get onBox() {
        return latest.current.onBox
      },
      get onDrag() {
        return latest.current.onDrag
      },
    })
    made.update(latest.current.scene)
    canvas.current = made
    const shared = latest.current.handle
    if (shared !== undefined) shared.current = made
    return () => {
      if (shared !== undefined) shared.current = null
      canvas.current = null
      made.destroy()
    }
  }, [])

  useEffect(() => {
    canvas.current?.update(props.scene)
  }, [props.scene])

  return <div ref={container} aria-hidden="true" style={{ position: 'absolute', inset: 0, overflow: 'hidden' }} />
}
