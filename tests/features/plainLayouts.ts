import { layoutLanes } from '../../src/layout/columns.ts'
import { extendLayout } from '../../src/layout/extendLayout.ts'
import type { MapLayouts } from '../../src/store/mapLayouts.ts'

/** Layouts made on the spot, for stores of tests: without a worker and without files of a build. */
export const plainLayouts: MapLayouts = {
  known: layoutLanes,
  find: async (input) => Promise.resolve(layoutLanes(input)),
  extend: async (layout, later) => Promise.resolve(extendLayout(layout, later)),
}
