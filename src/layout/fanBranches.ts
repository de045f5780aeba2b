import type { Hop } from './assignTracks.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import { straightened } from './routeEdges.ts'
import type { FlowLine, FlowPlaces, FlowPoint } from './routeEdges.ts'

/** A line of a fan, by edge index, and its part up to where it meets the common way; see Fan. */
export interface FlowBranch {
  readonly edge: number
  readonly own: FlowLine
  readonly isWhole: boolean
}

/** The fans of a layout, their leads first. `lines` are the whole lines of all edges, `hops` their passages. */
export function fanBranches(
  { edges }: FlowGraph,
  layers: LayerGraph,
  places: FlowPlaces,
  lines: readonly FlowLine[],
  hops: readonly (readonly Hop[])[],
): readonly (readonly FlowBranch[])[] {
  const fans = new Map<number, number[]>()
  layers.lead.forEach((lead, e) => fans.set(lead, [...(fans.get(lead) ?? []), e]))
  return [...fans]
    .filter(([, members]) => members.length > 1)
    .map(([lead, members]) => {
      const start = (e: number): number => layers.column[layers.chains[e]?.[0] ?? 0] ?? 0
      const sorted = members.toSorted((a, b) => Number(b === lead) - Number(a === lead) || start(a) - start(b) || a - b)
      return sorted.flatMap((edge): readonly FlowBranch[] => {
        const line = lines[edge]
        return line === undefined
          ? []
          : [
              {
                edge,
                ...(busPart(edge, lead, members, lines, hops) ??
                  ownPart(
                    layers,
                    places,
                    edge,
                    edge === lead ? undefined : lines[lead],
                    layers.chains[lead] ?? [],
                    line,
                    edges[edge]?.bus === true,
                  )),
              },
            ]
      })
    })
}

type Part = Omit<FlowBranch, 'edge'>

/** The line itself, cut where it meets the lead: there both run flat at one height, in the middle of a column, or with a bus right
 *  where both have come to it. */
function ownPart(
  layers: LayerGraph,
  places: FlowPlaces,
  edge: number,
  lead: FlowLine | undefined,
  leadChain: readonly number[],
  line: FlowLine,
  isBus: boolean,
): Part {
  const chain = layers.chains[edge] ?? []
  const trunk = new Set(leadChain)
  const columnOf = (v: number | undefined): number => layers.column[v ?? 0] ?? 0
  // A line that is led round a corner has vertices in the columns of its ends too: those are no way between them.
  const meets = chain.find(
    (v) => trunk.has(v) && columnOf(v) > columnOf(chain[0]) && columnOf(v) < columnOf(chain.at(-1)),
  )
  if (meets === undefined && (!isBus || lead === undefined)) return { own: line, isWhole: true }
  const column = columnOf(meets)
  const place =
    meets === undefined
      ? line.end
      : { u: ((places.columnStart[column] ?? 0) + (places.columnEnd[column] ?? 0)) / 2, v: places.across[meets] ?? 0 }
  if (!isBus || lead === undefined) return upTo(line, place)
  const end = { u: Math.min(place.u, Math.max(flatFrom(line, place), flatFrom(lead, place))), v: place.v }
  return end.u === line.end.u ? { own: line, isWhole: true } : upTo(line, end)
}

/** Where a line has come to the height at which it runs past a point. */
function flatFrom({ start, controls }: FlowLine, { u, v }: FlowPoint): number {
  const before = controls.filter((c) => c.u <= u)
  const last = before.findLastIndex((c) => Math.abs(c.v - v) > 0.01)
  if (last === -1)
    return before.length === 0 || Math.abs(start.v - v) <= 0.01 ? start.u : (joint(before[0], before[1]) ?? u)
  return joint(before[last + 1], before[last + 2]) ?? u
}

function joint(a: FlowPoint | undefined, b: FlowPoint | undefined): number | null {
  return a === undefined || b === undefined ? null : (a.u + b.u) / 2
}

/** The line up to a point of one of its flat pieces. */
function upTo(line: FlowLine, end: FlowPoint): Part {
  const next = line.controls.findIndex((c) => c.u >= end.u)
  // A control right at the end is where the line has come to its height, and bends no more.
  const controls = line.controls.slice(0, next === -1 ? undefined : line.controls[next]?.u === end.u ? next + 1 : next)
  return { own: straightened({ start: line.start, controls, end }), isWhole: false }
}

/** The part of a line that meets others of its fan on a bus: it ends at its corner, where one from farther away passes; the one from
 *  farthest away where the lead joins it. Null for the lead, and for a line that meets none on its bus. */
function busPart(
  edge: number,
  lead: number,
  members: readonly number[],
  lines: readonly FlowLine[],
  hops: readonly (readonly Hop[])[],
): Part | null {
  const [line, way, hop] = [lines[edge], lines[lead], hops[edge]?.[0]]
  const corner = line === undefined ? null : busCorner(line)
  if (line === undefined || hop === undefined || corner === null || edge === lead || !hop.isBus) return null
  const length = (e: number): number => {
    const one = onBus(e)
    return one === undefined ? 0 : Math.abs(one.to - one.from)
  }
  // Others that came this far over the way of the lead are drawn as the lead.
  const onBus = (e: number): Hop | undefined =>
    e === lead
      ? hops[e]?.find((one) => one.common === hop.common)
      : hops[e]?.[0]?.common === hop.common
        ? hops[e]?.[0]
        : undefined
  const mates = members.filter((e) => onBus(e) !== undefined)
  const farthest = mates.reduce((a, b) => (length(b) > length(a) + 0.001 ? b : a))
  if (edge !== farthest)
    return {
      own: { start: line.start, controls: line.controls.slice(0, corner.at + 1), end: corner.end },
      isWhole: false,
    }
  const met = mates.includes(lead) && way !== undefined ? busCorner(way, corner.end.u) : null
  return met === null
    ? null
    : { own: { start: line.start, controls: line.controls.slice(0, corner.at + 2), end: met.end }, isWhole: false }
}

/** The control of a line's corner onto its bus, and where the line has turned; `u`: which bus, default the first. */
function busCorner({ controls }: FlowLine, u?: number): { readonly at: number; readonly end: FlowPoint } | null {
  const at = controls.findIndex((c, i) => controls[i + 1]?.u === c.u && (u === undefined || c.u === u))
  const [c, next] = [controls[at], controls[at + 1]]
  return c === undefined || next === undefined ? null : { at, end: { u: c.u, v: (c.v + next.v) / 2 } }
}
