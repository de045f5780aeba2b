import { useWindowSize } from './useWindowSize.ts'

export type WidthClass = 'wide' | 'desktop' | 'tablet' | 'phone'

/** LOOK-01: wide ≥ 1280, desktop ≥ 1024, tablet ≥ 640, else phone (px of a 16 px root font). */
export function useWidthClass(): WidthClass {
  return useWindowSize(({ width }) => (width >= 1280 ? 'wide' : width >= 1024 ? 'desktop' : width >= 640 ? 'tablet' : 'phone'))
}
