import type { NodeId } from '../core/model/records.ts'
import type { Point } from '../layout/layoutTypes.ts'
import type { Box } from './boxed.ts'
import { wheelFactor } from './camera.ts'
import { twoFingers } from './twoFingers.ts'
import type { CanvasTarget } from './pickTarget.ts'
import { startPress } from './press.ts'
import type { Press, PressPlan } from './press.ts'

export type Cursor = 'grab' | 'pointer' | 'grabbing' | 'crosshair'

/** What gestures find on the map and do to it. Points in CSS px of the container. */
export interface GestureHost {
  readonly targetAt: (at: Point, isTouch: boolean) => CanvasTarget | null
  /** Whether a node may be dragged, by a mouse or by a finger. */
  readonly canDrag: (node: NodeId, isTouch: boolean) => boolean
  readonly canBox: () => boolean
  readonly canMenu: () => boolean
  /** Whether the engine itself pans and zooms for what happens on this element. */
  readonly isEngines: (target: EventTarget | null) => boolean
  /** Keeps the engine from panning while something else is dragged. */
  readonly holdEngine: (isHeld: boolean) => void
  /** A gesture began that the engine would carry out. */
  readonly ask: () => void
  readonly pan: (dx: number, dy: number) => void
  readonly zoomAt: (at: Point, factor: number) => void
  readonly tap: (target: CanvasTarget | null, add: boolean) => void
  readonly menu: (target: CanvasTarget | null, at: Point) => void
  readonly drag: (node: NodeId, shift: Point, phase: 'start' | 'move' | 'end' | 'cancel') => void
  readonly showBox: (box: Box | null) => void
  readonly box: (box: Box, add: boolean) => void
  readonly hover: (target: CanvasTarget | null, at: Point) => void
  readonly cursor: (cursor: Cursor) => void
}

/** Follows mouse, pen and fingers on the map and tells `host` what they mean. Gives what stops it. */
export function watchGestures(container: HTMLElement, host: GestureHost): () => void {
  const page = container.ownerDocument
  const ears = new AbortController()
  let press: Press | null = null
  let keys: Keys = NO_KEYS
  const fingers = twoFingers()

  const pointOf = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = container.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const point = (at: Point): void => {
    const target = host.targetAt(at, false)
    host.cursor(target === null ? 'grab' : 'pointer')
    host.hover(target, at)
  }
  const end = (how: 'up' | 'cancel'): void => {
    const ended = press
    press = null
    ended?.[how]()
    host.holdEngine(false)
  }
  const down = (event: PointerEvent): void => {
    const at = pointOf(event)
    const isTouch = event.pointerType === 'touch'
    if (isTouch && fingers.down(event.pointerId, at, host.isEngines(event.target))) {
      end('cancel')
      return
    }
    if (press !== null || event.button > 1) return
    const target = host.targetAt(at, isTouch)
    const plan = planOf(event, target, host)
    const isEngines = plan === 'pan' && event.button === 0 && host.isEngines(event.target)
    if (!isEngines) host.holdEngine(true)
    press = startPress(
      { pointerId: event.pointerId, at, isTouch, hasMenu: host.canMenu(), isTap: event.button === 0, target, plan },
      {
        tap: (tapped) => {
          host.tap(tapped, keys.shift || keys.control)
        },
        menu: (on, where) => {
          host.holdEngine(true)
          host.menu(on, where)
        },
        pan: (dx, dy) => {
          if (!(isEngines && host.isEngines(event.target))) host.pan(dx, dy)
        },
        drag: host.drag,
        box: (box, isDone) => {
          host.showBox(isDone ? null : box)
          if (isDone && box !== null) host.box(box, keys.control)
        },
        began: (begun) => {
          host.hover(null, at)
          host.cursor(begun === 'box' ? 'crosshair' : 'grabbing')
          if (begun !== 'box') host.ask()
        },
      },
    )
  }
  const move = (event: PointerEvent): void => {
    const at = pointOf(event)
    const pinch = fingers.move(event.pointerId, at)
    if (pinch !== null) {
      host.ask()
      host.pan(pinch.dx, pinch.dy)
      host.zoomAt(pinch.at, pinch.factor)
    }
    if (event.pointerId === press?.pointerId) press.move(at)
  }
  const up = (event: PointerEvent): void => {
    fingers.up(event.pointerId)
    if (event.pointerId !== press?.pointerId) return
    keys = keysOf(event)
    end(event.type === 'pointerup' ? 'up' : 'cancel')
    if (event.pointerType !== 'touch' && container.contains(elementOf(event.target))) point(pointOf(event))
  }
  const wheel = (event: WheelEvent): void => {
    if (event.deltaY === 0 || host.isEngines(event.target)) return
    event.preventDefault()
    host.ask()
    host.zoomAt(pointOf(event), wheelFactor(event))
  }
  const menu = (event: MouseEvent): void => {
    if (!host.canMenu()) return
    event.preventDefault()
    // A finger's long press asked for it already, in its own time.
    if (fingers.count() > 0) return
    if (press !== null) end('cancel')
    const at = pointOf(event)
    host.menu(host.targetAt(at, false), at)
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || press?.isMoving() !== true || press.plan === 'pan') return
    event.preventDefault()
    event.stopPropagation()
    end('cancel')
  }

  const { signal } = ears
  container.addEventListener('pointerdown', down, { signal })
  container.addEventListener(
    'pointermove',
    (event) => {
      if (press === null && event.pointerType !== 'touch') point(pointOf(event))
    },
    { signal },
  )
  container.addEventListener(
    'pointerleave',
    (event) => {
      if (press === null) host.hover(null, pointOf(event))
    },
    { signal },
  )
  container.addEventListener('wheel', wheel, { signal, passive: false })
  container.addEventListener('contextmenu', menu, { signal })
  // The middle button would scroll the page by itself.
  container.addEventListener(
    'mousedown',
    (event) => {
      if (event.button === 1) event.preventDefault()
    },
    { signal },
  )
  // What began on the map goes on outside it.
  page.addEventListener('pointermove', move, { signal })
  page.addEventListener('pointerup', up, { signal })
  page.addEventListener('pointercancel', up, { signal })
  page.addEventListener('keydown', escape, { signal, capture: true })
  page.defaultView?.addEventListener(
    'blur',
    () => {
      if (press !== null) end('cancel')
    },
    { signal },
  )
  return () => {
    ears.abort()
    if (press !== null) end('cancel')
  }
}

/** A finger moves a node only once it is selected: else it could not pan on a full map. */
function planOf(event: PointerEvent, target: CanvasTarget | null, host: GestureHost): PressPlan {
  if (event.button === 1) return 'pan'
  const isTouch = event.pointerType === 'touch'
  if (target?.kind === 'node' && host.canDrag(target.id, isTouch)) return { drag: target.id }
  return event.shiftKey && !isTouch && host.canBox() ? 'box' : 'pan'
}

interface Keys {
  readonly shift: boolean
  readonly control: boolean
}
const NO_KEYS: Keys = { shift: false, control: false }

function keysOf(event: PointerEvent): Keys {
  return { shift: event.shiftKey, control: event.ctrlKey || event.metaKey }
}

function elementOf(target: EventTarget | null): Node | null {
  return target instanceof Node ? target : null
}
