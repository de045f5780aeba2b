import { useEffect, useMemo, useState } from 'react'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Scope } from '../../core/query/view.ts'
import { layoutLanes } from '../../layout/columns.ts'
import type { LaneInput, LaneLayout } from '../../layout/layoutTypes.ts'
import { DENSE_ABOVE, mapLaneInput } from '../../scene/mapLayout.ts'
import type { Shown } from '../../scene/sceneOfAnswer.ts'
import { useApp } from '../../store/react.tsx'

export interface MapLayout {
  readonly layout: LaneLayout
  /** What it was made for: an answer of another scope must wait for its own. */
  readonly shown: Shown
}

/** The layout of what a scope holds. Small maps at once; large ones when they arrive: until then the old one stays. */
export function useMapLayout(graph: MechanismGraph, scope: Scope, shown: Shown, width: number, height: number): MapLayout | null {
  const layouts = useApp((s) => s.layouts)
  const isLarge = shown.nodes.length > DENSE_ABOVE
  const small = useMemo(
    () => (isLarge || width === 0 ? null : { layout: layoutLanes(mapLaneInput(graph, shown, width, height)), shown }),
    [graph, shown, width, height, isLarge],
  )
  const [large, setLarge] = useState<MapLayout | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    if (!isLarge) return undefined
    let wanted = true
    const input: LaneInput = mapLaneInput(graph, shown, 0, 0)
    const asked = scope.kind === 'whole' ? layouts.whole().then(async (whole) => whole ?? layouts.large(input)) : layouts.large(input)
    asked.then((layout) => { if (wanted) setLarge({ layout, shown }) }, (error: unknown) => { if (wanted) setFailed(error instanceof Error ? error : new Error(String(error))) })
    return () => { wanted = false }
  }, [graph, scope, shown, isLarge, layouts])
  // The region's error boundary says it in words and keeps the rest of the page.
  if (failed !== null) throw failed
  return isLarge ? large : small
}
