import { readCompiled } from '../core/data/readCompiled.ts'
import type { GraphData } from '../core/model/graphData.ts'
import type { Result } from '../core/problem.ts'

/** Fetches and checks the compiled data beside the page. Network and format faults come back as problems, never thrown. */
export async function loadGraphData(address = './graph-data.json'): Promise<Result<GraphData>> {
  try {
    const response = await fetch(address)
    if (!response.ok) return missing(`The server answered ${response.status}.`)
    return readCompiled(await response.json())
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error))
  }
}

function missing(reason: string): Result<GraphData> {
  return {
    ok: false,
    problems: [
      {
        code: 'data-not-loaded',
        severity: 'error',
        where: 'graph-data.json',
        message: `The data could not be loaded. ${reason} Check the connection and load the page again; a page opened from a folder needs a web server (npm start).`,
      },
    ],
  }
}
