import { readFileSync } from 'node:fs'
import { loadGraph } from '../../src/cli/loadGraph.ts'
import { buildGraph, type MechanismGraph } from '../../src/core/model/buildGraph.ts'

let loaded: MechanismGraph | null = null

/** The graph of graph-data as shipped; read once per test file, from the folder tests run in (jsdom has no file addresses). Throws with the problems when the data are not valid.
 *  Where faults are planted, and each one starts the tests anew, the data come checked as one file. */
export function shippedGraph(): MechanismGraph {
  const checked = process.env['EXOPATH_CHECKED_DATA']
  loaded ??=
    checked === undefined || checked === ''
      ? loadGraph({ cwd: process.cwd(), out: () => {}, err: () => {} }, 'graph-data')
      : buildGraph(JSON.parse(readFileSync(checked, 'utf8')))
  return loaded
}
