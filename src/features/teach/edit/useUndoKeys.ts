import { useEffect } from 'react'

/** Ctrl or Cmd with Z, with Shift Z and with Y are the editor's, in text fields too: they are taken before the page's own undo and
 *  the browser's. */
export function useUndoKeys(travel: (way: 'undo' | 'redo') => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      event.stopPropagation()
      travel(key === 'y' || event.shiftKey ? 'redo' : 'undo')
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => {
      removeEventListener('keydown', onKey, { capture: true })
    }
  }, [travel])
}
