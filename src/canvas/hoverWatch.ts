import type { CanvasTarget } from './pickTarget.ts'

/** What the pointer rests on, and where, in CSS px of the container. */
export interface CanvasHover {
  readonly target: CanvasTarget
  readonly x: number
  readonly y: number
}

/** The pointer must rest this long before the popover is asked for (LOOK-05). */
const REST_MS = 250
const REST_DIMMED_MS = 400

/** Follows what the pointer is on: marks it at once, reports it after a rest, reports null when it leaves. */
export function hoverWatch(options: {
  readonly report: (hover: CanvasHover | null) => void
  readonly repaint: () => void
  readonly isDimmed: (target: CanvasTarget) => boolean
}): {
  readonly moved: (target: CanvasTarget | null, x: number, y: number) => void
  readonly current: () => string | null
  readonly stop: () => void
} {
  let current: CanvasTarget | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let lit = false
  let reported = false
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    moved: (target, x, y) => {
      if (target?.id === current?.id && target?.kind === current?.kind) return
      stop()
      const wasLit = lit
      current = target
      if (reported) options.report(null)
      reported = false
      if (target === null) {
        lit = false
        if (wasLit) options.repaint()
        return
      }
      const dimmed = options.isDimmed(target)
      lit = !dimmed
      if (lit || wasLit) options.repaint()
      timer = setTimeout(
        () => {
          reported = true
          options.report({ target, x, y })
          if (!lit) {
            lit = true
            options.repaint()
          }
        },
        dimmed ? REST_DIMMED_MS : REST_MS,
      )
    },
    current: () => (lit && current !== null ? current.id : null),
    stop,
  }
}
