import { useSyncExternalStore } from 'react'

/** Whether a media query matches, live. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => { list.removeEventListener('change', changed) }
    },
    () => matchMedia(query).matches,
    () => false,
  )
}

export type WidthClass = 'wide' | 'desktop' | 'tablet' | 'phone'

/** LOOK-01: wide ≥ 1280, desktop ≥ 1024, tablet ≥ 640, else phone (CSS px). */
export function useWidthClass(): WidthClass {
  const wide = useMedia('(min-width: 1280px)')
  const desktop = useMedia('(min-width: 1024px)')
  const tablet = useMedia('(min-width: 640px)')
  return wide ? 'wide' : desktop ? 'desktop' : tablet ? 'tablet' : 'phone'
}
