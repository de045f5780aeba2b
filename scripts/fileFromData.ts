import type { Plugin } from 'vite'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { buildGraph, type MechanismGraph } from '../src/core/model/buildGraph.ts'
import { checkedOnce } from './checkedOnce.ts'

export interface FileFromData {
  /** Name of the file, beside index.html. */
  readonly file: string
  /** What it holds, as JSON. */
  readonly make: (graph: MechanismGraph) => unknown
  /** Folder of the knowledge, from the project root. Default `graph-data`. */
  readonly folder?: string | undefined
}

/** A file that only saves the page work: made once at build from the checked data, in dev on request.
 *  Broken data is reported by the graph-data plugin, which stops the build; here there is just nothing to make. */
export function fileFromData({ file, make, folder = 'graph-data' }: FileFromData): Plugin {
  let building = false
  const content = (): string | null => {
    const parsed = building ? checkedOnce(folder) : parseGraphData(readGraphData(folder))
    return parsed.ok ? JSON.stringify(make(buildGraph(parsed.value))) : null
  }
  return {
    name: `exopath:${file}`,
    config(_, { command }) {
      building = command === 'build'
    },
    buildStart() {
      const source = building ? content() : null
      if (source !== null) this.emitFile({ type: 'asset', fileName: file, source })
    },
    configureServer(server) {
      server.middlewares.use(`/${file}`, (_, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(content() ?? 'null')
      })
    },
  }
}
