import type { LayerGraph } from './layerGraph.ts'
import { straightened } from './routeEdges.ts'
import type { FlowLine, FlowPlaces } from './routeEdges.ts'

/** A line of a fan, by edge index, and its part up to where it meets the common way; see Fan. */
export interface FlowBranch {
  readonly edge: number
  readonly own: FlowLine
  readonly isWhole: boolean
}

/** The fans of a layout, their leads first. `lines` are the whole lines of all edges. */
export function fanBranches(layers: LayerGraph, places: FlowPlaces, lines: readonly FlowLine[]): readonly (readonly FlowBranch[])[] {
  const fans = new Map<number, number[]>()
  layers.lead.forEach((lead, e) => fans.set(lead, [...(fans.get(lead) ?? []), e]))
  return [...fans].filter(([, members]) => members.length > 1).map(([lead, members]) => {
    const start = (e: number): number => layers.column[layers.chains[e]?.[0] ?? 0] ?? 0
    const sorted = members.toSorted((a, b) => Number(b === lead) - Number(a === lead) || start(a) - start(b) || a - b)
    return sorted.flatMap((edge): readonly FlowBranch[] => {
      const line = lines[edge]
      return line === undefined ? [] : [{ edge, ...ownPart(layers, places, edge, lead, line) }]
    })
  })
}

/** The line itself, cut in the middle of the column where it meets the lead: there both run flat at one height. */
function ownPart(layers: LayerGraph, places: FlowPlaces, edge: number, lead: number, line: FlowLine): Omit<FlowBranch, 'edge'> {
  const chain = layers.chains[edge] ?? []
  const trunk = new Set(layers.chains[lead])
  const columnOf = (v: number | undefined): number => layers.column[v ?? 0] ?? 0
  // A line that is led round a corner has vertices in the columns of its ends too: those are no way between them.
  const meets = chain.find((v) => trunk.has(v) && columnOf(v) > columnOf(chain[0]) && columnOf(v) < columnOf(chain.at(-1)))
  if (meets === undefined) return { own: line, isWhole: true }
  const column = columnOf(meets)
  const end = { u: ((places.columnStart[column] ?? 0) + (places.columnEnd[column] ?? 0)) / 2, v: places.across[meets] ?? 0 }
  const next = line.controls.findIndex((c) => c.u >= end.u)
  // A control right at the end is where the line has come to its height, and bends no more.
  const controls = line.controls.slice(0, next === -1 ? undefined : line.controls[next]?.u === end.u ? next + 1 : next)
  return { own: straightened({ start: line.start, controls, end }), isWhole: false }
}
