import type { Plugin } from 'vite'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { buildGraph } from '../src/core/model/buildGraph.ts'
import { layoutLanes } from '../src/layout/columns.ts'
import { layoutToJson } from '../src/layout/layoutJson.ts'
import { wholeMapInput } from '../src/scene/mapLayout.ts'

/** File with the layout of the whole map, beside index.html. */
export const WHOLE_MAP_FILE = 'whole-map.json'

/** Lays the whole map out once at build, so that opening it waits for no layout. In dev it is made on request. */
export function wholeMapPlugin(folder = 'graph-data'): Plugin {
  let building = false
  return {
    name: 'exopath:whole-map',
    config(_, { command }) { building = command === 'build' },
    buildStart() {
      if (!building) return
      const source = wholeMap(folder)
      // Broken data is reported by the graph-data plugin, which stops the build.
      if (source !== null) this.emitFile({ type: 'asset', fileName: WHOLE_MAP_FILE, source })
    },
    configureServer(server) {
      server.middlewares.use(`/${WHOLE_MAP_FILE}`, (_, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(wholeMap(folder) ?? 'null')
      })
    },
  }
}

function wholeMap(folder: string): string | null {
  const parsed = parseGraphData(readGraphData(folder))
  return parsed.ok ? JSON.stringify(layoutToJson(layoutLanes(wholeMapInput(buildGraph(parsed.value))))) : null
}
