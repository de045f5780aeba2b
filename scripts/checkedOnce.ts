import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import type { GraphData } from '../src/core/model/graphData.ts'
import type { Result } from '../src/core/problem.ts'

const kept = new Map<string, Result<GraphData>>()

/** The knowledge of a folder, read and checked once for a whole build: several parts of it ask, and the files do not change meanwhile.
 *  In dev they do: read them anew there. */
export function checkedOnce(folder: string): Result<GraphData> {
  const checked = kept.get(folder) ?? parseGraphData(readGraphData(folder))
  kept.set(folder, checked)
  return checked
}
