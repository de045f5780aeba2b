import { lazy, Suspense } from 'react'

const DetailsPanel = lazy(async () => ({ default: (await import('./DetailsPanel.tsx')).DetailsPanel }))

/** The details of the selection; their code is loaded with the first one, because the first view has none. */
export function LazyDetails() {
  return <Suspense fallback={<div className="details-panel" aria-busy="true" />}><DetailsPanel /></Suspense>
}
