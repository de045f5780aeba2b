import { readGraphData } from '../../src/cli/readGraphData.ts'
import { parseGraphData } from '../../src/core/data/parseGraphData.ts'
import { buildGraph, type MechanismGraph } from '../../src/core/model/buildGraph.ts'

let shipped: MechanismGraph | null = null

/** The graph of graph-data, read once per test file. */
export function shippedGraph(): MechanismGraph {
  if (shipped !== null) return shipped
  const read = parseGraphData(readGraphData('graph-data'))
  if (!read.ok) throw new Error(read.problems.map((p) => `${p.where}: ${p.message}`).join('\n'))
  shipped = buildGraph(read.value)
  return shipped
}
