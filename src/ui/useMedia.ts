import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** Whether a media query matches, live. */
export function useMedia(query: string): boolean {
  // Kept: the browser parses a query anew each time it is asked, and a page asks at every render.
  const list = useMemo(() => matchMedia(query), [query])
  const subscribe = useCallback(
    (changed: () => void) => {
      list.addEventListener('change', changed)
      return () => {
        list.removeEventListener('change', changed)
      }
    },
    [list],
  )
  return useSyncExternalStore(
    subscribe,
    () => list.matches,
    () => false,
  )
}
