import { useEffect, useMemo, useState } from 'react'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { View } from '../../core/query/view.ts'
import type { LaneInput, LaneLayout } from '../../layout/layoutTypes.ts'
import { roomInput } from '../../scene/mapLayout.ts'
import type { MapRoom } from '../../scene/mapLayout.ts'
import type { Shown } from '../../scene/sceneOfAnswer.ts'
import { useApp } from '../../store/react.tsx'

export interface MapLayout {
  readonly layout: LaneLayout
  /** What it was made for: an answer of another scope must wait for its own. */
  readonly shown: Shown
}

/** The layout of what a scope holds, at once where it is known, else when it arrives: until then the old one stays. */
export function useMapLayout(
  graph: MechanismGraph,
  kind: View['layout'],
  shown: Shown,
  room: MapRoom,
): MapLayout | null {
  const layouts = useApp((s) => s.layouts)
  const input = useMemo(() => roomInput(graph, shown, room), [graph, shown, room])
  const known = useMemo(() => {
    const layout = kind === 'flow' ? null : layouts.known(input)
    return layout === null ? null : { layout, shown }
  }, [layouts, kind, input, shown])
  const [found, setFound] = useState<MapLayout | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    if (known !== null) return undefined
    let wanted = true
    const asked = kind === 'flow' ? flowLayout(input) : layouts.find(input)
    asked.then(
      (layout) => {
        if (wanted) setFound({ layout, shown })
      },
      (error: unknown) => {
        if (wanted) setFailed(error instanceof Error ? error : new Error(String(error)))
      },
    )
    return () => {
      wanted = false
    }
  }, [known, kind, input, shown, layouts])
  // The region's error boundary says it in words and keeps the rest of the page.
  if (failed !== null) throw failed
  const last = useLast(known ?? found)
  return known ?? found ?? last
}

/** The newest value that was there: the picture stays until the next one is ready. */
function useLast(value: MapLayout | null): MapLayout | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}

/** The engine's flow layout loads when it is first asked for. */
async function flowLayout(input: LaneInput): Promise<LaneLayout> {
  return (await import('../../layout/layoutFlow.ts')).layoutFlow(input)
}
