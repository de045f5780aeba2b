import type { Plugin } from 'vite'
import { FIRST_LAYOUTS, LAYOUT_FILES } from '../src/app/mapLayouts.ts'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { buildGraph } from '../src/core/model/buildGraph.ts'
import { shippedLayouts } from './shippedLayouts.ts'
import type { ShippedLayouts } from './shippedLayouts.ts'

/** Lays the maps of the shipped graph out once at build, so that opening one waits for no layout: two files, and those of the
 *  first view in the page itself, as data that no browser runs. In dev there are none and the worker lays them out. */
export function layoutsPlugin(folder = 'graph-data'): Plugin {
  let made: ShippedLayouts | null = null
  let isBuilding = false
  return {
    name: 'exopath:layouts',
    config(_, { command }) { isBuilding = command === 'build' },
    buildStart() {
      if (!isBuilding) return
      const parsed = parseGraphData(readGraphData(folder))
      // Broken data is reported by the graph-data plugin, which stops the build.
      if (!parsed.ok) return
      made = shippedLayouts(buildGraph(parsed.value))
      this.emitFile({ type: 'asset', fileName: LAYOUT_FILES.small, source: JSON.stringify(made.small) })
      this.emitFile({ type: 'asset', fileName: LAYOUT_FILES.large, source: JSON.stringify(made.large) })
    },
    configureServer(server) {
      for (const file of Object.values(LAYOUT_FILES)) {
        server.middlewares.use(`/${file}`, (_, response) => {
          response.setHeader('Content-Type', 'application/json')
          response.end('{}')
        })
      }
    },
    transformIndexHtml() {
      // Ids and numbers only, yet nothing that could end the element may stand in it.
      return made === null ? [] : [{ tag: 'script', attrs: { type: 'application/json', id: FIRST_LAYOUTS }, children: JSON.stringify(made.first).replaceAll('<', '\\u003c'), injectTo: 'body' }]
    },
  }
}
