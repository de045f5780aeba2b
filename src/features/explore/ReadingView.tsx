import { Suspense } from 'react'
import type { View } from '../../core/query/view.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { MapView } from './MapView.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const AtlasView = lazyPart(async () => (await import('../atlas/AtlasView.tsx')).AtlasView)
const AllHidden = lazyPart(async () => (await import('./AllHidden.tsx')).AllHidden)
const OutlineView = lazyPart(async () => (await import('../outline/OutlineView.tsx')).OutlineView)
const TableView = lazyPart(async () => (await import('../table/TableView.tsx')).TableView)

/** The graph of the view as map, outline or table; all mechanisms together as cards instead of one map. */
export function ReadingView({ reading }: { readonly reading: View['reading'] }) {
  const isAtlas = useApp((s) => s.view.scope.kind === 'atlas' && s.view.paths === null)
  const isEmpty = useApp((s) => {
    const { nodes, hidden } = selectAnswer(s)
    return nodes.length === 0 && hidden.length > 0
  })
  if (isEmpty)
    return (
      <div className="map-region">
        <div className="map-stage">
          <Suspense fallback={null}>
            <AllHidden />
          </Suspense>
        </div>
      </div>
    )
  switch (reading) {
    case 'map':
      return isAtlas ? (
        <Suspense fallback={<div className="map-region" />}>
          <AtlasView />
        </Suspense>
      ) : (
        <MapView />
      )
    case 'outline':
      return (
        <Suspense fallback={<div className="map-region" />}>
          <OutlineView />
        </Suspense>
      )
    case 'table':
      return (
        <Suspense fallback={<div className="map-region" />}>
          <TableView />
        </Suspense>
      )
  }
}
