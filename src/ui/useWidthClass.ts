import { useWindowSize } from './useWindowSize.ts'
import type { WindowSize } from './useWindowSize.ts'

export type WidthClass = 'wide' | 'desktop' | 'tablet' | 'phone'

/** Below this height the page scrolls: panels beside each other and a sheet would leave no room. */
const LOW = 500

/** LOOK-01: wide ≥ 1280, desktop ≥ 1024, tablet ≥ 640, else phone (px of a 16 px root font). Low windows have one column, as tablets. */
export function useWidthClass(): WidthClass {
  return useWindowSize(({ width, height }) =>
    width < 640 ? 'phone' : width < 1024 || height < LOW ? 'tablet' : width < 1280 ? 'desktop' : 'wide',
  )
}

/** The window is too low for a page that stands still. */
export function useIsLow(): boolean {
  return useWindowSize(({ height }: WindowSize) => height < LOW)
}
