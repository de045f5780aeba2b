import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseGraphData } from '../core/data/parseGraphData.ts'
import { buildGraph, type MechanismGraph } from '../core/model/buildGraph.ts'
import { StopError, type CommandIo } from './command.ts'
import { readGraphData } from './readGraphData.ts'

/** The checked graph of a folder; default: the graph-data of this clone, from wherever the command is called.
 *  Stops with code 1 and the first problems when the data are not valid, because half a graph would answer wrongly. */
export function loadGraph(io: CommandIo, folder?: string): MechanismGraph {
  if (folder !== undefined) return readGraph(path.resolve(io.cwd, folder), folder)
  shipped ??= readGraph(shippedFolder(), '')
  return shipped
}

/** Where the data of a call lie. */
export function graphDataFolder(io: CommandIo, folder?: string): string {
  return folder === undefined ? shippedFolder() : path.resolve(io.cwd, folder)
}

/** Asked for when it is needed: tests of components have no file addresses. */
function shippedFolder(): string {
  return fileURLToPath(new URL('../../graph-data', import.meta.url))
}

/** The clone's own graph, read once a process. */
let shipped: MechanismGraph | null = null

function readGraph(place: string, called: string): MechanismGraph {
  const result = parseGraphData(readGraphData(place))
  if (result.ok) return buildGraph(result.value)
  const errors = result.problems.filter((problem) => problem.severity === 'error')
  const shown = errors.slice(0, 5).map(({ where, message }) => `${where}: ${message}`)
  const more = errors.length > shown.length ? ` All ${errors.length}:` : ' The same list:'
  throw new StopError(
    1,
    [
      ...shown,
      `The data have ${errors.length} errors, so no answer is given.${more} exopath validate ${called}`.trim(),
    ].join('\n'),
  )
}
