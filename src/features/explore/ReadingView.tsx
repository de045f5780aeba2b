import { Suspense } from 'react'
import type { View } from '../../core/query/view.ts'
import { MapView } from './MapView.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const OutlineView = lazyPart(async () => (await import('../outline/OutlineView.tsx')).OutlineView)
const TableView = lazyPart(async () => (await import('../table/TableView.tsx')).TableView)

/** The graph of the view as map, outline or table. */
export function ReadingView({ reading }: { readonly reading: View['reading'] }) {
  switch (reading) {
    case 'map':
      return <MapView />
    case 'outline':
      return <Suspense fallback={<div className="map-region" />}><OutlineView /></Suspense>
    case 'table':
      return <Suspense fallback={<div className="map-region" />}><TableView /></Suspense>
  }
}
