import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { GraphData } from '../core/model/graphData.ts'
import type { AssertionRecord, EdgeId } from '../core/model/records.ts'
import { sha256Text } from './sha256.ts'

const CACHE = new WeakMap<GraphData, string>()

/** SHA-256 of everything a figure can show: nodes, relations, assertions with evidence, references, storyline.
 *  64 hex digits; the same for equal data whatever the order of keys. Computed once per graph. */
export function dataHash(graph: MechanismGraph): string {
  const known = CACHE.get(graph.data)
  if (known !== undefined) return known
  const { nodes, relations, assertions, references, storyline } = graph.data
  const hash = sha256Text(canonical([nodes, relations, assertions, references, storyline]))
  CACHE.set(graph.data, hash)
  return hash
}

/** Print of one relation as drawn in a figure: 6 hex digits of its id, 4 of its content. */
export function relationPrint(graph: MechanismGraph, id: EdgeId): string {
  return idPrint(id) + contentPrint(graph.edge(id))
}

export function idPrint(id: string): string {
  return sha256Text(id).slice(0, 6)
}

function contentPrint(edge: AssertionRecord): string {
  return sha256Text(canonical(edge)).slice(0, 4)
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
