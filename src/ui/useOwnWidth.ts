import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** How wide a piece of text stands by itself, px, live: a reader's type size, letter spacing and font are in it; null before it is
 *  laid out. The piece must not shrink with its box, and may be out of sight. */
export function useOwnWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number | null] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const element = ref.current
    // jsdom has no layout.
    if (element === null || !('ResizeObserver' in globalThis)) return undefined
    const observer = new ResizeObserver(() => {
      setWidth(element.getBoundingClientRect().width)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return [ref, width]
}
