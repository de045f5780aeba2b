import { useMemo } from 'react'
import { forcedTheme, screenTheme } from '../../scene/theme.ts'
import type { Theme } from '../../scene/theme.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { useTheme } from './useTheme.ts'

/** The colours everything is drawn in, live: the theme in force, more contrast when asked for, and the reader's own
 *  colours while the system forces them (A11Y-14, A11Y-15). */
export function useScreenTheme(): Theme {
  const name = useTheme()
  const moreContrast = useMedia('(prefers-contrast: more)')
  const forced = useMedia('(forced-colors: active)')
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  // A change between two forced palettes shows as a change of the system's colour scheme.
  return useMemo(
    () => (forced ? forcedTheme(readForcedColors(systemDark)) : keptTheme(name, moreContrast)),
    [name, moreContrast, forced, systemDark],
  )
}

const KEPT = new Map<string, Theme>()

/** One theme for all that is drawn on this page, so that what was drawn with it can be told from what was not. */
function keptTheme(name: 'light' | 'dark', moreContrast: boolean): Theme {
  const key = `${name} ${moreContrast}`
  const theme = KEPT.get(key) ?? screenTheme(name, moreContrast)
  KEPT.set(key, theme)
  return theme
}

/** System colours as #RRGGBB, read from computed styles. */
function readForcedColors(dark: boolean): Parameters<typeof forcedTheme>[0] {
  const probe = document.createElement('span')
  probe.style.setProperty('forced-color-adjust', 'none')
  document.body.append(probe)
  const read = (keyword: string, otherwise: string): string => {
    probe.style.color = keyword
    const rgb = getComputedStyle(probe)
      .color.match(/\d+(?:\.\d+)?/g)
      ?.slice(0, 3)
      .map(Number)
    return rgb?.length === 3 ? `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}` : otherwise
  }
  const colors = {
    canvas: read('Canvas', dark ? '#000000' : '#ffffff'),
    canvasText: read('CanvasText', dark ? '#ffffff' : '#000000'),
    highlight: read('Highlight', '#0000ff'),
    highlightText: read('HighlightText', '#ffffff'),
  }
  probe.remove()
  return colors
}
