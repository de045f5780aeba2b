import path from 'node:path'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { compileGraphData } from '../src/core/data/compileGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { readCompiled } from '../src/core/data/readCompiled.ts'
import { buildGraph } from '../src/core/model/buildGraph.ts'
import type { BenchResult } from './benchResult.ts'
import { medianTime } from './medianTime.ts'

/** Reading and checking the shipped knowledge: once at build, and the short way the page takes. */
export function run(): BenchResult {
  const folder = path.resolve(import.meta.dirname, '..', 'graph-data')
  const raw = readGraphData(folder)
  const parsed = parseGraphData(raw)
  if (!parsed.ok) throw new Error('graph-data has errors: npx exopath validate lists them')
  const text = JSON.stringify(compileGraphData(parsed.value))
  return {
    title: `Data: ${parsed.value.nodes.length} nodes, ${parsed.value.assertions.length} edges`,
    rows: [
      { what: 'build: read the YAML files', value: medianTime(5, () => readGraphData(folder)), unit: 'ms' },
      { what: 'build: check every rule', value: medianTime(5, () => parseGraphData(raw)), unit: 'ms' },
      {
        what: 'page: read and check graph-data.json',
        value: medianTime(9, () => readCompiled(JSON.parse(text))),
        unit: 'ms',
      },
      { what: 'page: build the graph', value: medianTime(9, () => buildGraph(parsed.value)), unit: 'ms' },
    ],
  }
}
