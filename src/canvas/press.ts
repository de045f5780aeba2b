import type { NodeId } from '../core/model/records.ts'
import type { Point } from '../layout/layoutTypes.ts'
import type { CanvasTarget } from './pickTarget.ts'

/** What a press turns into once it moves. */
export type PressPlan = 'pan' | 'box' | { readonly drag: NodeId }

/** What a press can ask for; points in CSS px of the container, shifts since the press began. */
export interface PressHost {
  readonly tap: (target: CanvasTarget | null) => void
  readonly menu: (target: CanvasTarget | null, at: Point) => void
  readonly pan: (dx: number, dy: number) => void
  readonly drag: (node: NodeId, shift: Point, phase: 'start' | 'move' | 'end' | 'cancel') => void
  /** The rectangle drawn so far; null = gone. `isDone`: the pointer was lifted. */
  readonly box: (box: { readonly from: Point; readonly to: Point } | null, isDone: boolean) => void
  /** It has become more than a tap. */
  readonly began: (plan: PressPlan) => void
}

/** A finger resting this long asks for the menu. */
const LONG_MS = 500
/** CSS px that a press may wander and still be a tap. */
const WANDER = { mouse: 4, touch: 8 }

export interface Press {
  readonly pointerId: number
  readonly plan: PressPlan
  readonly isMoving: () => boolean
  readonly move: (at: Point) => void
  readonly up: () => void
  /** Ends it without effect: what was dragged goes back. */
  readonly cancel: () => void
}

/** One pointer from down to up: a tap, a long press, or after a few px a pan, a node drag or a box. */
export function startPress(
  start: {
    readonly pointerId: number
    readonly at: Point
    readonly isTouch: boolean
    readonly hasMenu: boolean
    readonly isTap: boolean
    readonly target: CanvasTarget | null
    readonly plan: PressPlan
  },
  host: PressHost,
): Press {
  const { at: from, target, plan } = start
  const tolerance = start.isTouch ? WANDER.touch : WANDER.mouse
  let phase: 'waiting' | 'moving' | 'over' = 'waiting'
  let last = from
  const timer =
    start.isTouch && start.hasMenu
      ? setTimeout(() => {
          if (phase !== 'waiting') return
          phase = 'over'
          host.menu(target, from)
        }, LONG_MS)
      : undefined
  const shift = (): Point => ({ x: last.x - from.x, y: last.y - from.y })
  const begin = (): void => {
    phase = 'moving'
    host.began(plan)
    if (typeof plan === 'object') host.drag(plan.drag, { x: 0, y: 0 }, 'start')
  }
  const follow = (at: Point): void => {
    const [dx, dy] = [at.x - last.x, at.y - last.y]
    last = at
    if (plan === 'pan') host.pan(dx, dy)
    else if (plan === 'box') host.box({ from, to: at }, false)
    else host.drag(plan.drag, shift(), 'move')
  }
  const finish = (isKept: boolean): void => {
    clearTimeout(timer)
    if (phase === 'moving' && plan === 'box') host.box(isKept ? { from, to: last } : null, isKept)
    if (phase === 'moving' && typeof plan === 'object') host.drag(plan.drag, shift(), isKept ? 'end' : 'cancel')
    if (phase === 'waiting' && isKept && start.isTap) host.tap(target)
    phase = 'over'
  }
  return {
    pointerId: start.pointerId,
    plan,
    isMoving: () => phase === 'moving',
    move: (at) => {
      if (phase === 'waiting' && Math.hypot(at.x - from.x, at.y - from.y) > tolerance) begin()
      if (phase === 'moving') follow(at)
    },
    up: () => {
      finish(true)
    },
    cancel: () => {
      finish(false)
    },
  }
}
