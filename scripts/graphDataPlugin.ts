import { resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { type CompiledGraphData, compileGraphData, compileProblems } from '../src/core/data/compileGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import type { Problem, Result } from '../src/core/problem.ts'
import type { GraphData } from '../src/core/model/graphData.ts'
import { checkedOnce } from './checkedOnce.ts'

/** File the app fetches, beside index.html, in dev and in the built folder. */
export const GRAPH_DATA_FILE = 'graph-data.json'

export interface GraphDataPluginOptions {
  /** Folder of the knowledge, from the project root. Default `graph-data`. */
  readonly folder?: string
}

/** The door of graph-data in the build. In the app: `readCompiled(await (await fetch('graph-data.json')).json())`.
 *  build: checks the folder and emits graph-data.json; any error stops the build with the whole list.
 *  dev:   serves graph-data.json made from the files as they are; with errors it holds them, so that the page can show them;
 *         a change in the folder reloads the page.
 *  page:  gets a preload link, so that the data loads beside the script. */
export function graphDataPlugin({ folder = 'graph-data' }: GraphDataPluginOptions = {}): Plugin {
  let building = false
  return {
    name: 'exopath:graph-data',
    config(_, { command }) {
      building = command === 'build'
    },
    buildStart() {
      if (!building) return
      const result = checkedOnce(folder)
      if (!result.ok) this.error(`${folder} cannot be built:\n${listProblems(result.problems)}`)
      for (const warning of result.warnings) this.warn(listProblems([warning]))
      this.emitFile({
        type: 'asset',
        fileName: GRAPH_DATA_FILE,
        source: JSON.stringify(compileGraphData(result.value)),
      })
    },
    configureServer(server) {
      const root = resolve(server.config.root, folder)
      server.watcher.add(root)
      server.watcher.on('all', (_, file) => {
        if (file.startsWith(root + sep)) server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use(`/${GRAPH_DATA_FILE}`, (_, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(compileResult(parseGraphData(readGraphData(folder)))))
      })
    },
    transformIndexHtml() {
      return [
        {
          tag: 'link',
          attrs: { rel: 'preload', as: 'fetch', href: `./${GRAPH_DATA_FILE}`, crossorigin: '' },
          injectTo: 'head',
        },
      ]
    },
  }
}

function compileResult(result: Result<GraphData>): CompiledGraphData {
  return result.ok ? compileGraphData(result.value) : compileProblems(result.problems)
}

function listProblems(problems: readonly Problem[]): string {
  return problems.map(({ where, message, code }) => `  ${where}: ${message} [${code}]`).join('\n')
}
