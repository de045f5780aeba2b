import { useCallback, useState } from 'react'
import type { MovedNode } from '../../core/query/view.ts'
import { MapStage } from './MapStage.tsx'
import { useMapPlaces, useMapScene } from './useMapScene.ts'
import type { MapPlaces } from './useMapScene.ts'

/** The map of the current view. Where things stand, the Scene and the drawing are made one after the other, each in a component of
 *  its own: the page answers between them. */
export function MapView() {
  const [isVisited, setIsVisited] = useState(false)
  const onVisit = useCallback(() => {
    setIsVisited(true)
  }, [])
  return <MapScenery places={useMapPlaces(isVisited)} onVisit={onVisit} />
}

function MapScenery({ places, onVisit }: { readonly places: MapPlaces | null; readonly onVisit: () => void }) {
  const [dragged, setDragged] = useState<MovedNode | null>(null)
  return <MapStage map={useMapScene(places, dragged)} onVisit={onVisit} onDrag={setDragged} />
}
