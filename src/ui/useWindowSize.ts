import { useSyncExternalStore } from 'react'

/** The window in px of a 16 px root font: for a reader with type of twice the size, the window is half as large. */
export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** What is taken where there is no window. */
const NO_WINDOW: WindowSize = { width: 1366, height: 768 }
let size: WindowSize | null = null
const listeners = new Set<() => void>()

/** The size of the window, live, in lengths that CSS would give as rem. */
export function useWindowSize<T extends string | number | boolean>(read: (size: WindowSize) => T): T {
  return useSyncExternalStore(
    subscribe,
    () => read(size ?? measure()),
    () => read(NO_WINDOW),
  )
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  if (listeners.size === 1) watch()
  return () => {
    listeners.delete(changed)
  }
}

let isWatching = false
function watch(): void {
  if (isWatching) return
  isWatching = true
  addEventListener('resize', tell)
  // The type of the page can change without the window: this box is as wide as one rem.
  const probe = document.createElement('div')
  Object.assign(probe.style, { position: 'absolute', width: '1rem', height: '0', visibility: 'hidden' })
  document.body.append(probe)
  if ('ResizeObserver' in globalThis) new ResizeObserver(tell).observe(probe)
}

function tell(): void {
  measure()
  for (const changed of listeners) changed()
}

function measure(): WindowSize {
  const scale = 16 / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
  size = { width: innerWidth * scale, height: innerHeight * scale }
  return size
}
