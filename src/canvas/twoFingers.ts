import type { Point } from '../layout/layoutTypes.ts'

/** What two fingers did since the last move: the shift of their middle, and how much further apart they are, about `at`. */
export interface Pinch {
  readonly dx: number
  readonly dy: number
  readonly at: Point
  readonly factor: number
}

/** Keeps count of the fingers on the map. Two of them move and zoom it, unless the engine does (`isEngines`). */
export function twoFingers(): {
  /** Whether this is the second finger or a later one. */
  readonly down: (id: number, at: Point, isEngines: boolean) => boolean
  readonly move: (id: number, at: Point) => Pinch | null
  readonly up: (id: number) => void
  readonly count: () => number
} {
  const fingers = new Map<number, Point>()
  let isOurs = true
  return {
    down: (id, at, isEngines) => {
      if (fingers.size === 0) isOurs = true
      fingers.set(id, at)
      isOurs &&= !isEngines
      return fingers.size > 1
    },
    move: (id, at) => {
      const before = fingers.size === 2 ? spanOf(fingers) : null
      if (!fingers.has(id)) return null
      fingers.set(id, at)
      const after = spanOf(fingers)
      if (before === null || after === null || !isOurs) return null
      return {
        dx: after.middle.x - before.middle.x,
        dy: after.middle.y - before.middle.y,
        at: after.middle,
        factor: after.length / before.length,
      }
    },
    up: (id) => {
      fingers.delete(id)
    },
    count: () => fingers.size,
  }
}

function spanOf(fingers: ReadonlyMap<number, Point>): { readonly middle: Point; readonly length: number } | null {
  const [a, b] = [...fingers.values()]
  if (a === undefined || b === undefined) return null
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, length: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) }
}
