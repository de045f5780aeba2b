import { useCallback, useState } from 'react'
import type { MovedNode } from '../../core/query/view.ts'
import { MapStage } from './MapStage.tsx'
import { useMapScene } from './useMapScene.ts'

/** The map of the current view. The Scene is made in one step and drawn in the next, so that the page answers between them. */
export function MapView() {
  const [isVisited, setIsVisited] = useState(false)
  const [dragged, setDragged] = useState<MovedNode | null>(null)
  const map = useMapScene(isVisited, dragged)
  const onVisit = useCallback(() => { setIsVisited(true) }, [])
  return <MapStage map={map} onVisit={onVisit} onDrag={setDragged} />
}
