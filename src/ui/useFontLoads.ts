import { useEffect, useState } from 'react'

/** How many times fonts have arrived since the element is there: what was measured before is not true any more. */
export function useFontLoads(): number {
  const [loads, setLoads] = useState(0)
  useEffect(() => {
    const arrived = (): void => {
      setLoads((n) => n + 1)
    }
    document.fonts.addEventListener('loadingdone', arrived)
    return () => {
      document.fonts.removeEventListener('loadingdone', arrived)
    }
  }, [])
  return loads
}
