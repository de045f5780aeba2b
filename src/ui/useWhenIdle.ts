import { useEffect } from 'react'

/** Where the browser does not tell when it is idle, work waits this long, ms. */
const WAIT_MS = 300

/** Does work that nobody waits for once the browser has nothing else to do; a change of `work` drops what has not begun. */
export function useWhenIdle(work: () => void): void {
  useEffect(() => {
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(work, WAIT_MS)
      return () => {
        clearTimeout(timer)
      }
    }
    const asked = requestIdleCallback(work)
    return () => {
      cancelIdleCallback(asked)
    }
  }, [work])
}
