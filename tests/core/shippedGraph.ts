import { loadGraph } from '../../src/cli/loadGraph.ts'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'

let loaded: MechanismGraph | null = null

/** The graph of graph-data as shipped; read once per test file, from the folder tests run in (jsdom has no file addresses). Throws with the problems when the data are not valid. */
export function shippedGraph(): MechanismGraph {
  loaded ??= loadGraph({ cwd: process.cwd(), out: () => {}, err: () => {} }, 'graph-data')
  return loaded
}
