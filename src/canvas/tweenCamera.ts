import type { Camera } from './camera.ts'

/** Leads a camera over to another in `ms`, fast first and slower to its end; `step` gets each one, the last exactly `to`.
 *  Gives what stops it. */
export function tweenCamera(
  from: Camera,
  to: Camera,
  ms: number,
  window: Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame'>,
  step: (camera: Camera) => void,
): () => void {
  let began: number | null = null
  let frame = 0
  const next = (now: number): void => {
    began ??= now
    const share = Math.min(1, (now - began) / ms)
    if (share < 1) frame = window.requestAnimationFrame(next)
    step(share < 1 ? between(from, to, 1 - (1 - share) ** 4) : to)
  }
  frame = window.requestAnimationFrame(next)
  return () => {
    window.cancelAnimationFrame(frame)
  }
}

function between(a: Camera, b: Camera, share: number): Camera {
  const mix = (one: number, two: number): number => one + (two - one) * share
  return { zoom: mix(a.zoom, b.zoom), x: mix(a.x, b.x), y: mix(a.y, b.y) }
}
