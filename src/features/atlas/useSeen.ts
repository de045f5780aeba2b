import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** How far outside the window something counts as seen, so that it is drawn before it comes in. */
const AHEAD = '400px 0px'

/** True once an element has come near the window, and from then on; at once where the browser cannot tell. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const target = element.current
    if (seen || target === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
      },
      { rootMargin: AHEAD },
    )
    observer.observe(target)
    return () => {
      observer.disconnect()
    }
  }, [element, seen])
  return seen
}
