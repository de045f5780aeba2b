import { useEffect } from 'react'

/** Gives the focus back to what had it when the component appeared, if it would be lost when the component goes. */
export function useReturnFocus(): void {
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected)
          opener.focus()
      })
    }
  }, [])
}
