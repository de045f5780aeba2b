import { useEffect, useMemo, useState } from 'react'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { View } from '../../core/query/view.ts'
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

/** The layout of what a scope holds. Small lane maps at once; large ones and the flow layout when they arrive: until then the old one stays. */
export function useMapLayout(graph: MechanismGraph, { scope, layout: kind }: Pick<View, 'scope' | 'layout'>, shown: Shown, width: number, height: number): MapLayout | null {
  const layouts = useApp((s) => s.layouts)
  const isLater = kind === 'flow' || shown.nodes.length > DENSE_ABOVE
  const small = useMemo(
    () => (isLater || width === 0 ? null : { layout: layoutLanes(mapLaneInput(graph, shown, width, height)), shown }),
    [graph, shown, width, height, isLater],
  )
  const [large, setLarge] = useState<MapLayout | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    if (!isLater) return undefined
    let wanted = true
    const input: LaneInput = mapLaneInput(graph, shown, 0, 0)
    const asked = kind === 'flow' ? flowLayout(input) : scope.kind === 'whole' ? layouts.whole().then(async (whole) => whole ?? layouts.large(input)) : layouts.large(input)
    asked.then((layout) => { if (wanted) setLarge({ layout, shown }) }, (error: unknown) => { if (wanted) setFailed(error instanceof Error ? error : new Error(String(error))) })
    return () => { wanted = false }
  }, [graph, scope, kind, shown, isLater, layouts])
  // The region's error boundary says it in words and keeps the rest of the page.
  if (failed !== null) throw failed
  return isLater ? large : small
}

/** The engine's flow layout loads when it is first asked for. */
async function flowLayout(input: LaneInput): Promise<LaneLayout> {
  return (await import('../../layout/layoutFlow.ts')).layoutFlow(input)
}
