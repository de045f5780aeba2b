import cytoscape, { type EventObject } from 'cytoscape'
import type { Scene } from '../scene/scene.ts'
import { PathCache } from './brush.ts'
import { cameraFor, cameraHeld, cameraShowing, readableCamera, frameOf, MAX_ZOOM, toScene, type Camera } from './camera.ts'
import { hoverWatch, type CanvasHover } from './hoverWatch.ts'
import { cameraContext, layeredSurface } from './layeredSurface.ts'
import { paintOver, paintUnder } from './paintScene.ts'
import { patchElements } from './patchElements.ts'
import { pickIndex, pickTarget, type CanvasTarget, type PickIndex } from './pickTarget.ts'
import { CANVAS_STYLE } from './sceneToCytoscape.ts'

export interface CanvasEvents {
  /** Tap or click; null = empty ground. */
  readonly onTap: (target: CanvasTarget | null) => void
  /** Pointer rests on something for 250 ms (dimmed: 400 ms); null = it left. `x`, `y` in CSS px of the container. */
  readonly onHover: (hover: CanvasHover | null) => void
  /** After every pan, zoom, fit and resize. */
  readonly onCamera: (camera: Camera) => void
}

export interface Canvas {
  /** Draws a Scene; elements are patched by id, the camera stays. The first Scene is fitted at once. */
  readonly update: (scene: Scene) => void
  /** Shows the named nodes and edges, or everything. 240 ms, at once with reduced motion. */
  readonly fitTo: (ids: readonly string[] | null) => void
  /** Zooms about the middle of the view. */
  readonly zoomBy: (factor: number) => void
  /** Moves the view by CSS px. */
  readonly panBy: (dx: number, dy: number) => void
  /** Rings a node or edge and brings it into view with 24 px around it; null removes the ring. */
  readonly focus: (id: string | null) => void
  readonly camera: () => Camera
  readonly destroy: () => void
}

const FIT_MS = 240

/** The drawing engine in `container` (which must have a size and be positioned). Draws the Scene and nothing else. */
export function createCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const surface = layeredSurface(container)
  const cy = cytoscape({
    container: surface.engine,
    maxZoom: MAX_ZOOM,
    minZoom: 0.02,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    // While the reader drags or zooms, the engine moves a picture of itself: the slowest frames become three times shorter.
    textureOnViewport: true,
  })
  cy.style(CANVAS_STYLE)
  const paths = new PathCache()
  let scene: Scene | null = null
  let index: PickIndex | null = null
  let keys: ReadonlyMap<string, string> = new Map()
  let focused: string | null = null
  let destroyed = false

  const camera = (): Camera => ({ zoom: cy.zoom(), x: cy.pan().x, y: cy.pan().y })
  const setCamera = (next: Camera): void => {
    cy.viewport({ zoom: next.zoom, pan: { x: next.x, y: next.y } })
    events.onCamera(next)
  }
  const paint = (): void => {
    if (scene === null || destroyed) return
    const view = { width: cy.width(), height: cy.height() }
    const ratio = container.ownerDocument.defaultView?.devicePixelRatio ?? 1
    const marked = { hovered: hover.current(), focused }
    const under = cameraContext(surface.under, view.width, view.height, ratio, camera())
    if (under !== null) paintUnder(under, scene, camera(), marked, paths)
    const over = cameraContext(surface.over, view.width, view.height, ratio, camera())
    if (over !== null) paintOver(over, scene, camera(), marked, paths, view)
  }
  const targetAt = (x: number, y: number): CanvasTarget | null => {
    if (scene === null) return null
    index ??= pickIndex(scene)
    return pickTarget(index, toScene(camera(), { x, y }), camera().zoom)
  }
  const hover = hoverWatch({ report: events.onHover, repaint: paint, isDimmed: (target) => isDimmed(scene, target) })

  cy.on('render', paint)
  cy.on('tap', (event: EventObject) => events.onTap(targetAt(event.renderedPosition.x, event.renderedPosition.y)))
  cy.on('mousemove', (event: EventObject) => {
    const { x, y } = event.renderedPosition
    const target = targetAt(x, y)
    surface.engine.style.cursor = target === null ? 'grab' : 'pointer'
    hover.moved(target, x, y)
  })
  const leave = (): void => hover.moved(null, 0, 0)
  surface.engine.addEventListener('mouseleave', leave)
  let holding = false
  cy.on('viewport', () => {
    if (scene !== null && !holding) {
      holding = true
      const held = cameraHeld(camera(), scene, cy.width(), cy.height())
      if (held.x !== camera().x || held.y !== camera().y) setCamera(held)
      holding = false
    }
    hover.moved(null, 0, 0)
    events.onCamera(camera())
  })
  void container.ownerDocument.fonts?.load('13px Arimo').then(paint)

  const fitTo = (ids: readonly string[] | null, animate = true): void => {
    // The container may have been resized in this very frame; the engine would still know its old size.
    cy.resize()
    if (scene === null || cy.width() < 2) return
    cy.stop()
    const whole = cameraFor(frameOf(scene, null), cy.width(), cy.height())
    cy.minZoom(Math.min(0.5, whole.zoom * 0.5))
    const next = readableCamera(frameOf(scene, ids), cy.width(), cy.height())
    moveTo(next, animate)
  }
  const moveTo = (next: Camera, animate: boolean): void => {
    const still = container.ownerDocument.defaultView?.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true
    if (!animate || still) setCamera(next)
    else cy.animate({ zoom: next.zoom, pan: { x: next.x, y: next.y } }, { duration: FIT_MS, easing: 'ease-out-quart' })
  }

  return {
    update: (next) => {
      const first = scene === null
      scene = next
      index = null
      container.style.backgroundColor = next.background
      keys = patchElements(cy, next, keys)
      if (first) fitTo(null, false)
      // Engine and painted layers change in the same frame.
      cy.forceRender()
    },
    fitTo,
    zoomBy: (factor) => {
      cy.stop()
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    panBy: (dx, dy) => {
      cy.stop()
      cy.panBy({ x: dx, y: dy })
    },
    focus: (id) => {
      focused = id
      if (id !== null && scene !== null) {
        const next = cameraShowing(camera(), frameOf(scene, [id]), cy.width(), cy.height())
        if (next !== camera()) moveTo(next, true)
      }
      paint()
    },
    camera,
    destroy: () => {
      destroyed = true
      hover.stop()
      surface.engine.removeEventListener('mouseleave', leave)
      cy.destroy()
      surface.remove()
    },
  }
}

function isDimmed(scene: Scene | null, target: CanvasTarget): boolean {
  const list = target.kind === 'node' ? scene?.nodes : target.kind === 'chip' ? scene?.chips : scene?.edges
  return list?.find((element) => element.id === target.id)?.state.dimmed ?? false
}
