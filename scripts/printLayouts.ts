import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { buildGraph } from '../src/core/model/buildGraph.ts'
import { LAYOUT_SHARES, shippedLayouts } from './shippedLayouts.ts'

/** `printLayouts.ts FOLDER PART …`: those layouts of the graph in a folder, as JSON. A process of its own for the build. */
const [folder = '', ...asked] = process.argv.slice(2)
const parts = LAYOUT_SHARES.flat().filter((part) => asked.includes(part))
const parsed = parseGraphData(readGraphData(folder))
if (!parsed.ok) throw new Error(`The data in ${folder} have findings, so there is no map to lay out.`)
process.stdout.write(JSON.stringify(shippedLayouts(buildGraph(parsed.value), parts)))
