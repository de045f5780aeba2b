import { useApp } from '../../store/react.tsx'
import { useIsLow, useWidthClass } from '../../ui/useWidthClass.ts'
import { useWindowSize } from '../../ui/useWindowSize.ts'

/** Where the panel of a page below 1280 px stands: beside the map, as a sheet over its lower edge, or after it in a page that scrolls. */
export type PanelPlace = 'beside' | 'sheet' | 'after'

/** Least window, px of a 16 px root, in which a map beside a panel is still wider than the panel. */
const BESIDE_FROM = 800

/** Tablets have a sheet. Where the window is wider than high, answers and details go beside the map: a sheet would hold three lines of them. */
export function usePanelPlace(): PanelPlace {
  const width = useWidthClass()
  const isLow = useIsLow()
  const isLandscape = useWindowSize((size) => size.width >= BESIDE_FROM && size.width > size.height * 1.2)
  const hasContent = useApp(({ view }) => view.selection !== null || view.paths !== null)
  if (width !== 'tablet') return 'beside'
  return isLow ? 'after' : isLandscape && hasContent ? 'beside' : 'sheet'
}
