import type { Scene } from '../scene/scene.ts'
import type { CreateBodyEngine } from './bodyEngine.ts'
import { boxed, type Box } from './boxed.ts'
import { toScene, type Camera } from './camera.ts'
import type { CanvasEvents } from './canvasEvents.ts'
import { engineSlot } from './engineSlot.ts'
import { watchGestures } from './gestures.ts'
import { hoverWatch } from './hoverWatch.ts'
import { layeredSurface } from './layeredSurface.ts'
import { layerPainter } from './layerPainter.ts'
import { mapCamera } from './mapCamera.ts'
import { COARSE_REACH, pickIndex, pickTarget, REACH, type CanvasTarget, type PickIndex } from './pickTarget.ts'

export interface Canvas {
  /** Draws a Scene at once; the camera stays. The first Scene is fitted. */
  readonly update: (scene: Scene) => void
  /** Shows the named nodes and edges, or everything. 240 ms, at once with reduced motion. */
  readonly fitTo: (ids: readonly string[] | null) => void
  /** Zooms about the middle of the view. */
  readonly zoomBy: (factor: number) => void
  /** Moves the view by CSS px. */
  readonly panBy: (dx: number, dy: number) => void
  /** Brings a node or line into view with 24 px around it, with as little movement as possible. */
  readonly bring: (id: string) => void
  /** Rings a node or edge and brings it into view with 24 px around it; null removes the ring. */
  readonly focus: (id: string | null) => void
  readonly camera: () => Camera
  readonly destroy: () => void
}

/** Maps of more nodes than this are drawn by the engine from the start. */
const LIGHT_NODES = 60

const loadCytoscape = async (): Promise<CreateBodyEngine> => (await import('./cytoscapeBody.ts')).cytoscapeBody

/** The map's drawing surface in `container` (which must be positioned). Draws the Scene and nothing else.
 *  It draws and moves by itself; the engine is loaded for the first pan, zoom or drag, or a large Scene, and takes over lines,
 *  silhouettes and the camera's gestures where they are. Without a size nothing is drawn, until there is one again. */
export function createCanvas(
  container: HTMLElement,
  events: CanvasEvents,
  loadEngine: () => Promise<CreateBodyEngine> = loadCytoscape,
): Canvas {
  const surface = layeredSurface(container)
  const page = container.ownerDocument
  const paintLayers = layerPainter(surface)
  let scene: Scene | null = null
  let index: PickIndex | null = null
  let focused: string | null = null
  let box: Box | null = null
  let frame = 0

  const camera = mapCamera(
    container,
    () => scene,
    (moved, isEngines) => {
      if (!isEngines) slot.engine()?.show(moved, camera.minZoom())
      hover.moved(null, 0, 0)
      events.onCamera(moved)
      requestPaint()
    },
  )
  const paint = (): void => {
    page.defaultView?.cancelAnimationFrame(frame)
    frame = 0
    if (scene === null || !camera.hasSize()) return
    paintLayers({
      scene,
      camera: camera.get(),
      size: camera.size(),
      ratio: page.defaultView?.devicePixelRatio ?? 1,
      hovered: hover.current(),
      focused,
      box,
      hasEngine: slot.isDrawing(),
    })
  }
  const paintSoon = (): void => {
    if (frame === 0) frame = page.defaultView?.requestAnimationFrame(paint) ?? 0
  }
  /** With the next frame; the engine's and ours change in the same one. */
  const requestPaint = (): void => {
    if (slot.isDrawing()) slot.engine()?.redraw()
    else paintSoon()
  }
  const targetAt = (at: { readonly x: number; readonly y: number }, isTouch: boolean): CanvasTarget | null => {
    if (scene === null) return null
    // A press can come before the frame that tells the size.
    if (!camera.hasSize()) resized()
    index ??= pickIndex(scene)
    return pickTarget(index, toScene(camera.get(), at), camera.get().zoom, isTouch ? COARSE_REACH : REACH)
  }
  const hover = hoverWatch({
    report: (seen) => {
      events.onHover(seen)
    },
    repaint: paint,
    isDimmed: (target) => stateOf(scene, target)?.dimmed ?? false,
  })
  const slot = engineSlot({
    element: surface.engine,
    load: loadEngine,
    mayStart: () => scene !== null && camera.hasSize() && container.isConnected,
    onStart: (engine) => {
      if (scene !== null) engine.update(scene)
      engine.show(camera.get(), camera.minZoom())
    },
    events: {
      onViewport: (moved) => {
        const held = camera.follow(moved)
        if (held.x !== moved.x || held.y !== moved.y) slot.engine()?.show(held, camera.minZoom())
      },
      onRender: paint,
    },
  })
  const askForLarge = (): void => {
    if (camera.hasSize() && scene !== null && scene.nodes.length > LIGHT_NODES) slot.ask()
  }
  const resized = (): void => {
    if (!camera.measure()) return
    // An engine that draws on nothing throws and never draws again: a new one comes when there is room.
    if (!camera.hasSize()) {
      slot.empty()
      return
    }
    slot.engine()?.resize()
    askForLarge()
    camera.resettle()
    paint()
  }
  const fitTo = (ids: readonly string[] | null, animate: boolean): void => {
    // The container may have been resized in this very frame. At the start this lays the page out a task before the frame paints the map,
    // which would take too long for one.
    if (camera.measure() && camera.hasSize()) slot.engine()?.resize()
    camera.fit(ids, animate)
  }
  const stopGestures = watchGestures(container, {
    targetAt,
    canDrag: (node, isTouch) =>
      events.onDrag !== undefined && (!isTouch || stateOf(scene, { kind: 'node', id: node })?.selected === true),
    canBox: () => events.onBox !== undefined,
    canMenu: () => events.onMenu !== undefined,
    isEngines: (target) =>
      slot.isDrawing() && target !== surface.engine && target instanceof Node && surface.engine.contains(target),
    holdEngine: (isHeld) => {
      slot.engine()?.setGestures(!isHeld)
    },
    ask: () => {
      slot.ask()
    },
    pan: camera.pan,
    zoomAt: (at, factor) => {
      camera.zoom(factor, at)
    },
    tap: (target, add) => {
      events.onTap(target, { add })
    },
    menu: (target, at) => {
      events.onMenu?.(target, at)
    },
    drag: (node, { x, y }, phase) => {
      events.onDrag?.(node, { dx: x / camera.get().zoom, dy: y / camera.get().zoom, phase })
    },
    showBox: (drawn) => {
      box = drawn
      paint()
    },
    box: ({ from, to }, add) => {
      if (scene !== null)
        events.onBox?.(boxed(scene, { from: toScene(camera.get(), from), to: toScene(camera.get(), to) }), { add })
    },
    hover: (target, at) => {
      hover.moved(target, at.x, at.y)
    },
    cursor: (cursor) => {
      container.style.cursor = cursor
    },
  })
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(resized)
  observer?.observe(container)
  container.style.touchAction = 'none'
  container.style.userSelect = 'none'
  void page.fonts?.load('13px Arimo').then(paintSoon)

  return {
    update: (next) => {
      if (next === scene) return
      const isFirst = scene === null
      scene = next
      index = null
      container.style.backgroundColor = next.background
      slot.engine()?.update(next)
      if (isFirst) fitTo(null, false)
      askForLarge()
      requestPaint()
    },
    fitTo: (ids) => {
      fitTo(ids, true)
    },
    zoomBy: (factor) => {
      camera.zoom(factor)
    },
    panBy: camera.pan,
    bring: camera.bring,
    focus: (id) => {
      focused = id
      if (id !== null) camera.bring(id)
      paintSoon()
    },
    camera: camera.get,
    destroy: () => {
      scene = null
      camera.stop()
      page.defaultView?.cancelAnimationFrame(frame)
      observer?.disconnect()
      stopGestures()
      hover.stop()
      slot.empty()
      surface.remove()
    },
  }
}

function stateOf(
  scene: Scene | null,
  target: Pick<CanvasTarget, 'kind' | 'id'>,
): Scene['nodes'][number]['state'] | undefined {
  const list = target.kind === 'node' ? scene?.nodes : target.kind === 'chip' ? scene?.chips : scene?.edges
  return list?.find((element) => element.id === target.id)?.state
}
