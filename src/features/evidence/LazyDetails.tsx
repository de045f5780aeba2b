import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazyPart.tsx'

const DetailsPanel = lazyPart(async () => (await import('./DetailsPanel.tsx')).DetailsPanel)

/** The details of the selection; their code is loaded with the first one, because the first view has none. */
export function LazyDetails() {
  return (
    <Suspense fallback={<div className="details-panel" aria-busy="true" />}>
      <DetailsPanel />
    </Suspense>
  )
}
