import { useEffect, useState } from 'react'
import type { Later } from '../../layout/extendLayout.ts'
import type { LaneLayout } from '../../layout/layoutTypes.ts'
import { useApp } from '../../store/react.tsx'

interface Extended {
  readonly base: LaneLayout
  readonly later: Later
  readonly layout: LaneLayout
}

/** A layout with the nodes and lines it was not made for: itself until they are first needed and have found their places, and
 *  while others are sought what was found before. `later` is null as long as none is needed. */
export function useExtended(base: LaneLayout | null, later: Later | null): LaneLayout | null {
  const layouts = useApp((s) => s.layouts)
  const [found, setFound] = useState<Extended | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  const isWanted =
    later !== null &&
    base !== null &&
    (later.nodes.some((n) => !base.nodes.has(n.id)) || later.edges.some((e) => !base.routes.has(e.id)))
  const isFound = found !== null && found.base === base && found.later === later
  useEffect(() => {
    if (!isWanted || isFound || later === null || base === null) return undefined
    let wanted = true
    layouts.extend(base, later).then(
      (layout) => {
        if (wanted) setFound({ base, later, layout })
      },
      (error: unknown) => {
        if (wanted) setFailed(error instanceof Error ? error : new Error(String(error)))
      },
    )
    return () => {
      wanted = false
    }
  }, [layouts, isWanted, isFound, base, later])
  // The region's error boundary says it in words and keeps the rest of the page.
  if (failed !== null) throw failed
  return found !== null && found.base === base ? found.layout : base
}
