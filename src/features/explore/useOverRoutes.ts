import { useEffect, useMemo, useState } from 'react'
import type { Link } from '../../core/query/answer.ts'
import type { LaneLayout, RoutedLine } from '../../layout/layoutTypes.ts'
import type { routeOver } from '../../layout/routeOver.ts'
import { layoutEdges } from '../../scene/sceneOfAnswer.ts'
import type { Sizing } from '../../scene/sizing.ts'

const NONE: ReadonlyMap<string, RoutedLine> = new Map()

/** Ways over a standing layout for all lines it was not made for, found together, so that a line runs the same whenever and
 *  with whichever others it is drawn. Empty until they are first needed and the code for it has come. */
export function useOverRoutes(layout: LaneLayout | null, lines: readonly Link[], sizing: Sizing, isNeeded: boolean): ReadonlyMap<string, RoutedLine> {
  const [router, setRouter] = useState<{ readonly route: typeof routeOver } | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  const later = useMemo(() => lines.filter((line) => layout?.routes.has(line.id) === false), [layout, lines])
  const isWanted = isNeeded && later.length > 0
  useEffect(() => {
    if (!isWanted || router !== null) return
    import('../../layout/routeOver.ts').then(
      (loaded) => { setRouter({ route: loaded.routeOver }) },
      (error: unknown) => { setFailed(error instanceof Error ? error : new Error(String(error))) },
    )
  }, [isWanted, router])
  // The region's error boundary says it in words and keeps the rest of the page.
  if (failed !== null) throw failed
  return useMemo(
    () => (layout === null || router === null || !isWanted ? NONE : router.route(layout, layoutEdges(later, sizing))),
    [layout, router, isWanted, later, sizing],
  )
}
