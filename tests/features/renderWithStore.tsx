import { configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { createAppStore } from '../../src/store/createAppStore.ts'
import type { AppStore } from '../../src/store/createAppStore.ts'
import type { MapLayouts } from '../../src/store/mapLayouts.ts'
import { StoreProvider } from '../../src/store/react.tsx'
import { plainLayouts } from './plainLayouts.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

// The search index loads on first use; a busy machine may need longer than a second for it.
configure({ asyncUtilTimeout: 30_000 })

/** Renders a part of the app over the shipped data, with a store of its own. What is kept per graph (the search index) is
 *  shared with other tests, unless `graph` is a copy. */
export function renderWithStore(
  part: ReactNode,
  view: Partial<View> = {},
  layouts: MapLayouts = plainLayouts,
  graph: MechanismGraph = shippedGraph(),
): AppStore {
  // jsdom has neither layout nor media queries.
  window.matchMedia ??= (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  })
  Object.assign(Element.prototype, { scrollIntoView: () => {} })
  const store = createAppStore(graph, { layouts, view: { ...FIRST_VIEW, ...view } })
  render(<StoreProvider store={store}>{part}</StoreProvider>)
  return store
}
