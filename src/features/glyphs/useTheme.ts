import { useApp } from '../../store/react.tsx'
import { useMedia } from '../../ui/useMedia.ts'

/** The theme in force; paper is always light. */
export function useTheme(): 'light' | 'dark' {
  const theme = useApp((s) => s.theme)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const isPrinting = useApp((s) => s.printing)
  if (isPrinting) return 'light'
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
}
