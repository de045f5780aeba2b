import { useEffect, useState } from 'react'

/** Whether the browser has kept every file of the page, so that it opens without a network. Stays false where browsers keep none: in a
 *  frame, for a page from a folder, in private windows. */
export function useOfflineReady(): boolean {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    // In a sandboxed frame even asking throws.
    if (window.parent !== window || !/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator))
      return undefined
    let isShown = true
    navigator.serviceWorker.ready.then(
      (kept) => {
        if (isShown) setReady(kept.active !== null)
      },
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [])
  return isReady
}
