import { useApp } from '../../store/react.tsx'
import { useMedia } from '../../ui/useMedia.ts'

/** The theme in force. */
export function useTheme(): 'light' | 'dark' {
  const theme = useApp((s) => s.theme)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
}
